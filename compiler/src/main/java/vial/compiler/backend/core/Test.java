package vial.compiler.backend.core;

import java.util.List;

/** A condition for a jump. None of them raises. */
public sealed interface Test {
  /** {@code instanceof} one of the term classes. */
  record IsClass(Value value, String internalName) implements Test {}

  /** The same object: atoms, {@code []}. */
  record Same(Value value, Literal literal) implements Test {}

  record IsTuple(Value value, int size) implements Test {}

  /** {@code ===} with an integer literal. */
  record IsLong(Value value, long literal) implements Test {}

  /** A pattern's operation did not return null. */
  record IsPresent(Value value) implements Test {}

  /** A Java method that returns boolean. */
  record Holds(JavaMethod method, List<Value> args) implements Test {}

  record Not(Test test) implements Test {}
}
