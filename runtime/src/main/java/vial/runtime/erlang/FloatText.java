package vial.runtime.erlang;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** The three ways in which Erlang writes floats. */
public final class FloatText {
  private static final double[] POWERS = new double[18];

  static {
    for (int i = 0; i < POWERS.length; i++) POWERS[i] = Double.parseDouble("1e" + i);
  }

  private FloatText() {}

  /** The shortest digits that read back as the same float; fixed notation where it is not longer: {@code 1.0}, {@code 0.001}, {@code 1.0e10}. */
  public static String shortest(double value) {
    if (value == 0) return 1 / value < 0 ? "-0.0" : "0.0";
    BigDecimal exact = oneDigit(new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros(), Math.abs(value));
    String digits = exact.unscaledValue().toString();
    int point = digits.length() - exact.scale();
    String text = Math.abs(value) >= 0x1p53 ? scientific(digits, point) : placed(digits, point);
    return value < 0 ? "-" + text : text;
  }

  /** Java never writes fewer than two digits; the least floats need only one. */
  private static BigDecimal oneDigit(BigDecimal digits, double value) {
    if (digits.precision() != 2) return digits;
    BigDecimal rounded = digits.round(new MathContext(1, RoundingMode.HALF_UP));
    return rounded.doubleValue() == value ? rounded.stripTrailingZeros() : digits;
  }

  /** {@code point} is how many of the digits stand before the decimal point; it may lie outside of them. */
  private static String placed(String digits, int point) {
    int length = digits.length();
    if (point > 0 && point < length) return digits.substring(0, point) + "." + digits.substring(point);
    String exponent = Integer.toString(point - 1);
    int cost = exponent.length() + 1 + (length == 1 ? 2 : 1);
    if (point <= 0) return 2 - point <= cost ? "0." + "0".repeat(-point) + digits : scientific(digits, point);
    return point - length + 2 <= cost ? digits + "0".repeat(point - length) + ".0" : scientific(digits, point);
  }

  private static String scientific(String digits, int point) {
    String fraction = digits.length() == 1 ? "0" : digits.substring(1);
    return digits.charAt(0) + "." + fraction + "e" + (point - 1);
  }

  /** {@code d.ddde+XX} with a number of digits behind the point. */
  public static String scientific(double value, int decimals) {
    if (value == 0) {
      return (1 / value < 0 ? "-0" : "0") + (decimals > 0 ? "." + "0".repeat(decimals) : "") + "e+00";
    }
    BigDecimal exact = new BigDecimal(Math.abs(value));
    BigDecimal rounded = exact.round(new MathContext(decimals + 1, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    String digits = rounded.unscaledValue().toString();
    digits = digits.length() < decimals + 1 ? digits + "0".repeat(decimals + 1 - digits.length()) : digits;
    String text = digits.charAt(0) + (decimals > 0 ? "." + digits.substring(1, decimals + 1) : "");
    String sign = exponent < 0 ? "-" : "+";
    return (value < 0 ? "-" : "") + text + String.format(Locale.ROOT, "e%s%02d", sign, Math.abs(exponent));
  }

  /**
   * A number of digits behind the point. As on the BEAM, the fraction is scaled and rounded in floating point while that is possible, which
   * makes {@code 0.045} with two decimals {@code 0.05}; larger numbers and more decimals are exact.
   */
  public static String decimals(double value, int decimals) {
    double magnitude = Math.abs(value);
    boolean negative = value < 0 || value == 0 && 1 / value < 0;
    String text = magnitude < 0x1p53 && decimals < POWERS.length ? scaled(magnitude, decimals) : exact(magnitude, decimals);
    return negative ? "-" + text : text;
  }

  private static String scaled(double magnitude, int decimals) {
    long whole = (long) magnitude;
    long fraction = (long) ((magnitude - whole) * POWERS[decimals] + 0.5);
    if (fraction >= POWERS[decimals]) {
      fraction -= (long) POWERS[decimals];
      whole++;
    }
    if (decimals == 0) return Long.toString(whole);
    String digits = Long.toString(fraction);
    return whole + "." + "0".repeat(decimals - digits.length()) + digits;
  }

  private static String exact(double magnitude, int decimals) {
    return new BigDecimal(magnitude).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** Without the zeros at the end, but one digit stays behind the point. */
  public static String compact(String text) {
    int exponent = text.indexOf('e');
    if (exponent >= 0 || text.indexOf('.') < 0) return text;
    int end = text.length();
    while (text.charAt(end - 1) == '0' && text.charAt(end - 2) != '.') end--;
    return text.substring(0, end);
  }

  /** Digits, a point, digits, and perhaps an exponent; null for anything else and for what is too large. */
  public static Double parse(String text) {
    int i = 0;
    int end = text.length();
    if (i < end && (text.charAt(i) == '+' || text.charAt(i) == '-')) i++;
    int point = digits(text, i);
    if (point == i || point >= end || text.charAt(point) != '.') return null;
    int after = digits(text, point + 1);
    if (after == point + 1) return null;
    if (after < end) {
      if (text.charAt(after) != 'e' && text.charAt(after) != 'E') return null;
      int from = after + 1;
      if (from < end && (text.charAt(from) == '+' || text.charAt(from) == '-')) from++;
      if (digits(text, from) != end || from == end) return null;
    }
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? null : Double.valueOf(value);
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') i++;
    return i;
  }
}
