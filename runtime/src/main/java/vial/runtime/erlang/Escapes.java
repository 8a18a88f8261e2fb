package vial.runtime.erlang;

import java.util.Locale;
import vial.runtime.term.Binary;

/** Text as it stands in source code: which characters can be shown, and how the others are written. */
final class Escapes {
  private static final String HEX = "0123456789ABCDEF";

  private Escapes() {}

  /** Whether a character is shown as it is (or by an escape with a letter of its own). */
  static boolean isPrintable(int point) {
    if (point < 0x20) return point >= 7 && point <= 13 || point == 27;
    return point < 0x80
        || point >= 0xA0 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000 && point <= 0x10FFFF;
  }

  static boolean isPrintable(Binary text, long limit) {
    int end = text.offset + text.length;
    for (int at = text.offset; at < end && limit > 0; limit--) {
      int point = CodePoints.decode(text.bytes, at, end);
      if (!isPrintable(point)) return false;
      at += CodePoints.size(point);
    }
    return true;
  }

  /** Adds at most {@code limit} characters between quotes of the given kind; false if some were left out. */
  static boolean add(Bytes out, Binary text, int quote, long limit) {
    int end = text.offset + text.length;
    int at = text.offset;
    for (; at < end && limit > 0; limit--) {
      int first = text.bytes[at];
      int point = first >= 0 ? first : CodePoints.decode(text.bytes, at, end);
      if (point == CodePoints.INVALID) {
        addByte(out, first & 0xFF);
        at++;
      } else if (point == '#' && at + 1 < end && text.bytes[at + 1] == '{') {
        out.add('\\').add('#');
        at++;
      } else {
        add(out, point, quote);
        at += CodePoints.size(point);
      }
    }
    return at >= end;
  }

  private static void add(Bytes out, int point, int quote) {
    int letter = letter(point);
    if (point == quote || point == '\\') out.add('\\').add(point);
    else if (letter != 0) out.add('\\').add(letter);
    else if (point == 0xFEFF) out.add("\\uFEFF");
    else if (point < 0x7F && point >= 0x20) out.add(point);
    else if (isPrintable(point)) out.addPoint(point);
    else if (point < 0x100) addByte(out, point);
    else out.add("\\x{").add(Integer.toHexString(point).toUpperCase(Locale.ROOT)).add("}");
  }

  private static int letter(int point) {
    return switch (point) {
      case 0 -> '0';
      case 7 -> 'a';
      case 8 -> 'b';
      case 9 -> 't';
      case 10 -> 'n';
      case 11 -> 'v';
      case 12 -> 'f';
      case 13 -> 'r';
      case 27 -> 'e';
      case 127 -> 'd';
      default -> 0;
    };
  }

  private static void addByte(Bytes out, int value) {
    out.add("\\x").add(HEX.charAt(value >> 4)).add(HEX.charAt(value & 15));
  }
}
