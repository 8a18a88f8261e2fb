package vial.runtime.erlang;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicLong;
import vial.runtime.process.Arguments;
import vial.runtime.process.Clock;
import vial.runtime.process.Proc;
import vial.runtime.process.Timers;
import vial.runtime.term.Atom;
import vial.runtime.term.Numbers;
import vial.runtime.term.Tuple;

/** {@code :erlang}'s clocks, timers and unique integers. */
public final class ErlangTime {
  private static final Object[] NO_OPTIONS = {};
  private static final long NATIVE = 1_000_000_000L;
  private static final long MILLION = 1_000_000L;
  private static final AtomicLong UNIQUE = new AtomicLong(-(1L << 59));
  private static final AtomicLong POSITIVE = new AtomicLong();
  private static final AtomicLong MONOTONIC = new AtomicLong(-(1L << 59));
  private static final AtomicLong POSITIVE_MONOTONIC = new AtomicLong();
  private static final AtomicLong LAST_NOW = new AtomicLong();

  private ErlangTime() {}

  // Clocks

  public static Object monotonic_time() {
    return Clock.monotonic();
  }

  public static Object monotonic_time(Object unit) {
    return Clock.convert(Clock.monotonic(), NATIVE, Clock.unit(unit, 1));
  }

  public static Object system_time() {
    return Clock.system();
  }

  public static Object system_time(Object unit) {
    return Clock.convert(Clock.system(), NATIVE, Clock.unit(unit, 1));
  }

  public static Object time_offset() {
    return Clock.offset();
  }

  public static Object time_offset(Object unit) {
    return Clock.convert(Clock.offset(), NATIVE, Clock.unit(unit, 1));
  }

  public static Object convert_time_unit(Object time, Object from, Object to) {
    if (!Numbers.isInteger(time)) throw Arguments.bad(1, "not an integer");
    return Clock.convert(time, Clock.unit(from, 2), Clock.unit(to, 3));
  }

  public static Object timestamp() {
    return triple(Clock.system() / 1_000);
  }

  /** Never the same twice. */
  public static Object now() {
    long micros = Clock.system() / 1_000;
    return triple(LAST_NOW.updateAndGet(last -> Math.max(last + 1, micros)));
  }

  static Tuple triple(long micros) {
    return Tuple.of(micros / MILLION / MILLION, micros / MILLION % MILLION, micros % MILLION);
  }

  // Calendar

  public static Object date() {
    return dateOf(LocalDateTime.now());
  }

  public static Object time() {
    return timeOf(LocalDateTime.now());
  }

  public static Object localtime() {
    return dateTime(LocalDateTime.now());
  }

  public static Object universaltime() {
    return dateTime(LocalDateTime.now(ZoneOffset.UTC));
  }

  public static Object localtime_to_universaltime(Object local) {
    ZonedDateTime zoned = parse(local).atZone(ZoneId.systemDefault());
    return dateTime(zoned.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime());
  }

  public static Object localtime_to_universaltime(Object local, Object isDaylightSaving) {
    return localtime_to_universaltime(local);
  }

  public static Object universaltime_to_localtime(Object universal) {
    ZonedDateTime zoned = parse(universal).atZone(ZoneOffset.UTC);
    return dateTime(zoned.withZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime());
  }

  public static Object posixtime_to_universaltime(Object seconds) {
    return dateTime(LocalDateTime.ofEpochSecond(Arguments.integer(seconds, 1), 0, ZoneOffset.UTC));
  }

  public static Object universaltime_to_posixtime(Object universal) {
    return parse(universal).toEpochSecond(ZoneOffset.UTC);
  }

  private static LocalDateTime parse(Object term) {
    if (!(term instanceof Tuple t && t.size() == 2 && t.get(0) instanceof Tuple date && t.get(1) instanceof Tuple time)) {
      throw Arguments.bad(1, "not a valid date");
    }
    return LocalDateTime.of(part(date, 0), part(date, 1), part(date, 2), part(time, 0), part(time, 1), part(time, 2));
  }

  private static int part(Tuple tuple, int index) {
    return (int) Arguments.integer(tuple.get(index), 1);
  }

  private static Tuple dateTime(LocalDateTime at) {
    return Tuple.of(dateOf(at), timeOf(at));
  }

  private static Tuple dateOf(LocalDateTime at) {
    return Tuple.of((long) at.getYear(), (long) at.getMonthValue(), (long) at.getDayOfMonth());
  }

  private static Tuple timeOf(LocalDateTime at) {
    return Tuple.of((long) at.getHour(), (long) at.getMinute(), (long) at.getSecond());
  }

  // Unique integers

  public static Object unique_integer() {
    return UNIQUE.incrementAndGet();
  }

  public static Object unique_integer(Object modifiers) {
    boolean positive = false;
    boolean monotonic = false;
    for (Object modifier : Arguments.list(modifiers, 1)) {
      if (modifier == Atom.of("positive")) positive = true;
      else if (modifier == Atom.of("monotonic")) monotonic = true;
      else throw Arguments.bad(1, "invalid modifier");
    }
    if (monotonic) return (positive ? POSITIVE_MONOTONIC : MONOTONIC).incrementAndGet();
    return (positive ? POSITIVE : UNIQUE).incrementAndGet();
  }

  // Timers

  public static Object send_after(Proc p, Object time, Object destination, Object message) {
    return Timers.start(p, time, destination, message, NO_OPTIONS, false);
  }

  public static Object send_after(Proc p, Object time, Object destination, Object message, Object options) {
    return Timers.start(p, time, destination, message, Arguments.list(options, 4), false);
  }

  public static Object start_timer(Proc p, Object time, Object destination, Object message) {
    return Timers.start(p, time, destination, message, NO_OPTIONS, true);
  }

  public static Object start_timer(Proc p, Object time, Object destination, Object message, Object options) {
    return Timers.start(p, time, destination, message, Arguments.list(options, 4), true);
  }

  public static Object cancel_timer(Proc p, Object reference) {
    return Timers.cancel(p, reference);
  }

  public static Object cancel_timer(Proc p, Object reference, Object options) {
    return answer(p, Timers.cancel(p, reference), reference, options, "cancel_timer");
  }

  public static Object read_timer(Proc p, Object reference) {
    return Timers.read(p, reference);
  }

  public static Object read_timer(Proc p, Object reference, Object options) {
    return answer(p, Timers.read(p, reference), reference, options, "read_timer");
  }

  /** With {@code async: true} the result comes as a message, with {@code info: false} not at all. */
  private static Object answer(Proc p, Object result, Object reference, Object options, String tag) {
    boolean async = false;
    boolean info = true;
    for (Object option : Arguments.list(options, 2)) {
      if (!(option instanceof Tuple t) || t.size() != 2) throw Arguments.bad(2, "invalid option in list");
      if (t.get(0) == Atom.of("async")) async = Arguments.bool(t.get(1), 2);
      else if (t.get(0) == Atom.of("info")) info = Arguments.bool(t.get(1), 2);
      else throw Arguments.bad(2, "invalid option in list");
    }
    if (async && info) p.send(Tuple.of(Atom.of(tag), reference, result), p);
    return async || !info ? Atom.of("ok") : result;
  }
}
