package vial.runtime.process;

import vial.runtime.term.Atom;
import vial.runtime.term.Numbers;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** {@code send_after}, {@code start_timer} and what is done with their references. */
public final class Timers {
  private static final Atom TIMEOUT = Atom.of("timeout");
  private static final long LONGEST = Long.MAX_VALUE / 4_000_000;
  private static final long MILLION = 1_000_000L;

  private Timers() {}

  /** With {@code wrapped} the message is {@code {:timeout, ref, message}}. */
  public static Object start(Proc p, Object time, Object destination, Object message, Object[] options, boolean wrapped) {
    boolean absolute = absolute(options);
    if (!Numbers.isInteger(time)) throw Arguments.bad(1, "not an integer");
    if (!(time instanceof Long millis) || !absolute && millis < 0 || Math.abs(millis) > LONGEST) throw Arguments.bad(1, "out of range");
    if (!(destination instanceof Proc) && !(destination instanceof Atom)) throw Arguments.bad(2, "not a pid or an atom");
    Reference ref = new Reference(p.carrier.nextReference());
    long deadline = absolute ? absoluteNanos(millis) : System.nanoTime() + millis * MILLION;
    Object content = wrapped ? Tuple.of(TIMEOUT, ref, message) : message;
    Timer.Message timer = new Timer.Message(deadline, p.vm(), ref, destination, content);
    p.vm().timers.put(ref, timer);
    p.carrier.add(timer);
    return ref;
  }

  private static boolean absolute(Object[] options) {
    boolean absolute = false;
    for (Object option : options) {
      if (!(option instanceof Tuple t) || t.size() != 2 || t.get(0) != Atom.of("abs")) throw Arguments.bad(4, "invalid option in list");
      absolute = Arguments.bool(t.get(1), 4);
    }
    return absolute;
  }

  private static long absoluteNanos(long millis) {
    return Clock.originNanos() + (millis * MILLION + (1L << 59));
  }

  /** The milliseconds that were left, or false. */
  public static Object cancel(Proc p, Object reference) {
    Timer.Message timer = p.vm().timers.remove(Arguments.reference(reference, 1));
    if (timer == null || !timer.cancel()) return Atom.FALSE;
    return left(timer);
  }

  public static Object read(Proc p, Object reference) {
    Timer.Message timer = p.vm().timers.get(Arguments.reference(reference, 1));
    return timer == null ? Atom.FALSE : left(timer);
  }

  private static Object left(Timer timer) {
    return Math.max(0, (timer.deadline - System.nanoTime() + MILLION - 1) / MILLION);
  }
}
