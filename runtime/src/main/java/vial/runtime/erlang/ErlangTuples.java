package vial.runtime.erlang;

import java.util.Arrays;
import vial.runtime.code.Raise;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Numbers;
import vial.runtime.term.Tuple;

/** {@code :erlang}: tuples. Positions count from 1. */
public final class ErlangTuples {
  /** As on the BEAM. */
  private static final long MAX_SIZE = 16_777_215;

  private ErlangTuples() {}

  public static Object tuple_size(Object tuple) {
    if (tuple instanceof Tuple t) return (long) t.size();
    throw Raise.badarg("tuple_size", 1, "not a tuple", tuple);
  }

  public static Object element(Object index, Object tuple) {
    if (tuple instanceof Tuple t && index instanceof Long i && i >= 1 && i <= t.size()) return t.get((int) (i - 1));
    throw badIndex("element", 1, index, tuple, index, tuple);
  }

  public static Object setelement(Object index, Object tuple, Object value) {
    if (!(tuple instanceof Tuple t && index instanceof Long i && i >= 1 && i <= t.size())) {
      throw badIndex("setelement", 1, index, tuple, index, tuple, value);
    }
    Object[] copy = t.elements.clone();
    copy[(int) (i - 1)] = value;
    return new Tuple(copy);
  }

  private static Raise badIndex(String name, int position, Object index, Object tuple, Object... args) {
    boolean integer = Numbers.isInteger(index);
    if (!(tuple instanceof Tuple)) {
      Object[] messages = integer ? new Object[] {2, "not a tuple"} : new Object[] {1, "not an integer", 2, "not a tuple"};
      return Raise.badargs("erlang", name, messages, args);
    }
    return Raise.badarg(name, position, integer ? "out of range" : "not an integer", args);
  }

  public static Object append_element(Object tuple, Object value) {
    if (!(tuple instanceof Tuple t)) throw Raise.badarg("append_element", 1, "not a tuple", tuple, value);
    return inserted(t, t.size(), value);
  }

  public static Object insert_element(Object index, Object tuple, Object value) {
    if (tuple instanceof Tuple t && index instanceof Long i && i >= 1 && i <= t.size() + 1) {
      return inserted(t, (int) (i - 1), value);
    }
    throw badIndex("insert_element", 1, index, tuple, index, tuple, value);
  }

  private static Tuple inserted(Tuple tuple, int at, Object value) {
    Object[] copy = new Object[tuple.size() + 1];
    System.arraycopy(tuple.elements, 0, copy, 0, at);
    copy[at] = value;
    System.arraycopy(tuple.elements, at, copy, at + 1, tuple.size() - at);
    return new Tuple(copy);
  }

  public static Object delete_element(Object index, Object tuple) {
    if (!(tuple instanceof Tuple t && index instanceof Long i && i >= 1 && i <= t.size())) {
      throw badIndex("delete_element", 1, index, tuple, index, tuple);
    }
    Object[] copy = new Object[t.size() - 1];
    int at = (int) (i - 1);
    System.arraycopy(t.elements, 0, copy, 0, at);
    System.arraycopy(t.elements, at + 1, copy, at, copy.length - at);
    return new Tuple(copy);
  }

  public static Object make_tuple(Object size, Object value) {
    if (!(size instanceof Long n) || n < 0 || n > MAX_SIZE) {
      throw Raise.badarg("make_tuple", 1, "out of range", size, value);
    }
    return filled(n, value);
  }

  private static Tuple filled(long size, Object value) {
    Object[] elements = new Object[(int) size];
    Arrays.fill(elements, value);
    return new Tuple(elements);
  }

  public static Object make_tuple(Object size, Object value, Object positions) {
    if (!(size instanceof Long n) || n < 0 || n > MAX_SIZE) {
      throw Raise.badarg("make_tuple", 1, "out of range", size, value, positions);
    }
    Tuple tuple = filled(n, value);
    Object rest = positions;
    for (; rest instanceof Cons cell; rest = cell.tail) {
      boolean valid = cell.head instanceof Tuple t && t.size() == 2 && t.get(0) instanceof Long i && i >= 1 && i <= n;
      if (!valid) throw Raise.badarg("make_tuple", 3, "invalid list of {position, value} pairs", size, value, positions);
      Tuple pair = (Tuple) cell.head;
      tuple.elements[(int) ((Long) pair.get(0) - 1)] = pair.get(1);
    }
    if (rest != Empty.LIST) throw Raise.badarg("make_tuple", 3, "not a list", size, value, positions);
    return tuple;
  }

  public static Object tuple_to_list(Object tuple) {
    if (tuple instanceof Tuple t) return ListTerm.of(t.elements);
    throw Raise.badarg("tuple_to_list", 1, "not a tuple", tuple);
  }

  public static Object list_to_tuple(Object list) {
    Object[] elements = ListTerm.toArray(list);
    if (elements == null) throw Raise.badarg("list_to_tuple", 1, "not a list", list);
    return elements.length == 0 ? Tuple.EMPTY : new Tuple(elements);
  }

  public static Object size(Object term) {
    if (term instanceof Tuple t) return (long) t.size();
    if (term instanceof Binary b) return (long) b.length;
    throw Raise.badarg("size", 1, "not tuple or binary", term);
  }
}
