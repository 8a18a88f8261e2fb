package vial.runtime.code;

/** A frame of 4 slots. */
public final class Frame4 extends Frame {
  public final Object a;
  public final Object b;
  public final Object c;
  public final Object d;

  public Frame4(Code code, int index, Object a, Object b, Object c, Object d) {
    super(code, index);
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }
}
