package vial.runtime.support;

import vial.runtime.code.Fun;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Tuple;

/** Type tests of more than one class, as jumps of compiled code ask them. */
public final class Conditions {
  private Conditions() {}

  public static boolean isList(Object term) {
    return term instanceof Cons || term == Empty.LIST;
  }

  public static boolean isBinary(Object term) {
    return term instanceof Binary b && b.extraBits == 0;
  }

  public static boolean isTuple(Object term, int size) {
    return term instanceof Tuple t && t.elements.length == size;
  }

  public static boolean isLong(Object term, long value) {
    return term instanceof Long n && n == value;
  }

  public static boolean isBoolean(Object term) {
    return term == Atom.TRUE || term == Atom.FALSE;
  }

  /** Neither false nor nil. */
  public static boolean isTruthy(Object term) {
    return term != Atom.FALSE && term != Atom.NIL;
  }

  public static boolean isFunction(Object term, Object arity) {
    return term instanceof Fun f && arity instanceof Long n && n == f.arity;
  }

  /** A bitstring pattern came to the end. */
  public static boolean isEnd(Binary bits, long position) {
    return bits.bitSize() == position;
  }

  public static long plus(long left, long right) {
    return left + right;
  }

  public static Object box(long value) {
    return value;
  }

  public static boolean isNotNegative(long value) {
    return value >= 0;
  }
}
