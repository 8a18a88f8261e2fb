package vial.runtime.erlang;

import static vial.runtime.erlang.EtsAccess.END;
import static vial.runtime.erlang.EtsAccess.bad;
import static vial.runtime.erlang.EtsAccess.object;
import static vial.runtime.erlang.EtsAccess.objects;
import static vial.runtime.erlang.EtsAccess.readable;
import static vial.runtime.erlang.EtsAccess.writable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import vial.runtime.code.Name;
import vial.runtime.ets.Table;
import vial.runtime.ets.TableOptions;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Numbers;
import vial.runtime.term.Tuple;

/** {@code :ets}: tables and their objects by key. */
public final class Ets {
  private Ets() {}

  @Name("new")
  public static Object create(Proc p, Object name, Object options) {
    if (!(name instanceof Atom atom)) throw bad("new", 1, "not an atom", name, options);
    Object[] list = ListTerm.toArray(options);
    if (list == null) throw bad("new", 2, "not a proper list", name, options);
    TableOptions parsed = TableOptions.parse(list);
    if (parsed == null) throw bad("new", 2, "invalid options", name, options);
    Table table = p.vm().tables.create(p, atom, parsed);
    if (table == null) throw bad("new", 1, "table name already exists", name, options);
    return parsed.named() ? atom : table.id;
  }

  public static Object delete(Proc p, Object table) {
    p.vm().tables.delete(writable(p, table, "delete", table));
    return Atom.TRUE;
  }

  // By key

  public static Object insert(Proc p, Object table, Object content) {
    Table t = writable(p, table, "insert", table, content);
    if (content instanceof Cons || content == Empty.LIST) {
      t.insertAll(objects(t, content, "insert", table, content));
    } else {
      t.insert(object(t, content, "insert", table, content));
    }
    return Atom.TRUE;
  }

  public static Object insert_new(Proc p, Object table, Object content) {
    Table t = writable(p, table, "insert_new", table, content);
    boolean isList = content instanceof Cons || content == Empty.LIST;
    List<Tuple> all =
        isList ? objects(t, content, "insert_new", table, content) : List.of(object(t, content, "insert_new", table, content));
    return Atom.of(t.insertNew(all));
  }

  public static Object lookup(Proc p, Object table, Object key) {
    return ListTerm.fromJava(readable(p, table, "lookup", table, key).lookup(key));
  }

  public static Object lookup_element(Proc p, Object table, Object key, Object position) {
    Table t = readable(p, table, "lookup_element", table, key, position);
    if (!(position instanceof Long at) || at < 1) throw bad("lookup_element", 3, "out of range", table, key, position);
    List<Tuple> found = t.lookup(key);
    if (found.isEmpty()) throw bad("lookup_element", 2, EtsAccess.NO_KEY, table, key, position);
    List<Object> elements = new ArrayList<>();
    for (Tuple each : found) {
      if (each.size() < at) throw bad("lookup_element", 3, "position is greater than the size of the object", table, key, position);
      elements.add(each.get((int) (at - 1)));
    }
    return t.isSet() ? elements.get(0) : ListTerm.fromJava(elements);
  }

  public static Object lookup_element(Proc p, Object table, Object key, Object position, Object otherwise) {
    Table t = readable(p, table, "lookup_element", table, key, position, otherwise);
    return t.contains(key) ? lookup_element(p, table, key, position) : otherwise;
  }

  public static Object member(Proc p, Object table, Object key) {
    return Atom.of(readable(p, table, "member", table, key).contains(key));
  }

  public static Object take(Proc p, Object table, Object key) {
    return ListTerm.fromJava(writable(p, table, "take", table, key).take(key));
  }

  public static Object delete(Proc p, Object table, Object key) {
    writable(p, table, "delete", table, key).take(key);
    return Atom.TRUE;
  }

  public static Object delete_object(Proc p, Object table, Object content) {
    Table t = writable(p, table, "delete_object", table, content);
    t.deleteObject(object(t, content, "delete_object", table, content));
    return Atom.TRUE;
  }

  public static Object delete_all_objects(Proc p, Object table) {
    writable(p, table, "delete_all_objects", table).clear();
    return Atom.TRUE;
  }

  public static Object tab2list(Proc p, Object table) {
    Table t = readable(p, table, "tab2list", table);
    p.reductions -= t.size() / 64;
    return t.toList();
  }

  // Changes of one object

  public static Object update_element(Proc p, Object table, Object key, Object changes) {
    Table t = writable(p, table, "update_element", table, key, changes);
    if (!t.isSet()) throw bad("update_element", 1, "the table type must be set or ordered_set", table, key, changes);
    Object[] list = changes instanceof Tuple ? new Object[] {changes} : ListTerm.toArray(changes);
    if (list == null) throw bad("update_element", 3, "not a valid update operation", table, key, changes);
    Tuple after = t.update(key, null, before -> replaced(t, before, list, table, key, changes));
    return Atom.of(after != null);
  }

  private static Tuple replaced(Table t, Tuple before, Object[] changes, Object... args) {
    Object[] elements = before.elements.clone();
    for (Object change : changes) {
      if (!(change instanceof Tuple pair) || pair.size() != 2 || !(pair.get(0) instanceof Long at)) {
        throw bad("update_element", 3, "not a valid update operation", args);
      }
      if (at < 1 || at > elements.length) throw bad("update_element", 3, "out of range", args);
      if (at == t.keyPosition) throw bad("update_element", 3, "the position is the same as the key position", args);
      elements[(int) (at - 1)] = pair.get(1);
    }
    return new Tuple(elements);
  }

  public static Object update_counter(Proc p, Object table, Object key, Object operation) {
    return count(p, table, key, operation, null, table, key, operation);
  }

  public static Object update_counter(Proc p, Object table, Object key, Object operation, Object absent) {
    if (!(absent instanceof Tuple)) throw bad("update_counter", 4, "not a tuple", table, key, operation, absent);
    return count(p, table, key, operation, absent, table, key, operation, absent);
  }

  private static Object count(Proc p, Object table, Object key, Object operation, Object absent, Object... args) {
    Table t = writable(p, table, "update_counter", args);
    if (!t.isSet()) throw bad("update_counter", 1, "the table type must be set or ordered_set", args);
    boolean single = operation instanceof Tuple || Numbers.isInteger(operation);
    Object[] operations = single ? new Object[] {operation} : ListTerm.toArray(operation);
    if (operations == null) throw bad("update_counter", 3, "not a valid update operation", args);
    Tuple initial = absent == null ? null : keyed(t, key, (Tuple) absent);
    List<Object> results = new ArrayList<>();
    Tuple after =
        t.update(
            key,
            initial,
            before -> {
              results.clear();
              return counted(t, before, operations, results, args);
            });
    if (after == null) throw bad("update_counter", 2, EtsAccess.NO_KEY, args);
    return single ? results.get(0) : ListTerm.fromJava(results);
  }

  private static Tuple keyed(Table t, Object key, Tuple absent) {
    Object[] elements = absent.elements.clone();
    elements[t.keyPosition - 1] = key;
    return new Tuple(elements);
  }

  private static Tuple counted(Table t, Tuple before, Object[] operations, List<Object> results, Object... args) {
    Object[] elements = before.elements.clone();
    for (Object operation : operations) {
      Object[] parts = operation instanceof Tuple o ? o.elements : new Object[] {(long) t.keyPosition + 1, operation};
      boolean valid = (parts.length == 2 || parts.length == 4) && parts[0] instanceof Long;
      for (int i = 1; valid && i < parts.length; i++) valid = Numbers.isInteger(parts[i]);
      if (!valid) throw bad("update_counter", 3, "not a valid update operation", args);
      int at = (int) (long) (Long) parts[0];
      if (at < 1 || at > elements.length) {
        throw bad("update_counter", 3, "the position in the update operation is out of range", args);
      }
      if (at == t.keyPosition) throw bad("update_counter", 3, "the position is the same as the key position", args);
      if (!Numbers.isInteger(elements[at - 1])) {
        throw bad("update_counter", 3, "the value in the given position, in the object, is not an integer", args);
      }
      elements[at - 1] = sum(elements[at - 1], parts);
      results.add(elements[at - 1]);
    }
    return new Tuple(elements);
  }

  /** {@code {position, increment, threshold, value}}: beyond the threshold, in the increment's direction, it becomes the value. */
  private static Object sum(Object value, Object[] parts) {
    Object sum = Numbers.add(value, parts[1]);
    if (parts.length == 2) return sum;
    boolean up = Numbers.compare(parts[1], 0L) >= 0;
    int beyond = Numbers.compare(sum, parts[2]);
    return up && beyond > 0 || !up && beyond < 0 ? parts[3] : sum;
  }

  // From key to key

  public static Object first(Proc p, Object table) {
    return orEnd(readable(p, table, "first", table).first());
  }

  public static Object last(Proc p, Object table) {
    return orEnd(readable(p, table, "last", table).last());
  }

  public static Object next(Proc p, Object table, Object key) {
    return step(readable(p, table, "next", table, key)::next, "next", table, key);
  }

  public static Object prev(Proc p, Object table, Object key) {
    return step(readable(p, table, "prev", table, key)::previous, "prev", table, key);
  }

  /** Each key is a slot of its own; the slot behind the last one is the end. */
  public static Object slot(Proc p, Object table, Object index) {
    Table t = readable(p, table, "slot", table, index);
    if (!(index instanceof Long at)) throw bad("slot", 2, "not an integer", table, index);
    long keys = 0;
    Object before = null;
    for (Iterator<Tuple> all = t.iterator(); all.hasNext(); ) {
      Object key = t.key(all.next());
      if (key.equals(before)) continue;
      if (keys++ == at) return ListTerm.fromJava(t.lookup(key));
      before = key;
    }
    if (keys == at) return END;
    throw bad("slot", 2, "out of range", table, index);
  }

  private static Object step(Function<Object, Object> step, String function, Object table, Object key) {
    try {
      return orEnd(step.apply(key));
    } catch (NoSuchElementException absent) {
      throw bad(function, 2, EtsAccess.NO_KEY, table, key);
    }
  }

  private static Object orEnd(Object key) {
    return key == null ? END : key;
  }
}
