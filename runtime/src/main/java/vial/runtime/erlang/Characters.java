package vial.runtime.erlang;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Utf8;

/**
 * Character data read up to its end or its first fault. The characters are kept as UTF-8. A sequence may be cut by the end of a binary and
 * go on in the next one of the same list.
 */
final class Characters {
  private static final Atom ERROR = Atom.of("error");
  private static final Atom INCOMPLETE = Atom.of("incomplete");

  private final Encoding encoding;
  private final int limit;
  private byte[] bytes;
  private int count;

  /** The bytes of a sequence that the last binary began. */
  private Binary begun = Binary.EMPTY;

  /** {@code :error} or {@code :incomplete}, with {@link #rest} what was not read; null if everything was. */
  Atom status;
  Object rest;

  private Characters(Encoding encoding, int limit) {
    this.encoding = encoding;
    this.limit = limit;
    this.bytes = new byte[32];
  }

  /** Null for what is no character data. Code points above the limit are faults. */
  static Characters read(Object data, Encoding encoding, int limit) {
    Characters out = new Characters(encoding, limit);
    if (data instanceof Binary b && b.extraBits == 0) {
      Object left = out.binary(b);
      if (left != null) out.fail(left);
    } else if (!(data instanceof Cons) && data != Empty.LIST || !out.list(data)) {
      return null;
    }
    if (out.status == null && out.begun.length > 0) {
      out.status = INCOMPLETE;
      out.rest = out.begun;
    }
    return out;
  }

  private void fail(Object left) {
    status = ERROR;
    rest = left;
  }

  /** False for what is no character data. */
  private boolean list(Object data) {
    List<Object> outer = new ArrayList<>();
    Object at = data;
    while (true) {
      while (at instanceof Cons cell) {
        if (cell.head instanceof Cons) {
          outer.add(cell.tail);
          at = cell.head;
          continue;
        }
        Object left = element(cell.head);
        if (left == this) return false;
        if (left != null) {
          if (!isData(cell.tail)) return false;
          fail(wrap(begun.length > 0 && cell.tail == Empty.LIST ? left : new Cons(left, cell.tail), outer));
          return true;
        }
        at = cell.tail;
      }
      if (at instanceof Binary b && b.extraBits == 0) {
        Object left = binary(b);
        if (left != null) {
          fail(wrap(left, outer));
          return true;
        }
      } else if (at != Empty.LIST) {
        return false;
      }
      if (outer.isEmpty()) return true;
      at = outer.removeLast();
    }
  }

  private static boolean isData(Object tail) {
    return tail instanceof Cons || tail == Empty.LIST || tail instanceof Binary;
  }

  private static Object wrap(Object left, List<Object> outer) {
    Object wrapped = left;
    for (int i = outer.size() - 1; i >= 0; i--) wrapped = new Cons(wrapped, outer.get(i));
    return wrapped;
  }

  /** Null when it was read, this when it is no character data, else what is left of it. */
  private Object element(Object element) {
    if (element == Empty.LIST) return null;
    if (element instanceof Binary b && b.extraBits == 0) return binary(b);
    if (!(element instanceof Long point)) return this;
    int most = encoding == Encoding.LATIN1 ? 255 : Character.MAX_CODE_POINT;
    boolean valid = point >= 0 && point <= Math.min(most, limit) && (point < 0xD800 || point > 0xDFFF) && begun.length == 0;
    if (!valid) return element;
    add((int) (long) point);
    return null;
  }

  /** Null when it was read, else what is left. */
  private Object binary(Binary b) {
    Binary whole = begun.length == 0 ? b : begun.append(b);
    if (encoding == Encoding.UTF8 && limit > 255) return utf8(whole);
    int at = 0;
    while (at < whole.length) {
      int point = encoding.read(whole, at);
      if (point == Encoding.CUT_SHORT) break;
      if (point < 0 || point > limit) return whole.from(at);
      add(point);
      at += encoding.length(point);
    }
    begun = whole.from(at);
    return null;
  }

  /** Valid UTF-8 is copied as it is. */
  private Object utf8(Binary b) {
    int end = b.offset + b.length;
    int at = b.offset;
    while (at < end) {
      if (b.bytes[at] >= 0) {
        at++;
        continue;
      }
      int point = Utf8.decode(b.bytes, at, end);
      if (point < 0) break;
      at += Utf8.length(point);
    }
    int valid = at - b.offset;
    ensure(valid);
    System.arraycopy(b.bytes, b.offset, bytes, count, valid);
    count += valid;
    if (at < end && !Utf8.isIncomplete(b.bytes, at, end)) return b.from(valid);
    begun = b.from(valid);
    return null;
  }

  private void add(int point) {
    ensure(4);
    if (point < 0x80) {
      bytes[count++] = (byte) point;
      return;
    }
    int length = Utf8.length(point);
    int shift = 6 * (length - 1);
    bytes[count++] = (byte) (0xF00 >> length | point >> shift);
    while (shift > 0) {
      shift -= 6;
      bytes[count++] = (byte) (0x80 | point >> shift & 0x3F);
    }
  }

  private void ensure(int more) {
    if (bytes.length - count < more) bytes = Arrays.copyOf(bytes, Math.max(count + more, 2 * bytes.length));
  }

  int count() {
    return count;
  }

  Binary toBinary() {
    return Binary.of(bytes, count);
  }

  String toJavaString() {
    return new String(bytes, 0, count, StandardCharsets.UTF_8);
  }

  void forEach(IntConsumer consumer) {
    for (int at = 0; at < count; ) {
      int point = Utf8.decode(bytes, at, count);
      consumer.accept(point);
      at += Utf8.length(point);
    }
  }

  /** A list of the code points, built from the end. */
  Object toList() {
    Object list = Empty.LIST;
    for (int end = count; end > 0; ) {
      int at = end - 1;
      while ((bytes[at] & 0xC0) == 0x80) at--;
      list = new Cons((long) Utf8.decode(bytes, at, end), list);
      end = at;
    }
    return list;
  }
}
