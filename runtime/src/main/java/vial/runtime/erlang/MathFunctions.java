package vial.runtime.erlang;

import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Numbers;

/** {@code :math} (a class Math would hide the JDK's in this package). What is no number, or gives no finite one, raises {@code :badarith}. */
public final class MathFunctions {
  private MathFunctions() {}

  private static double argument(String name, Object x) {
    Double value = Numbers.isNumber(x) ? Numbers.toDouble(x) : null;
    if (value == null) throw bad(name, x);
    return value;
  }

  private static Raise bad(String name, Object... args) {
    return Raise.errorIn(Atom.of("badarith"), "math", name, args);
  }

  private static Object result(String name, double value, Object... args) {
    if (Double.isFinite(value)) return value;
    throw bad(name, args);
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
    if (v < 1) throw bad("acosh", x);
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
    if (v <= 0) throw bad("log2", x);
    int exponent = Math.getExponent(v);
    if (exponent >= Double.MIN_EXPONENT && v == Math.scalb(1.0, exponent)) return (double) exponent;
    return result("log2", StrictMath.log(v) / StrictMath.log(2), x);
  }

  public static Object pow(Object x, Object y) {
    Double base = Numbers.isNumber(x) ? Numbers.toDouble(x) : null;
    Double exponent = Numbers.isNumber(y) ? Numbers.toDouble(y) : null;
    if (base == null || exponent == null) throw bad("pow", x, y);
    return result("pow", StrictMath.pow(base, exponent), x, y);
  }

  public static Object sqrt(Object x) {
    return result("sqrt", Math.sqrt(argument("sqrt", x)), x);
  }

  public static Object atan2(Object y, Object x) {
    Double a = Numbers.isNumber(y) ? Numbers.toDouble(y) : null;
    Double b = Numbers.isNumber(x) ? Numbers.toDouble(x) : null;
    if (a == null || b == null) throw bad("atan2", y, x);
    return StrictMath.atan2(a, b);
  }

  public static Object fmod(Object x, Object y) {
    Double a = Numbers.isNumber(x) ? Numbers.toDouble(x) : null;
    Double b = Numbers.isNumber(y) ? Numbers.toDouble(y) : null;
    if (a == null || b == null) throw bad("fmod", x, y);
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
