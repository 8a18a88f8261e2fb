package vial.runtime.process;

import vial.runtime.code.Raise;
import vial.runtime.term.Atom;

/** The timer behind {@code receive ... after}: wakes its process, no more. */
final class ReceiveTimer extends Timer {
  private static final long serialVersionUID = 1L;
  private static final Atom INFINITY = Atom.of("infinity");
  private static final long LONGEST = 0xFFFF_FFFFL;
  private final transient Proc process;

  private ReceiveTimer(long deadline, Proc process) {
    super(deadline);
    this.process = process;
  }

  @Override
  void ring(Carrier carrier) {
    process.deliver(new Signal.Timeout(this), carrier);
  }

  /** Whether the running receive's time is up; its first call starts the time. */
  static boolean isDue(Proc p, Object timeout) {
    if (timeout == INFINITY || p.isDying()) return false;
    if (!(timeout instanceof Long millis) || millis < 0 || millis > LONGEST) throw Raise.error("timeout_value");
    Parts parts = p.parts();
    if (parts.receiving) return parts.deadline - System.nanoTime() <= 0;
    parts.receiving = true;
    parts.deadline = System.nanoTime() + millis * 1_000_000L;
    set(p, parts);
    return false;
  }

  static void set(Proc p, Parts parts) {
    if (parts.timer != null && parts.timer.deadline - parts.deadline <= 0) return;
    if (parts.timer != null) parts.timer.cancel();
    parts.timer = new ReceiveTimer(parts.deadline, p);
    p.carrier.add(parts.timer);
  }
}
