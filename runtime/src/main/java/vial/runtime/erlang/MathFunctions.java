package vial.runtime.erlang;

import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Numbers;

/** {@code :math} (a class Math would hide the JDK's in this package). What is no number, or gives no finite one, raises {@code :badarith}. */
public final class MathFunctions {
  private MathFunctions() {}

  private static double argument(String name, Object x) {
    return operand(name, 1, x, x);
  }

  private static double operand(String name, int position, Object x, Object... args) {
    if (!Numbers.isNumber(x)) throw Raise.badargIn("math", name, position, "not a number", args);
    Double value = Numbers.toDouble(x);
    if (value == null) throw bad(name, args);
    return value;
  }

  /** A result that is no number lies outside the domain; an infinite one is just too large, except where a logarithm meets its pole. */
  private static Raise bad(String name, Object... args) {
    return Raise.errorIn(Atom.of("badarith"), "math", name, args);
  }

  private static Raise outside(String name, Object... args) {
    return Raise.errorAt(Atom.of("badarith"), "math", name, 1, "is outside the domain for this function", args);
  }

  private static Object result(String name, double value, Object... args) {
    if (Double.isFinite(value)) return value;
    boolean pole = args.length == 1 && (name.startsWith("log") || name.equals("atanh"));
    throw (Double.isNaN(value) || pole) && args.length == 1 ? outside(name, args) : bad(name, args);
  }

  public static Object pi() {
    return Math.PI;
  }

  public static Object sin(Object x) {
    return result("sin", StrictMath.sin(argument("sin", x)), x);
  }

  public static Object cos(Object x) {
    return result("cos", StrictMath.cos(argument("cos", x)), x);
  }

  public static Object tan(Object x) {
    return result("tan", StrictMath.tan(argument("tan", x)), x);
  }

  public static Object asin(Object x) {
    return result("asin", StrictMath.asin(argument("asin", x)), x);
  }

  public static Object acos(Object x) {
    return result("acos", StrictMath.acos(argument("acos", x)), x);
  }

  public static Object atan(Object x) {
    return result("atan", StrictMath.atan(argument("atan", x)), x);
  }

  public static Object sinh(Object x) {
    return result("sinh", StrictMath.sinh(argument("sinh", x)), x);
  }

  public static Object cosh(Object x) {
    return result("cosh", StrictMath.cosh(argument("cosh", x)), x);
  }

  public static Object tanh(Object x) {
    return result("tanh", StrictMath.tanh(argument("tanh", x)), x);
  }

  public static Object asinh(Object x) {
    double v = argument("asinh", x);
    double a = Math.abs(v);
    double value = a > 0x1p28 ? StrictMath.log(a) + StrictMath.log(2) : StrictMath.log1p(a + a * a / (1 + Math.sqrt(a * a + 1)));
    return result("asinh", Math.copySign(value, v), x);
  }

  public static Object acosh(Object x) {
    double v = argument("acosh", x);
    if (v < 1) throw outside("acosh", x);
    double t = v - 1;
    return v > 0x1p28 ? StrictMath.log(v) + StrictMath.log(2) : StrictMath.log1p(t + Math.sqrt(2 * t + t * t));
  }

  public static Object atanh(Object x) {
    double v = argument("atanh", x);
    double a = Math.abs(v);
    return result("atanh", Math.copySign(0.5 * StrictMath.log1p(2 * a / (1 - a)), v), x);
  }

  public static Object exp(Object x) {
    return result("exp", StrictMath.exp(argument("exp", x)), x);
  }

  public static Object log(Object x) {
    return result("log", StrictMath.log(argument("log", x)), x);
  }

  public static Object log10(Object x) {
    return result("log10", StrictMath.log10(argument("log10", x)), x);
  }

  /** Exact for powers of two. */
  public static Object log2(Object x) {
    double v = argument("log2", x);
    if (v <= 0) throw outside("log2", x);
    int exponent = Math.getExponent(v);
    if (exponent >= Double.MIN_EXPONENT && v == Math.scalb(1.0, exponent)) return (double) exponent;
    return result("log2", StrictMath.log(v) / StrictMath.log(2), x);
  }

  public static Object pow(Object x, Object y) {
    double base = operand("pow", 1, x, x, y);
    double exponent = operand("pow", 2, y, x, y);
    return result("pow", StrictMath.pow(base, exponent), x, y);
  }

  public static Object sqrt(Object x) {
    return result("sqrt", Math.sqrt(argument("sqrt", x)), x);
  }

  public static Object atan2(Object y, Object x) {
    double a = operand("atan2", 1, y, y, x);
    double b = operand("atan2", 2, x, y, x);
    return StrictMath.atan2(a, b);
  }

  public static Object fmod(Object x, Object y) {
    double a = operand("fmod", 1, x, x, y);
    double b = operand("fmod", 2, y, x, y);
    return result("fmod", a % b, x, y);
  }

  public static Object floor(Object x) {
    return Math.floor(argument("floor", x));
  }

  public static Object ceil(Object x) {
    return Math.ceil(argument("ceil", x));
  }

  public static Object erf(Object x) {
    return ErrorFunction.erf(argument("erf", x));
  }

  public static Object erfc(Object x) {
    return ErrorFunction.erfc(argument("erfc", x));
  }
}
