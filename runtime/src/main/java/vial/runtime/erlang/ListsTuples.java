package vial.runtime.erlang;

import java.util.Arrays;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Tuple;

/** {@code :lists}: zips. */
public final class ListsTuples {
  private ListsTuples() {}

  public static Object zip(Object left, Object right) {
    Object[] a = Lists.elements(left, "zip", left, right);
    Object[] b = Lists.elements(right, "zip", left, right);
    int common = Math.min(a.length, b.length);
    if (a.length != b.length) {
      throw Lists.noClause("zip", Lists.nthtail((long) common, left), Lists.nthtail((long) common, right));
    }
    for (int i = 0; i < a.length; i++) a[i] = Tuple.of(a[i], b[i]);
    return Lists.list(a, a.length);
  }

  public static Object zip3(Object one, Object two, Object three) {
    Object[] a = Lists.elements(one, "zip3", one, two, three);
    Object[] b = Lists.elements(two, "zip3", one, two, three);
    Object[] c = Lists.elements(three, "zip3", one, two, three);
    if (a.length != b.length || a.length != c.length) throw Lists.noClause("zip3", one, two, three);
    for (int i = 0; i < a.length; i++) a[i] = Tuple.of(a[i], b[i], c[i]);
    return Lists.list(a, a.length);
  }

  public static Object unzip(Object list) {
    return unzipped("unzip", 2, list);
  }

  public static Object unzip3(Object list) {
    return unzipped("unzip3", 3, list);
  }

  private static Object unzipped(String name, int width, Object list) {
    Object[] all = Lists.elements(list, name, list);
    Object[] columns = new Object[width];
    Arrays.fill(columns, Empty.LIST);
    for (int i = all.length - 1; i >= 0; i--) {
      if (!(all[i] instanceof Tuple t) || t.size() != width) throw Lists.noClause(name, Lists.nthtail((long) i, list));
      for (int j = 0; j < width; j++) columns[j] = new Cons(t.get(j), columns[j]);
    }
    return new Tuple(columns);
  }

}
