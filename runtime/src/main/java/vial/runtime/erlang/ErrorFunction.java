package vial.runtime.erlang;

/**
 * The Gauss error function: its Taylor series near zero, and the continued fraction of the complement (Lentz's method) farther out. Both
 * converge to the last digits of a double in the ranges where they are used.
 */
final class ErrorFunction {
  private static final double TWO_BY_ROOT_PI = 1.1283791670955126;
  private static final double BORDER = 2.0;

  private ErrorFunction() {}

  static double erf(double x) {
    double a = Math.abs(x);
    double value = a < BORDER ? series(a) : 1 - fraction(a);
    return Math.copySign(value, x);
  }

  static double erfc(double x) {
    if (x < 0) return 2 - erfc(-x);
    return x < BORDER ? 1 - series(x) : fraction(x);
  }

  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; n < 200 && Math.abs(term) > 1e-18 * sum; n++) {
      term *= -x * x / n;
      sum += term / (2 * n + 1);
    }
    return TWO_BY_ROOT_PI * sum;
  }

  private static double fraction(double x) {
    if (x > 27.3) return 0;
    double f = x;
    double c = x;
    double d = 0;
    for (int n = 1; n < 500; n++) {
      d = 1 / (x + n / 2.0 * d);
      c = x + n / 2.0 / c;
      double factor = c * d;
      f *= factor;
      if (Math.abs(factor - 1) < 1e-16) break;
    }
    return StrictMath.exp(-x * x) * TWO_BY_ROOT_PI / 2 / f;
  }
}
