package vial.runtime.support;

import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapBuilder;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Numbers;
import vial.runtime.term.Tuple;
import vial.runtime.code.Raise;

/** What comprehensions need. */
public final class Loops {
  private static final Atom STRUCT = Atom.of("__struct__");
  private static final Atom RANGE = Atom.of("Elixir.Range");
  private static final Atom FIRST = Atom.of("first");
  private static final Atom LAST = Atom.of("last");
  private static final Atom STEP = Atom.of("step");
  private static final Atom CONT = Atom.of("cont");

  private Loops() {}

  /** A range whose three numbers are integers. */
  public static boolean isRange(Object term) {
    return term instanceof MapTerm map
        && map.size() == 4
        && map.get(STRUCT) == RANGE
        && Numbers.isInteger(map.get(FIRST, RANGE))
        && Numbers.isInteger(map.get(LAST, RANGE))
        && Numbers.isInteger(map.get(STEP, RANGE));
  }

  public static Object first(Object range) {
    return ((MapTerm) range).get(FIRST);
  }

  public static Object last(Object range) {
    return ((MapTerm) range).get(LAST);
  }

  public static Object step(Object range) {
    return ((MapTerm) range).get(STEP);
  }

  /** Whether a range that has come to {@code at} has that element. */
  public static boolean inside(Object at, Object last, Object step) {
    if (at instanceof Long i && last instanceof Long l && step instanceof Long s) return s > 0 ? (long) i <= l : s < 0 && (long) i >= l;
    int sign = Numbers.big(step).signum();
    int order = Numbers.compare(at, last);
    return sign > 0 ? order <= 0 : sign < 0 && order >= 0;
  }

  public static boolean areLongs(Object first, Object last) {
    return first instanceof Long && last instanceof Long;
  }

  /** The step of {@code first..last}. */
  public static Object direction(Object first, Object last) {
    return (Long) first <= (Long) last ? 1L : -1L;
  }

  public static Object element(Object tuple, int index) {
    return ((Tuple) tuple).get(index);
  }

  public static Object reverse(Object list) {
    return ListTerm.reverse(list, Empty.LIST);
  }

  /** {@code {:cont, value}}. */
  public static Object cont(Object value) {
    return Tuple.of(CONT, value);
  }

  /** The accumulator of {@code Enumerable.reduce}'s result. */
  public static Object accumulated(Object result) {
    return ((Tuple) result).get(1);
  }

  /** The accumulator of a comprehension with {@code uniq}: the list or accumulator, and what was there already as keys. */
  public static Object unique(Object acc) {
    return Tuple.of(acc, MapTerm.EMPTY);
  }

  public static Object value(Object uniqueAcc) {
    return ((Tuple) uniqueAcc).get(0);
  }

  public static boolean seen(Object uniqueAcc, Object value) {
    return ((MapTerm) ((Tuple) uniqueAcc).get(1)).containsKey(value);
  }

  public static Object see(Object uniqueAcc, Object acc, Object value) {
    return Tuple.of(acc, ((MapTerm) ((Tuple) uniqueAcc).get(1)).put(value, Atom.TRUE));
  }

  /** A map of the pairs of a list in reverse order. */
  public static Object mapOfReversed(Object list) {
    MapBuilder builder = new MapBuilder();
    for (Object rest = reverse(list); rest instanceof Cons cell; rest = cell.tail) {
      if (!(cell.head instanceof Tuple pair) || pair.size() != 2) throw Raise.error("badarg");
      builder.put(pair.get(0), pair.get(1));
    }
    return builder.build();
  }

  public static Object append(Object binary, Object value) {
    if (value instanceof Binary tail) return ((Binary) binary).append(tail);
    throw Raise.error("badarg");
  }
}
