package vial.runtime.term;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Flattens iodata: binaries, bytes, and lists of iodata that may end in a binary. */
public final class Iodata {
  private byte[] bytes = new byte[64];
  private int count;
  private BitBuilder bits;

  private Iodata() {}

  /** The bytes as one binary, or null if the term is no iodata. */
  public static Binary toBinary(Object data) {
    if (data instanceof Binary b) return b.extraBits == 0 ? b : null;
    return walk(data, false);
  }

  /** As {@link #toBinary}, but the parts may be bitstrings. */
  public static Binary toBitstring(Object data) {
    return data instanceof Binary b ? b : walk(data, true);
  }

  /** The number of bytes, or -1. */
  public static long size(Object data) {
    long size = 0;
    ArrayDeque<Object> pending = new ArrayDeque<>();
    pending.push(data);
    while (!pending.isEmpty()) {
      Object rest = pending.pop();
      for (; rest instanceof Cons cell; rest = cell.tail) {
        if (cell.head instanceof Long value && value >= 0 && value < 256) size++;
        else if (cell.head instanceof Binary b && b.extraBits == 0) size += b.length;
        else if (cell.head instanceof Cons || cell.head == Empty.LIST) {
          pending.push(cell.tail);
          pending.push(cell.head);
          rest = null;
          break;
        } else return -1;
      }
      if (rest instanceof Binary b && b.extraBits == 0) size += b.length;
      else if (rest != Empty.LIST && rest != null) return -1;
    }
    return size;
  }

  private static Binary walk(Object data, boolean bitstrings) {
    if (data == Empty.LIST) return Binary.EMPTY;
    if (!(data instanceof Cons)) return null;
    Iodata out = new Iodata();
    ArrayDeque<Object> pending = new ArrayDeque<>();
    pending.push(data);
    while (!pending.isEmpty()) {
      Object rest = pending.pop();
      while (rest instanceof Cons cell) {
        if (cell.head instanceof Cons) {
          if (cell.tail != Empty.LIST) pending.push(cell.tail);
          rest = cell.head;
        } else {
          if (!out.add(cell.head, bitstrings)) return null;
          rest = cell.tail;
        }
      }
      if (rest != Empty.LIST && (rest instanceof Long || !out.add(rest, bitstrings))) return null;
    }
    return out.bits != null ? (Binary) out.bits.finish() : Binary.of(out.bytes, out.count);
  }

  private boolean add(Object part, boolean bitstrings) {
    if (part instanceof Long value) return value >= 0 && value < 256 && addByte((int) (long) value);
    if (part instanceof Binary b) return (b.extraBits == 0 || bitstrings) && addBinary(b);
    return part == Empty.LIST;
  }

  private boolean addByte(int value) {
    if (bits != null) {
      bits.octet(value);
    } else {
      ensure(1);
      bytes[count++] = (byte) value;
    }
    return true;
  }

  private boolean addBinary(Binary b) {
    if (bits == null && b.extraBits != 0) bits = BitBuilder.start(count + 64).literal(Binary.of(bytes, count));
    if (bits != null) {
      bits.literal(b);
    } else {
      ensure(b.length);
      System.arraycopy(b.bytes, b.offset, bytes, count, b.length);
      count += b.length;
    }
    return true;
  }

  private void ensure(int more) {
    if (bytes.length - count >= more) return;
    int needed = Math.addExact(count, more);
    bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16, Math.max(needed, 2L * bytes.length)));
  }
}
