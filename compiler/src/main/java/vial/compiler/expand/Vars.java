package vial.compiler.expand;

import vial.runtime.term.Atom;

/**
 * The variables that can be read, newest first. {@code kind} tells apart variables of one name: the context atom of the
 * quoted variable, or the counter (a Long) of the macro expansion that made it. Shared and never written.
 */
record Vars(Atom name, Object kind, int version, Vars next) {
  static Vars find(Vars from, Atom name, Object kind) {
    for (Vars v = from; v != null; v = v.next) {
      if (v.name == name && v.kind.equals(kind)) return v;
    }
    return null;
  }

  /** {@code newer} without what it shares with {@code base}, on top of {@code onto}. */
  static Vars rebase(Vars newer, Vars base, Vars onto) {
    if (newer == base || onto == base) return newer == base ? onto : newer;
    return new Vars(newer.name, newer.kind, newer.version, rebase(newer.next, base, onto));
  }
}
