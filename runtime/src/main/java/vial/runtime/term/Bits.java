package vial.runtime.term;

/** Moving bits between arrays at any bit position; positions count from the high bit of byte 0. */
final class Bits {
  private Bits() {}

  /** Copies bits; the destination's bits outside the range keep their value. */
  static void copy(byte[] source, long from, byte[] target, long to, long count) {
    if (((from | to) & 7) == 0) {
      copyAligned(source, (int) (from >> 3), target, (int) (to >> 3), count);
      return;
    }
    while (count > 0) {
      int take = (int) Math.min(count, 8 - (to & 7));
      put(target, to, take, get(source, from, take));
      from += take;
      to += take;
      count -= take;
      if (count >= 8) {
        int whole = (int) (count >> 3);
        copyShifted(source, from, target, (int) (to >> 3), whole);
        from += 8L * whole;
        to += 8L * whole;
        count &= 7;
      }
    }
  }

  private static void copyAligned(byte[] source, int from, byte[] target, int to, long count) {
    int whole = (int) (count >> 3);
    int rest = (int) (count & 7);
    System.arraycopy(source, from, target, to, whole);
    if (rest != 0) put(target, 8L * (to + whole), rest, (source[from + whole] & 0xFF) >> (8 - rest));
  }

  private static void copyShifted(byte[] source, long from, byte[] target, int to, int whole) {
    int at = (int) (from >> 3);
    int shift = (int) (from & 7);
    if (shift == 0) {
      System.arraycopy(source, at, target, to, whole);
      return;
    }
    for (int i = 0; i < whole; i++, at++) {
      target[to + i] = (byte) (source[at] << shift | (source[at + 1] & 0xFF) >> (8 - shift));
    }
  }

  /** Up to 8 bits at any position, right-aligned. */
  static int get(byte[] source, long position, int count) {
    int at = (int) (position >> 3);
    int shift = (int) (position & 7);
    int word = (source[at] & 0xFF) << 8;
    if (shift + count > 8) word |= source[at + 1] & 0xFF;
    return word >> (16 - shift - count) & ((1 << count) - 1);
  }

  /** Writes up to 8 bits within one byte. */
  static void put(byte[] target, long position, int count, int value) {
    int at = (int) (position >> 3);
    int shift = 8 - (int) (position & 7) - count;
    int mask = ((1 << count) - 1) << shift;
    target[at] = (byte) (target[at] & ~mask | value << shift & mask);
  }
}
