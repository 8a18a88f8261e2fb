package vial.runtime.erlang;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import vial.runtime.code.Export;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Pid;
import vial.runtime.term.PortTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** Writes the external term format, version 131, with the tags that OTP 25 chooses. */
final class TermEncoder {
  private static final Atom NODE = Atom.of("nonode@nohost");

  private byte[] bytes = new byte[64];
  private int count;
  private final ArrayDeque<Object> pending = new ArrayDeque<>();

  private TermEncoder() {}

  /** Null if the term holds something without an external form. */
  static byte[] encode(Object term) {
    TermEncoder out = new TermEncoder();
    out.u8(131);
    out.pending.push(term);
    while (!out.pending.isEmpty()) if (!out.write(out.pending.pop())) return null;
    return Arrays.copyOf(out.bytes, out.count);
  }

  private boolean write(Object term) {
    switch (term) {
      case Long x -> integer(x);
      case Atom x -> atom(x);
      case Binary x -> binary(x);
      case Empty x -> u8(106);
      case Cons x -> list(x);
      case Tuple x -> tuple(x);
      case MapTerm x -> map(x);
      case Double x -> {
        u8(70);
        u64(Double.doubleToRawLongBits(x));
      }
      case BigInteger x -> big(x);
      case Pid x -> {
        u8(88);
        atom(NODE);
        u32((int) x.id());
        u32((int) (x.id() >>> 32));
        u32(0);
      }
      case Reference x -> reference(x);
      case PortTerm x -> {
        u8(120);
        atom(NODE);
        u64(x.id());
        u32(0);
      }
      case Export x -> {
        u8(113);
        atom(x.module);
        atom(x.name);
        integer(x.arity);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void integer(long value) {
    if (value >= 0 && value < 256) {
      u8(97);
      u8((int) value);
    } else if (value == (int) value) {
      u8(98);
      u32((int) value);
    } else {
      big(BigInteger.valueOf(value));
    }
  }

  private void big(BigInteger value) {
    byte[] digits = value.abs().toByteArray();
    int skip = digits[0] == 0 ? 1 : 0;
    int length = digits.length - skip;
    if (length < 256) {
      u8(110);
      u8(length);
    } else {
      u8(111);
      u32(length);
    }
    u8(value.signum() < 0 ? 1 : 0);
    for (int i = digits.length - 1; i >= skip; i--) u8(digits[i]);
  }

  private void atom(Atom atom) {
    String name = atom.name();
    boolean latin1 = name.chars().allMatch(c -> c < 256);
    byte[] text = name.getBytes(latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    if (latin1) {
      u8(100);
      u16(text.length);
    } else if (text.length < 256) {
      u8(119);
      u8(text.length);
    } else {
      u8(118);
      u16(text.length);
    }
    raw(text, 0, text.length);
  }

  private void binary(Binary b) {
    u8(b.extraBits == 0 ? 109 : 77);
    u32(b.byteSize());
    if (b.extraBits == 0) {
      raw(b.bytes, b.offset, b.length);
    } else {
      u8(b.extraBits);
      raw(b.toByteArray(), 0, b.byteSize());
    }
  }

  private void list(Cons list) {
    int length = 0;
    boolean bytesOnly = true;
    Object rest = list;
    for (; rest instanceof Cons cell; rest = cell.tail, length++) {
      bytesOnly &= cell.head instanceof Long value && value >= 0 && value < 256;
    }
    if (bytesOnly && rest == Empty.LIST && length < 65536) {
      u8(107);
      u16(length);
      for (Object at = list; at instanceof Cons cell; at = cell.tail) u8((int) (long) (Long) cell.head);
      return;
    }
    u8(108);
    u32(length);
    Object[] elements = new Object[length];
    rest = list;
    for (int i = 0; rest instanceof Cons cell; rest = cell.tail) elements[i++] = cell.head;
    pending.push(rest);
    for (int i = length - 1; i >= 0; i--) pending.push(elements[i]);
  }

  private void tuple(Tuple tuple) {
    if (tuple.size() < 256) {
      u8(104);
      u8(tuple.size());
    } else {
      u8(105);
      u32(tuple.size());
    }
    for (int i = tuple.size() - 1; i >= 0; i--) pending.push(tuple.get(i));
  }

  private void map(MapTerm map) {
    u8(116);
    u32(map.size());
    Object[] keys = map.keyArray();
    Object[] values = map.valueArray();
    for (int i = keys.length - 1; i >= 0; i--) {
      pending.push(values[i]);
      pending.push(keys[i]);
    }
  }

  private void reference(Reference reference) {
    u8(90);
    u16(3);
    atom(NODE);
    u32(0);
    u32((int) (reference.id & 0x3FFFF));
    u32((int) (reference.id >>> 18 & 0x3FFFF));
    u32((int) (reference.id >>> 36));
  }

  private void ensure(int more) {
    if (bytes.length - count < more) bytes = Arrays.copyOf(bytes, Math.max(count + more, 2 * bytes.length));
  }

  private void raw(byte[] source, int from, int length) {
    ensure(length);
    System.arraycopy(source, from, bytes, count, length);
    count += length;
  }

  private void u8(int value) {
    ensure(1);
    bytes[count++] = (byte) value;
  }

  private void u16(int value) {
    u8(value >> 8);
    u8(value);
  }

  private void u32(int value) {
    u16(value >> 16);
    u16(value);
  }

  private void u64(long value) {
    u32((int) (value >> 32));
    u32((int) value);
  }
}
