package vial.compiler.backend.emit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vial.runtime.code.Export;
import vial.runtime.support.LiteralReader;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** Literals to string constants, which {@link LiteralReader} turns back. Terms that have no text are collected in {@code live}. */
final class LiteralWriter {
  /** A char above 127 takes two bytes of a constant's 65,535. */
  private static final int PIECE = 30_000;

  private final List<Object> live;
  private final List<String> pieces = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  LiteralWriter(List<Object> live) {
    this.live = live;
  }

  List<String> pieces() {
    if (!out.isEmpty()) cut();
    return pieces;
  }

  private void cut() {
    pieces.add(out.toString());
    out.setLength(0);
  }

  private void put(int value) {
    if (out.length() == PIECE) cut();
    out.append((char) (value & 0xFF));
  }

  private void number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      put((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    put((int) rest);
  }

  private void bytes(byte[] bytes) {
    for (byte b : bytes) put(b);
  }

  private void sized(int tag, byte[] bytes) {
    put(tag);
    number(bytes.length);
    bytes(bytes);
  }

  void shape(Object[] keys) {
    put(LiteralReader.SHAPE);
    number(keys.length);
    for (Object key : keys) term(key);
  }

  void term(Object term) {
    switch (term) {
      case Atom x -> {
        put(LiteralReader.ATOM);
        text(x);
      }
      case Long x -> {
        put(LiteralReader.INTEGER);
        number(x << 1 ^ x >> 63);
      }
      case BigInteger x -> sized(LiteralReader.BIG, x.toByteArray());
      case Double x -> {
        put(LiteralReader.FLOAT);
        number(Double.doubleToRawLongBits(x));
      }
      case Binary x -> binary(x);
      case Tuple x -> {
        put(LiteralReader.TUPLE);
        number(x.size());
        for (Object element : x.elements) term(element);
      }
      case Cons x -> list(x);
      case Empty x -> put(LiteralReader.EMPTY);
      case MapTerm x -> map(x);
      case Export x -> {
        put(LiteralReader.EXPORT);
        text(x.module);
        text(x.name);
        number(x.arity);
      }
      default -> {
        put(LiteralReader.LIVE);
        number(live.size());
        live.add(term);
      }
    }
  }

  private void text(Atom atom) {
    byte[] name = atom.name().getBytes(StandardCharsets.UTF_8);
    number(name.length);
    bytes(name);
  }

  private void binary(Binary binary) {
    if (binary.extraBits == 0) {
      sized(LiteralReader.BINARY, binary.toByteArray());
      return;
    }
    put(LiteralReader.BITS);
    number(binary.bitSize());
    bytes(binary.toByteArray());
  }

  private void list(Cons list) {
    int count = 0;
    Object tail = list;
    for (; tail instanceof Cons cell; tail = cell.tail) count++;
    put(LiteralReader.LIST);
    number(count);
    Object rest = list;
    for (; rest instanceof Cons cell; rest = cell.tail) term(cell.head);
    term(tail);
  }

  private void map(MapTerm map) {
    put(LiteralReader.MAP);
    number(map.size());
    for (MapTerm.Cursor cursor = map.cursor(); cursor.next(); ) {
      term(cursor.key());
      term(cursor.value());
    }
  }
}
