package vial.runtime.code;

/** A frame of more than four slots. */
public final class FrameN extends Frame {
  public final Object[] slots;

  public FrameN(Code code, int index, Object[] slots) {
    super(code, index);
    this.slots = slots;
  }
}
