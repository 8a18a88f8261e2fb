package vial.runtime.term;

import java.math.BigInteger;
import java.util.Arrays;
import vial.runtime.code.Closure;

/**
 * The hash that places a key in a {@link TrieMap}, and so decides the order in which a large map is walked. It is the one that OTP 25 uses
 * inside of the BEAM, so that large maps of numbers, strings, lists and tuples of them print in the same order; only atoms, whose hash there is
 * their place in the atom table, and pids and the like fall elsewhere.
 */
final class MapHash {
  private static final int SALT = (int) 3432918353L;
  private static final long EMPTY_LIST = 0x3B;

  /** Stands before the tail of a list that is no list cell. */
  private static final Object TAIL = new Object();

  private int hash = SALT;
  private Object[] pending = new Object[16];
  private int top;

  private MapHash() {}

  static int of(Object key) {
    return switch (key) {
      case Long x -> integer(SALT, x);
      case Binary x -> Jenkins.bits(x, SALT);
      case Atom x -> word(SALT, x.hashCode());
      case Double x -> real(SALT, x);
      default -> walk(key);
    };
  }

  private static int walk(Object key) {
    MapHash walk = new MapHash();
    walk.push(key);
    while (walk.top > 0) walk.step(walk.pending[--walk.top]);
    return walk.hash;
  }

  private void push(Object term) {
    if (top == pending.length) pending = Arrays.copyOf(pending, 2 * top);
    pending[top++] = term;
  }

  private void step(Object term) {
    if (term == TAIL) {
      turn(18);
      return;
    }
    switch (term) {
      case Long x -> hash = integer(hash, x);
      case Binary x -> hash = Jenkins.bits(x, hash);
      case Atom x -> hash = word(hash, x.hashCode());
      case Double x -> hash = real(hash, x);
      case Empty x -> hash = word(hash, EMPTY_LIST);
      case Cons x -> list(x);
      case Tuple x -> {
        hash = Jenkins.feed(hash, x.size(), 0, 9);
        for (int i = x.size() - 1; i >= 0; i--) push(x.get(i));
      }
      case MapTerm x -> map(x);
      case BigInteger x -> hash = big(hash, x);
      case Closure x -> hash = Jenkins.feed(hash, Terms.leafHash(x), x.free.length, 8);
      default -> hash = word(hash, term.hashCode());
    }
  }

  /** What fits into one word of the BEAM. */
  private static int word(int hash, long word) {
    return Jenkins.feed(hash, (int) word, (int) (word >>> 32), 1);
  }

  private static int integer(int hash, long value) {
    if (value << 4 >> 4 != value) return big(hash, BigInteger.valueOf(value));
    return word(hash, value << 4 | 15);
  }

  private static int big(int hash, BigInteger value) {
    int kind = value.signum() < 0 ? 10 : 11;
    BigInteger rest = value.abs();
    do {
      hash = Jenkins.feed(hash, rest.intValue(), rest.shiftRight(32).intValue(), kind);
      rest = rest.shiftRight(64);
    } while (rest.signum() != 0);
    return hash;
  }

  private static int real(int hash, double value) {
    long image = Double.doubleToRawLongBits(value + 0.0);
    return Jenkins.feed(hash, (int) image, (int) (image >>> 32), 12);
  }

  private void turn(int kind) {
    hash = Integer.rotateLeft(hash ^ Jenkins.GOLDEN * kind, 17);
  }

  /** Bytes at the head of a list are taken four at a time. */
  private void list(Cons list) {
    Object rest = list;
    int count = 0;
    int word = 0;
    while (rest instanceof Cons cell && cell.head instanceof Long value && value >= 0 && value < 256) {
      word = word << 8 | (int) (long) value;
      if (++count == 4) {
        hash = Jenkins.feed(hash, word, 0, 4);
        count = 0;
        word = 0;
      }
      rest = cell.tail;
    }
    if (count > 0) hash = Jenkins.feed(hash, word, count, 22);
    if (!(rest instanceof Cons cell)) {
      push(rest);
      return;
    }
    turn(17);
    push(cell.tail);
    if (!(cell.tail instanceof Cons)) push(TAIL);
    push(cell.head);
  }

  /** A small map has an order; of a large one only the keys count, in any order. */
  private void map(MapTerm map) {
    hash = Jenkins.feed(hash, map.size(), 0, 16);
    if (!(map instanceof FlatMap flat)) {
      hash = word(hash, map.keysHash());
      return;
    }
    for (int i = flat.size() - 1; i >= 0; i--) {
      push(flat.valueAt(i));
      push(flat.keyAt(i));
    }
  }
}
