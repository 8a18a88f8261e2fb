package vial.runtime.term;

import java.util.Arrays;

/**
 * A small map: keys in the order of {@link Terms#compareKeys}, values beside them. The key array is shared by all maps that came
 * from one shape (a struct and its updates), so that most equality tests of keys are one comparison of arrays.
 */
public final class FlatMap extends MapTerm {
  final Object[] keys;
  final Object[] values;

  private FlatMap(Object[] keys, Object[] values) {
    this.keys = keys;
    this.values = values;
  }

  /** Takes ownership of both arrays. The keys are distinct, in key order, at most {@link MapTerm#MAX_FLAT}: see {@link #shape}. */
  public static MapTerm ofShape(Object[] shape, Object[] values) {
    return shape.length == 0 ? EMPTY : new FlatMap(shape, values);
  }

  /** The entries in the order given, which is the key order; for {@link MapTerm#sorted} also more than a map may have. */
  static FlatMap ofSorted(Object[] keys, Object[] values) {
    return new FlatMap(keys, values);
  }

  /** A sorted copy of distinct keys, to be shared by maps of these keys. */
  public static Object[] shape(Object... keys) {
    Object[] sorted = keys.clone();
    Arrays.sort(sorted, Terms::compareKeys);
    return sorted;
  }

  @Override
  public int size() {
    return keys.length;
  }

  public Object keyAt(int index) {
    return keys[index];
  }

  public Object valueAt(int index) {
    return values[index];
  }

  /** The place of a key, or -1. */
  public int indexOf(Object key) {
    Object[] all = keys;
    if (key instanceof Atom) {
      for (int i = 0; i < all.length; i++) if (all[i] == key) return i;
      return -1;
    }
    if (key instanceof Long wanted) {
      long value = wanted;
      for (int i = 0; i < all.length; i++) if (all[i] instanceof Long k && k == value) return i;
      return -1;
    }
    for (int i = 0; i < all.length; i++) if (Terms.identical(all[i], key)) return i;
    return -1;
  }

  @Override
  public Object get(Object key, Object absent) {
    int i = indexOf(key);
    return i < 0 ? absent : values[i];
  }

  @Override
  public MapTerm put(Object key, Object value) {
    int i = indexOf(key);
    return i >= 0 ? withValue(i, value) : insert(key, value);
  }

  @Override
  public MapTerm replace(Object key, Object value) {
    int i = indexOf(key);
    return i < 0 ? null : withValue(i, value);
  }

  /** The same shape with one value changed. */
  public MapTerm withValue(int index, Object value) {
    if (values[index] == value) return this;
    Object[] copy = values.clone();
    copy[index] = value;
    return new FlatMap(keys, copy);
  }

  private MapTerm insert(Object key, Object value) {
    if (keys.length == MAX_FLAT) return TrieMap.of(keys, values).put(key, value);
    int at = insertionPoint(key);
    return new FlatMap(inserted(keys, at, key), inserted(values, at, value));
  }

  private int insertionPoint(Object key) {
    int low = 0;
    int high = keys.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Terms.compareKeys(keys[middle], key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private static Object[] inserted(Object[] array, int at, Object element) {
    Object[] copy = new Object[array.length + 1];
    System.arraycopy(array, 0, copy, 0, at);
    copy[at] = element;
    System.arraycopy(array, at, copy, at + 1, array.length - at);
    return copy;
  }

  private static Object[] without(Object[] array, int at) {
    Object[] copy = new Object[array.length - 1];
    System.arraycopy(array, 0, copy, 0, at);
    System.arraycopy(array, at + 1, copy, at, copy.length - at);
    return copy;
  }

  @Override
  public MapTerm remove(Object key) {
    int i = indexOf(key);
    if (i < 0) return this;
    return keys.length == 1 ? EMPTY : new FlatMap(without(keys, i), without(values, i));
  }

  /** Merges in key order; a result with the keys of one side shares that side's shape. */
  MapTerm mergeFlat(FlatMap winner) {
    if (keys == winner.keys) return winner;
    int capacity = keys.length + winner.keys.length;
    Object[] k = new Object[capacity];
    Object[] v = new Object[capacity];
    int i = 0;
    int j = 0;
    int n = 0;
    while (i < keys.length || j < winner.keys.length) {
      int order = i == keys.length ? 1 : j == winner.keys.length ? -1 : Terms.compareKeys(keys[i], winner.keys[j]);
      k[n] = order < 0 ? keys[i] : winner.keys[j];
      v[n++] = order < 0 ? values[i] : winner.values[j];
      if (order <= 0) i++;
      if (order >= 0) j++;
    }
    if (n > MAX_FLAT) return TrieMap.of(Arrays.copyOf(k, n), Arrays.copyOf(v, n));
    Object[] shape = n == keys.length ? keys : n == winner.keys.length ? winner.keys : Arrays.copyOf(k, n);
    return new FlatMap(shape, Arrays.copyOf(v, n));
  }

  @Override
  public Cursor cursor() {
    return new Cursor() {
      private int at = -1;

      @Override
      public boolean next() {
        return ++at < keys.length;
      }

      @Override
      public Object key() {
        return keys[at];
      }

      @Override
      public Object value() {
        return values[at];
      }
    };
  }

  @Override
  FlatMap sorted() {
    return this;
  }

  @Override
  int keysHash() {
    int sum = 0;
    for (Object key : keys) sum += Terms.hash(key);
    return sum;
  }
}
