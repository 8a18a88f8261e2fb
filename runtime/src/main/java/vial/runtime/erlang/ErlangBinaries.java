package vial.runtime.erlang;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.code.Raise;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Numbers;
import vial.runtime.term.Tuple;

/** {@code :erlang}: sizes and parts of binaries, and lists of bytes. */
public final class ErlangBinaries {
  private ErlangBinaries() {}

  public static Object byte_size(Object term) {
    if (term instanceof Binary b) return (long) b.byteSize();
    throw Raise.badarg("byte_size", 1, "not a bitstring", term);
  }

  public static Object bit_size(Object term) {
    if (term instanceof Binary b) return b.bitSize();
    throw Raise.badarg("bit_size", 1, "not a bitstring", term);
  }

  public static Object binary_part(Object binary, Object start, Object length) {
    Binary part = part(binary, start, length);
    if (part != null) return part;
    throw badPart("binary_part", binary, start, length, binary, start, length);
  }

  public static Object binary_part(Object binary, Object position) {
    if (position instanceof Tuple t && t.size() == 2) {
      Binary part = part(binary, t.get(0), t.get(1));
      if (part != null) return part;
      if (binary instanceof Binary) throw Raise.badarg("binary_part", 2, "out of range", binary, position);
    }
    if (!(binary instanceof Binary)) throw Raise.badarg("binary_part", 1, "not a binary", binary, position);
    throw Raise.badarg("binary_part", 2, "not a valid {pos, length} tuple", binary, position);
  }

  /** A negative length is a part that ends at the start position; null if anything is out of place. */
  static Binary part(Object binary, Object start, Object length) {
    if (!(binary instanceof Binary b && start instanceof Long from && length instanceof Long count)) return null;
    long begin = count < 0 ? from + count : from;
    long size = Math.abs(count);
    if (begin < 0 || from < 0 || size > b.length || begin + size > b.length) return null;
    return b.slice((int) begin, (int) size);
  }

  private static Raise badPart(String name, Object binary, Object start, Object length, Object... args) {
    if (!(binary instanceof Binary b)) return Raise.badarg(name, 1, "not a binary", args);
    if (!Numbers.isInteger(start)) return Raise.badarg(name, 2, "not an integer", args);
    if (!Numbers.isInteger(length)) return Raise.badarg(name, 3, "not an integer", args);
    boolean startOut = !(start instanceof Long from) || from < 0 || from > b.length;
    return Raise.badarg(name, startOut ? 2 : 3, "out of range", args);
  }

  public static Object split_binary(Object binary, Object position) {
    if (!(binary instanceof Binary b) || b.extraBits != 0 && !(position instanceof Long n && n >= 0 && n <= b.length)) throw Raise.badarg("split_binary", 1, "not a binary", binary, position);
    if (!(position instanceof Long at) || at < 0 || at > b.length) {
      throw Raise.badarg("split_binary", 2, Numbers.isInteger(position) ? "out of range" : "not an integer", binary, position);
    }
    return Tuple.of(b.slice(0, (int) (long) at), b.from((int) (long) at));
  }

  public static Object binary_to_list(Object binary) {
    if (!(binary instanceof Binary b) || b.extraBits != 0) throw Raise.badarg("binary_to_list", 1, "not a binary", binary);
    return bytes(b, 0, b.length, Empty.LIST);
  }

  static Object bytes(Binary b, int from, int to, Object tail) {
    Object list = tail;
    for (int i = to - 1; i >= from; i--) list = new Cons((long) b.at(i), list);
    return list;
  }

  /** Positions from 1, both included. */
  public static Object binary_to_list(Object binary, Object start, Object stop) {
    if (!(binary instanceof Binary b)) throw Raise.badarg("binary_to_list", 1, "not a binary", binary, start, stop);
    if (Numbers.isInteger(start) && !Numbers.isInteger(stop)) {
      throw Raise.badarg("binary_to_list", 3, "not an integer", binary, start, stop);
    }
    if (!(start instanceof Long from) || from < 1 || from > b.length) {
      throw Raise.badarg("binary_to_list", 2, Numbers.isInteger(start) ? "out of range" : "not an integer", binary, start, stop);
    }
    if (!(stop instanceof Long to) || to < from || to > b.length) {
      throw Raise.badarg("binary_to_list", 3, Numbers.isInteger(stop) ? "out of range" : "not an integer", binary, start, stop);
    }
    return bytes(b, (int) (from - 1), (int) (long) to, Empty.LIST);
  }

  public static Object bitstring_to_list(Object bitstring) {
    if (!(bitstring instanceof Binary b)) throw Raise.badarg("bitstring_to_list", 1, "not a bitstring", bitstring);
    Object last = b.extraBits == 0 ? Empty.LIST : new Cons(b.bits(8L * b.length, b.extraBits), Empty.LIST);
    return bytes(b, 0, b.length, last);
  }

  /** The parts of nested lists of binaries, for functions that take several binaries as one. */
  static List<Binary> binaries(Object list) {
    List<Binary> found = new ArrayList<>();
    for (Object rest = list; rest instanceof Cons cell; rest = cell.tail) {
      if (!(cell.head instanceof Binary b) || b.extraBits != 0) return null;
      found.add(b);
    }
    return found;
  }
}
