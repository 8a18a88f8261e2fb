package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Tuple;

/** Reading quoted terms. */
final class Ast {
  static final Atom DOT = Atom.of(".");
  static final Atom BLOCK = Atom.of("__block__");
  static final Atom MATCH = Atom.of("=");
  static final Atom PIN = Atom.of("^");
  static final Atom UNDERSCORE = Atom.of("_");
  static final Atom TUPLE = Atom.of("{}");
  static final Atom MAP = Atom.of("%{}");
  static final Atom BITS = Atom.of("<<>>");
  static final Atom BAR = Atom.of("|");
  static final Atom WHEN = Atom.of("when");
  static final Atom ARROW = Atom.of("->");
  static final Atom GENERATOR = Atom.of("<-");
  static final Atom TYPED = Atom.of("::");
  static final Atom FN = Atom.of("fn");
  static final Atom CAPTURE = Atom.of("&");
  static final Atom SLASH = Atom.of("/");
  static final Atom ERLANG = Atom.of("erlang");
  static final Atom STACKTRACE = Atom.of("__STACKTRACE__");
  private static final Atom LINE = Atom.of("line");
  private static final Atom VERSION = Atom.of("version");

  /** {@code {form, meta, args}} with a list of arguments. */
  record Call(Object form, Object meta, List<Object> args) {
    Object arg(int index) {
      return args.get(index);
    }

    boolean is(Atom name, int arity) {
      return form == name && args.size() == arity;
    }

    int line() {
      return Ast.line(meta);
    }
  }

  /** {@code module.name(args)} with a module that is known. */
  record Remote(Atom module, Atom name, List<Object> args, int line) {
    boolean isErlang(String function, int arity) {
      return module == ERLANG && args.size() == arity && name.name().equals(function);
    }
  }

  private Ast() {}

  /** The call or special form, or null for literals and variables. */
  static Call call(Object quoted) {
    if (!(quoted instanceof Tuple t) || t.size() != 3 || !isList(t.get(2)) || !isList(t.get(1))) return null;
    return t.get(0) instanceof Atom || t.get(0) instanceof Tuple ? new Call(t.get(0), t.get(1), list(t.get(2))) : null;
  }

  static Remote remote(Call call) {
    if (call == null) return null;
    Call dot = call(call.form);
    if (dot == null || !dot.is(DOT, 2) || !(dot.arg(0) instanceof Atom module) || !(dot.arg(1) instanceof Atom name)) return null;
    return new Remote(module, name, call.args, call.line());
  }

  static boolean isVariable(Object quoted) {
    return quoted instanceof Tuple t && t.size() == 3 && t.get(0) instanceof Atom && t.get(2) instanceof Atom && isList(t.get(1));
  }

  static Atom name(Object variable) {
    return (Atom) ((Tuple) variable).get(0);
  }

  /** What tells a variable from the others of its function: its version; for those that have none, name and context. */
  static Object key(Object variable) {
    Tuple t = (Tuple) variable;
    if (t.get(0) == STACKTRACE) return STACKTRACE;
    Object version = get(t.get(1), VERSION);
    return version instanceof Long ? version : t.get(0) + "/" + t.get(2);
  }

  static int line(Object meta) {
    return get(meta, LINE) instanceof Long line ? line.intValue() : 0;
  }

  /** The value in a keyword list, or null. */
  static Object get(Object keywords, Atom key) {
    for (Object rest = keywords; rest instanceof Cons cell; rest = cell.tail) {
      if (cell.head instanceof Tuple pair && pair.size() == 2 && pair.get(0) == key) return pair.get(1);
    }
    return null;
  }

  static Object get(Object keywords, String key) {
    return get(keywords, Atom.of(key));
  }

  static boolean isList(Object term) {
    return term instanceof Cons || term == Empty.LIST;
  }

  static List<Object> list(Object list) {
    List<Object> elements = new ArrayList<>();
    Object rest = list;
    for (; rest instanceof Cons cell; rest = cell.tail) elements.add(cell.head);
    if (rest != Empty.LIST) throw new IllegalArgumentException("improper list in quoted form");
    return elements;
  }
}
