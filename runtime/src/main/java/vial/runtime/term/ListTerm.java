package vial.runtime.term;

import java.util.ArrayList;
import java.util.List;

/** Lists from Java and to Java. None of these raises: what is not a proper list gives null or -1. */
public final class ListTerm {
  private ListTerm() {}

  public static Object of(Object... elements) {
    return fromArray(elements, elements.length, Empty.LIST);
  }

  public static Object fromArray(Object[] elements, int count, Object tail) {
    Object list = tail;
    for (int i = count - 1; i >= 0; i--) list = new Cons(elements[i], list);
    return list;
  }

  public static Object fromJava(List<?> elements) {
    Object list = Empty.LIST;
    for (int i = elements.size() - 1; i >= 0; i--) list = new Cons(elements.get(i), list);
    return list;
  }

  /** A charlist: one integer for each code point. */
  public static Object ofCodePoints(String text) {
    int[] points = text.codePoints().toArray();
    Object list = Empty.LIST;
    for (int i = points.length - 1; i >= 0; i--) list = new Cons((long) points[i], list);
    return list;
  }

  /** The number of elements, or -1 if the term is not a proper list. */
  public static int length(Object list) {
    int count = 0;
    while (list instanceof Cons cell) {
      count++;
      list = cell.tail;
    }
    return list == Empty.LIST ? count : -1;
  }

  public static boolean isProper(Object list) {
    while (list instanceof Cons cell) list = cell.tail;
    return list == Empty.LIST;
  }

  /** The elements, or null if the term is not a proper list. */
  public static Object[] toArray(Object list) {
    int count = length(list);
    if (count < 0) return null;
    Object[] elements = new Object[count];
    for (int i = 0; i < count; i++) {
      Cons cell = (Cons) list;
      elements[i] = cell.head;
      list = cell.tail;
    }
    return elements;
  }

  /** The elements, or null if the term is not a proper list. */
  public static List<Object> toJava(Object list) {
    ArrayList<Object> elements = new ArrayList<>();
    while (list instanceof Cons cell) {
      elements.add(cell.head);
      list = cell.tail;
    }
    return list == Empty.LIST ? elements : null;
  }

  /** The cells of {@code list} reversed in front of {@code tail}; an improper tail is left out. */
  public static Object reverse(Object list, Object tail) {
    while (list instanceof Cons cell) {
      tail = new Cons(cell.head, tail);
      list = cell.tail;
    }
    return tail;
  }
}
