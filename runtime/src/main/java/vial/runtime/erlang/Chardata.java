package vial.runtime.erlang;

import java.util.ArrayDeque;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;

/** Flattens chardata, whose integers are code points and whose binaries are UTF-8. */
final class Chardata {
  private Chardata() {}

  /** The text in UTF-8, or null if the term is no chardata. */
  static Binary toBinary(Object data) {
    if (data instanceof Binary binary) return binary.isBinary() ? binary : null;
    Bytes out = new Bytes(64);
    ArrayDeque<Object> pending = new ArrayDeque<>();
    pending.push(data);
    while (!pending.isEmpty()) {
      Object rest = pending.pop();
      while (rest instanceof Cons cell) {
        if (cell.head instanceof Cons) {
          pending.push(cell.tail);
          rest = cell.head;
        } else if (add(out, cell.head)) {
          rest = cell.tail;
        } else {
          return null;
        }
      }
      if (rest != Empty.LIST && !(rest instanceof Binary && add(out, rest))) return null;
    }
    return out.toBinary();
  }

  private static boolean add(Bytes out, Object part) {
    if (part instanceof Long point) {
      if (point < 0 || point > 0x10FFFF || point >= 0xD800 && point < 0xE000) return false;
      out.addPoint(point.intValue());
      return true;
    }
    if (part instanceof Binary binary && binary.isBinary()) {
      out.add(binary);
      return true;
    }
    return part == Empty.LIST;
  }
}
