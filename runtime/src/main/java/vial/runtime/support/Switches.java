package vial.runtime.support;

import java.math.BigInteger;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;

/** Keys for jumps on literals. The compiler computes the literals' keys with the same methods. */
public final class Switches {
  private static final int SAMPLE = 16;

  private Switches() {}

  /** Equal terms have equal keys. Terms of a kind that no switch is on share one. */
  public static int key(Object term) {
    return switch (term) {
      case Atom x -> x.hashCode();
      case Binary x -> key(x);
      case Long x -> Long.hashCode(x);
      case Double x -> Double.hashCode(x + 0.0);
      case BigInteger x -> x.hashCode();
      default -> 0;
    };
  }

  /** The ends of a binary only: the subject may be long. */
  private static int key(Binary binary) {
    int key = binary.length * 31 + binary.extraBits;
    int some = Math.min(binary.length, SAMPLE);
    for (int i = 0; i < some; i++) key = key * 31 + binary.at(i);
    for (int i = Math.max(some, binary.length - SAMPLE); i < binary.length; i++) key = key * 31 + binary.at(i);
    return key;
  }

  public static boolean isInt(Object term) {
    return term instanceof Long n && n == (int) (long) n;
  }

  /** After {@link #isInt}. */
  public static int intKey(Object term) {
    return ((Long) term).intValue();
  }

  /** For the binary search that comes before a large switch. */
  public static boolean keyAtMost(Object term, int limit) {
    return key(term) <= limit;
  }

  public static boolean intAtMost(Object term, int limit) {
    return term instanceof Long n && n <= limit;
  }
}
