package vial.compiler.backend.core;

/**
 * A variable of one routine, assigned exactly once on each path. The id is dense in its routine. An unboxed one is a Java
 * {@code long} (UNBOXED): positions in bitstrings.
 */
public final class Var implements Value {
  public final int id;
  public final String name;
  public final boolean unboxed;

  /** How often it is read; set by the analysis. A pure operation whose result nobody reads is not emitted. */
  public int uses;

  Var(int id, String name, boolean unboxed) {
    this.id = id;
    this.name = name;
    this.unboxed = unboxed;
  }

  @Override
  public String toString() {
    return name + "." + id;
  }
}
