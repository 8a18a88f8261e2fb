package vial.runtime.term;

/** Bob Jenkins' 96-bit mix and his hash of bytes on top of it (Dr. Dobb's, September 1997): what the BEAM hashes terms with. */
final class Jenkins {
  static final int GOLDEN = 0x9E3779B9;

  private Jenkins() {}

  /** Feeds two words into a hash; each kind of term has a multiple of the golden ratio of its own. */
  static int feed(int hash, int one, int other, int kind) {
    return mix(hash, GOLDEN * kind + one, GOLDEN * kind + other);
  }

  static int mix(int c, int a, int b) {
    a = a - b - c ^ c >>> 13;
    b = b - c - a ^ a << 8;
    c = c - a - b ^ b >>> 13;
    a = a - b - c ^ c >>> 12;
    b = b - c - a ^ a << 16;
    c = c - a - b ^ b >>> 5;
    a = a - b - c ^ c >>> 3;
    b = b - c - a ^ a << 10;
    return c - a - b ^ b >>> 15;
  }

  /** Twelve bytes at a time; the last ones are filled up with zeros and their count joins the third word. */
  static int block(Binary bytes, int start) {
    int a = GOLDEN;
    int b = GOLDEN;
    int c = start;
    int at = 0;
    for (; bytes.length - at >= 12; at += 12) {
      a += word(bytes, at, 4);
      b += word(bytes, at + 4, 4);
      c += word(bytes, at + 8, 4);
      a = a - b - c ^ c >>> 13;
      b = b - c - a ^ a << 8;
      c = c - a - b ^ b >>> 13;
      a = a - b - c ^ c >>> 12;
      b = b - c - a ^ a << 16;
      c = c - a - b ^ b >>> 5;
      a = a - b - c ^ c >>> 3;
      b = b - c - a ^ a << 10;
      c = c - a - b ^ b >>> 15;
    }
    c += bytes.length + (word(bytes, at + 8, 3) << 8);
    return mix(c, a + word(bytes, at, 4), b + word(bytes, at + 4, 4));
  }

  /** Little-endian; what is past the end is zero. */
  private static int word(Binary bytes, int at, int count) {
    int word = 0;
    for (int i = 0; i < count && at + i < bytes.length; i++) word |= bytes.at(at + i) << 8 * i;
    return word;
  }

  /** A bitstring, whose last bits are fed after its bytes. */
  static int bits(Binary b, int hash) {
    int start = GOLDEN * 13 + hash;
    if (b.length == 0 && b.extraBits == 0) return start;
    int bytes = block(b, start);
    if (b.extraBits == 0) return bytes;
    return feed(bytes, b.extraBits, Bits.get(b.bytes, 8L * (b.offset + b.length), b.extraBits), 15);
  }
}
