package vial.runtime.code;

/**
 * The mark of a {@code try} on the heap (TRY). A value that returns to it goes to {@link Code#resume}; an exception that
 * unwinds to it goes to {@link Code#handle}.
 */
public final class TryFrame extends Frame {
  public final Object[] slots;

  public TryFrame(Code code, int index, Object[] slots) {
    super(code, index);
    this.slots = slots;
  }
}
