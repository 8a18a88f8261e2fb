package vial.runtime.support;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import vial.runtime.code.ModuleLoader;
import vial.runtime.code.Modules;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.FlatMap;
import vial.runtime.term.MapBuilder;
import vial.runtime.term.Tuple;

/**
 * The literals of a class, from string constants: one char a byte. A term is a tag and what the tag says; numbers are variable-length, seven
 * bits a byte, low ones first. {@code LiteralWriter} of the compiler is the other side.
 */
public final class LiteralReader {
  public static final int ATOM = 0;
  public static final int INTEGER = 1;
  public static final int BIG = 2;
  public static final int FLOAT = 3;
  public static final int BINARY = 4;
  public static final int BITS = 5;
  public static final int TUPLE = 6;
  public static final int LIST = 7;
  public static final int EMPTY = 8;
  public static final int MAP = 9;
  public static final int EXPORT = 10;
  public static final int LIVE = 11;

  /** A sorted array of keys, which maps of one construction share. */
  public static final int SHAPE = 12;

  private final Class<?> owner;
  private final String[] pieces;
  private int piece;
  private int at;
  private Object[] live;

  private LiteralReader(Class<?> owner, String[] pieces) {
    this.owner = owner;
    this.pieces = pieces;
  }

  /** All literals in their order. */
  public static Object[] read(Class<?> owner, int count, String[] pieces) {
    LiteralReader reader = new LiteralReader(owner, pieces);
    Object[] terms = new Object[count];
    for (int i = 0; i < count; i++) terms[i] = reader.term();
    return terms;
  }

  private int next() {
    while (at == pieces[piece].length()) {
      piece++;
      at = 0;
    }
    return pieces[piece].charAt(at++);
  }

  private long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int b = next();
      value |= (long) (b & 0x7F) << shift;
      if (b < 0x80) return value;
    }
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) bytes[i] = (byte) next();
    return bytes;
  }

  private Object[] terms(int count) {
    Object[] terms = new Object[count];
    for (int i = 0; i < count; i++) terms[i] = term();
    return terms;
  }

  private Object term() {
    return switch (next()) {
      case ATOM -> atom();
      case INTEGER -> integer(number());
      case BIG -> new BigInteger(bytes((int) number()));
      case FLOAT -> Double.longBitsToDouble(number());
      case BINARY -> Binary.of(bytes((int) number()));
      case BITS -> bits();
      case TUPLE -> new Tuple(terms((int) number()));
      case LIST -> list();
      case EMPTY -> Empty.LIST;
      case MAP -> map();
      case EXPORT -> Modules.export(atom(), atom(), (int) number());
      case LIVE -> live((int) number());
      case SHAPE -> FlatMap.shape(terms((int) number()));
      default -> throw new IllegalStateException("literals of " + owner + " are damaged");
    };
  }

  private Atom atom() {
    return Atom.of(new String(bytes((int) number()), StandardCharsets.UTF_8));
  }

  /** Signs are in the lowest bit. */
  private static Object integer(long folded) {
    return folded >>> 1 ^ -(folded & 1);
  }

  private Object bits() {
    long count = number();
    return Binary.ofBits(bytes((int) ((count + 7) >> 3)), count);
  }

  private Object list() {
    Object[] elements = terms((int) number());
    Object list = term();
    for (int i = elements.length - 1; i >= 0; i--) list = new Cons(elements[i], list);
    return list;
  }

  private Object map() {
    MapBuilder builder = new MapBuilder();
    for (long n = number(); n > 0; n--) {
      Object key = term();
      builder.put(key, term());
    }
    return builder.build();
  }

  private Object live(int index) {
    if (live == null) live = ModuleLoader.literals(owner);
    return live[index];
  }
}
