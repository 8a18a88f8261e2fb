package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.code.Closure;
import vial.runtime.code.Export;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** Quoted code that builds a given term: {@code Macro.escape}. With unquoting, quoted calls of {@code unquote} in it are code already. */
public final class Escape {
  private final boolean unquoting;

  private Escape(boolean unquoting) {
    this.unquoting = unquoting;
  }

  public static Object value(Object term) {
    return new Escape(false).term(term);
  }

  public static Object unquoting(Object term) {
    return new Escape(true).term(term);
  }

  private Object term(Object term) {
    return switch (term) {
      case Tuple t -> tuple(t);
      case Cons list -> list(list);
      case MapTerm map -> map(map);
      case Closure fun -> throw Diagnostics.argumentError("cannot escape " + Diagnostics.inspect(fun)
          + ". The supported values are: lists, tuples, maps, atoms, numbers, bitstrings, PIDs and remote functions in the format &Mod.fun/arity");
      case Export fun -> fun;
      default -> term;
    };
  }

  private Object tuple(Tuple t) {
    if (unquoting) {
      if (Quoted.isCall(t, Unquoting.UNQUOTE, 1)) return Quoted.arg(t, 0);
      Object dotted = Unquoting.dotted(t, this::term, this::term, meta -> meta, Atom.NIL);
      if (dotted != null) return dotted;
      if (Quoted.isCall(t, Unquoting.QUOTE)) return new Escape(false).tuple(t);
    }
    if (t.size() == 2) {
      Object left = term(t.get(0));
      Object right = term(t.get(1));
      return left == t.get(0) && right == t.get(1) ? t : Tuple.of(left, right);
    }
    List<Object> parts = new ArrayList<>(t.size());
    for (Object e : t.elements) parts.add(term(e));
    return Quoted.node(Quoted.TUPLE, Quoted.NO_META, parts);
  }

  private Object map(MapTerm map) {
    List<Object> pairs = new ArrayList<>();
    for (Object[] entry : MapEntries.sorted(map)) pairs.add(Tuple.of(term(entry[0]), term(entry[1])));
    return Quoted.node(Quoted.MAP, Quoted.NO_META, pairs);
  }

  private Object list(Cons list) {
    if (unquoting && ListTerm.isProper(list)) return Unquoting.list(ListTerm.toJava(list), this::term);
    List<Object> items = new ArrayList<>();
    Object rest = list;
    boolean changed = false;
    for (; rest instanceof Cons cell; rest = cell.tail) {
      Object item = term(cell.head);
      changed |= item != cell.head;
      items.add(item);
    }
    if (rest == Empty.LIST) return changed ? Quoted.list(items) : list;
    Object last = items.removeLast();
    items.add(Quoted.call("|", Quoted.NO_META, last, term(rest)));
    return Quoted.list(items);
  }
}
