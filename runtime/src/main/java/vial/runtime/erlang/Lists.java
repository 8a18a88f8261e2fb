package vial.runtime.erlang;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Numbers;
import vial.runtime.term.Terms;
import vial.runtime.term.Tuple;

/**
 * {@code :lists}: the functions that take no functions. Sorting is in {@link ListsOrder}, lists of tuples by key in {@link ListsKeys}, zips in
 * {@link ListsTuples}. What is no proper list raises {@code :function_clause}, as there.
 */
public final class Lists {
  private Lists() {}

  static Raise noClause(String function, Object... args) {
    return Raise.functionClause("lists", function, args);
  }

  /** The elements of a proper list; the call has the arguments of the function named. */
  static Object[] elements(Object list, String function, Object... args) {
    Object[] elements = ListTerm.toArray(list);
    if (elements == null) throw noClause(function, args);
    return elements;
  }

  static Object list(Object[] elements, int count) {
    return ListTerm.fromArray(elements, count, Empty.LIST);
  }

  public static Object reverse(Proc p, Object list) {
    return reversed(p, list, Empty.LIST, "reverse", list);
  }

  public static Object reverse(Proc p, Object list, Object tail) {
    if (list == Empty.LIST) return tail;
    if (!ListTerm.isProper(list)) throw Raise.badargIn("lists", "reverse", 1, list instanceof Cons ? "not a proper list" : "not a list", list, tail);
    return reversed(p, list, tail, "reverse", list, tail);
  }

  private static Object reversed(Proc p, Object list, Object tail, String name, Object... args) {
    Object result = tail;
    Object rest = list;
    int count = 0;
    while (rest instanceof Cons cell) {
      result = new Cons(cell.head, result);
      rest = cell.tail;
      count++;
    }
    if (rest != Empty.LIST) throw noClause(name, args);
    p.reductions -= count / 40;
    return result;
  }

  public static Object member(Object element, Object list) {
    Object rest = list;
    for (; rest instanceof Cons cell; rest = cell.tail) if (Terms.identical(cell.head, element)) return Atom.TRUE;
    if (rest == Empty.LIST) return Atom.FALSE;
    throw Raise.badargIn("lists", "member", 2, rest == list ? "not a list" : "not a proper list", element, list);
  }

  public static Object append(Proc p, Object left, Object right) {
    return ErlangLists.concat(p, left, right);
  }

  public static Object append(Proc p, Object lists) {
    Object[] parts = elements(lists, "append", lists);
    if (parts.length == 0) return Empty.LIST;
    Object result = parts[parts.length - 1];
    for (int i = parts.length - 2; i >= 0; i--) result = ErlangLists.concat(p, parts[i], result);
    return result;
  }

  /** The text of atoms, numbers and strings in a row. */
  public static Object concat(Proc p, Object things) {
    Object result = Empty.LIST;
    Object[] parts = elements(things, "concat", things);
    for (int i = parts.length - 1; i >= 0; i--) result = ErlangLists.concat(p, characters(parts[i]), result);
    return result;
  }

  private static Object characters(Object thing) {
    if (thing instanceof Atom a) return ListTerm.ofCodePoints(a.name());
    if (Numbers.isInteger(thing)) return ListTerm.ofCodePoints(thing.toString());
    if (thing instanceof Double d) return ListTerm.ofCodePoints(FloatText.scientific(d, 20));
    if (thing instanceof Cons || thing == Empty.LIST) return thing;
    throw noClause("thing_to_list", thing);
  }

  public static Object flatten(Object list) {
    if (!(list instanceof Cons) && list != Empty.LIST) throw noClause("flatten", list);
    return flat(list, Empty.LIST);
  }

  public static Object flatten(Object list, Object tail) {
    boolean lists = (list instanceof Cons || list == Empty.LIST) && (tail instanceof Cons || tail == Empty.LIST);
    if (!lists) throw noClause("flatten", list, tail);
    return flat(list, tail);
  }

  private static Object flat(Object list, Object tail) {
    List<Object> elements = new ArrayList<>();
    collect(list, elements);
    return ListTerm.fromArray(elements.toArray(), elements.size(), tail);
  }

  private static void collect(Object list, List<Object> elements) {
    List<Object> pending = new ArrayList<>();
    pending.add(list);
    while (!pending.isEmpty()) {
      Object rest = pending.removeLast();
      while (rest instanceof Cons cell) {
        if (cell.head instanceof Cons) {
          if (cell.tail != Empty.LIST) pending.add(cell.tail);
          rest = cell.head;
        } else {
          if (cell.head != Empty.LIST) elements.add(cell.head);
          rest = cell.tail;
        }
      }
      if (rest != Empty.LIST) throw noClause("do_flatten", rest, Empty.LIST);
    }
  }

  public static Object flatlength(Object list) {
    List<Object> elements = new ArrayList<>();
    collect(list, elements);
    return (long) elements.size();
  }

  public static Object nth(Object index, Object list) {
    Object cell = nthCell("nth", index, list, 1);
    if (cell instanceof Cons found) return found.head;
    throw noClause("nth", index, list);
  }

  public static Object nthtail(Object index, Object list) {
    return nthCell("nthtail", index, list, 0);
  }

  /** What remains of the list before position {@code index}, counted from {@code first}. */
  private static Object nthCell(String name, Object index, Object list, int first) {
    if (!(index instanceof Long n) || n < first) throw noClause(name, index, list);
    Object rest = list;
    for (long i = n; i > first; i--) {
      if (!(rest instanceof Cons cell)) throw noClause(name, i, rest);
      rest = cell.tail;
    }
    return rest;
  }

  public static Object last(Object list) {
    if (!(list instanceof Cons first)) throw noClause("last", list);
    Cons cell = first;
    while (cell.tail instanceof Cons next) cell = next;
    if (cell.tail != Empty.LIST) throw noClause("last", cell.head, cell.tail);
    return cell.head;
  }

  public static Object droplast(Object list) {
    Object[] all = elements(list, "droplast", list);
    if (all.length == 0) throw noClause("droplast", list);
    return list(all, all.length - 1);
  }

  public static Object seq(Proc p, Object first, Object last) {
    boolean valid = first instanceof Long && last instanceof Long;
    if (!valid || (Long) first - 1 > (Long) last) throw noClause("seq", first, last);
    return sequence(p, (Long) first, (Long) last, 1);
  }

  public static Object seq(Proc p, Object first, Object last, Object step) {
    if (!(first instanceof Long from && last instanceof Long to && step instanceof Long by)) throw badSequence(first, last, step);
    boolean valid = by > 0 ? from - by <= to : by < 0 ? from - by >= to : from.equals(to);
    if (!valid) throw badSequence(first, last, step);
    return by == 0 ? ListTerm.of(first) : sequence(p, from, to, by);
  }

  private static Raise badSequence(Object... args) {
    return Raise.errorIn(Atom.of("badarg"), "lists", "seq", args);
  }

  private static Object sequence(Proc p, long first, long last, long step) {
    long count = (last - first) / step + 1;
    if (step > 0 ? first > last : first < last) return Empty.LIST;
    p.reductions -= (int) Math.min(count / 40, 100_000);
    Object list = Empty.LIST;
    for (long value = first + (count - 1) * step; count > 0; count--, value -= step) list = new Cons(value, list);
    return list;
  }

  public static Object sum(Proc p, Object list) {
    Object total = 0L;
    Object rest = list;
    int count = 0;
    for (; rest instanceof Cons cell; rest = cell.tail, count++) total = Numbers.add(total, cell.head);
    if (rest != Empty.LIST) throw noClause("sum", rest, total);
    p.reductions -= count / 20;
    return total;
  }

  public static Object max(Object list) {
    if (!(list instanceof Cons first)) throw noClause("max", list);
    Object best = first.head;
    Object rest = first.tail;
    for (; rest instanceof Cons cell; rest = cell.tail) if (Terms.less(best, cell.head)) best = cell.head;
    if (rest != Empty.LIST) throw noClause("max", rest, best);
    return best;
  }

  public static Object min(Object list) {
    if (!(list instanceof Cons first)) throw noClause("min", list);
    Object best = first.head;
    Object rest = first.tail;
    for (; rest instanceof Cons cell; rest = cell.tail) if (Terms.less(cell.head, best)) best = cell.head;
    if (rest != Empty.LIST) throw noClause("min", rest, best);
    return best;
  }

  public static Object duplicate(Proc p, Object count, Object element) {
    if (!(count instanceof Long n) || n < 0) throw noClause("duplicate", count, element);
    p.reductions -= (int) Math.min(n / 40, 100_000);
    Object list = Empty.LIST;
    for (long i = n; i > 0; i--) list = new Cons(element, list);
    return list;
  }

  public static Object sublist(Object list, Object count) {
    if (!(count instanceof Long n) || n < 0) throw noClause("sublist", list, count);
    List<Object> taken = new ArrayList<>();
    Object rest = list;
    for (long i = n; i > 0 && rest instanceof Cons cell; i--, rest = cell.tail) taken.add(cell.head);
    if (taken.size() < n && rest != Empty.LIST) throw noClause("sublist", rest, n - taken.size());
    return ListTerm.fromJava(taken);
  }

  public static Object sublist(Object list, Object start, Object count) {
    if (!(start instanceof Long from) || from < 1 || !(count instanceof Long n) || n < 0) throw noClause("sublist", list, start, count);
    Object rest = list;
    for (long i = from; i > 1; i--) {
      if (rest == Empty.LIST) return rest;
      if (!(rest instanceof Cons cell)) throw noClause("sublist", rest, i, count);
      rest = cell.tail;
    }
    return sublist(rest, count);
  }

  public static Object split(Object count, Object list) {
    List<Object> taken = new ArrayList<>();
    Object rest = list;
    boolean valid = count instanceof Long n && n >= 0;
    for (long i = valid ? (Long) count : 0; i > 0 && rest instanceof Cons cell; i--, rest = cell.tail) taken.add(cell.head);
    if (!valid || taken.size() < (Long) count) throw Raise.errorIn(Atom.of("badarg"), "lists", "split", count, list);
    return Tuple.of(ListTerm.fromJava(taken), rest);
  }

  /** Takes the first element that is {@code ===}. */
  public static Object delete(Object element, Object list) {
    List<Object> before = new ArrayList<>();
    Object rest = list;
    for (; rest instanceof Cons cell; rest = cell.tail) {
      if (Terms.identical(cell.head, element)) return ListTerm.fromArray(before.toArray(), before.size(), cell.tail);
      before.add(cell.head);
    }
    if (rest != Empty.LIST) throw noClause("delete", element, rest);
    return list;
  }

  public static Object subtract(Proc p, Object left, Object right) {
    return ErlangLists.subtract(p, left, right);
  }

  public static Object prefix(Object prefix, Object list) {
    Object wanted = prefix;
    Object rest = list;
    while (wanted instanceof Cons w) {
      if (!(rest instanceof Cons cell)) {
        if (rest == Empty.LIST) return Atom.FALSE;
        throw noClause("prefix", wanted, rest);
      }
      if (!Terms.identical(w.head, cell.head)) return Atom.FALSE;
      wanted = w.tail;
      rest = cell.tail;
    }
    if (wanted == Empty.LIST) return Atom.TRUE;
    throw noClause("prefix", wanted, rest);
  }

  public static Object suffix(Object suffix, Object list) {
    int difference = elements(list, "suffix", suffix, list).length - elements(suffix, "suffix", suffix, list).length;
    return Atom.of(difference >= 0 && Terms.identical(nthtail((long) difference, list), suffix));
  }

  public static Object join(Object separator, Object list) {
    Object[] all = elements(list, "join", separator, list);
    Object result = Empty.LIST;
    for (int i = all.length - 1; i >= 0; i--) {
      result = new Cons(all[i], result);
      if (i > 0) result = new Cons(separator, result);
    }
    return result;
  }

  public static Object enumerate(Object list) {
    return numbered(1, elements(list, "enumerate", list));
  }

  public static Object enumerate(Object start, Object list) {
    if (!(start instanceof Long first)) throw noClause("enumerate", start, list);
    return numbered(first, elements(list, "enumerate", start, list));
  }

  private static Object numbered(long first, Object[] all) {
    for (int i = 0; i < all.length; i++) all[i] = Tuple.of(first + i, all[i]);
    return list(all, all.length);
  }

  private record Seen(Object term) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Seen that && Terms.identical(term, that.term);
    }

    @Override
    public int hashCode() {
      return Terms.hash(term);
    }
  }

  /** Keeps the first of the elements that are {@code ===}. */
  public static Object uniq(Object list) {
    Object[] all = elements(list, "uniq", list);
    Set<Seen> seen = new HashSet<>();
    int kept = 0;
    for (Object element : all) if (seen.add(new Seen(element))) all[kept++] = element;
    return list(all, kept);
  }

}
