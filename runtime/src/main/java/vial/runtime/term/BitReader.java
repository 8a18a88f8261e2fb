package vial.runtime.term;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Takes bitstrings apart. There is no cursor object: a match keeps the position, in bits from the start, in a {@code long} local, so that
 * trying the next clause is going back to an older local. For {@code <<n, body::binary-size(n), rest::binary>>} compiled code does
 *
 * <pre>
 *   if (!(term instanceof Binary b)) fail;
 *   if (!BitReader.has(b, 0, 8)) fail;
 *   Object n = BitReader.integer(b, 0, 8, 0);
 *   long bits = BitReader.bits(n, 8);                  // size times unit; -1: the match fails
 *   if (bits &lt; 0 || !BitReader.has(b, 8, bits)) fail;
 *   Object body = BitReader.part(b, 8, bits);
 *   long position = 8 + bits;
 *   Object rest = BitReader.rest(b, position, 8);      // null: not a multiple of the unit
 * </pre>
 *
 * and a pattern without such a last segment ends with {@code position == b.bitSize()}. The caller checks the range with {@link #has} before
 * {@link #integer}, {@link #floating}, {@link #part}; the utf methods check it themselves. Flags are {@link BitBuilder}'s.
 */
public final class BitReader {
  private BitReader() {}

  public static boolean has(Binary b, long position, long bits) {
    return b.bitSize() - position >= bits;
  }

  /** A size term times its unit, or -1 if no match is possible. */
  public static long bits(Object size, int unit) {
    return size instanceof Long count && count >= 0 && count <= Integer.MAX_VALUE * 8L ? count * unit : -1;
  }

  /** The byte at a position on a byte border. */
  public static long octet(Binary b, long position) {
    return b.bytes[b.offset + (int) (position >> 3)] & 0xFF;
  }

  /** An integer of any size at any position. */
  public static Object integer(Binary b, long position, long bits, int flags) {
    if (bits == 8 && flags == 0 && (position & 7) == 0) return (long) (b.bytes[b.offset + (int) (position >> 3)] & 0xFF);
    if (bits <= 64) {
      long value = unsigned(b, position, (int) bits, (flags & BitBuilder.LITTLE) != 0);
      if ((flags & BitBuilder.SIGNED) != 0) return bits == 0 ? 0L : value << (64 - bits) >> (64 - bits);
      return bits < 64 || value >= 0 ? (Object) value : big(b, position, bits, flags);
    }
    return big(b, position, bits, flags);
  }

  /** Up to 64 bits, zero-extended; with all 64 the sign may come out set. */
  public static long unsigned(Binary b, long position, int bits, boolean little) {
    long from = ((long) b.offset << 3) + position;
    long value = 0;
    if (little) {
      int whole = bits & ~7;
      for (int i = 0; i < whole; i += 8) value |= (long) Bits.get(b.bytes, from + i, 8) << i;
      return bits == whole ? value : value | (long) Bits.get(b.bytes, from + whole, bits - whole) << whole;
    }
    int lead = bits & 7;
    if (lead != 0) value = Bits.get(b.bytes, from, lead);
    if ((from + lead & 7) == 0) {
      int at = (int) (from + lead >> 3);
      for (int i = lead; i < bits; i += 8) value = value << 8 | b.bytes[at++] & 0xFF;
    } else {
      for (int i = lead; i < bits; i += 8) value = value << 8 | Bits.get(b.bytes, from + i, 8);
    }
    return value;
  }

  private static Object big(Binary b, long position, long bits, int flags) {
    int count = (int) ((bits + 7) >> 3);
    int rest = (int) (bits & 7);
    byte[] digits = new byte[count];
    long from = ((long) b.offset << 3) + position;
    if ((flags & BitBuilder.LITTLE) != 0) {
      Bits.copy(b.bytes, from, digits, 0, bits);
      if (rest != 0) digits[count - 1] = (byte) ((digits[count - 1] & 0xFF) >> (8 - rest));
      reverse(digits);
    } else {
      Bits.copy(b.bytes, from, digits, rest == 0 ? 0 : 8 - rest, bits);
    }
    BigInteger value = new BigInteger(1, digits);
    boolean negative = (flags & BitBuilder.SIGNED) != 0 && value.testBit((int) bits - 1);
    return Numbers.normalize(negative ? value.subtract(BigInteger.ONE.shiftLeft((int) bits)) : value);
  }

  private static void reverse(byte[] bytes) {
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte low = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = low;
    }
  }

  /** A Double, or null if the bits are no finite float or their number is not 16, 32 or 64. */
  public static Object floating(Binary b, long position, long bits, int flags) {
    if (bits != 16 && bits != 32 && bits != 64) return null;
    long image = unsigned(b, position, (int) bits, (flags & BitBuilder.LITTLE) != 0);
    double value = switch ((int) bits) {
      case 64 -> Double.longBitsToDouble(image);
      case 32 -> Float.intBitsToFloat((int) image);
      default -> Float.float16ToFloat((short) image);
    };
    return Double.isFinite(value) ? (Object) value : null;
  }

  /** The next bits as a bitstring. */
  public static Object part(Binary b, long position, long bits) {
    return b.bits(position, bits);
  }

  /** Everything from a position on, or null if that is not a multiple of the unit (1 for a bitstring, 8 for a binary). */
  public static Object rest(Binary b, long position, int unit) {
    long left = b.bitSize() - position;
    if (unit == 8 ? (left & 7) != 0 : unit != 1 && left % unit != 0) return null;
    return (position & 7) == 0 ? b.from((int) (position >> 3)) : b.bits(position, left);
  }

  /** True if the bits from a position on begin with those of a literal. */
  public static boolean startsWith(Binary b, long position, Binary literal) {
    if (!has(b, position, literal.bitSize())) return false;
    if ((position & 7) != 0 || literal.extraBits != 0) return b.bits(position, literal.bitSize()).equals(literal);
    int from = b.offset + (int) (position >> 3);
    return Arrays.equals(
        b.bytes, from, from + literal.length, literal.bytes, literal.offset, literal.offset + literal.length);
  }

  /** The code point of the UTF-8 sequence at a position, or -1 if there is no valid one. {@link #utf8Bits} tells its length. */
  public static long utf8(Binary b, long position) {
    if ((position & 7) != 0) {
      return has(b, position, 8) ? utf8(b.bits(position, Math.min(32, b.bitSize() - position)), 0) : -1;
    }
    int at = (int) (position >> 3);
    return at >= b.length ? -1 : Utf8.decode(b.bytes, b.offset + at, b.offset + b.length);
  }

  /** The bits that a code point takes in UTF-8. */
  public static long utf8Bits(long point) {
    return point < 0x80 ? 8 : point < 0x800 ? 16 : point < 0x10000 ? 24 : 32;
  }

  /** As {@link #utf8} for UTF-16. */
  public static long utf16(Binary b, long position, int flags) {
    if (!has(b, position, 16)) return -1;
    boolean little = (flags & BitBuilder.LITTLE) != 0;
    long unit = unsigned(b, position, 16, little);
    if (unit < 0xD800 || unit > 0xDFFF) return unit;
    if (unit > 0xDBFF || !has(b, position, 32)) return -1;
    long low = unsigned(b, position + 16, 16, little);
    return low < 0xDC00 || low > 0xDFFF ? -1 : Character.toCodePoint((char) unit, (char) low);
  }

  public static long utf16Bits(long point) {
    return point < 0x10000 ? 16 : 32;
  }

  /** As {@link #utf8} for UTF-32; its length is 32. */
  public static long utf32(Binary b, long position, int flags) {
    if (!has(b, position, 32)) return -1;
    long point = unsigned(b, position, 32, (flags & BitBuilder.LITTLE) != 0);
    return point > 0x10FFFF || point >= 0xD800 && point <= 0xDFFF ? -1 : point;
  }
}
