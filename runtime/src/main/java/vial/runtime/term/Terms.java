package vial.runtime.term;

/** Equality, order and hash of terms. None of them recurses on the Java stack. */
public final class Terms {
  private Terms() {}

  /** {@code ===}: same type and value; 1 and 1.0 differ. */
  public static boolean identical(Object left, Object right) {
    throw new UnsupportedOperationException();
  }

  public static int hash(Object term) {
    throw new UnsupportedOperationException();
  }
}
