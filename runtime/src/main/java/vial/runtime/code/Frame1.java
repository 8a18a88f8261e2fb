package vial.runtime.code;

/** A frame of 1 slot. */
public final class Frame1 extends Frame {
  public final Object a;

  public Frame1(Code code, int index, Object a) {
    super(code, index);
    this.a = a;
  }
}
