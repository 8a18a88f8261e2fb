package vial.runtime.term;

import java.math.BigDecimal;
import java.math.BigInteger;
import vial.runtime.code.Raise;

/** The slow halves of {@link Numbers}: floats, big integers, and the errors. */
final class MixedNumbers {
  private MixedNumbers() {}

  static Object add(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) return finite("+", a, b, x + y);
    check("+", a, b);
    if (a instanceof Double || b instanceof Double) {
      return finite("+", a, b, operand("+", a, a, b) + operand("+", b, a, b));
    }
    return Numbers.normalize(Numbers.big(a).add(Numbers.big(b)));
  }

  static Object subtract(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) return finite("-", a, b, x - y);
    check("-", a, b);
    if (a instanceof Double || b instanceof Double) {
      return finite("-", a, b, operand("-", a, a, b) - operand("-", b, a, b));
    }
    return Numbers.normalize(Numbers.big(a).subtract(Numbers.big(b)));
  }

  static Object multiply(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) return finite("*", a, b, x * y);
    check("*", a, b);
    if (a instanceof Double || b instanceof Double) {
      return finite("*", a, b, operand("*", a, a, b) * operand("*", b, a, b));
    }
    return Numbers.normalize(Numbers.big(a).multiply(Numbers.big(b)));
  }

  static Object divide(Object a, Object b) {
    check("/", a, b);
    double divisor = operand("/", b, a, b);
    if (divisor == 0.0) throw Raise.badarith("/", a, b);
    return finite("/", a, b, operand("/", a, a, b) / divisor);
  }

  static Object div(Object a, Object b) {
    checkDivisor("div", a, b);
    return Numbers.normalize(Numbers.big(a).divide(Numbers.big(b)));
  }

  static Object rem(Object a, Object b) {
    checkDivisor("rem", a, b);
    return Numbers.normalize(Numbers.big(a).remainder(Numbers.big(b)));
  }

  private static void checkDivisor(String name, Object a, Object b) {
    if (!Numbers.isInteger(a) || !Numbers.isInteger(b) || b instanceof Long y && y == 0) throw Raise.badarith(name, a, b);
  }

  static Object negate(Object a) {
    if (a instanceof Double x) return -x;
    if (!Numbers.isInteger(a)) throw Raise.badarith("-", a);
    return Numbers.normalize(Numbers.big(a).negate());
  }

  static Object bitwise(String name, Object a, Object b) {
    if (!Numbers.isInteger(a) || !Numbers.isInteger(b)) throw Raise.badarith(name, a, b);
    BigInteger x = Numbers.big(a);
    BigInteger y = Numbers.big(b);
    return Numbers.normalize(
        switch (name) {
          case "band" -> x.and(y);
          case "bor" -> x.or(y);
          default -> x.xor(y);
        });
  }

  /** {@code bsl} and {@code bsr}; a negative distance shifts the other way. */
  static Object shift(String name, Object a, Object b) {
    if (!Numbers.isInteger(a) || !Numbers.isInteger(b)) throw Raise.badarith(name, a, b);
    BigInteger value = Numbers.big(a);
    BigInteger distance = Numbers.big(b);
    BigInteger left = name.equals("bsl") ? distance : distance.negate();
    if (value.signum() == 0) return 0L;
    if (left.signum() < 0) {
      return left.bitLength() > 31 ? (value.signum() < 0 ? -1L : 0L) : Numbers.normalize(value.shiftRight(-left.intValue()));
    }
    if (left.bitLength() > 26) throw Raise.error("system_limit");
    return Numbers.normalize(value.shiftLeft(left.intValue()));
  }

  private static void check(String name, Object a, Object b) {
    if (!Numbers.isNumber(a) || !Numbers.isNumber(b)) throw Raise.badarith(name, a, b);
  }

  private static double operand(String name, Object value, Object a, Object b) {
    Double number = Numbers.toDouble(value);
    if (number == null) throw Raise.badarith(name, a, b);
    return number;
  }

  private static Object finite(String name, Object a, Object b, double result) {
    if (Double.isFinite(result)) return result;
    throw Raise.badarith(name, a, b);
  }

  static int compare(long integer, double real) {
    if (integer >= -(1L << 53) && integer <= 1L << 53) return Double.compare((double) integer, real + 0.0);
    if (real >= 0x1p63) return -1;
    if (real < -0x1p63) return 1;
    long whole = (long) real;
    return integer != whole ? Long.compare(integer, whole) : Double.compare(0.0, real - whole + 0.0);
  }

  static int compare(BigInteger integer, double real) {
    if (Math.abs(real) < 0x1p63) return integer.signum();
    return integer.compareTo(new BigDecimal(real).toBigInteger());
  }
}
