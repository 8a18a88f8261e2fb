package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** What {@code quote} and {@code Macro.escape(_, unquote: true)} share: the places where unquoted code goes into a quoted form. */
final class Unquoting {
  static final Atom UNQUOTE = Atom.of("unquote");
  static final Atom SPLICING = Atom.of("unquote_splicing");
  static final Atom QUOTE = Atom.of("quote");
  private static final Atom HELPERS = Atom.of("elixir_quote");

  private Unquoting() {}

  /** A list, of which some elements may be spliced in: {@code [a, b | list(splice, rest)]}. */
  static Object list(List<Object> items, UnaryOperator<Object> quote) {
    List<Object> tail = new ArrayList<>();
    Object rest = null;
    for (int i = items.size() - 1; i >= 0; i--) {
      Object item = items.get(i);
      boolean splicesInTail = i == items.size() - 1 && Quoted.isCall(item, Quoted.BAR, 2) && Quoted.isCall(Quoted.arg(item, 0), SPLICING, 1);
      if (splicesInTail) {
        rest = helper("tail_list", Quoted.arg(Quoted.arg(item, 0), 0), quote.apply(Quoted.arg(item, 1)));
      } else if (Quoted.isCall(item, SPLICING, 1)) {
        rest = helper("list", Quoted.arg(item, 0), joined(tail, rest));
        tail = new ArrayList<>();
      } else {
        tail.addFirst(quote.apply(item));
      }
    }
    return joined(tail, rest);
  }

  private static Object joined(List<Object> items, Object rest) {
    if (rest == null) return Quoted.list(items);
    if (items.isEmpty()) return rest;
    List<Object> all = new ArrayList<>(items);
    Object last = all.removeLast();
    all.add(Quoted.call("|", Quoted.NO_META, last, rest));
    return Quoted.list(all);
  }

  static Object helper(String function, Object... args) {
    return Quoted.remote(Quoted.NO_META, HELPERS, Atom.of(function), List.of(args));
  }

  /** {@code left.unquote(name)(args)} and {@code left.unquote(name)}; null for other nodes. */
  static Object dotted(Tuple t, UnaryOperator<Object> quote, UnaryOperator<Object> quoteArgs, UnaryOperator<Object> meta, Object context) {
    if (t.size() != 3) return null;
    if (isUnquotedDot(t)) {
      Object left = Quoted.arg(t.get(0), 0);
      return dot(meta.apply(t.get(1)), quote.apply(left), Quoted.arg(t, 0), Atom.NIL, context);
    }
    if (t.get(0) instanceof Tuple inner && isUnquotedDot(inner) && Quoted.isList(t.get(2))) {
      Object left = Quoted.arg(inner.get(0), 0);
      return dot(meta.apply(t.get(1)), quote.apply(left), Quoted.arg(inner, 0), quoteArgs.apply(t.get(2)), context);
    }
    return null;
  }

  private static boolean isUnquotedDot(Tuple t) {
    return t.size() == 3
        && Quoted.isCall(t.get(0), Quoted.DOT, 2)
        && Quoted.arg(t.get(0), 1) == UNQUOTE
        && t.get(2) instanceof Cons args
        && ListTerm.length(args) == 1;
  }

  private static Object dot(Object meta, Object left, Object right, Object args, Object context) {
    return helper("dot", meta, left, right, args, context, Atom.NIL);
  }

  /** Whether a form has unquoted code in it, outside of quotes of its own. */
  static boolean occursIn(Object form) {
    if (form instanceof Tuple t) {
      if (Quoted.isCall(t, UNQUOTE, 1) || Quoted.isCall(t, SPLICING, 1)) return true;
      if (Quoted.isCall(t, QUOTE)) return false;
      if (isUnquotedDot(t)) return true;
      for (Object e : t.elements) if (occursIn(e)) return true;
      return false;
    }
    for (Object rest = form; rest instanceof Cons cell; rest = cell.tail) {
      if (occursIn(cell.head)) return true;
      if (!(cell.tail instanceof Cons) && occursIn(cell.tail)) return true;
    }
    return false;
  }
}
