package vial.compiler.expand;

import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/** A name and an arity. */
public record FunctionId(Atom name, int arity) implements Comparable<FunctionId> {
  public static FunctionId of(String name, int arity) {
    return new FunctionId(Atom.of(name), arity);
  }

  /** From {@code {name, arity}}, null for any other term. */
  public static FunctionId fromTerm(Object term) {
    return term instanceof Tuple t && t.size() == 2 && t.get(0) instanceof Atom name && t.get(1) instanceof Long arity
        ? new FunctionId(name, arity.intValue())
        : null;
  }

  public Tuple toTerm() {
    return Tuple.of(name, (long) arity);
  }

  /** The function that a macro of this name and arity is compiled to. */
  public FunctionId asMacro() {
    return new FunctionId(Atom.of("MACRO-" + name.name()), arity + 1);
  }

  @Override
  public int compareTo(FunctionId other) {
    int order = name.name().compareTo(other.name.name());
    return order != 0 ? order : Integer.compare(arity, other.arity);
  }

  @Override
  public String toString() {
    return name.name() + "/" + arity;
  }
}
