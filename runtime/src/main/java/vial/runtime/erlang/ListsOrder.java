package vial.runtime.erlang;

import java.util.Arrays;
import java.util.Comparator;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Terms;
import vial.runtime.term.Tuple;

/** {@code :lists}: sorting and merging in the term order, of whole elements and by a tuple's key. All of it is stable. */
public final class ListsOrder {
  private static final Comparator<Object> BY_TERM = Terms::compare;

  private ListsOrder() {}

  public static Object sort(Proc p, Object list) {
    Object[] all = Lists.elements(list, "sort", list);
    if (all.length < 2) return list;
    p.reductions -= all.length / 10;
    sort(all);
    return Lists.list(all, all.length);
  }

  /** Small integers are sorted unboxed: equal ones cannot be told apart, so stability is no question. */
  static void sort(Object[] all) {
    for (Object element : all) {
      if (!(element instanceof Long)) {
        Arrays.sort(all, BY_TERM);
        return;
      }
    }
    long[] values = new long[all.length];
    for (int i = 0; i < values.length; i++) values[i] = (Long) all[i];
    Arrays.sort(values);
    for (int i = 0; i < values.length; i++) all[i] = values[i];
  }

  public static Object usort(Proc p, Object list) {
    Object[] all = Lists.elements(list, "usort", list);
    p.reductions -= all.length / 10;
    sort(all);
    return Lists.list(all, unique(all, BY_TERM));
  }

  /** Of a sorted run of equals the first stays. */
  private static int unique(Object[] sorted, Comparator<Object> order) {
    int kept = 0;
    for (Object element : sorted) {
      if (kept == 0 || order.compare(sorted[kept - 1], element) != 0) sorted[kept++] = element;
    }
    return kept;
  }

  /** The order of tuples by one element. */
  private static Comparator<Object> byKey(Object position) {
    if (!(position instanceof Long n) || n < 1) throw Raise.badarg("element", 1, "out of range", position);
    int at = (int) (n - 1);
    return (x, y) -> Terms.compare(key(x, at), key(y, at));
  }

  private static Object key(Object tuple, int at) {
    if (tuple instanceof Tuple t && at < t.size()) return t.get(at);
    throw Raise.badarg("element", tuple instanceof Tuple ? 1 : 2, tuple instanceof Tuple ? "out of range" : "not a tuple", at + 1L, tuple);
  }

  public static Object keysort(Proc p, Object position, Object list) {
    Object[] all = keyed(p, "keysort", position, list);
    Arrays.sort(all, byKey(position));
    return Lists.list(all, all.length);
  }

  public static Object ukeysort(Proc p, Object position, Object list) {
    Object[] all = keyed(p, "ukeysort", position, list);
    Comparator<Object> order = byKey(position);
    Arrays.sort(all, order);
    return Lists.list(all, unique(all, order));
  }

  private static Object[] keyed(Proc p, String name, Object position, Object list) {
    if (!(position instanceof Long n) || n < 1) throw Lists.noClause(name, position, list);
    Object[] all = Lists.elements(list, name, position, list);
    p.reductions -= all.length / 10;
    return all;
  }

  // Merging: of equals, those of the left list come first.

  private static Object[] merged(Object[] left, Object[] right, Comparator<Object> order) {
    Object[] all = new Object[left.length + right.length];
    int i = 0;
    int j = 0;
    for (int n = 0; n < all.length; n++) {
      boolean takeLeft = j == right.length || i < left.length && order.compare(left[i], right[j]) <= 0;
      all[n] = takeLeft ? left[i++] : right[j++];
    }
    return all;
  }

  private static Object merged(String name, Comparator<Object> order, boolean unique, Object... lists) {
    Object[] all = {};
    for (Object list : lists) all = merged(all, Lists.elements(list, name, lists), order);
    return Lists.list(all, unique ? unique(all, order) : all.length);
  }

  public static Object merge(Object lists) {
    return merged("merge", BY_TERM, false, Lists.elements(lists, "merge", lists));
  }

  public static Object merge(Object a, Object b) {
    return merged("merge", BY_TERM, false, a, b);
  }

  public static Object merge3(Object a, Object b, Object c) {
    return merged("merge3", BY_TERM, false, a, b, c);
  }

  public static Object umerge(Object lists) {
    return merged("umerge", BY_TERM, true, Lists.elements(lists, "umerge", lists));
  }

  public static Object umerge(Object a, Object b) {
    return merged("umerge", BY_TERM, true, a, b);
  }

  public static Object umerge3(Object a, Object b, Object c) {
    return merged("umerge3", BY_TERM, true, a, b, c);
  }

  public static Object rmerge(Object a, Object b) {
    return merged("rmerge", BY_TERM.reversed(), false, a, b);
  }

  public static Object rmerge3(Object a, Object b, Object c) {
    return merged("rmerge3", BY_TERM.reversed(), false, a, b, c);
  }

  public static Object rumerge(Object a, Object b) {
    return merged("rumerge", BY_TERM.reversed(), true, a, b);
  }

  public static Object rumerge3(Object a, Object b, Object c) {
    return merged("rumerge3", BY_TERM.reversed(), true, a, b, c);
  }

  public static Object keymerge(Object position, Object a, Object b) {
    return merged("keymerge", byKey(position), false, a, b);
  }

  public static Object ukeymerge(Object position, Object a, Object b) {
    return merged("ukeymerge", byKey(position), true, a, b);
  }

  public static Object rkeymerge(Object position, Object a, Object b) {
    return merged("rkeymerge", byKey(position).reversed(), false, a, b);
  }

  public static Object rukeymerge(Object position, Object a, Object b) {
    return merged("rukeymerge", byKey(position).reversed(), true, a, b);
  }
}
