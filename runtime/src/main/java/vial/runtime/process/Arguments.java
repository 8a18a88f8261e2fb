package vial.runtime.process;

import vial.runtime.code.Fun;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Reference;

/** Checks of natives' arguments, with the wording of the error. Positions count from 1. */
public final class Arguments {
  private Arguments() {}

  public static Raise bad(int position, String problem) {
    return Raise.error("badarg");
  }

  public static Proc pid(Object term, int position) {
    if (term instanceof Proc p) return p;
    throw bad(position, "not a pid");
  }

  public static Atom atom(Object term, int position) {
    if (term instanceof Atom a) return a;
    throw bad(position, "not an atom");
  }

  public static Reference reference(Object term, int position) {
    if (term instanceof Reference r) return r;
    throw bad(position, "not a reference");
  }

  public static Fun function(Object term, int position) {
    if (term instanceof Fun f) return f;
    throw bad(position, "not a fun");
  }

  public static boolean bool(Object term, int position) {
    if (term == Atom.TRUE) return true;
    if (term == Atom.FALSE) return false;
    throw bad(position, "not a boolean value");
  }

  public static long integer(Object term, int position) {
    if (term instanceof Long n) return n;
    throw bad(position, "not an integer");
  }

  public static Object[] list(Object term, int position) {
    Object[] elements = ListTerm.toArray(term);
    if (elements == null) throw bad(position, "not a list");
    return elements;
  }
}
