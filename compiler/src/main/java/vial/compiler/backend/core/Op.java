package vial.compiler.backend.core;

import java.util.List;

/** A computation that cannot suspend. It may raise. */
public sealed interface Op {
  /** A Java method: a leaf native, an operator, or a part of a pattern (which returns null for "does not match"). */
  record Invoke(JavaMethod method, List<Value> args, int line) implements Op {}

  record MakeTuple(List<Value> elements) implements Op {}

  record MakeCons(Value head, Value tail) implements Op {}

  /** Keys and values in turn; a later key wins. */
  record MakeMap(List<Value> pairs) implements Op {}

  record MakeClosure(Routine routine, List<Value> free) implements Op {}

  /** An Object[] of that length; large tuples and argument lists are filled piecemeal. */
  record NewArray(int length) implements Op {}

  record StoreArray(Value array, int from, List<Value> values) implements Op {}

  record TupleOfArray(Value array) implements Op {}

  /** The parts of a cell and a tuple, after the test that it is one. */
  record Head(Value cell) implements Op {}

  record Tail(Value cell) implements Op {}

  record Element(Value tuple, int index) implements Op {}

  /** Whether it can be left out when its result is unused. */
  default boolean isPure() {
    return switch (this) {
      case Invoke(JavaMethod method, var args, var line) -> method.pure();
      case StoreArray store -> false;
      case MakeTuple x -> true;
      case MakeCons x -> true;
      case MakeMap x -> true;
      case MakeClosure x -> true;
      case NewArray x -> true;
      case TupleOfArray x -> true;
      case Head x -> true;
      case Tail x -> true;
      case Element x -> true;
    };
  }
}
