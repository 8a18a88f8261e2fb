package vial.runtime.term;

import java.math.BigDecimal;
import java.math.BigInteger;
import vial.runtime.code.Raise;

/**
 * Erlang's arithmetic on terms. Each operation first tries two longs, small enough for the JIT to inline at its call site; what
 * overflows, is big, a float or no number at all goes to {@link MixedNumbers}. Raises {@code :badarith}.
 */
public final class Numbers {
  static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

  /** Integers beyond this many bits raise {@code :system_limit}. */
  private static final int MAX_BITS = 1 << 25;

  private Numbers() {}

  /** A Long if the value fits, else the BigInteger itself: the one form of an integer (TERM). */
  public static Object normalize(BigInteger value) {
    int bits = value.bitLength();
    if (bits <= 63) return value.longValue();
    if (bits > MAX_BITS) throw Raise.error("system_limit");
    return value;
  }

  public static boolean isInteger(Object term) {
    return term instanceof Long || term instanceof BigInteger;
  }

  public static boolean isNumber(Object term) {
    return term instanceof Long || term instanceof Double || term instanceof BigInteger;
  }

  /** The value of an integer term. */
  public static BigInteger big(Object integer) {
    return integer instanceof Long value ? BigInteger.valueOf(value) : (BigInteger) integer;
  }

  public static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long l = x;
      long r = y;
      long sum = l + r;
      if (((l ^ sum) & (r ^ sum)) >= 0) return sum;
    }
    return MixedNumbers.add(a, b);
  }

  public static Object subtract(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long l = x;
      long r = y;
      long difference = l - r;
      if (((l ^ r) & (l ^ difference)) >= 0) return difference;
    }
    return MixedNumbers.subtract(a, b);
  }

  public static Object multiply(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long l = x;
      long r = y;
      long low = l * r;
      if (Math.multiplyHigh(l, r) == low >> 63) return low;
    }
    return MixedNumbers.multiply(a, b);
  }

  /** {@code /}: always a float. */
  public static Object divide(Object a, Object b) {
    return MixedNumbers.divide(a, b);
  }

  /** {@code div}: truncates toward zero. */
  public static Object div(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long r = y;
      if (r != 0 && r != -1) return x / r;
    }
    return MixedNumbers.div(a, b);
  }

  /** {@code rem}: the sign of the dividend. */
  public static Object rem(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long r = y;
      if (r != 0) return r == -1 ? 0L : x % r;
    }
    return MixedNumbers.rem(a, b);
  }

  public static Object negate(Object a) {
    if (a instanceof Long x && x != Long.MIN_VALUE) return -x;
    return MixedNumbers.negate(a);
  }

  /** Unary {@code +}. */
  public static Object plus(Object a) {
    if (isNumber(a)) return a;
    throw Raise.badarith("+", a);
  }

  public static Object band(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) return x & y;
    return MixedNumbers.bitwise("band", a, b);
  }

  public static Object bor(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) return x | y;
    return MixedNumbers.bitwise("bor", a, b);
  }

  public static Object bxor(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) return x ^ y;
    return MixedNumbers.bitwise("bxor", a, b);
  }

  public static Object bnot(Object a) {
    if (a instanceof Long x) return ~x;
    if (a instanceof BigInteger x) return x.not();
    throw Raise.badarith("bnot", a);
  }

  public static Object bsl(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long value = x;
      long shift = y;
      if (shift >= 0 && shift < 63) {
        long shifted = value << shift;
        if (shifted >> shift == value) return shifted;
      } else if (shift < 0 && shift > Long.MIN_VALUE) {
        return value >> Math.min(63, -shift);
      }
    }
    return MixedNumbers.shift("bsl", a, b);
  }

  public static Object bsr(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y >= 0) return x >> Math.min(63, y);
    return MixedNumbers.shift("bsr", a, b);
  }

  /** The number as a float; null if it is too large for one. */
  public static Double toDouble(Object number) {
    if (number instanceof Double value) return value;
    if (number instanceof Long value) return (double) value;
    double value = ((BigInteger) number).doubleValue();
    return Double.isInfinite(value) ? null : Double.valueOf(value);
  }

  /** A float without fraction as an integer. */
  public static Object fromDouble(double whole) {
    if (whole >= -0x1p63 && whole < 0x1p63) return (long) whole;
    return normalize(new BigDecimal(whole).toBigInteger());
  }

  /** The exact order of two numbers; an integer and a float of the same value are equal. */
  public static int compare(Object a, Object b) {
    if (a instanceof Long x) {
      if (b instanceof Long y) return Long.compare(x, y);
      return b instanceof Double y ? MixedNumbers.compare((long) x, (double) y) : -((BigInteger) b).signum();
    }
    if (a instanceof Double x) {
      if (b instanceof Double y) return x < y ? -1 : x > (double) y ? 1 : 0;
      return b instanceof Long y ? -MixedNumbers.compare((long) y, (double) x) : -MixedNumbers.compare((BigInteger) b, x);
    }
    BigInteger x = (BigInteger) a;
    if (b instanceof BigInteger y) return x.compareTo(y);
    return b instanceof Long ? x.signum() : MixedNumbers.compare(x, (Double) b);
  }
}
