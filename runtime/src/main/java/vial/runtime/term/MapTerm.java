package vial.runtime.term;

/**
 * A map: {@link FlatMap} up to {@link #MAX_FLAT} keys, {@link TrieMap} above, never otherwise. Keys are the same when they are
 * {@code ===}. Immutable; an update shares what it can.
 */
public abstract sealed class MapTerm permits FlatMap, TrieMap {
  public static final int MAX_FLAT = 32;
  /** Made here and not in the subclass, so that it is there whichever of the two classes is initialised first. */
  public static final MapTerm EMPTY = FlatMap.ofSorted(new Object[0], new Object[0]);

  /** A walk over the entries: {@code for (Cursor c = map.cursor(); c.next(); ) use(c.key(), c.value())}. */
  public interface Cursor {
    boolean next();

    Object key();

    Object value();
  }

  /** Keys and values in turns; of equal keys the last counts. */
  public static MapTerm of(Object... keysAndValues) {
    MapBuilder builder = new MapBuilder();
    for (int i = 0; i < keysAndValues.length; i += 2) builder.put(keysAndValues[i], keysAndValues[i + 1]);
    return builder.build();
  }

  public abstract int size();

  /** The value of a key, or {@code absent}. */
  public abstract Object get(Object key, Object absent);

  public abstract MapTerm put(Object key, Object value);

  /** As {@link #put} for a key that is there; null when it is not. */
  public abstract MapTerm replace(Object key, Object value);

  /** This very map if the key is not there. */
  public abstract MapTerm remove(Object key);

  public abstract Cursor cursor();

  /** The same entries in the order of keys, whatever their number. For comparing and printing; not a map to hand out. */
  abstract FlatMap sorted();

  /** The sum of the keys' hashes. */
  abstract int keysHash();

  /** The value of a key, or null. */
  public final Object get(Object key) {
    return get(key, null);
  }

  public final boolean containsKey(Object key) {
    return get(key, null) != null;
  }

  /** All entries of both; where both have a key, {@code winner}'s. */
  public final MapTerm merge(MapTerm winner) {
    if (winner.size() == 0) return this;
    if (size() == 0) return winner;
    if (this instanceof FlatMap x && winner instanceof FlatMap y) return x.mergeFlat(y);
    if (size() < winner.size()) return winner.putAbsent(this);
    MapTerm result = this;
    for (Cursor c = winner.cursor(); c.next(); ) result = result.put(c.key(), c.value());
    return result;
  }

  private MapTerm putAbsent(MapTerm other) {
    MapTerm result = this;
    for (Cursor c = other.cursor(); c.next(); ) {
      if (!containsKey(c.key())) result = result.put(c.key(), c.value());
    }
    return result;
  }

  public final Object[] keyArray() {
    if (this instanceof FlatMap flat) return flat.keys;
    Object[] keys = new Object[size()];
    int i = 0;
    for (Cursor c = cursor(); c.next(); ) keys[i++] = c.key();
    return keys;
  }

  /**
   * Keys and values in turns, in the order in which an iterator ({@code :maps.next}, and so {@code Enum}) meets them: for a large map the
   * reverse of the order of {@link #keyArray}, {@code :maps.to_list} and printing.
   */
  public final Object[] iteration() {
    int count = size();
    Object[] entries = new Object[2 * count];
    boolean falling = this instanceof TrieMap;
    int i = 0;
    for (Cursor c = cursor(); c.next(); i++) {
      int at = falling ? count - 1 - i : i;
      entries[2 * at] = c.key();
      entries[2 * at + 1] = c.value();
    }
    return entries;
  }

  public final Object[] valueArray() {
    if (this instanceof FlatMap flat) return flat.values;
    Object[] values = new Object[size()];
    int i = 0;
    for (Cursor c = cursor(); c.next(); ) values[i++] = c.value();
    return values;
  }

  @Override
  public final boolean equals(Object other) {
    return this == other || other instanceof MapTerm && Terms.identical(this, other);
  }

  @Override
  public final int hashCode() {
    return Terms.hash(this);
  }
}
