package vial.runtime.term;

import java.util.Arrays;

/** Collects entries into a map; of equal keys the last one put counts. Up to 32 entries wait unsorted in arrays. */
public final class MapBuilder {
  private Object[] keys = new Object[8];
  private Object[] values = new Object[8];
  private int count;
  private MapTerm large;

  public MapBuilder put(Object key, Object value) {
    if (large != null) {
      large = large.put(key, value);
      return this;
    }
    int at = indexOf(key);
    if (at >= 0) {
      values[at] = value;
      return this;
    }
    if (count == MapTerm.MAX_FLAT) {
      large = build().put(key, value);
      return this;
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
      values = Arrays.copyOf(values, count * 2);
    }
    keys[count] = key;
    values[count++] = value;
    return this;
  }

  private int indexOf(Object key) {
    boolean atom = key instanceof Atom;
    for (int i = count - 1; i >= 0; i--) {
      if (keys[i] == key || !atom && Terms.identical(keys[i], key)) return i;
    }
    return -1;
  }

  public MapTerm build() {
    if (large != null) return large;
    Object[] sorted = Arrays.copyOf(keys, count);
    Object[] beside = Arrays.copyOf(values, count);
    for (int i = 1; i < count; i++) sink(sorted, beside, i);
    return FlatMap.ofShape(sorted, beside);
  }

  /** One step of an insertion sort. */
  private static void sink(Object[] keys, Object[] values, int from) {
    Object key = keys[from];
    Object value = values[from];
    int i = from;
    for (; i > 0 && Terms.compareKeys(keys[i - 1], key) > 0; i--) {
      keys[i] = keys[i - 1];
      values[i] = values[i - 1];
    }
    keys[i] = key;
    values[i] = value;
  }
}
