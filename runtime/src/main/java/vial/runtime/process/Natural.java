package vial.runtime.process;

import vial.runtime.code.Code;
import vial.runtime.code.Frame;
import vial.runtime.code.Frame1;
import vial.runtime.code.Frame2;
import vial.runtime.code.Fun;
import vial.runtime.code.Raise;
import vial.runtime.code.Suspend;
import vial.runtime.code.TryFrame;

/** The frames that the process runtime itself leaves on stacks. */
final class Natural extends Code {
  static final Natural CODE = new Natural();

  /** A value that a spent slice holds for the frame below. */
  static final int VALUE = 0;

  /** Waits for the answer to an inquiry. */
  static final int REPLY = 1;

  /** The call that a process begins with. */
  static final int START = 2;

  /** Waits for lent work. */
  static final int LEASE = 3;

  /** Waits for a message with no stack but this. */
  static final int HIBERNATE = 4;

  /** The system is ending. */
  static final int HALTED = 5;

  /** The bottom of a call from lent work. */
  static final int HAND_BACK = 6;

  private Natural() {}

  @Override
  public Object resume(Proc p, Frame frame, Object value) {
    return switch (frame.index) {
      case VALUE -> ((Frame2) frame).a;
      case REPLY -> reply(p, (Frame2) frame);
      case START -> ((Fun) ((Frame2) frame).a).call(p, (Object[]) ((Frame2) frame).b);
      case LEASE -> ((Lease) ((Frame1) frame).a).resume(p);
      case HIBERNATE -> wakeUp(p, (Frame2) frame);
      case HALTED -> p.waitMessage(frame);
      case HAND_BACK -> handBack(p, (TryFrame) frame, value, null);
      default -> throw new AssertionError(frame.index);
    };
  }

  @Override
  public Object handle(Proc p, TryFrame frame, Raise raised) {
    return handBack(p, frame, null, raised);
  }

  private static Object handBack(Proc p, TryFrame frame, Object value, Raise raised) {
    Handoff handoff = (Handoff) frame.slots[0];
    handoff.set(value, raised);
    p.carrier.handoff = handoff;
    p.carrier.request = Carrier.HAND_BACK;
    return Suspend.SUSPEND;
  }

  private static Object reply(Proc p, Frame2 frame) {
    Proc.Reply reply = (Proc.Reply) frame.a;
    if (!reply.came) p.fetch();
    return reply.came ? reply.value : p.waitMessage(new Frame2(CODE, REPLY, reply, null));
  }

  private static Object wakeUp(Proc p, Frame2 frame) {
    if (p.hasNoMessage()) return p.waitMessage(frame);
    return ((Fun) frame.a).call(p, (Object[]) frame.b);
  }

  static Frame start(Fun function, Object... arguments) {
    return new Frame2(CODE, START, function, arguments);
  }
}
