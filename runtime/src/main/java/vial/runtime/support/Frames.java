package vial.runtime.support;

import vial.runtime.code.Code;
import vial.runtime.code.Frame1;
import vial.runtime.code.Frame2;
import vial.runtime.code.Frame3;
import vial.runtime.code.Frame4;
import vial.runtime.code.FrameN;
import vial.runtime.code.Suspend;
import vial.runtime.code.TryFrame;
import vial.runtime.process.Proc;

/** The cold path of a suspension point (SUSPEND): pushes the frame and returns SUSPEND, so that generated methods stay small. */
public final class Frames {
  private Frames() {}

  public static Object push(Proc p, Code code, int index) {
    p.push(new Frame1(code, index, null));
    return Suspend.SUSPEND;
  }

  public static Object push(Proc p, Code code, int index, Object a) {
    p.push(new Frame1(code, index, a));
    return Suspend.SUSPEND;
  }

  public static Object push(Proc p, Code code, int index, Object a, Object b) {
    p.push(new Frame2(code, index, a, b));
    return Suspend.SUSPEND;
  }

  public static Object push(Proc p, Code code, int index, Object a, Object b, Object c) {
    p.push(new Frame3(code, index, a, b, c));
    return Suspend.SUSPEND;
  }

  public static Object push(Proc p, Code code, int index, Object a, Object b, Object c, Object d) {
    p.push(new Frame4(code, index, a, b, c, d));
    return Suspend.SUSPEND;
  }

  public static Object push(Proc p, Code code, int index, Object[] slots) {
    p.push(new FrameN(code, index, slots));
    return Suspend.SUSPEND;
  }

  /** The mark of a try (TRY). */
  public static Object pushTry(Proc p, Code code, int index, Object[] slots) {
    p.push(new TryFrame(code, index, slots));
    return Suspend.SUSPEND;
  }

  /** RECEIVE: as {@link #push}, and the process waits for a message. */
  public static Object await(Proc p, Code code, int index) {
    return p.waitMessage(new Frame1(code, index, null));
  }

  public static Object await(Proc p, Code code, int index, Object a) {
    return p.waitMessage(new Frame1(code, index, a));
  }

  public static Object await(Proc p, Code code, int index, Object a, Object b) {
    return p.waitMessage(new Frame2(code, index, a, b));
  }

  public static Object await(Proc p, Code code, int index, Object a, Object b, Object c) {
    return p.waitMessage(new Frame3(code, index, a, b, c));
  }

  public static Object await(Proc p, Code code, int index, Object a, Object b, Object c, Object d) {
    return p.waitMessage(new Frame4(code, index, a, b, c, d));
  }

  public static Object await(Proc p, Code code, int index, Object[] slots) {
    return p.waitMessage(new FrameN(code, index, slots));
  }
}
