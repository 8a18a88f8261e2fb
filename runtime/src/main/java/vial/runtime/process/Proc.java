package vial.runtime.process;

import vial.runtime.code.Frame;

/** A process, and its pid. Generated code sees {@link #reductions} and {@link #push}. */
public final class Proc {
  /** What is left of the slice (SLICE). Only the scheduler, at an empty stack, refills it. */
  public int reductions;

  /** Adds the frame of a method that is being unwound; the innermost method pushes first (SUSPEND). */
  public void push(Frame frame) {
    throw new UnsupportedOperationException();
  }
}
