package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Taking quoted terms apart and making new ones. A node is {@code {name, meta, args}}. */
public final class Quoted {
  public static final Atom BLOCK = Atom.of("__block__");
  public static final Atom ALIASES = Atom.of("__aliases__");
  public static final Atom DOT = Atom.of(".");
  public static final Atom ARROW = Atom.of("->");
  public static final Atom LEFT_ARROW = Atom.of("<-");
  public static final Atom WHEN = Atom.of("when");
  public static final Atom TUPLE = Atom.of("{}");
  public static final Atom MAP = Atom.of("%{}");
  public static final Atom STRUCT = Atom.of("%");
  public static final Atom BITS = Atom.of("<<>>");
  public static final Atom MATCH = Atom.of("=");
  public static final Atom BAR = Atom.of("|");
  public static final Atom CAPTURE = Atom.of("&");
  public static final Atom PIN = Atom.of("^");
  public static final Atom TYPE = Atom.of("::");
  public static final Atom FN = Atom.of("fn");
  public static final Atom SLASH = Atom.of("/");
  public static final Atom DO = Atom.of("do");
  public static final Atom ERLANG = Atom.of("erlang");
  public static final Atom KERNEL = Atom.of("Elixir.Kernel");
  public static final Atom UNDERSCORE = Atom.of("_");
  public static final Object NO_META = Empty.LIST;

  private Quoted() {}

  public static Tuple node(Object name, Object meta, Object args) {
    return Tuple.of(name, meta, args);
  }

  public static Tuple node(Atom name, Object meta, List<?> args) {
    return Tuple.of(name, meta, ListTerm.fromJava(args));
  }

  public static Tuple call(String name, Object meta, Object... args) {
    return Tuple.of(Atom.of(name), meta, ListTerm.of(args));
  }

  public static Tuple remote(Object meta, Object module, Atom function, List<?> args) {
    return Tuple.of(Tuple.of(DOT, meta, ListTerm.of(module, function)), meta, ListTerm.fromJava(args));
  }

  public static Tuple erlang(Object meta, String function, Object... args) {
    return remote(meta, ERLANG, Atom.of(function), List.of(args));
  }

  public static Object block(List<?> expressions) {
    return expressions.size() == 1 ? expressions.getFirst() : node(BLOCK, NO_META, expressions);
  }

  /** {@code {name | call, meta, args | context}}. */
  public static boolean isNode(Object term) {
    return term instanceof Tuple t
        && t.size() == 3
        && (t.get(0) instanceof Atom || t.get(0) instanceof Tuple)
        && isList(t.get(1))
        && (t.get(2) instanceof Atom || isList(t.get(2)));
  }

  /** A node whose third part is a list of arguments, and whose name is this atom. */
  public static boolean isCall(Object term, Atom name) {
    return term instanceof Tuple t && t.size() == 3 && t.get(0) == name && isList(t.get(2));
  }

  public static boolean isCall(Object term, Atom name, int arity) {
    return isCall(term, name) && ListTerm.length(((Tuple) term).get(2)) == arity;
  }

  /** {@code {name, meta, context}}. */
  public static boolean isVariable(Object term) {
    return term instanceof Tuple t && t.size() == 3 && t.get(0) instanceof Atom && t.get(2) instanceof Atom && isList(t.get(1));
  }

  public static boolean isUnderscore(Object term) {
    return isVariable(term) && ((Tuple) term).get(0) == UNDERSCORE;
  }

  public static boolean isList(Object term) {
    return term instanceof Cons || term == Empty.LIST;
  }

  public static Object name(Object node) {
    return ((Tuple) node).get(0);
  }

  public static Object meta(Object node) {
    return ((Tuple) node).get(1);
  }

  public static List<Object> args(Object node) {
    return items(((Tuple) node).get(2));
  }

  public static Object arg(Object node, int index) {
    Object list = ((Tuple) node).get(2);
    for (int i = 0; i < index; i++) list = ((Cons) list).tail;
    return ((Cons) list).head;
  }

  /** The elements of a proper list. */
  public static List<Object> items(Object list) {
    List<Object> items = ListTerm.toJava(list);
    if (items == null) throw new IllegalArgumentException("not a proper list: " + list);
    return items;
  }

  public static Object list(List<?> items) {
    return ListTerm.fromJava(items);
  }

  /** The value of a key in a keyword list, or null. */
  public static Object get(Object keyword, Atom key) {
    for (Object l = keyword; l instanceof Cons cell; l = cell.tail) {
      if (cell.head instanceof Tuple t && t.size() == 2 && t.get(0) == key) return t.get(1);
    }
    return null;
  }

  public static Object get(Object keyword, String key) {
    return get(keyword, Atom.of(key));
  }

  /** The keyword list with this key set: replaced in its place, or put in front. */
  public static Object put(Object keyword, String key, Object value) {
    Atom name = Atom.of(key);
    if (get(keyword, name) == null) return new Cons(Tuple.of(name, value), keyword);
    List<Object> items = items(keyword);
    items.replaceAll(i -> i instanceof Tuple t && t.get(0) == name ? Tuple.of(name, value) : i);
    return ListTerm.fromJava(items);
  }

  public static Object delete(Object keyword, Atom... keys) {
    List<Object> kept = new ArrayList<>();
    for (Object item : items(keyword)) {
      boolean drop = false;
      if (item instanceof Tuple t && t.size() == 2) for (Atom key : keys) drop |= t.get(0) == key;
      if (!drop) kept.add(item);
    }
    return ListTerm.fromJava(kept);
  }

  public static boolean isKeyword(Object term) {
    Object l = term;
    for (; l instanceof Cons cell; l = cell.tail) {
      if (!(cell.head instanceof Tuple t && t.size() == 2 && t.get(0) instanceof Atom)) return false;
    }
    return l == Empty.LIST;
  }

  /** The line in metadata, or the fallback. */
  public static int line(Object meta, int fallback) {
    return get(meta, "line") instanceof Long line ? line.intValue() : fallback;
  }

  public static boolean flag(Object meta, String key) {
    return get(meta, key) == Atom.TRUE;
  }

  public static Binary text(String text) {
    return Binary.ofUtf8(text);
  }

  public static Object keyword(Object... keysAndValues) {
    List<Object> pairs = new ArrayList<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      pairs.add(Tuple.of(Atom.of((String) keysAndValues[i]), keysAndValues[i + 1]));
    }
    return ListTerm.fromJava(pairs);
  }
}
