package vial.compiler.erlang;

import vial.compiler.expand.Diagnostics;
import vial.runtime.code.Name;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code :elixir_quote}: what an expanded quote calls to put unquoted values in their places. */
public final class ElixirQuote {
  private static final Atom DOT = Atom.of(".");

  private ElixirQuote() {}

  /** {@code unquote_splicing(left)} before {@code right}. */
  public static Object list(Object left, Object right) {
    if (ListTerm.isProper(left)) return ListTerm.reverse(ListTerm.reverse(left, Empty.LIST), right);
    throw Diagnostics.argumentError("expected a list with quoted expressions in unquote_splicing/1, got: " + Diagnostics.inspect(left));
  }

  /** {@code [unquote_splicing(left) | tail]}. */
  @Name("tail_list")
  public static Object tailList(Object left, Object tail) {
    Object[] items = ListTerm.toArray(left);
    if (items == null) {
      throw Diagnostics.argumentError("expected a list with quoted expressions in unquote_splicing/1, got: " + Diagnostics.inspect(left));
    }
    if (items.length == 0) return tail;
    Object bar = Tuple.of(Atom.of("|"), Empty.LIST, ListTerm.of(items[items.length - 1], tail));
    return ListTerm.fromArray(items, items.length - 1, new Cons(bar, Empty.LIST));
  }

  /** {@code left.unquote(right)(args)}; args is nil where there are none written. */
  public static Object dot(Object meta, Object left, Object right, Object args, Object context, Object file) {
    if (right instanceof Atom name) {
      Object callMeta = args == Atom.NIL ? new Cons(Tuple.of(Atom.of("no_parens"), Atom.TRUE), meta) : meta;
      return call(meta, callMeta, left, name, args == Atom.NIL ? Empty.LIST : args);
    }
    if (right instanceof Tuple t && t.size() == 3) return dotNode(meta, left, t, args);
    throw Diagnostics.argumentError("expected unquote after dot to return an atom, an alias or a quoted call, got: " + Diagnostics.inspect(right));
  }

  private static Object dotNode(Object meta, Object left, Tuple right, Object args) {
    if (right.get(0) == Atom.of("__aliases__")) {
      Object parts = new Cons(left, right.get(2));
      return Tuple.of(Atom.of("__aliases__"), meta, parts);
    }
    if (right.get(0) instanceof Atom name && args == Atom.NIL) {
      Object given = right.get(2) instanceof Atom ? Empty.LIST : right.get(2);
      return call(meta, meta, left, name, given);
    }
    if (right.get(0) instanceof Atom name && right.get(2) instanceof Atom) return call(meta, meta, left, name, args);
    throw Diagnostics.argumentError("expected unquote after dot to return an atom, an alias or a quoted call, got: " + Diagnostics.inspect(right));
  }

  private static Object call(Object dotMeta, Object meta, Object left, Atom name, Object args) {
    boolean alias = name.name().startsWith("Elixir.");
    if (alias && args == Empty.LIST) {
      return Tuple.of(Atom.of("__aliases__"), dotMeta, ListTerm.of(left, Atom.of(name.name().substring(7))));
    }
    return Tuple.of(Tuple.of(DOT, dotMeta, ListTerm.of(left, name)), meta, args);
  }
}
