package vial.runtime.term;

import java.math.BigInteger;
import vial.runtime.code.Closure;
import vial.runtime.code.Export;
import vial.runtime.code.Fun;

/** Equality, order and hash of terms. None of them recurses on the Java stack. */
public final class Terms {
  private static final int GOLDEN = 0x9E3779B1;

  private Terms() {}

  /** {@code ===}: same type and value; 1 and 1.0 differ, 0.0 and -0.0 do not. */
  public static boolean identical(Object left, Object right) {
    if (left == right) return true;
    if (left instanceof Atom || right instanceof Atom) return false;
    if (left instanceof Long x) return right instanceof Long y && x.longValue() == y.longValue();
    return switch (left) {
      case Double x -> right instanceof Double y && x.doubleValue() == y.doubleValue();
      case Binary x -> x.equals(right);
      case BigInteger x -> x.equals(right);
      case Empty x -> false;
      case Cons x -> right instanceof Cons && TermWalk.same(left, right, true);
      case Tuple x -> right instanceof Tuple y && x.size() == y.size() && TermWalk.same(left, right, true);
      case MapTerm x -> right instanceof MapTerm y && x.size() == y.size() && TermWalk.same(left, right, true);
      case Closure x -> right instanceof Closure y && sameCode(x, y) && TermWalk.same(left, right, true);
      default -> left.equals(right);
    };
  }

  static boolean sameCode(Closure x, Closure y) {
    return x.code == y.code && x.index == y.index && x.free.length == y.free.length;
  }

  /** {@code ==}: as {@link #identical}, but an integer equals the float of its value. */
  public static boolean equal(Object left, Object right) {
    if (left == right) return true;
    if (left instanceof Atom || right instanceof Atom) return false;
    if (left instanceof Long x && right instanceof Long y) return x.longValue() == y.longValue();
    if (left instanceof Number) return right instanceof Number && Numbers.compare(left, right) == 0;
    if (left instanceof Binary) return left.equals(right);
    if (left instanceof Cons || left instanceof Tuple || left instanceof MapTerm || left instanceof Closure) {
      return rank(left) == rank(right) && TermWalk.same(left, right, false);
    }
    return left.equals(right);
  }

  /** The term order, in which an integer and the float of its value are equal. */
  public static int compare(Object left, Object right) {
    if (left == right) return 0;
    if (left instanceof Long x && right instanceof Long y) return Long.compare(x, y);
    if (left instanceof Atom x && right instanceof Atom y) return compareAtoms(x, y);
    if (left instanceof Binary x && right instanceof Binary y) return x.compareTo(y);
    return TermWalk.compare(left, right, false);
  }

  /** The order of map keys: as the term order, but every integer comes before every float. */
  public static int compareKeys(Object left, Object right) {
    if (left == right) return 0;
    if (left instanceof Atom x && right instanceof Atom y) return compareAtoms(x, y);
    if (left instanceof Long x && right instanceof Long y) return Long.compare(x, y);
    if (left instanceof Binary x && right instanceof Binary y) return x.compareTo(y);
    return TermWalk.compare(left, right, true);
  }

  public static boolean less(Object left, Object right) {
    return left instanceof Long x && right instanceof Long y ? (long) x < (long) y : compare(left, right) < 0;
  }

  public static boolean lessOrEqual(Object left, Object right) {
    return left instanceof Long x && right instanceof Long y ? (long) x <= (long) y : compare(left, right) <= 0;
  }

  /** Atoms compare by the code points of their names, as their UTF-8 would. */
  static int compareAtoms(Atom x, Atom y) {
    String left = x.name();
    String right = y.name();
    int common = Math.min(left.length(), right.length());
    for (int i = 0; i < common; i++) {
      char c = left.charAt(i);
      char d = right.charAt(i);
      if (c == d) continue;
      boolean mixed = Character.isSurrogate(c) != Character.isSurrogate(d);
      return mixed ? (Character.isSurrogate(c) ? 1 : -1) : Character.compare(c, d);
    }
    return Integer.compare(left.length(), right.length());
  }

  /** The order of leaves of one rank; composites are the business of {@link TermWalk}. */
  static int compareLeaves(int rank, Object left, Object right, boolean keys) {
    return switch (rank) {
      case 0 -> keys ? compareKeyNumbers(left, right) : Numbers.compare(left, right);
      case 1 -> compareAtoms((Atom) left, (Atom) right);
      case 2 -> compareReferences(left, right);
      case 3 -> compareFuns((Fun) left, (Fun) right);
      case 4 -> Long.compare(((PortTerm) left).id(), ((PortTerm) right).id());
      case 5 -> Long.compare(((Pid) left).id(), ((Pid) right).id());
      case 10 -> ((Binary) left).compareTo((Binary) right);
      default -> 0;
    };
  }

  private static int compareKeyNumbers(Object left, Object right) {
    if (left instanceof Double != right instanceof Double) return left instanceof Double ? 1 : -1;
    return Numbers.compare(left, right);
  }

  private static int compareReferences(Object left, Object right) {
    if (left instanceof Reference x && right instanceof Reference y) return Long.compare(x.id, y.id);
    return Integer.compare(System.identityHashCode(left), System.identityHashCode(right));
  }

  /** Closures before exports; those of one code object by index; exports by name. */
  private static int compareFuns(Fun left, Fun right) {
    if (left instanceof Closure x && right instanceof Closure y) {
      int order = Integer.compare(System.identityHashCode(x.code), System.identityHashCode(y.code));
      if (order == 0) order = Integer.compare(x.index, y.index);
      return order != 0 ? order : Integer.compare(x.free.length, y.free.length);
    }
    if (left instanceof Export x && right instanceof Export y) {
      int order = compareAtoms(x.module, y.module);
      if (order == 0) order = compareAtoms(x.name, y.name);
      return order != 0 ? order : Integer.compare(x.arity, y.arity);
    }
    return left instanceof Closure ? -1 : 1;
  }

  /** The place of the term's type in the order of types. A foreign Java object counts as a reference. */
  static int rank(Object term) {
    return switch (term) {
      case Long x -> 0;
      case Atom x -> 1;
      case Binary x -> 10;
      case Cons x -> 9;
      case Tuple x -> 6;
      case Empty x -> 8;
      case MapTerm x -> 7;
      case Double x -> 0;
      case BigInteger x -> 0;
      case Fun x -> 3;
      case Pid x -> 5;
      case PortTerm x -> 4;
      default -> 2;
    };
  }

  /** Agrees with {@link #identical}. */
  public static int hash(Object term) {
    return switch (term) {
      case Atom x -> x.hashCode();
      case Long x -> Long.hashCode(x * 0x9E3779B97F4A7C15L);
      case Binary x -> x.hashCode();
      case Cons x -> TermWalk.hash(x);
      case Tuple x -> TermWalk.hash(x);
      case MapTerm x -> TermWalk.hash(x);
      case Double x -> leafHash(x);
      case Closure x -> leafHash(x);
      default -> term.hashCode();
    };
  }

  static int leafHash(Object term) {
    return switch (term) {
      case Double x -> Double.hashCode(x + 0.0) * GOLDEN;
      case Closure x -> System.identityHashCode(x.code) * 31 + x.index;
      case Cons x -> 0x2545F491;
      case Tuple x -> x.size() + 0x1B873593;
      case MapTerm x -> x.size() + 0x4CF5AD43;
      default -> hash(term);
    };
  }
}
