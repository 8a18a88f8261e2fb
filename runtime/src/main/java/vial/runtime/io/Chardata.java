package vial.runtime.io;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Utf8;

/** Characters on their way out: binaries, code points and nested lists of them, to UTF-8. */
final class Chardata {
  private static final int MAX_POINT = 0x10FFFF;

  private Chardata() {}

  /** The bytes to print, or null for what is no character data. With {@code latin1} each byte of a binary is a character. */
  static Binary encode(Object data, boolean latin1) {
    if (data instanceof Binary binary && !latin1) return binary.isBinary() ? binary : null;
    ByteArrayOutputStream out = new ByteArrayOutputStream(64);
    return collect(data, latin1, out) ? Binary.of(out.toByteArray()) : null;
  }

  /** Without recursion: {@code rest} holds the tails still to do. */
  private static boolean collect(Object data, boolean latin1, ByteArrayOutputStream out) {
    Deque<Object> rest = new ArrayDeque<>();
    for (Object next = data; next != null; next = rest.poll()) {
      while (next instanceof Cons cell) {
        rest.push(cell.tail);
        next = cell.head;
      }
      if (next instanceof Binary binary) {
        if (!binary.isBinary()) return false;
        write(binary, latin1, out);
      } else if (next instanceof Long point) {
        if (point < 0 || point > (latin1 ? 255 : MAX_POINT)) return false;
        point(point.intValue(), out);
      } else if (next != Empty.LIST) {
        return false;
      }
    }
    return true;
  }

  private static void write(Binary binary, boolean latin1, ByteArrayOutputStream out) {
    if (!latin1) {
      out.write(binary.bytes, binary.offset, binary.length);
      return;
    }
    for (int i = 0; i < binary.length; i++) point(binary.at(i), out);
  }

  private static void point(int point, ByteArrayOutputStream out) {
    if (point < 0x80) {
      out.write(point);
      return;
    }
    byte[] encoded = new byte[4];
    out.write(encoded, 0, Utf8.put(encoded, 0, point));
  }
}
