package vial.runtime.ets;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** A match specification, compiled once for a walk over a table. The first clause whose head and guards match decides. */
public final class MatchSpec {
  private static final Object[] NO_GUARDS = {};
  static final Atom EXIT = Atom.of("EXIT");

  private record Clause(Object head, Pattern pattern, Expression[] guards, Expression[] body, int slots) {}

  private final List<Clause> clauses;

  private MatchSpec(List<Clause> clauses) {
    this.clauses = clauses;
  }

  /** {@code [{head, guards, body}]}, or null when it is not valid. */
  public static MatchSpec compile(Object spec) {
    Object[] terms = ListTerm.toArray(spec);
    if (terms == null) return null;
    List<Clause> clauses = new ArrayList<>();
    for (Object term : terms) {
      if (!(term instanceof Tuple t) || t.size() != 3) return null;
      Object[] guards = ListTerm.toArray(t.get(1));
      Object[] body = ListTerm.toArray(t.get(2));
      Clause clause = guards == null || body == null || body.length == 0 ? null : clause(t.get(0), guards, body);
      if (clause == null) return null;
      clauses.add(clause);
    }
    return new MatchSpec(clauses);
  }

  /** A pattern alone: its result is the object, or the list of what the variables match. */
  public static MatchSpec ofPattern(Object pattern, boolean wholeObject) {
    return new MatchSpec(List.of(clause(pattern, NO_GUARDS, new Object[] {Atom.of(wholeObject ? "$_" : "$$")})));
  }

  private static Clause clause(Object head, Object[] guards, Object[] body) {
    if (!(head instanceof Tuple) && !(head instanceof Atom)) return null;
    List<Integer> variables = new ArrayList<>();
    Pattern pattern = Pattern.compile(head, variables);
    int[] shown = order(variables);
    Expression[] compiledGuards = compile(guards, variables, shown, false);
    Expression[] compiledBody = compile(body, variables, shown, true);
    if (compiledGuards == null || compiledBody == null) return null;
    return new Clause(head, pattern, compiledGuards, compiledBody, variables.size());
  }

  private static Expression[] compile(Object[] terms, List<Integer> variables, int[] shown, boolean body) {
    Expression[] compiled = new Expression[terms.length];
    for (int i = 0; i < terms.length; i++) {
      compiled[i] =
          body ? Expression.compileBody(terms[i], variables, shown) : Expression.compile(terms[i], variables, shown);
      if (compiled[i] == null) return null;
    }
    return compiled;
  }

  /** The slots in the order of the variables' numbers. */
  private static int[] order(List<Integer> variables) {
    return variables.stream().sorted().mapToInt(variables::indexOf).toArray();
  }

  static Object bindings(Object[] bindings, int[] order) {
    Object list = Empty.LIST;
    for (int i = order.length - 1; i >= 0; i--) list = new Cons(bindings[order[i]], list);
    return list;
  }

  /** The key that every match has, or null when it is not fixed. */
  public Object boundKey(int keyPosition) {
    if (clauses.size() != 1 || !(clauses.get(0).head instanceof Tuple head) || head.size() < keyPosition) return null;
    Object key = head.get(keyPosition - 1);
    return Pattern.isGround(key) ? key : null;
  }

  /** For {@code select_replace}: every clause builds a tuple whose key is the key that its head matched. */
  public boolean keepsKey(int keyPosition, Object spec) {
    Object[] terms = ListTerm.toArray(spec);
    for (Object term : terms) {
      Tuple clause = (Tuple) term;
      Object[] body = ListTerm.toArray(clause.get(2));
      Object result = body[body.length - 1];
      if (result == Atom.of("$_")) continue;
      if (!(result instanceof Tuple outer) || outer.size() != 1 || !(outer.get(0) instanceof Tuple built)) {
        if (result instanceof Tuple call && call.size() > 0 && call.get(0) == Atom.of("setelement")) continue;
        return false;
      }
      if (!(clause.get(0) instanceof Tuple head) || head.size() < keyPosition || built.size() < keyPosition) return false;
      Object key = head.get(keyPosition - 1);
      Object kept = built.get(keyPosition - 1);
      boolean constant = kept instanceof Tuple c && c.size() == 2 && c.get(0) == Atom.of("const") && c.get(1).equals(key);
      if (!kept.equals(key) && !constant) return false;
    }
    return true;
  }

  /** The result for an object, or null when no clause matches. */
  public Object run(Proc p, Tuple object) {
    for (Clause clause : clauses) {
      Object[] bindings = new Object[clause.slots];
      if (clause.pattern.matches(object, bindings) && holds(p, clause, object, bindings)) return result(p, clause, object, bindings);
    }
    return null;
  }

  private static boolean holds(Proc p, Clause clause, Tuple object, Object[] bindings) {
    try {
      for (Expression guard : clause.guards) if (guard.evaluate(p, object, bindings) != Atom.TRUE) return false;
      return true;
    } catch (Raise failed) {
      return false;
    }
  }

  private static Object result(Proc p, Clause clause, Tuple object, Object[] bindings) {
    try {
      Object value = null;
      for (Expression part : clause.body) value = part.evaluate(p, object, bindings);
      return value;
    } catch (Raise failed) {
      return EXIT;
    }
  }
}
