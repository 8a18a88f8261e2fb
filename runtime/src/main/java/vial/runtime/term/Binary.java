package vial.runtime.term;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bitstring: {@code length} whole bytes from {@code offset}, then {@code extraBits} (0..7) high bits of the byte behind them.
 * The low bits of that last byte mean nothing and are masked by every reader. Slices share the array. The bytes that a
 * binary covers are never written after it was made.
 *
 * <p>APPEND: a binary that was made by appending may have spare room behind it. {@link Growth#end} says how far the shared array is in
 * use; whoever moves it from a binary's end owns the bytes behind, so {@code acc <> x} in a loop copies each byte a constant number
 * of times, and an older {@code acc} that is appended to a second time loses the race for the room and is copied.
 */
public final class Binary implements Comparable<Binary> {
  public static final Binary EMPTY = new Binary(new byte[0], 0, 0, 0);

  private static final int MIN_ROOM = 64;

  /** How much of an appendable array is in use. */
  private static final class Growth extends AtomicInteger {
    private static final long serialVersionUID = 1L;

    Growth(int end) {
      super(end);
    }
  }

  /** Marks the exact-sized result of a first append: one that is appended to again gets room to grow. */
  private static final Growth ONCE = new Growth(-1);

  public final byte[] bytes;
  public final int offset;
  public final int length;
  public final int extraBits;
  private final Growth growth;

  public Binary(byte[] bytes, int offset, int length, int extraBits) {
    this(bytes, offset, length, extraBits, null);
  }

  private Binary(byte[] bytes, int offset, int length, int extraBits, Growth growth) {
    this.bytes = bytes;
    this.offset = offset;
    this.length = length;
    this.extraBits = extraBits;
    this.growth = growth;
  }

  public static Binary ofUtf8(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Binary ofLatin1(String text) {
    return of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Takes ownership of the array. */
  public static Binary of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Binary(bytes, 0, bytes.length, 0);
  }

  /** The first {@code length} bytes; takes ownership of the array. */
  public static Binary of(byte[] bytes, int length) {
    return length == 0 ? EMPTY : new Binary(bytes, 0, length, 0);
  }

  /** The first bits of an array; takes ownership of it. */
  public static Binary ofBits(byte[] bytes, long bitLength) {
    return bitLength == 0 ? EMPTY : new Binary(bytes, 0, (int) (bitLength >> 3), (int) (bitLength & 7));
  }

  /** True for a whole number of bytes: what Elixir's {@code is_binary} asks. */
  public boolean isBinary() {
    return extraBits == 0;
  }

  public long bitSize() {
    return ((long) length << 3) + extraBits;
  }

  /** The bytes needed to hold it, a partial last one included: Erlang's {@code byte_size}. */
  public int byteSize() {
    return extraBits == 0 ? length : length + 1;
  }

  /** The unsigned value of a whole byte. */
  public int at(int index) {
    return bytes[offset + index] & 0xFF;
  }

  /** Whole bytes; the caller has checked the range. */
  public Binary slice(int start, int count) {
    if (count == 0) return EMPTY;
    return count == length && extraBits == 0 ? this : new Binary(bytes, offset + start, count, 0);
  }

  /** Everything behind a byte position, the extra bits included. */
  public Binary from(int start) {
    return start == length && extraBits == 0 ? EMPTY : new Binary(bytes, offset + start, length - start, extraBits);
  }

  /** Any bits; the caller has checked the range. Shares the array when the start is on a byte, else copies. */
  public Binary bits(long start, long count) {
    if (count == 0) return EMPTY;
    if ((start & 7) == 0) return new Binary(bytes, offset + (int) (start >> 3), (int) (count >> 3), (int) (count & 7));
    byte[] copy = new byte[(int) ((count + 7) >> 3)];
    Bits.copy(bytes, ((long) offset << 3) + start, copy, 0, count);
    return ofBits(copy, count);
  }

  /** This bitstring followed by another; see APPEND. */
  public Binary append(Binary tail) {
    if (tail.length == 0 && tail.extraBits == 0) return this;
    if (extraBits != 0) return appendBits(tail);
    if (length == 0 && growth == null) return tail;
    Binary grown = appendBytes(tail.bytes, tail.offset, tail.byteSize());
    return tail.extraBits == 0 ? grown : new Binary(grown.bytes, grown.offset, length + tail.length, tail.extraBits);
  }

  /** This binary (of whole bytes) followed by bytes of an array; see APPEND. */
  public Binary appendBytes(byte[] source, int from, int count) {
    int end = offset + length;
    if (growth != null && growth.get() == end && bytes.length - end >= count && growth.compareAndSet(end, end + count)) {
      System.arraycopy(source, from, bytes, end, count);
      return new Binary(bytes, offset, length + count, 0, growth);
    }
    int total = Math.addExact(length, count);
    byte[] copy = new byte[growth == null ? total : room(total)];
    System.arraycopy(bytes, offset, copy, 0, length);
    System.arraycopy(source, from, copy, length, count);
    return new Binary(copy, 0, total, 0, growth == null ? ONCE : new Growth(total));
  }

  private static int room(int total) {
    return (int) Math.min(Integer.MAX_VALUE - 16, Math.max(MIN_ROOM, 2L * total));
  }

  private Binary appendBits(Binary tail) {
    long total = bitSize() + tail.bitSize();
    byte[] copy = new byte[(int) ((total + 7) >> 3)];
    System.arraycopy(bytes, offset, copy, 0, byteSize());
    Bits.copy(tail.bytes, (long) tail.offset << 3, copy, bitSize(), tail.bitSize());
    return ofBits(copy, total);
  }

  /** A copy of the bytes; a partial last byte has zeros below its bits. */
  public byte[] toByteArray() {
    byte[] copy = Arrays.copyOfRange(bytes, offset, offset + byteSize());
    if (extraBits != 0) copy[length] &= (byte) (0xFF00 >> extraBits);
    return copy;
  }

  /** The text of a UTF-8 binary; malformed bytes become U+FFFD. */
  public String toJavaString() {
    return new String(bytes, offset, length, StandardCharsets.UTF_8);
  }

  /** One char for each byte. */
  public String toLatin1String() {
    return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
  }

  /** A binary that holds no bytes but its own. */
  public Binary compact() {
    return bytes.length == byteSize() ? this : ofBits(toByteArray(), bitSize());
  }

  private int lastBits() {
    return extraBits == 0 ? 0 : (bytes[offset + length] & 0xFF) >> (8 - extraBits);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Binary that
            && length == that.length
            && extraBits == that.extraBits
            && Arrays.equals(bytes, offset, offset + length, that.bytes, that.offset, that.offset + length)
            && lastBits() == that.lastBits();
  }

  @Override
  public int hashCode() {
    int hash = extraBits == 0 ? 1 : lastBits() * 31 + extraBits;
    for (int i = offset, end = offset + length; i < end; i++) hash = hash * 31 + bytes[i];
    return hash * 0x9E3779B1;
  }

  /** The order of bits; of two where one begins the other, the shorter is less. */
  @Override
  public int compareTo(Binary that) {
    int common = Math.min(length, that.length);
    int i = Arrays.mismatch(bytes, offset, offset + common, that.bytes, that.offset, that.offset + common);
    if (i >= 0) return Integer.compare(at(i), that.at(i));
    if (extraBits == 0 && that.extraBits == 0) return Integer.compare(length, that.length);
    int left = length > common ? at(common) : lastBits() << (8 - extraBits) & 0xFF;
    int right = that.length > common ? that.at(common) : that.lastBits() << (8 - that.extraBits) & 0xFF;
    int leftBits = (int) Math.min(8, bitSize() - 8L * common);
    int rightBits = (int) Math.min(8, that.bitSize() - 8L * common);
    int drop = 8 - Math.min(leftBits, rightBits);
    int order = Integer.compare(left >> drop, right >> drop);
    return order != 0 ? order : Long.compare(bitSize(), that.bitSize());
  }

  @Override
  public String toString() {
    return "<<" + toJavaString() + ">>";
  }
}
