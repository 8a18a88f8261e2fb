package vial.runtime.erlang;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Numbers;
import vial.runtime.term.Tuple;

/** {@code :vial_number}: reading and rounding for {@code Integer} and {@code Float}. */
public final class VialNumber {
  private static final Atom ERROR = Atom.of("error");
  private static final int LONG_DIGITS = 11;

  private VialNumber() {}

  private static Binary text(Object term) {
    if (term instanceof Binary binary && binary.isBinary()) return binary;
    throw Raise.badarg();
  }

  // Integers

  /** {@code {integer, rest}} or {@code :error}. */
  public static Object parse_integer(Object string, Object base) {
    Binary text = text(string);
    int radix = ((Long) base).intValue();
    int start = sign(text, 0) == 0 ? 0 : 1;
    int end = start;
    while (end < text.length && digit(text.at(end)) < radix) end++;
    if (end == start) return ERROR;
    return Tuple.of(integer(text, end, radix), text.from(end));
  }

  private static int digit(int letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'z') return letter - 'a' + 10;
    return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 10 : 99;
  }

  private static int sign(Binary text, int at) {
    if (at >= text.length) return 0;
    return switch (text.at(at)) {
      case '+' -> 1;
      case '-' -> -1;
      default -> 0;
    };
  }

  private static Object integer(Binary text, int end, int radix) {
    String digits = new String(text.bytes, text.offset, end, StandardCharsets.ISO_8859_1);
    if (end <= LONG_DIGITS) return Long.parseLong(digits, radix);
    return Numbers.normalize(new BigInteger(digits, radix));
  }

  // Floats

  /** {@code {float, rest}} or {@code :error}; a number too big for a float is an error too. */
  public static Object parse_float(Object string) {
    Binary text = text(string);
    int at = digits(text, sign(text, 0) == 0 ? 0 : 1);
    if (at < 0) return ERROR;
    if (at < text.length && text.at(at) == '.') {
      int fraction = digits(text, at + 1);
      if (fraction > 0) at = fraction;
    }
    if (at < text.length && (text.at(at) | 0x20) == 'e') {
      int exponent = digits(text, at + (sign(text, at + 1) == 0 ? 1 : 2));
      if (exponent > 0) at = exponent;
    }
    double value = Double.parseDouble(new String(text.bytes, text.offset, at, StandardCharsets.ISO_8859_1));
    return Double.isInfinite(value) ? ERROR : Tuple.of(value, text.from(at));
  }

  /** The end of one or more digits, or -1. */
  private static int digits(Binary text, int from) {
    int at = from;
    while (at < text.length && digit(text.at(at)) < 10) at++;
    return at == from ? -1 : at;
  }

  /** Rounds the exact value of the float to decimals: mode {@code :floor}, {@code :ceil} or {@code :half_up}. */
  public static Object round(Object number, Object precision, Object mode) {
    RoundingMode rounding =
        switch (((Atom) mode).name()) {
          case "floor" -> RoundingMode.FLOOR;
          case "ceil" -> RoundingMode.CEILING;
          default -> RoundingMode.HALF_UP;
        };
    BigDecimal exact = new BigDecimal((Double) number);
    int scale = ((Long) precision).intValue();
    return exact.scale() <= scale ? number : (Object) exact.setScale(scale, rounding).doubleValue();
  }
}
