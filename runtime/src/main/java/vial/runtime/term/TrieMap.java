package vial.runtime.term;

import java.util.Arrays;

/**
 * A large map: a hash array mapped trie of 16-way nodes, four bits of the key's hash a level, the low bits first. Removing down to
 * {@link MapTerm#MAX_FLAT} keys gives a {@link FlatMap} again. Entries are walked by falling digits of
 * their hashes, which is the order of {@code :maps.to_list} on the BEAM; its iterators go the other way ({@link MapTerm#iteration}).
 */
public final class TrieMap extends MapTerm {
  private static final int BITS = 4;
  private static final int LEVELS = 32 / BITS;

  /** What a node's slot holds: a deeper node, or an entry; below the last level entries of one hash are chained. */
  private sealed interface Slot permits Node, Entry {}

  private record Node(int bitmap, Slot[] slots) implements Slot {}

  private static final class Entry implements Slot {
    final int hash;
    final Object key;
    final Object value;
    final Entry same;

    Entry(int hash, Object key, Object value, Entry same) {
      this.hash = hash;
      this.key = key;
      this.value = value;
      this.same = same;
    }

    Entry find(int hash, Object key) {
      if (hash != this.hash) return null;
      for (Entry e = this; e != null; e = e.same) if (Terms.identical(e.key, key)) return e;
      return null;
    }

    /** The chain with this key at its head. */
    Entry with(Object key, Object value) {
      return new Entry(hash, key, value, find(hash, key) == null ? this : without(key));
    }

    Entry without(Object key) {
      Entry rest = null;
      for (Entry e = this; e != null; e = e.same) {
        if (!Terms.identical(e.key, key)) rest = new Entry(hash, e.key, e.value, rest);
      }
      return rest;
    }
  }

  private final Node root;
  private final int size;

  private TrieMap(Node root, int size) {
    this.root = root;
    this.size = size;
  }

  /** Distinct keys. */
  static TrieMap of(Object[] keys, Object[] values) {
    TrieMap map = new TrieMap(new Node(0, new Slot[0]), 0);
    for (int i = 0; i < keys.length; i++) map = map.put(keys[i], values[i]);
    return map;
  }

  private static int hash(Object key) {
    return MapHash.of(key);
  }

  private static int bit(int hash, int level) {
    return 1 << (hash >>> (level * BITS) & 15);
  }

  private static int index(int bitmap, int bit) {
    return Integer.bitCount(bitmap & (bit - 1));
  }

  @Override
  public int size() {
    return size;
  }

  private Entry find(Object key) {
    int hash = hash(key);
    Node node = root;
    for (int level = 0; ; level++) {
      int bit = bit(hash, level);
      if ((node.bitmap & bit) == 0) return null;
      Slot slot = node.slots[index(node.bitmap, bit)];
      if (slot instanceof Entry entry) return entry.find(hash, key);
      node = (Node) slot;
    }
  }

  @Override
  public Object get(Object key, Object absent) {
    Entry entry = find(key);
    return entry == null ? absent : entry.value;
  }

  @Override
  public TrieMap put(Object key, Object value) {
    Entry old = find(key);
    if (old != null && old.value == value) return this;
    return new TrieMap(put(root, 0, hash(key), key, value), old == null ? size + 1 : size);
  }

  @Override
  public MapTerm replace(Object key, Object value) {
    Entry old = find(key);
    if (old == null) return null;
    return old.value == value ? this : new TrieMap(put(root, 0, hash(key), key, value), size);
  }

  private static Node put(Node node, int level, int hash, Object key, Object value) {
    int bit = bit(hash, level);
    int at = index(node.bitmap, bit);
    if ((node.bitmap & bit) == 0) {
      Slot[] slots = new Slot[node.slots.length + 1];
      System.arraycopy(node.slots, 0, slots, 0, at);
      slots[at] = new Entry(hash, key, value, null);
      System.arraycopy(node.slots, at, slots, at + 1, node.slots.length - at);
      return new Node(node.bitmap | bit, slots);
    }
    Slot[] slots = node.slots.clone();
    slots[at] = switch (slots[at]) {
      case Node deeper -> put(deeper, level + 1, hash, key, value);
      case Entry entry when entry.hash == hash -> entry.with(key, value);
      case Entry entry -> split(entry, new Entry(hash, key, value, null), level + 1);
    };
    return new Node(node.bitmap, slots);
  }

  /** The node that tells two entries of different hashes apart. */
  private static Node split(Entry one, Entry other, int level) {
    int bit = bit(one.hash, level);
    int otherBit = bit(other.hash, level);
    if (bit == otherBit) return new Node(bit, new Slot[] {split(one, other, level + 1)});
    boolean ordered = Integer.compareUnsigned(bit, otherBit) < 0;
    return new Node(bit | otherBit, ordered ? new Slot[] {one, other} : new Slot[] {other, one});
  }

  @Override
  public MapTerm remove(Object key) {
    if (find(key) == null) return this;
    if (size - 1 <= MAX_FLAT) return flatWithout(key);
    return new TrieMap((Node) remove(root, 0, hash(key), key), size - 1);
  }

  private MapTerm flatWithout(Object key) {
    MapBuilder builder = new MapBuilder();
    for (Cursor c = cursor(); c.next(); ) if (!Terms.identical(c.key(), key)) builder.put(c.key(), c.value());
    return builder.build();
  }

  /** A node that is left with one entry is replaced by it, except the root. */
  private static Slot remove(Node node, int level, int hash, Object key) {
    int bit = bit(hash, level);
    int at = index(node.bitmap, bit);
    Slot smaller = switch (node.slots[at]) {
      case Node deeper -> remove(deeper, level + 1, hash, key);
      case Entry entry -> entry.without(key);
    };
    if (smaller != null) {
      if (node.slots.length == 1 && smaller instanceof Entry && level > 0) return smaller;
      Slot[] slots = node.slots.clone();
      slots[at] = smaller;
      return new Node(node.bitmap, slots);
    }
    if (node.slots.length == 2 && level > 0 && node.slots[1 - at] instanceof Entry last) return last;
    Slot[] slots = new Slot[node.slots.length - 1];
    System.arraycopy(node.slots, 0, slots, 0, at);
    System.arraycopy(node.slots, at + 1, slots, at, slots.length - at);
    return new Node(node.bitmap & ~bit, slots);
  }

  @Override
  public Cursor cursor() {
    return new Walk(root);
  }

  private static final class Walk implements Cursor {
    private final Node[] nodes = new Node[LEVELS + 1];
    private final int[] places = new int[LEVELS + 1];
    private int level;
    private Entry entry;

    Walk(Node root) {
      nodes[0] = root;
      places[0] = root.slots.length;
    }

    @Override
    public boolean next() {
      if (entry != null && entry.same != null) {
        entry = entry.same;
        return true;
      }
      while (level >= 0) {
        Node node = nodes[level];
        if (places[level] == 0) {
          level--;
        } else if (descend(node.slots[--places[level]])) {
          return true;
        }
      }
      return false;
    }

    private boolean descend(Slot slot) {
      if (slot instanceof Entry found) {
        entry = found;
        return true;
      }
      Node node = (Node) slot;
      nodes[++level] = node;
      places[level] = node.slots.length;
      return false;
    }

    @Override
    public Object key() {
      return entry.key;
    }

    @Override
    public Object value() {
      return entry.value;
    }
  }

  @Override
  FlatMap sorted() {
    Object[] keys = keyArray();
    Arrays.sort(keys, Terms::compareKeys);
    Object[] values = new Object[size];
    for (int i = 0; i < size; i++) values[i] = get(keys[i], null);
    return FlatMap.ofSorted(keys, values);
  }

  @Override
  int keysHash() {
    int sum = 0;
    for (Cursor c = cursor(); c.next(); ) sum += Terms.hash(c.key());
    return sum;
  }
}
