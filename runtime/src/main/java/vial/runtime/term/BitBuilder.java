package vial.runtime.term;

import java.math.BigInteger;
import java.util.Arrays;
import vial.runtime.code.Raise;

/**
 * Constructs a bitstring segment by segment. For {@code <<a::16, b::binary, c::little-32>>} compiled code does
 *
 * <pre>
 *   BitBuilder.start()
 *       .integer(1, a, 16, 0)
 *       .binary(2, b)
 *       .integer(3, c, 32, BitBuilder.LITTLE)
 *       .finish()
 * </pre>
 *
 * and for a construction that begins with a binary of its whole length, {@code <<acc::binary, x>>}, {@code BitBuilder.from(1, acc)} instead of
 * {@code start()}, which appends in place where it can (APPEND). The first argument of each method is the number of the segment, from 1, for the
 * error message. Sizes are in bits, already multiplied by the unit: where the size is a term, {@link #bits} turns it
 * into one and raises. Segments raise ArgumentError as on the BEAM. Flags are a sum of {@link #LITTLE} and {@link #SIGNED}
 * (which means nothing here); {@code native} is little. Every method returns the builder.
 */
public final class BitBuilder {
  public static final int LITTLE = 1;
  public static final int SIGNED = 2;

  private final Binary first;
  private byte[] bytes;
  private long position;

  private BitBuilder(Binary first, byte[] bytes) {
    this.first = first;
    this.bytes = bytes;
  }

  public static BitBuilder start() {
    return new BitBuilder(null, new byte[32]);
  }

  /** With room for this many bytes. */
  public static BitBuilder start(int capacity) {
    return new BitBuilder(null, new byte[capacity]);
  }

  /** Begins with the whole of a binary (type {@code binary}). */
  public static BitBuilder from(int segment, Object binary) {
    if (binary instanceof Binary b && b.extraBits == 0) return new BitBuilder(b, new byte[16]);
    if (binary instanceof Binary) throw Raise.bitSegment(segment, "binary", "unit", binary);
    throw Raise.bitSegment(segment, "binary", "type", binary);
  }

  /** A size term times its unit; {@code type} is the segment's type for the message. */
  public static long bits(int segment, Object size, int unit, String type) {
    if (!(size instanceof Long count) || count < 0) throw Raise.bitSegment(segment, type, "size", size);
    if (count > Integer.MAX_VALUE * 8L / unit) throw Raise.error("system_limit");
    return count * unit;
  }

  private void ensure(long count) {
    long needed = (position + count + 7) >> 3;
    if (needed <= bytes.length) return;
    if (needed > Integer.MAX_VALUE - 16) throw Raise.error("system_limit");
    bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16, Math.max(needed, 2L * bytes.length)));
  }

  /** The low bits of an integer. */
  public BitBuilder integer(int segment, Object value, long bits, int flags) {
    ensure(bits);
    if (value instanceof Long small) {
      if (bits <= 64) putLong(small, (int) bits, (flags & LITTLE) != 0);
      else putBig(BigInteger.valueOf(small), bits, (flags & LITTLE) != 0);
    } else if (value instanceof BigInteger big) {
      putBig(big, bits, (flags & LITTLE) != 0);
    } else {
      throw Raise.bitSegment(segment, "integer", "type", value);
    }
    return this;
  }

  /** One byte, for literals. */
  public BitBuilder octet(long value) {
    ensure(8);
    putLong(value, 8, false);
    return this;
  }

  private void putLong(long value, int bits, boolean little) {
    if (little) {
      int whole = bits & ~7;
      for (int i = 0; i < whole; i += 8) putByte((int) (value >> i) & 0xFF, 8);
      if (bits > whole) putByte((int) (value >> whole) & 0xFF, bits - whole);
      return;
    }
    int lead = bits & 7;
    if (lead != 0) putByte((int) (value >> (bits - lead)), lead);
    for (int i = (bits & ~7) - 8; i >= 0; i -= 8) putByte((int) (value >> i), 8);
  }

  private void putByte(int value, int bits) {
    int shift = (int) (position & 7);
    if (shift == 0 && bits == 8) {
      bytes[(int) (position >> 3)] = (byte) value;
    } else {
      int fits = Math.min(bits, 8 - shift);
      Bits.put(bytes, position, fits, value >> (bits - fits));
      if (bits > fits) Bits.put(bytes, position + fits, bits - fits, value);
    }
    position += bits;
  }

  private void putBig(BigInteger value, long bits, boolean little) {
    byte[] digits = value.toByteArray();
    byte fill = (byte) (value.signum() < 0 ? 0xFF : 0);
    int whole = (int) (bits >> 3);
    int rest = (int) (bits & 7);
    if (little) {
      for (int i = 0; i < whole; i++) putByte(digit(digits, i, fill) & 0xFF, 8);
      if (rest != 0) putByte(digit(digits, whole, fill) & 0xFF, rest);
      return;
    }
    if (rest != 0) putByte(digit(digits, whole, fill), rest);
    for (int i = whole - 1; i >= 0; i--) putByte(digit(digits, i, fill), 8);
  }

  private static byte digit(byte[] digits, int fromLow, byte fill) {
    return fromLow < digits.length ? digits[digits.length - 1 - fromLow] : fill;
  }

  /** A float of 16, 32 or 64 bits from a float or an integer. */
  public BitBuilder floating(int segment, Object value, long bits, int flags) {
    if (!Numbers.isNumber(value)) throw Raise.bitSegment(segment, "float", "type", value);
    Double number = Numbers.toDouble(value);
    if (number == null) throw Raise.bitSegment(segment, "float", "no_float", value);
    if (bits != 16 && bits != 32 && bits != 64) throw Raise.bitSegment(segment, "float", "invalid", bits);
    long image = switch ((int) bits) {
      case 64 -> Double.doubleToRawLongBits(number);
      case 32 -> Float.floatToRawIntBits(number.floatValue());
      default -> Float.floatToFloat16(number.floatValue());
    };
    ensure(bits);
    putLong(image, (int) bits, (flags & LITTLE) != 0);
    return this;
  }

  /** A whole binary (type {@code binary} without size). */
  public BitBuilder binary(int segment, Object value) {
    if (!(value instanceof Binary b)) throw Raise.bitSegment(segment, "binary", "type", value);
    if (b.extraBits != 0) throw Raise.bitSegment(segment, "binary", "unit", value);
    return append(b, b.bitSize());
  }

  /** A whole bitstring (type {@code bitstring} without size). */
  public BitBuilder bitstring(int segment, Object value) {
    if (!(value instanceof Binary b)) throw Raise.bitSegment(segment, "binary", "type", value);
    return append(b, b.bitSize());
  }

  /** A whole bitstring whose size must be a multiple of a unit. */
  public BitBuilder units(int segment, Object value, int unit) {
    if (!(value instanceof Binary b)) throw Raise.bitSegment(segment, "binary", "type", value);
    if (b.bitSize() % unit != 0) throw Raise.bitSegment(segment, "binary", "unit", value);
    return append(b, b.bitSize());
  }

  /** The first bits of a bitstring (types {@code binary} and {@code bitstring} with a size). */
  public BitBuilder part(int segment, Object value, long bits) {
    if (!(value instanceof Binary b)) throw Raise.bitSegment(segment, "binary", "type", value);
    if (b.bitSize() < bits) throw Raise.bitSegment(segment, "binary", "short", value);
    return append(b, bits);
  }

  /** Bits that need no check: a literal. */
  public BitBuilder literal(Binary value) {
    return append(value, value.bitSize());
  }

  private BitBuilder append(Binary source, long bits) {
    ensure(bits);
    Bits.copy(source.bytes, (long) source.offset << 3, bytes, position, bits);
    position += bits;
    return this;
  }

  public BitBuilder utf8(int segment, Object value) {
    int point = codePoint(segment, "utf8", value);
    ensure(32);
    if (point < 0x80) {
      putByte(point, 8);
    } else if (point < 0x800) {
      putLong(0xC080 | (point >> 6) << 8 | point & 0x3F, 16, false);
    } else if (point < 0x10000) {
      putLong(0xE08080 | (point >> 12) << 16 | (point >> 6 & 0x3F) << 8 | point & 0x3F, 24, false);
    } else {
      int image = 0xF0808080 | (point >> 18) << 24 | (point >> 12 & 0x3F) << 16 | (point >> 6 & 0x3F) << 8 | point & 0x3F;
      putLong(image, 32, false);
    }
    return this;
  }

  public BitBuilder utf16(int segment, Object value, int flags) {
    int point = codePoint(segment, "utf16", value);
    boolean little = (flags & LITTLE) != 0;
    ensure(32);
    if (point < 0x10000) {
      putLong(point, 16, little);
    } else {
      putLong(Character.highSurrogate(point), 16, little);
      putLong(Character.lowSurrogate(point), 16, little);
    }
    return this;
  }

  public BitBuilder utf32(int segment, Object value, int flags) {
    int point = codePoint(segment, "utf32", value);
    ensure(32);
    putLong(point, 32, (flags & LITTLE) != 0);
    return this;
  }

  private static int codePoint(int segment, String type, Object value) {
    boolean valid = value instanceof Long point && point >= 0 && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
    if (!valid) throw Raise.bitSegment(segment, type, "type", value);
    return ((Long) value).intValue();
  }

  /** The bitstring. The builder is not used again. */
  public Object finish() {
    if (first == null) return Binary.ofBits(bytes, position);
    if ((position & 7) == 0) return position == 0 ? first : first.appendBytes(bytes, 0, (int) (position >> 3));
    return first.append(Binary.ofBits(bytes, position));
  }
}
