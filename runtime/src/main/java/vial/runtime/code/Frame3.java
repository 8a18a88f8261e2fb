package vial.runtime.code;

/** A frame of 3 slots. */
public final class Frame3 extends Frame {
  public final Object a;
  public final Object b;
  public final Object c;

  public Frame3(Code code, int index, Object a, Object b, Object c) {
    super(code, index);
    this.a = a;
    this.b = b;
    this.c = c;
  }
}
