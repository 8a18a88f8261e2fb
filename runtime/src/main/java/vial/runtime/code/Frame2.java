package vial.runtime.code;

/** A frame of 2 slots. */
public final class Frame2 extends Frame {
  public final Object a;
  public final Object b;

  public Frame2(Code code, int index, Object a, Object b) {
    super(code, index);
    this.a = a;
    this.b = b;
  }
}
