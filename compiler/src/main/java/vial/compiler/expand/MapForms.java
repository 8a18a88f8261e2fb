package vial.compiler.expand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Maps and structs, as values, updates and patterns. */
final class MapForms {
  static final Atom STRUCT_KEY = Atom.of("__struct__");

  private MapForms() {}

  static Object map(Object meta, List<Object> args, Scope s) {
    if (args.size() == 1 && Quoted.isCall(args.getFirst(), Quoted.BAR, 2)) {
      Object bar = args.getFirst();
      if (s.inMatch()) throw updateInMatch(meta, args, s);
      if (s.inGuard()) Expander.assertOutside("map/struct update", meta, s);
      List<Object> parts = new ArrayList<>();
      parts.add(Quoted.arg(bar, 0));
      parts.addAll(Quoted.items(Quoted.arg(bar, 1)));
      List<Object> expanded = Expander.arguments(parts, s);
      Object subject = expanded.removeFirst();
      checkPairs(meta, expanded, s);
      Object inner = Tuple.of(Quoted.BAR, Quoted.meta(bar), ListTerm.of(subject, Quoted.list(expanded)));
      return Tuple.of(Quoted.MAP, meta, ListTerm.of(inner));
    }
    List<Object> expanded = Expander.arguments(args, s);
    checkPairs(meta, expanded, s);
    if (s.inMatch()) expanded.replaceAll(MapForms::withPlainKey);
    return Quoted.node(Quoted.MAP, meta, expanded);
  }

  /** A key is a value, not a pattern: a pin inside of a compound key is the variable. */
  private static Object withPlainKey(Object pair) {
    Tuple t = (Tuple) pair;
    if (!(t.get(0) instanceof Tuple key) || Quoted.isCall(key, Quoted.PIN, 1)) return pair;
    return Tuple.of(unpinned(key), t.get(1));
  }

  private static Object unpinned(Object term) {
    if (Quoted.isCall(term, Quoted.PIN, 1)) return Quoted.arg(term, 0);
    if (term instanceof Tuple t) {
      Object[] parts = new Object[t.size()];
      for (int i = 0; i < parts.length; i++) parts[i] = unpinned(t.get(i));
      return new Tuple(parts);
    }
    if (!(term instanceof Cons)) return term;
    List<Object> items = Quoted.items(term);
    items.replaceAll(MapForms::unpinned);
    return Quoted.list(items);
  }

  private static RuntimeException updateInMatch(Object meta, List<Object> args, Scope s) {
    return Diagnostics.error(meta, s, "cannot use map/struct update syntax in match, got: "
        + Diagnostics.toSource(Quoted.node(Quoted.MAP, meta, args)));
  }

  private static void checkPairs(Object meta, List<Object> pairs, Scope s) {
    Set<Object> literalKeys = new HashSet<>();
    for (Object pair : pairs) {
      if (!(pair instanceof Tuple t) || t.size() != 2) {
        throw Diagnostics.error(meta, s, "expected key-value pairs in a map, got: " + Diagnostics.toSource(pair));
      }
      Object key = t.get(0);
      if (s.inMatch()) checkPatternKey(meta, key, s);
      if (isLiteral(key) && !literalKeys.add(key)) {
        Diagnostics.warn(Quoted.line(meta, s.env.line()), s.env, "key " + Diagnostics.inspect(key) + " will be overridden in map");
      }
    }
  }

  private static boolean isLiteral(Object key) {
    return key instanceof Atom || key instanceof Number || key instanceof Binary;
  }

  private static void checkPatternKey(Object meta, Object key, Scope s) {
    if (!Quoted.isVariable(key)) return;
    throw Diagnostics.error(meta, s, "cannot use variable " + Diagnostics.toSource(key) + " as map key inside a pattern. "
        + "If you are attempting to match on an existing variable, prefix it with ^ ("
        + "^" + Diagnostics.toSource(key) + ")");
  }

  static Object struct(Object meta, Object left, Object right, Scope s) {
    if (!Quoted.isCall(right, Quoted.MAP)) {
      throw Diagnostics.error(meta, s, "expected struct to be followed by a map, got: " + Diagnostics.toSource(right));
    }
    Object name = s.inMatch() ? Expander.expand(left, s) : Expander.expand(left, s.fork());
    Object map = Expander.expand(right, s);
    if (name instanceof Atom module) return known(meta, module, map, s);
    if (s.inMatch() && (Quoted.isVariable(name) || Quoted.isCall(name, Quoted.PIN))) return ofVariable(name, map, s);
    if (s.inMatch()) {
      throw Diagnostics.error(meta, s, "expected struct name in a match to be a compile time atom, alias or a variable, got: " + Diagnostics.toSource(name));
    }
    throw Diagnostics.error(meta, s, "expected struct name to be a compile time atom or alias, got: " + Diagnostics.toSource(name));
  }

  private static Object ofVariable(Object name, Object map, Scope s) {
    List<Object> pairs = new ArrayList<>();
    pairs.add(Tuple.of(STRUCT_KEY, name));
    pairs.addAll(Quoted.args(map));
    return Quoted.node(Quoted.MAP, Quoted.meta(map), pairs);
  }

  private static Object known(Object meta, Atom module, Object map, Scope s) {
    List<Object> args = Quoted.args(map);
    if (args.size() == 1 && Quoted.isCall(args.getFirst(), Quoted.BAR, 2)) return update(meta, module, map, args.getFirst(), s);
    Object keys = Quoted.list(args);
    if (s.inMatch()) {
      Structs.checkKeys(meta, module, args, s);
      List<Object> pairs = new ArrayList<>();
      pairs.add(Tuple.of(STRUCT_KEY, module));
      pairs.addAll(args);
      return Quoted.node(Quoted.MAP, Quoted.meta(map), pairs);
    }
    for (Object pair : args) {
      if (!(((Tuple) pair).get(0) instanceof Atom)) {
        throw Diagnostics.error(meta, s, "expected struct key to be an atom, got: " + Diagnostics.toSource(((Tuple) pair).get(0)));
      }
    }
    List<Object> pairs = Structs.defaults(meta, module, keys, s);
    pairs.addFirst(Tuple.of(STRUCT_KEY, module));
    pairs.addAll(args);
    return Quoted.node(Quoted.MAP, Quoted.meta(map), pairs);
  }

  /** {@code %S{value | key: new}}: the value must be such a struct. */
  private static Object update(Object meta, Atom module, Object map, Object bar, Scope s) {
    Structs.checkKeys(meta, module, Quoted.items(Quoted.arg(bar, 1)), s);
    Object generated = Quoted.put(meta, "generated", Atom.TRUE);
    Atom context = Atom.of("elixir_map");
    int version = s.usage.define(Atom.of("map"), context, generated, false);
    Object value = Variables.variable(Atom.of("map"), generated, context, version);
    int otherVersion = s.usage.define(Atom.of("other"), context, generated, false);
    Object other = Variables.variable(Atom.of("other"), generated, context, otherVersion);
    Object isStruct = Tuple.of(Quoted.MATCH, generated,
        ListTerm.of(Quoted.call("%{}", generated, Tuple.of(STRUCT_KEY, module)), value));
    Object updated = Tuple.of(Quoted.MAP, Quoted.meta(map),
        ListTerm.of(Tuple.of(Quoted.BAR, Quoted.meta(bar), ListTerm.of(value, Quoted.arg(bar, 1)))));
    Object bad = Quoted.call("{}", generated, Atom.of("badstruct"), module, other);
    Object clauses = ListTerm.of(
        Tuple.of(Quoted.ARROW, generated, ListTerm.of(ListTerm.of(isStruct), updated)),
        Tuple.of(Quoted.ARROW, generated, ListTerm.of(ListTerm.of(other), Quoted.erlang(generated, "error", bad))));
    return Quoted.call("case", generated, Quoted.arg(bar, 0), Quoted.keyword("do", clauses));
  }
}
