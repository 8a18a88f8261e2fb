package vial.runtime.code;

/**
 * One activation on the heap: where to go on (CONTINUATION), and the locals that are live there.
 * A few generic subclasses hold the slots; the code object dispatches on the index.
 */
public sealed class Frame permits Frame1, Frame2, Frame3, Frame4, FrameN, TryFrame {
  /** The caller's frame. Written once, when the frame is spliced onto its process's stack. */
  public Frame next;

  public final Code code;
  public final int index;

  public Frame(Code code, int index) {
    this.code = code;
    this.index = index;
  }
}
