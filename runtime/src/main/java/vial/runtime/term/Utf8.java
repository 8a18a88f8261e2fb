package vial.runtime.term;

/** UTF-8 as Erlang reads it: no overlong forms, no surrogates, nothing above U+10FFFF. */
public final class Utf8 {
  private Utf8() {}

  /** The code point at {@code at}, or -1. */
  public static int decode(byte[] bytes, int at, int end) {
    int first = bytes[at];
    if (first >= 0) return first;
    int lead = first & 0xFF;
    if (lead < 0xC2 || lead > 0xF4) return -1;
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + length > end) return -1;
    int point = lead & 0x7F >> length;
    for (int i = 1; i < length; i++) {
      int next = bytes[at + i];
      if ((next & 0xC0) != 0x80) return -1;
      point = point << 6 | next & 0x3F;
    }
    boolean overlong = length == 3 && point < 0x800 || length == 4 && point < 0x10000;
    return overlong || point > 0x10FFFF || point >= 0xD800 && point <= 0xDFFF ? -1 : point;
  }

  /** The bytes of a code point's encoding. */
  public static int length(int point) {
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }

  /** Writes the code point's encoding; the index behind it. */
  public static int put(byte[] target, int at, int point) {
    int size = length(point);
    if (size == 1) {
      target[at] = (byte) point;
      return at + 1;
    }
    for (int i = size - 1; i > 0; i--, point >>= 6) target[at + i] = (byte) (0x80 | point & 0x3F);
    target[at] = (byte) (0xFF00 >> size | point);
    return at + size;
  }

  /** Whether a valid sequence could begin here but the bytes end too soon. */
  public static boolean isIncomplete(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0xC2 || lead > 0xF4) return false;
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + length <= end) return false;
    for (int i = at + 1; i < end; i++) if ((bytes[i] & 0xC0) != 0x80) return false;
    if (at + 1 >= end) return true;
    int second = bytes[at + 1] & 0xFF;
    return !(lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F || lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F);
  }
}
