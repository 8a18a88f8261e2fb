package vial.compiler.backend.core;

import java.util.BitSet;
import java.util.List;

/** A place that several paths lead to, with what they bring along. */
public final class Join {
  public final int id;
  public final List<Var> params;
  public Block block;

  /** Set by the analysis: some jump to it comes after a call that its scope contains, so a continuation must be able to reach it. */
  public boolean crossesCall;

  /** Set by the analysis: what its block reads from outside. */
  public BitSet live;

  public Join(int id, List<Var> params) {
    this.id = id;
    this.params = List.copyOf(params);
  }

  @Override
  public String toString() {
    return "j" + id;
  }
}
