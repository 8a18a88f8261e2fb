package vial.runtime.process;

import java.util.function.Predicate;
import vial.runtime.code.Closure;
import vial.runtime.code.Code;
import vial.runtime.code.Frame;
import vial.runtime.code.Frame1;
import vial.runtime.code.Fun;
import vial.runtime.code.Suspend;
import vial.runtime.code.TryFrame;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;

/** Process code for tests, in the shape that the compiler generates: functions, receives with and without a timeout, tries. */
final class Behaviour {
  private Behaviour() {}

  interface Body {
    Object run(Proc p);
  }

  interface Handler {
    Object run(Proc p, Object value);
  }

  static Fun fun(Body body) {
    return new Closure(
        new Code() {
          @Override
          public Object call0(Proc p, Closure f) {
            return call(p, body);
          }

          @Override
          public Object resume(Proc p, Frame frame, Object value) {
            throw new AssertionError();
          }
        },
        0,
        0,
        Closure.NOTHING);
  }

  /** A function entry: takes a reduction, or pushes the frame that calls again (SLICE). */
  static Object call(Proc p, Body body) {
    if (--p.reductions < 0) {
      p.push(new Frame1(new Again(body), 0, null));
      return Suspend.SUSPEND;
    }
    return body.run(p);
  }

  private static final class Again extends Code {
    final Body body;

    Again(Body body) {
      this.body = body;
    }

    @Override
    public Object resume(Proc p, Frame frame, Object value) {
      return call(p, body);
    }
  }

  /** A call that is not in tail position, and the continuation behind it. */
  static Object then(Proc p, Object result, Handler continuation) {
    if (result != Suspend.SUSPEND) return continuation.run(p, result);
    p.push(
        new Frame1(
            new Code() {
              @Override
              public Object resume(Proc q, Frame frame, Object value) {
                return continuation.run(q, value);
              }
            },
            0,
            null));
    return Suspend.SUSPEND;
  }

  static Object receive(Proc p, Handler handler) {
    return receive(p, m -> true, Atom.of("infinity"), handler, null);
  }

  static Object receive(Proc p, Predicate<Object> match, Object timeout, Handler handler, Body after) {
    for (Object m = p.peekMessage(); m != Proc.NO_MESSAGE; m = p.peekMessage()) {
      if (match.test(m)) {
        p.takeMessage();
        Object message = m;
        return call(p, q -> handler.run(q, message));
      }
      p.skipMessage();
    }
    if (after != null && p.receiveTimeout(timeout)) return call(p, after);
    return p.waitMessage(new Frame1(new Again(q -> receive(q, match, timeout, handler, after)), 0, null));
  }

  /** {@code try body rescue handler} with its value going to the handler's caller. */
  static Object attempt(Proc p, Body body, Handler rescue) {
    Object result;
    try {
      result = body.run(p);
    } catch (Raise raised) {
      return rescue.run(p, raised);
    }
    if (result != Suspend.SUSPEND) return result;
    p.push(
        new TryFrame(
            new Code() {
              @Override
              public Object resume(Proc q, Frame frame, Object value) {
                return value;
              }

              @Override
              public Object handle(Proc q, TryFrame frame, Raise raised) {
                return rescue.run(q, raised);
              }
            },
            0,
            Closure.NOTHING));
    return Suspend.SUSPEND;
  }

  static Object spawn(Proc p, Body body) {
    return Spawning.spawn(p, fun(body), Closure.NOTHING);
  }
}
