package vial.runtime.support;

import vial.runtime.code.Closure;
import vial.runtime.code.Code;
import vial.runtime.code.Fun;
import vial.runtime.term.Tuple;

/** Constructions of compiled code, as calls because these are shorter (8000). */
public final class Make {
  private Make() {}

  public static Object tuple(Object a) {
    return new Tuple(new Object[] {a});
  }

  public static Object tuple(Object a, Object b) {
    return new Tuple(new Object[] {a, b});
  }

  public static Object tuple(Object a, Object b, Object c) {
    return new Tuple(new Object[] {a, b, c});
  }

  public static Object tuple(Object a, Object b, Object c, Object d) {
    return new Tuple(new Object[] {a, b, c, d});
  }

  public static Object tuple(Object[] elements) {
    return new Tuple(elements);
  }

  public static Object closure(Code code, int index, int arity, Object a) {
    return new Closure(code, index, arity, new Object[] {a});
  }

  public static Object closure(Code code, int index, int arity, Object a, Object b) {
    return new Closure(code, index, arity, new Object[] {a, b});
  }

  public static Object closure(Code code, int index, int arity, Object[] free) {
    return new Closure(code, index, arity, free);
  }

  /** For the class initialiser. */
  public static Fun constant(Code code, int index, int arity) {
    return new Closure(code, index, arity, Closure.NOTHING);
  }
}
