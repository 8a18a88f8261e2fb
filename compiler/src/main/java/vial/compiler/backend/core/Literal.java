package vial.compiler.backend.core;

import vial.runtime.term.Atom;
import vial.runtime.term.Empty;

/** A term known when compiling. */
public record Literal(Object term) implements Value {
  public static final Literal TRUE = new Literal(Atom.TRUE);
  public static final Literal FALSE = new Literal(Atom.FALSE);
  public static final Literal NIL = new Literal(Atom.NIL);
  public static final Literal EMPTY_LIST = new Literal(Empty.LIST);

  public static Literal of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public static Literal of(long value) {
    return new Literal(value);
  }
}
