package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Patterns, pins and guards. */
final class Patterns {
  private Patterns() {}

  static Object match(Object meta, Object left, Object right, Scope s) {
    if (s.inMatch()) {
      Object r = Expander.expand(right, s);
      Object l = Expander.expand(left, s);
      return Tuple.of(Quoted.MATCH, meta, ListTerm.of(l, r));
    }
    Expander.assertOutside("=", meta, s);
    Vars before = s.vars;
    Object value = Expander.expand(right, s);
    Object pattern = pattern(left, s, before);
    return Tuple.of(Quoted.MATCH, meta, ListTerm.of(pattern, value));
  }

  /** Expands a pattern and leaves its variables in the scope. */
  static Object pattern(Object left, Scope s) {
    return pattern(left, s, s.vars);
  }

  /** {@code before}: the variables that the pattern's pins may read. */
  static Object pattern(Object left, Scope s, Vars before) {
    return patterns(List.of(left), s, before).getFirst();
  }

  static List<Object> patterns(List<Object> parts, Scope s, Vars before) {
    Atom context = s.env.context();
    Vars outerBefore = s.beforeMatch;
    int outerStart = s.matchStart;
    s.env = s.env.withContext(Env.MATCH);
    s.beforeMatch = before;
    s.matchStart = s.usage.peek();
    List<Object> expanded = new ArrayList<>(parts.size());
    for (Object part : parts) expanded.add(Expander.expand(part, s));
    s.env = s.env.withContext(context);
    s.beforeMatch = outerBefore;
    s.matchStart = outerStart;
    return expanded;
  }

  static Object pin(Object meta, Object arg, Scope s) {
    if (!s.inMatch()) {
      throw Diagnostics.error(meta, s, "cannot use ^" + Diagnostics.toSource(arg) + " outside of match clauses");
    }
    if (!Quoted.isVariable(arg)) {
      throw Diagnostics.error(meta, s, "invalid argument for unary operator ^, expected an existing variable, got: ^"
          + Diagnostics.toSource(arg));
    }
    Tuple v = (Tuple) arg;
    return Tuple.of(Quoted.PIN, meta, ListTerm.of(Variables.pinned((Atom) v.get(0), v.get(1), (Atom) v.get(2), s)));
  }

  /** A guard; {@code a when b} stands for alternatives. */
  static Object guard(Object guard, Scope s) {
    if (Quoted.isCall(guard, Quoted.WHEN, 2)) {
      Object left = guard(Quoted.arg(guard, 0), s);
      return Tuple.of(Quoted.WHEN, Quoted.meta(guard), ListTerm.of(left, guard(Quoted.arg(guard, 1), s)));
    }
    Atom context = s.env.context();
    s.env = s.env.withContext(Env.GUARD);
    Object expanded = Expander.expand(guard, s);
    s.env = s.env.withContext(context);
    return expanded;
  }

  /** The alternatives of an expanded guard. */
  static List<Object> alternatives(Object guard) {
    List<Object> all = new ArrayList<>();
    Object rest = guard;
    for (; Quoted.isCall(rest, Quoted.WHEN, 2); rest = Quoted.arg(rest, 1)) all.add(Quoted.arg(rest, 0));
    all.add(rest);
    return all;
  }
}
