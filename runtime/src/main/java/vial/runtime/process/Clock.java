package vial.runtime.process;

import java.math.BigInteger;
import java.time.Instant;
import vial.runtime.term.Atom;
import vial.runtime.term.Numbers;

/**
 * Erlang's time: native units are nanoseconds, monotonic time begins far below zero as on the BEAM, and the offset to system time is fixed
 * at the start.
 */
public final class Clock {
  private static final long ORIGIN = -(1L << 59);
  private static final long BILLION = 1_000_000_000L;
  private static final long START_NANOS = System.nanoTime();
  private static final long START_SYSTEM = systemNow();

  private Clock() {}

  private static long systemNow() {
    Instant now = Instant.now();
    return now.getEpochSecond() * BILLION + now.getNano();
  }

  public static long monotonic() {
    return ORIGIN + (System.nanoTime() - START_NANOS);
  }

  public static long system() {
    return START_SYSTEM + (System.nanoTime() - START_NANOS);
  }

  public static long offset() {
    return START_SYSTEM - ORIGIN;
  }

  public static long originNanos() {
    return START_NANOS;
  }

  /** Parts per second of a time unit; {@code position} is of the argument that names it. */
  public static long unit(Object unit, int position) {
    if (unit instanceof Long n && n > 0) return n;
    return switch (unit instanceof Atom a ? a.name() : "") {
      case "second", "seconds" -> 1;
      case "millisecond", "milli_seconds" -> 1_000;
      case "microsecond", "micro_seconds" -> 1_000_000;
      case "nanosecond", "nano_seconds", "native", "perf_counter" -> BILLION;
      default -> throw Arguments.bad(position, "invalid time unit");
    };
  }

  /** Rounded towards minus infinity. */
  public static Object convert(Object time, long from, long to) {
    if (from == to) return time;
    if (time instanceof Long t && from % to == 0) return Math.floorDiv(t, from / to);
    BigInteger scaled = Numbers.big(time).multiply(BigInteger.valueOf(to));
    BigInteger[] parts = scaled.divideAndRemainder(BigInteger.valueOf(from));
    return Numbers.normalize(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
  }
}
