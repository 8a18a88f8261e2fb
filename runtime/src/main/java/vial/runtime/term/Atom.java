package vial.runtime.term;

import java.util.concurrent.ConcurrentHashMap;

/** An interned name. Two atoms are the same term exactly when they are the same object. */
public final class Atom {
  private static final ConcurrentHashMap<String, Atom> TABLE = new ConcurrentHashMap<>(4096);

  public static final Atom NIL = of("nil");
  public static final Atom TRUE = of("true");
  public static final Atom FALSE = of("false");

  private final String name;
  private final int hash;

  private Atom(String name) {
    this.name = name;
    this.hash = name.hashCode() * 0x9E3779B1;
  }

  public static Atom of(String name) {
    Atom atom = TABLE.get(name);
    return atom != null ? atom : TABLE.computeIfAbsent(name, Atom::new);
  }

  /** The atom of this name if it was ever made, else null. */
  public static Atom existing(String name) {
    return TABLE.get(name);
  }

  public static Atom of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public static int count() {
    return TABLE.size();
  }

  public String name() {
    return name;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return name;
  }
}
