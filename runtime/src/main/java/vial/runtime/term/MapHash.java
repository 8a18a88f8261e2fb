package vial.runtime.term;

/** The hash that places a key in a {@link TrieMap}, and so decides the order in which a large map is walked. */
final class MapHash {
  private MapHash() {}

  static int of(Object key) {
    int hash = Terms.hash(key) * 0x85EBCA6B;
    return hash ^ hash >>> 15;
  }
}
