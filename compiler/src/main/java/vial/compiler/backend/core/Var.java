package vial.compiler.backend.core;

/**
 * A variable of one routine, assigned exactly once on each path. The id is dense in its routine. An unboxed one is a Java
 * {@code long}: positions in bitstrings.
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

  /** For code generation: a variable that holds an array of the others; {@code id} follows theirs. */
  public static Var environment(int id) {
    return new Var(id, "environment", false);
  }

  @Override
  public String toString() {
    return name + "." + id;
  }
}
