package vial.runtime.erlang;

import vial.runtime.term.Utf8;

/** Walking through text in UTF-8 in which bytes may be invalid. */
final class CodePoints {
  static final int INVALID = -1;

  private CodePoints() {}

  static int decode(byte[] bytes, int at, int end) {
    return Utf8.decode(bytes, at, end);
  }

  /** The bytes that a code point takes; an invalid byte takes one. */
  static int size(int point) {
    return Utf8.length(point);
  }

  /** Where the code point (or invalid byte) that ends at {@code end} begins. */
  static int before(byte[] bytes, int start, int end) {
    for (int back = 2; back <= 4 && end - back >= start; back++) {
      int point = decode(bytes, end - back, end);
      if (point != INVALID && size(point) == back) return end - back;
    }
    return end - 1;
  }

  static boolean isAscii(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) if (bytes[i] < 0) return false;
    return true;
  }

  static int put(byte[] target, int at, int point) {
    return Utf8.put(target, at, point);
  }
}
