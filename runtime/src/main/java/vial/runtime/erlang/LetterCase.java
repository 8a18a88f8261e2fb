package vial.runtime.erlang;

import java.util.Locale;
import vial.runtime.term.Binary;

/** Upper and lower case and titles of UTF-8; bytes that are no text stay as they are. */
final class LetterCase {
  enum Mode {
    DEFAULT,
    ASCII,
    GREEK,
    TURKIC
  }

  private LetterCase() {}

  static Binary upcase(Binary text, Mode mode) {
    byte[] bytes = text.bytes;
    int end = text.offset + text.length;
    if (mode == Mode.ASCII || mode != Mode.TURKIC && CodePoints.isAscii(bytes, text.offset, end)) return shift(text, 'a', -32);
    Bytes out = new Bytes(text.length + 8);
    for (int at = text.offset; at < end; ) {
      int point = CodePoints.decode(bytes, at, end);
      if (point == CodePoints.INVALID) {
        out.add(bytes[at++]);
        continue;
      }
      at += CodePoints.size(point);
      addUpper(out, point, mode);
    }
    return out.toBinary();
  }

  static Binary downcase(Binary text, Mode mode) {
    int end = text.offset + text.length;
    if (mode == Mode.ASCII || mode != Mode.TURKIC && CodePoints.isAscii(text.bytes, text.offset, end)) return shift(text, 'A', 32);
    Bytes out = new Bytes(text.length + 8);
    addLower(out, text, text.offset, mode);
    return out.toBinary();
  }

  static Binary capitalize(Binary text, Mode mode) {
    if (text.length == 0) return text;
    int end = text.offset + text.length;
    int first = CodePoints.decode(text.bytes, text.offset, end);
    int size = first == CodePoints.INVALID ? 1 : CodePoints.size(first);
    Bytes out = new Bytes(text.length + 8);
    if (first == CodePoints.INVALID || mode == Mode.ASCII && first > 0x7F) out.add(text.bytes, text.offset, size);
    else addTitle(out, first, mode);
    if (mode == Mode.ASCII) out.add(shift(text.slice(size, text.length - size), 'A', 32));
    else addLower(out, text, text.offset + size, mode);
    return out.toBinary();
  }

  /** ASCII letters moved by a distance; the binary itself where there is nothing to move. */
  private static Binary shift(Binary text, int first, int distance) {
    byte[] copy = null;
    for (int i = 0; i < text.length; i++) {
      int letter = text.bytes[text.offset + i] - first;
      if (letter < 0 || letter >= 26) continue;
      if (copy == null) copy = text.toByteArray();
      copy[i] += (byte) distance;
    }
    return copy == null ? text : Binary.of(copy);
  }

  private static void addUpper(Bytes out, int point, Mode mode) {
    if (point < 0x80 && !(mode == Mode.TURKIC && point == 'i')) {
      out.add(point >= 'a' && point <= 'z' ? point - 32 : point);
    } else if (mode == Mode.TURKIC && point == 'i') {
      out.addPoint(0x130);
    } else {
      out.add(Character.toString(point).toUpperCase(Locale.ROOT));
    }
  }

  /** From {@code at} to the end. In Greek mode a sigma that ends a word has a form of its own. */
  private static void addLower(Bytes out, Binary text, int at, Mode mode) {
    int end = text.offset + text.length;
    boolean lettersBefore = false;
    while (at < end) {
      int point = CodePoints.decode(text.bytes, at, end);
      if (point == CodePoints.INVALID) {
        out.add(text.bytes[at++]);
        lettersBefore = false;
        continue;
      }
      at += CodePoints.size(point);
      if (mode == Mode.GREEK && point == 0x3A3) {
        boolean lettersBehind = at < end && Character.isLetter(CodePoints.decode(text.bytes, at, end));
        out.addPoint(lettersBefore && !lettersBehind ? 0x3C2 : 0x3C3);
      } else {
        addLower(out, point, mode);
      }
      lettersBefore = Character.isLetter(point);
    }
  }

  private static void addLower(Bytes out, int point, Mode mode) {
    if (mode == Mode.TURKIC && point == 'I') {
      out.addPoint(0x131);
    } else if (point < 0x80) {
      out.add(point >= 'A' && point <= 'Z' ? point + 32 : point);
    } else if (point == 0x130) {
      out.add(mode == Mode.TURKIC ? "i" : "i\u0307");
    } else {
      out.addPoint(Character.toLowerCase(point));
    }
  }

  private static void addTitle(Bytes out, int point, Mode mode) {
    if (mode == Mode.TURKIC && point == 'i') {
      out.addPoint(0x130);
      return;
    }
    int title = Character.toTitleCase(point);
    String upper = Character.toString(point).toUpperCase(Locale.ROOT);
    if (title != point || upper.codePointCount(0, upper.length()) == 1) {
      out.addPoint(title);
      return;
    }
    // A letter that becomes several (as ß does): the first letter of them is upper case, the rest lower.
    int[] points = upper.codePoints().toArray();
    int head = 0;
    while (head < points.length - 1 && !Character.isUpperCase(points[head])) head++;
    for (int i = 0; i < points.length; i++) out.addPoint(i <= head ? points[i] : Character.toLowerCase(points[i]));
  }
}
