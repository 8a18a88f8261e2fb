package vial.runtime.erlang;

import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;

/** Whitespace of Unicode at the ends of strings and between words. */
final class Whitespace {
  private Whitespace() {}

  /** The property White_Space. */
  static boolean is(int point) {
    return point == ' '
        || point >= 9 && point <= 13
        || point == 0x85
        || point == 0xA0
        || point == 0x1680
        || point >= 0x2000 && point <= 0x200A
        || point == 0x2028
        || point == 0x2029
        || point == 0x202F
        || point == 0x205F
        || point == 0x3000;
  }

  /** Whether words are cut here: spaces that forbid a line break do not. */
  private static boolean cuts(int point) {
    return is(point) && point != 0xA0 && point != 0x2007 && point != 0x202F;
  }

  /** The number of bytes of whitespace at the beginning. */
  static int leading(Binary text) {
    int at = text.offset;
    int end = text.offset + text.length;
    while (at < end) {
      int point = CodePoints.decode(text.bytes, at, end);
      if (!is(point)) break;
      at += CodePoints.size(point);
    }
    return at - text.offset;
  }

  /** The number of bytes in front of the whitespace at the end, not less than {@code start}. */
  static int trailing(Binary text, int start) {
    int from = text.offset + start;
    int end = text.offset + text.length;
    while (end > from) {
      int before = CodePoints.before(text.bytes, from, end);
      if (!is(CodePoints.decode(text.bytes, before, end))) break;
      end = before;
    }
    return end - text.offset;
  }

  /** The words, last first found: the list is built from the end. */
  static Object split(Binary text) {
    Object words = Empty.LIST;
    int end = text.offset + text.length;
    int wordEnd = end;
    int at = end;
    while (at > text.offset) {
      int before = CodePoints.before(text.bytes, text.offset, at);
      if (cuts(CodePoints.decode(text.bytes, before, at))) {
        if (wordEnd > at) words = new Cons(text.slice(at - text.offset, wordEnd - at), words);
        wordEnd = before;
      }
      at = before;
    }
    if (wordEnd > text.offset) words = new Cons(text.slice(0, wordEnd - text.offset), words);
    return words;
  }
}
