package vial.runtime.term;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vial.runtime.code.Closure;
import vial.runtime.code.Export;

/**
 * The hash behind {@code :erlang.phash2}, with the values that the BEAM computes: terms are fed in walking order into {@link Jenkins}' mix. The pairs of a map are hashed apart and
 * joined by exclusive or, so that their order plays no part.
 */
public final class PortableHash {
  private static final int EMPTY_LIST_ALONE = (int) 3468870702L;

  private enum Mark {
    PAIR_END,
    MAP_END
  }

  private int hash;
  private int pairs;
  private Object[] pending = new Object[32];
  private int top;

  private PortableHash() {}

  public static int of(Object term) {
    PortableHash walk = new PortableHash();
    walk.push(term);
    while (walk.top > 0) walk.step(walk.pending[--walk.top]);
    return walk.hash;
  }

  private void push(Object term) {
    if (top == pending.length) pending = Arrays.copyOf(pending, 2 * top);
    pending[top++] = term;
  }

  private void step(Object term) {
    switch (term) {
      case Atom x -> atom(x);
      case Long x -> integer(x);
      case BigInteger x -> big(x);
      case Double x -> real(x);
      case Binary x -> hash = Jenkins.bits(x, hash);
      case Empty x -> hash = hash == 0 ? EMPTY_LIST_ALONE : Jenkins.feed(hash, 2, 0, 2);
      case Cons x -> list(x);
      case Tuple x -> {
        feed(x.size(), 0, 9);
        for (int i = x.size() - 1; i >= 0; i--) push(x.get(i));
      }
      case MapTerm x -> map(x);
      case Mark mark -> endOf(mark);
      case Pid x -> feed((int) x.id(), 0, 5);
      case Reference x -> feed((int) x.id, 0, 7);
      case PortTerm x -> feed((int) x.id(), 0, 6);
      case Export x -> {
        feed(x.arity, 0, 1);
        atom(x.module);
        atom(x.name);
      }
      case Closure x -> feed(Terms.leafHash(x), x.free.length, 8);
      default -> feed(term.hashCode(), 0, 7);
    }
  }

  private void feed(int one, int other, int kind) {
    hash = Jenkins.feed(hash, one, other, kind);
  }

  private void atom(Atom atom) {
    int value = 0;
    byte[] text = atom.name().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < text.length; i++) {
      int unit = text[i] & 0xFF;
      // Characters of Latin-1 count as the one byte that they were before atoms had UTF-8.
      if ((unit & 0xFE) == 0xC2) unit = (unit << 6 | text[++i] & 0x3F) & 0xFF;
      value = (value << 4) + unit;
      int high = value & 0xF0000000;
      value ^= high >>> 24 ^ high;
    }
    if (hash == 0) hash = value;
    else feed(value, 0, 3);
  }

  private void integer(long value) {
    if (value < -(1L << 27) || value >= 1L << 27) {
      big(BigInteger.valueOf(value));
      return;
    }
    if (value < 0) feed((int) -value, 0, 1);
    feed((int) value, 0, 1);
  }

  private void big(BigInteger value) {
    int kind = value.signum() < 0 ? 10 : 11;
    BigInteger rest = value.abs();
    do {
      feed(rest.intValue(), rest.shiftRight(32).intValue(), kind);
      rest = rest.shiftRight(64);
    } while (rest.signum() != 0);
  }

  private void real(double value) {
    long image = Double.doubleToRawLongBits(value + 0.0);
    feed((int) (image >>> 32), (int) image, 12);
  }

  /** Bytes at the head of a list are taken four at a time. */
  private void list(Cons list) {
    Object rest = list;
    int count = 0;
    int word = 0;
    while (rest instanceof Cons cell && cell.head instanceof Long value && value >= 0 && value < 256) {
      word = word << 8 | (int) (long) value;
      if (++count == 4) {
        feed(word, 0, 4);
        count = 0;
        word = 0;
      }
      rest = cell.tail;
    }
    if (count > 0) feed(word, 0, 4);
    if (rest instanceof Cons cell) {
      push(cell.tail);
      push(cell.head);
    } else {
      push(rest);
    }
  }

  private void map(MapTerm map) {
    feed(map.size(), 0, 16);
    if (map.size() == 0) return;
    push(pairs);
    push(hash);
    push(Mark.MAP_END);
    for (MapTerm.Cursor c = map.cursor(); c.next(); ) {
      push(Mark.PAIR_END);
      push(c.value());
      push(c.key());
    }
    hash = 0;
    pairs = 0;
  }

  private void endOf(Mark mark) {
    if (mark == Mark.PAIR_END) {
      pairs ^= hash;
      hash = 0;
    } else {
      hash = (Integer) pending[--top];
      feed(pairs, 0, 19);
      pairs = (Integer) pending[--top];
    }
  }
}
