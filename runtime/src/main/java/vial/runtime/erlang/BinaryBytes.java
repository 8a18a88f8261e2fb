package vial.runtime.erlang;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Empty;
import vial.runtime.term.Iodata;
import vial.runtime.term.Numbers;
import vial.runtime.term.Tuple;

/** {@code :binary}: bytes and parts, numbers and hex digits. Searching is in {@link BinaryPatterns}. */
public final class BinaryBytes {
  private static final Atom BIG = Atom.of("big");
  private static final Atom LITTLE = Atom.of("little");
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private BinaryBytes() {}

  static Raise bad(String function, Object... args) {
    return BinaryErrors.of(function, args);
  }

  static Binary binary(Object term, String function, Object... args) {
    if (term instanceof Binary b && b.extraBits == 0) return b;
    throw bad(function, args);
  }

  public static Object at(Object binary, Object position) {
    Binary b = binary(binary, "at", binary, position);
    if (!(position instanceof Long i) || i < 0 || i >= b.length) throw bad("at", binary, position);
    return (long) b.at((int) (long) i);
  }

  public static Object first(Object binary) {
    Binary b = binary(binary, "first", binary);
    if (b.length == 0) throw bad("first", binary);
    return (long) b.at(0);
  }

  public static Object last(Object binary) {
    Binary b = binary(binary, "last", binary);
    if (b.length == 0) throw bad("last", binary);
    return (long) b.at(b.length - 1);
  }

  public static Object part(Object binary, Object start, Object length) {
    Binary part = ErlangBinaries.part(binary, start, length);
    if (part == null) throw bad("part", binary, start, length);
    return part;
  }

  public static Object part(Object binary, Object position) {
    Binary part = position instanceof Tuple t && t.size() == 2 ? ErlangBinaries.part(binary, t.get(0), t.get(1)) : null;
    if (part == null) throw bad("part", binary, position);
    return part;
  }

  public static Object bin_to_list(Object binary) {
    Binary b = binary(binary, "bin_to_list", binary);
    return ErlangBinaries.bytes(b, 0, b.length, Empty.LIST);
  }

  public static Object bin_to_list(Object binary, Object position) {
    Binary part = position instanceof Tuple t && t.size() == 2 ? ErlangBinaries.part(binary, t.get(0), t.get(1)) : null;
    if (part == null) throw bad("bin_to_list", binary, position);
    return ErlangBinaries.bytes(part, 0, part.length, Empty.LIST);
  }

  public static Object bin_to_list(Object binary, Object start, Object length) {
    Binary part = ErlangBinaries.part(binary, start, length);
    if (part == null) throw bad("bin_to_list", binary, start, length);
    return ErlangBinaries.bytes(part, 0, part.length, Empty.LIST);
  }

  public static Object list_to_bin(Object list) {
    Binary found = list instanceof Binary ? null : Iodata.toBinary(list);
    if (found == null) throw bad("list_to_bin", list);
    return found;
  }

  public static Object copy(Object binary) {
    return binary(binary, "copy", binary).compact();
  }

  public static Object copy(Object binary, Object times) {
    Binary b = binary(binary, "copy", binary, times);
    if (!(times instanceof Long n) || n < 0) throw bad("copy", binary, times);
    if (b.length * n > Integer.MAX_VALUE - 16) throw Raise.systemLimit();
    byte[] out = new byte[(int) (b.length * n)];
    for (int i = 0; i < n; i++) System.arraycopy(b.bytes, b.offset, out, i * b.length, b.length);
    return Binary.of(out);
  }

  public static Object referenced_byte_size(Object binary) {
    return (long) binary(binary, "referenced_byte_size", binary).bytes.length;
  }

  private static List<Binary> binaries(Object list, String function) {
    List<Binary> found = ErlangBinaries.binaries(list);
    if (found == null || found.isEmpty()) throw bad(function, list);
    return found;
  }

  public static Object longest_common_prefix(Object list) {
    List<Binary> all = binaries(list, "longest_common_prefix");
    Binary first = all.getFirst();
    int common = first.length;
    for (Binary b : all) {
      int limit = Math.min(common, b.length);
      int at = Arrays.mismatch(first.bytes, first.offset, first.offset + limit, b.bytes, b.offset, b.offset + limit);
      common = at < 0 ? limit : at;
    }
    return (long) common;
  }

  public static Object longest_common_suffix(Object list) {
    List<Binary> all = binaries(list, "longest_common_suffix");
    Binary first = all.getFirst();
    int common = first.length;
    for (Binary b : all) {
      int i = 0;
      while (i < common && i < b.length && first.at(first.length - 1 - i) == b.at(b.length - 1 - i)) i++;
      common = i;
    }
    return (long) common;
  }

  public static Object decode_unsigned(Object binary) {
    binary(binary, "decode_unsigned", binary);
    return decode_unsigned(binary, BIG);
  }

  public static Object decode_unsigned(Object binary, Object order) {
    byte[] digits = binary(binary, "decode_unsigned", binary, order).toByteArray();
    if (order != BIG && order != LITTLE) throw bad("decode_unsigned", binary, order);
    if (order == LITTLE) reverse(digits);
    return Numbers.normalize(new BigInteger(1, digits));
  }

  public static Object encode_unsigned(Object integer) {
    if (!isUnsigned(integer)) throw bad("encode_unsigned", integer);
    return encode_unsigned(integer, BIG);
  }

  public static Object encode_unsigned(Object integer, Object order) {
    boolean valid = isUnsigned(integer) && (order == BIG || order == LITTLE);
    if (!valid) throw bad("encode_unsigned", integer, order);
    byte[] digits = Numbers.big(integer).toByteArray();
    if (digits.length > 1 && digits[0] == 0) digits = Arrays.copyOfRange(digits, 1, digits.length);
    if (order == LITTLE) reverse(digits);
    return Binary.of(digits);
  }

  private static boolean isUnsigned(Object term) {
    return Numbers.isInteger(term) && Numbers.big(term).signum() >= 0;
  }

  private static void reverse(byte[] bytes) {
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte low = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = low;
    }
  }

  public static Object encode_hex(Object binary) {
    return hex(binary(binary, "encode_hex", binary), false);
  }

  public static Object encode_hex(Object binary, Object letters) {
    Binary b = binary(binary, "encode_hex", binary, letters);
    if (!(letters instanceof Atom a) || !a.name().equals("lowercase") && !a.name().equals("uppercase")) {
      throw bad("encode_hex", binary, letters);
    }
    return hex(b, a.name().equals("lowercase"));
  }

  private static Binary hex(Binary b, boolean lower) {
    byte[] out = new byte[b.length * 2];
    for (int i = 0; i < b.length; i++) {
      out[2 * i] = (byte) digit(b.at(i) >> 4, lower);
      out[2 * i + 1] = (byte) digit(b.at(i) & 15, lower);
    }
    return Binary.of(out);
  }

  private static char digit(int value, boolean lower) {
    return lower ? Character.toLowerCase(HEX[value]) : HEX[value];
  }

  public static Object decode_hex(Object binary) {
    Binary b = binary(binary, "decode_hex", binary);
    if (b.length % 2 != 0) throw bad("decode_hex", binary);
    byte[] out = new byte[b.length / 2];
    for (int i = 0; i < out.length; i++) {
      int high = Character.digit(b.at(2 * i), 16);
      int low = Character.digit(b.at(2 * i + 1), 16);
      if (high < 0 || low < 0) throw bad("decode_hex", binary);
      out[i] = (byte) (high << 4 | low);
    }
    return Binary.of(out);
  }
}
