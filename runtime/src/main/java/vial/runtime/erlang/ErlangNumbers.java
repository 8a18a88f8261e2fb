package vial.runtime.erlang;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import vial.runtime.code.Name;
import vial.runtime.code.Raise;
import vial.runtime.term.Numbers;

/** {@code :erlang}: functions of one number. */
public final class ErlangNumbers {
  private ErlangNumbers() {}

  public static Object abs(Object number) {
    if (number instanceof Long x && x != Long.MIN_VALUE) return Math.abs(x);
    if (number instanceof Double x) return Math.abs(x);
    if (Numbers.isInteger(number)) return Numbers.normalize(Numbers.big(number).abs());
    throw Raise.badarg("abs", 1, "not a number", number);
  }

  public static Object trunc(Object number) {
    if (number instanceof Double x) return Numbers.fromDouble(x < 0 ? Math.ceil(x) : Math.floor(x));
    return integer("trunc", number);
  }

  public static Object floor(Object number) {
    if (number instanceof Double x) return Numbers.fromDouble(Math.floor(x));
    return integer("floor", number);
  }

  public static Object ceil(Object number) {
    if (number instanceof Double x) return Numbers.fromDouble(Math.ceil(x));
    return integer("ceil", number);
  }

  /** Halves go away from zero. */
  public static Object round(Object number) {
    if (!(number instanceof Double x)) return integer("round", number);
    if (Math.abs(x) < 0x1p52) {
      double whole = Math.floor(Math.abs(x));
      if (Math.abs(x) - whole >= 0.5) whole++;
      return (long) (x < 0 ? -whole : whole);
    }
    return Numbers.normalize(new BigDecimal(x).setScale(0, RoundingMode.HALF_UP).toBigInteger());
  }

  private static Object integer(String name, Object number) {
    if (number instanceof Long || number instanceof BigInteger) return number;
    throw Raise.badarg(name, 1, "not a number", number);
  }

  @Name("float")
  public static Object toFloat(Object number) {
    if (!Numbers.isNumber(number)) throw Raise.badarg("float", 1, "not a number", number);
    Double value = Numbers.toDouble(number);
    if (value == null) throw Raise.badarg("float", 0, "argument is out of range for a float", number);
    return value;
  }
}
