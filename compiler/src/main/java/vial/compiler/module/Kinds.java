package vial.compiler.module;

import vial.runtime.term.Atom;

/** The kinds of definitions. */
public final class Kinds {
  public static final Atom DEF = Atom.of("def");
  public static final Atom DEFP = Atom.of("defp");
  public static final Atom DEFMACRO = Atom.of("defmacro");
  public static final Atom DEFMACROP = Atom.of("defmacrop");

  private Kinds() {}
}
