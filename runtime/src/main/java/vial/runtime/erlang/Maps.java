package vial.runtime.erlang;

import vial.runtime.code.Name;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapBuilder;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/**
 * {@code :maps}: the functions that take no functions. An iterator is {@code [0 | map]} before the first step and then, as on the BEAM, the
 * chain {@code {key, value, {key, value, ... :none}}} of the entries to come.
 */
public final class Maps {
  private static final Atom OK = Atom.of("ok");
  private static final Atom ERROR = Atom.of("error");
  private static final Atom NONE = Atom.of("none");

  private Maps() {}

  private static MapTerm map(Object map, String name, Object... args) {
    if (map instanceof MapTerm m) return m;
    int position = 1;
    while (args[position - 1] != map) position++;
    throw Raise.errorAt(Tuple.of(Atom.of("badmap"), map), "maps", name, position, "not a map", args);
  }

  private static Raise badKey(String name, Object key, Object... args) {
    return Raise.errorAt(Tuple.of(Atom.of("badkey"), key), "maps", name, 1, "not present in map", args);
  }

  @Name("new")
  public static Object empty() {
    return MapTerm.EMPTY;
  }

  public static Object size(Object map) {
    return (long) map(map, "size", map).size();
  }

  public static Object get(Object key, Object map) {
    Object value = map(map, "get", key, map).get(key);
    if (value == null) throw badKey("get", key, key, map);
    return value;
  }

  public static Object get(Object key, Object map, Object otherwise) {
    return map(map, "get", key, map, otherwise).get(key, otherwise);
  }

  public static Object find(Object key, Object map) {
    Object value = map(map, "find", key, map).get(key);
    return value == null ? ERROR : Tuple.of(OK, value);
  }

  public static Object is_key(Object key, Object map) {
    return Atom.of(map(map, "is_key", key, map).containsKey(key));
  }

  public static Object put(Object key, Object value, Object map) {
    return map(map, "put", key, value, map).put(key, value);
  }

  /** Raises {@code {:badkey, key}} where {@link #put} would add. */
  public static Object update(Object key, Object value, Object map) {
    MapTerm updated = map(map, "update", key, value, map).replace(key, value);
    if (updated == null) {
      // The message is OTP's, position and all.
      throw Raise.errorAt(Tuple.of(Atom.of("badkey"), key), "maps", "update", 3, "not a map", key, value, map);
    }
    return updated;
  }

  public static Object remove(Object key, Object map) {
    return map(map, "remove", key, map).remove(key);
  }

  public static Object take(Object key, Object map) {
    MapTerm m = map(map, "take", key, map);
    Object value = m.get(key);
    return value == null ? ERROR : Tuple.of(value, m.remove(key));
  }

  public static Object keys(Proc p, Object map) {
    MapTerm m = map(map, "keys", map);
    p.reductions -= m.size() / 40;
    return ListTerm.fromArray(m.keyArray(), m.size(), Empty.LIST);
  }

  public static Object values(Proc p, Object map) {
    MapTerm m = map(map, "values", map);
    p.reductions -= m.size() / 40;
    return ListTerm.fromArray(m.valueArray(), m.size(), Empty.LIST);
  }

  public static Object to_list(Proc p, Object map) {
    MapTerm m = map(map, "to_list", map);
    p.reductions -= m.size() / 20;
    return ListTerm.fromArray(pairs(m), m.size(), Empty.LIST);
  }

  private static Object[] pairs(MapTerm map) {
    Object[] pairs = new Object[map.size()];
    int i = 0;
    for (MapTerm.Cursor c = map.cursor(); c.next(); ) pairs[i++] = Tuple.of(c.key(), c.value());
    return pairs;
  }

  public static Object from_list(Proc p, Object list) {
    MapBuilder builder = new MapBuilder();
    Object rest = list;
    int count = 0;
    for (; rest instanceof Cons cell; rest = cell.tail, count++) {
      if (!(cell.head instanceof Tuple pair) || pair.size() != 2) throw Raise.badarg();
      builder.put(pair.get(0), pair.get(1));
    }
    if (rest != Empty.LIST) throw Raise.badargIn("maps", "from_list", 1, rest == list ? "not a list" : "not a proper list", list);
    p.reductions -= count / 10;
    return builder.build();
  }

  public static Object from_keys(Object list, Object value) {
    MapBuilder builder = new MapBuilder();
    Object rest = list;
    for (; rest instanceof Cons cell; rest = cell.tail) builder.put(cell.head, value);
    if (rest != Empty.LIST) throw Raise.badargIn("maps", "from_keys", 1, "not a list", list, value);
    return builder.build();
  }

  public static Object merge(Proc p, Object left, Object right) {
    MapTerm x = map(left, "merge", left, right);
    MapTerm y = map(right, "merge", left, right);
    p.reductions -= Math.min(x.size(), y.size()) / 10;
    return x.merge(y);
  }

  /** The entries of the second map whose keys are in the first. */
  public static Object intersect(Proc p, Object left, Object right) {
    MapTerm x = map(left, "intersect", left, right);
    MapTerm y = map(right, "intersect", left, right);
    p.reductions -= Math.min(x.size(), y.size()) / 10;
    MapBuilder builder = new MapBuilder();
    for (MapTerm.Cursor c = (x.size() < y.size() ? x : y).cursor(); c.next(); ) {
      Object value = y.get(c.key());
      if (value != null && x.containsKey(c.key())) builder.put(c.key(), value);
    }
    return builder.build();
  }

  public static Object with(Object keys, Object map) {
    MapTerm m = map(map, "with", keys, map);
    MapBuilder builder = new MapBuilder();
    Object rest = keys;
    for (; rest instanceof Cons cell; rest = cell.tail) {
      Object value = m.get(cell.head);
      if (value != null) builder.put(cell.head, value);
    }
    if (rest != Empty.LIST) throw Raise.badargIn("maps", "with", 1, "not a list", keys, map);
    return builder.build();
  }

  public static Object without(Object keys, Object map) {
    MapTerm result = map(map, "without", keys, map);
    Object rest = keys;
    for (; rest instanceof Cons cell; rest = cell.tail) result = result.remove(cell.head);
    if (rest != Empty.LIST) throw Raise.badargIn("maps", "without", 1, "not a list", keys, map);
    return result;
  }

  public static Object iterator(Object map) {
    return new Cons(0L, map(map, "iterator", map));
  }

  /** {@code {key, value, iterator}}, or {@code :none}. The entries are listed once, at the first step. */
  public static Object next(Object iterator) {
    if (iterator == NONE) return NONE;
    if (iterator instanceof Tuple t && t.size() == 3) return t;
    if (!(iterator instanceof Cons cell) || !(cell.tail instanceof MapTerm m)) {
      throw Raise.badargIn("maps", "next", 1, "not a valid iterator", iterator);
    }
    Object rest = NONE;
    Object[] entries = m.iteration();
    for (int i = entries.length - 2; i >= 0; i -= 2) rest = Tuple.of(entries[i], entries[i + 1], rest);
    return rest;
  }
}
