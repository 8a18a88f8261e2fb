package vial.runtime.erlang;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Terms;
import vial.runtime.term.Tuple;

/** {@code :lists}: lists of tuples by a key, compared by {@code ==}. Elements that are no such tuples are passed over. */
public final class ListsKeys {
  private static final Atom VALUE = Atom.of("value");

  private ListsKeys() {}

  private static boolean has(Object element, Object key, int at) {
    return element instanceof Tuple t && at < t.size() && Terms.equal(t.get(at), key);
  }

  /** The cell of the first tuple with the key, or null. */
  private static Cons find(String name, Object key, Object position, Object list) {
    if (!(position instanceof Long n) || n < 1) {
      throw Raise.badargIn("lists", name, 2, position instanceof Long ? "out of range" : "not an integer", key, position, list);
    }
    int at = (int) Math.min(n - 1, Integer.MAX_VALUE);
    Object rest = list;
    for (; rest instanceof Cons cell; rest = cell.tail) if (has(cell.head, key, at)) return cell;
    if (rest != Empty.LIST) {
      throw Raise.badargIn("lists", name, 3, rest == list ? "not a list" : "not a proper list", key, position, list);
    }
    return null;
  }

  public static Object keyfind(Object key, Object position, Object list) {
    Cons cell = find("keyfind", key, position, list);
    return cell == null ? Atom.FALSE : cell.head;
  }

  public static Object keymember(Object key, Object position, Object list) {
    return Atom.of(find("keymember", key, position, list) != null);
  }

  public static Object keysearch(Object key, Object position, Object list) {
    Cons cell = find("keysearch", key, position, list);
    return cell == null ? Atom.FALSE : Tuple.of(VALUE, cell.head);
  }

  private static Cons first(String name, Object key, Object position, Object list, Object... args) {
    if (!(position instanceof Long n) || n < 1) throw Lists.noClause(name, args);
    int at = (int) Math.min(n - 1, Integer.MAX_VALUE);
    Object rest = list;
    for (; rest instanceof Cons cell; rest = cell.tail) if (has(cell.head, key, at)) return cell;
    if (rest != Empty.LIST) throw Lists.noClause(name + "3", args);
    return null;
  }

  /** The list with what stood before {@code cell}, then {@code tail}. */
  private static Object replaceFrom(Object list, Cons cell, Object tail) {
    List<Object> before = new ArrayList<>();
    for (Object rest = list; rest != cell; rest = ((Cons) rest).tail) before.add(((Cons) rest).head);
    return ListTerm.fromArray(before.toArray(), before.size(), tail);
  }

  public static Object keydelete(Object key, Object position, Object list) {
    Cons cell = first("keydelete", key, position, list, key, position, list);
    return cell == null ? list : replaceFrom(list, cell, cell.tail);
  }

  public static Object keyreplace(Object key, Object position, Object list, Object tuple) {
    if (!(tuple instanceof Tuple)) throw Lists.noClause("keyreplace", key, position, list, tuple);
    Cons cell = first("keyreplace", key, position, list, key, position, list, tuple);
    return cell == null ? list : replaceFrom(list, cell, new Cons(tuple, cell.tail));
  }

  public static Object keystore(Object key, Object position, Object list, Object tuple) {
    if (!(tuple instanceof Tuple)) throw Lists.noClause("keystore", key, position, list, tuple);
    Cons cell = first("keystore", key, position, list, key, position, list, tuple);
    if (cell != null) return replaceFrom(list, cell, new Cons(tuple, cell.tail));
    Object[] all = ListTerm.toArray(list);
    return ListTerm.fromArray(all, all.length, ListTerm.of(tuple));
  }

  public static Object keytake(Object key, Object position, Object list) {
    Cons cell = first("keytake", key, position, list, key, position, list);
    return cell == null ? Atom.FALSE : Tuple.of(VALUE, cell.head, replaceFrom(list, cell, cell.tail));
  }
}
