package vial.runtime.erlang;

import java.util.HashMap;
import java.util.Map;
import vial.runtime.code.Name;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Terms;

/** {@code :erlang}: lists. */
public final class ErlangLists {
  /** Below this many removals, scanning is cheaper than counting. */
  private static final int FEW = 8;

  private ErlangLists() {}

  public static Object hd(Object list) {
    if (list instanceof Cons cell) return cell.head;
    throw Raise.badarg("hd", 1, "not a nonempty list", list);
  }

  public static Object tl(Object list) {
    if (list instanceof Cons cell) return cell.tail;
    throw Raise.badarg("tl", 1, "not a nonempty list", list);
  }

  public static Object length(Object list) {
    long count = 0;
    Object rest = list;
    while (rest instanceof Cons cell) {
      count++;
      rest = cell.tail;
    }
    if (rest != Empty.LIST) throw Raise.badarg("length", 1, "not a list", list);
    return count;
  }

  @Name("++")
  public static Object concat(Proc p, Object left, Object right) {
    if (left == Empty.LIST) return right;
    Object[] elements = left instanceof Cons ? ListTerm.toArray(left) : null;
    if (elements == null) throw Raise.errorIn(Atom.of("badarg"), "erlang", "++", left, right);
    p.reductions -= elements.length / 40;
    return ListTerm.fromArray(elements, elements.length, right);
  }

  public static Object append(Proc p, Object left, Object right) {
    return concat(p, left, right);
  }

  /** Each element of the right list takes its first equal from the left one. */
  @Name("--")
  public static Object subtract(Proc p, Object left, Object right) {
    Object[] from = ListTerm.toArray(left);
    if (from == null) throw Raise.errorIn(Atom.of("badarg"), "erlang", "--", left, right);
    int count = ListTerm.length(right);
    if (count < 0) throw Raise.errorIn(Atom.of("badarg"), "erlang", "--", left, right);
    if (count == 0 || from.length == 0) return left;
    p.reductions -= (from.length + count) / 20;
    return count < FEW ? withoutFew(from, ListTerm.toArray(right)) : withoutMany(from, right);
  }

  @Name("subtract")
  public static Object subtractNamed(Proc p, Object left, Object right) {
    return subtract(p, left, right);
  }

  private static Object withoutFew(Object[] from, Object[] gone) {
    int kept = 0;
    int left = gone.length;
    for (Object element : from) {
      boolean taken = false;
      for (int i = 0; i < left && !taken; i++) {
        if (Terms.identical(gone[i], element)) {
          System.arraycopy(gone, i + 1, gone, i, --left - i);
          taken = true;
        }
      }
      if (!taken) from[kept++] = element;
    }
    return ListTerm.fromArray(from, kept, Empty.LIST);
  }

  /** A list element in a hash table; {@code Double} and {@code Closure} do not have the equality of terms themselves. */
  private record Key(Object term) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && Terms.identical(term, that.term);
    }

    @Override
    public int hashCode() {
      return Terms.hash(term);
    }
  }

  private static Object withoutMany(Object[] from, Object right) {
    Map<Key, Integer> counts = new HashMap<>();
    for (Object rest = right; rest instanceof Cons cell; rest = cell.tail) counts.merge(new Key(cell.head), 1, Integer::sum);
    int kept = 0;
    for (Object element : from) {
      Key key = new Key(element);
      Integer count = counts.get(key);
      if (count == null || count == 0) from[kept++] = element;
      else counts.put(key, count - 1);
    }
    return ListTerm.fromArray(from, kept, Empty.LIST);
  }
}
