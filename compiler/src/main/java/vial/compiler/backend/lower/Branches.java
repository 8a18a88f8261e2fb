package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Value;
import vial.compiler.backend.core.Var;
import vial.runtime.support.Errors;
import vial.runtime.term.Atom;

/** {@code =}, {@code case}, {@code cond} and {@code with}. */
final class Branches {
  private static final JavaMethod BAD_MATCH = JavaMethod.of(Errors.class, "badMatch");
  private static final JavaMethod CASE_CLAUSE = JavaMethod.of(Errors.class, "caseClause");
  private static final JavaMethod COND_CLAUSE = JavaMethod.of(Errors.class, "condClause");
  private static final JavaMethod WITH_CLAUSE = JavaMethod.of(Errors.class, "withClause");

  private final Lowering l;

  Branches(Lowering lowering) {
    this.l = lowering;
  }

  Value match(Ast.Call call) {
    Value value = l.value(call.arg(1));
    Pattern pattern = new PatternReader(l.env).read(call.arg(0));
    Join otherwise = null;
    if (pattern.isRefutable()) {
      otherwise = l.newJoin();
      l.open(otherwise);
      l.aside(otherwise, () -> l.fail(BAD_MATCH, call.line(), whole(value)));
    }
    l.matcher.matchOne(value, pattern, List.of(), otherwise);
    return value;
  }

  /** For an error's value: a tuple that need not exist until then. */
  private Value whole(Value value) {
    List<Value> elements = value instanceof Var var ? l.tuples.get(var) : null;
    return elements == null ? value : l.data.tupleOf(elements);
  }

  void caseOf(Ast.Call call, Continue k) {
    List<Object> clauses = Ast.list(Ast.get(call.arg(1), "do"));
    if (l.guards.isCondition(call.arg(0)) && booleanCase(call.arg(0), clauses, k)) return;
    Value subject = l.value(call.arg(0));
    clauses(List.of(subject), clauses, k, () -> l.fail(CASE_CLAUSE, call.line(), whole(subject)));
  }

  /** Clauses {@code patterns [when guards] -> body} against values; {@code none} ends the block when no clause matches. */
  void clauses(List<Value> subjects, List<Object> clauses, Continue k, Runnable none) {
    List<Matcher.Row> rows = new ArrayList<>();
    for (Object clause : clauses) rows.add(row(subjects, clause, k));
    Join otherwise = l.newJoin();
    l.open(otherwise);
    l.matcher.match(rows, otherwise);
    l.at(otherwise);
    none.run();
  }

  Matcher.Row row(List<Value> subjects, Object clause, Continue k) {
    Ast.Call arrow = Ast.call(clause);
    Clause read = Clause.read(arrow);
    return l.matcher.row(subjects, read.patterns(), read.guards(), l.env, () -> l.tail(read.body(), k));
  }

  /** A case on a condition whose clauses are {@code true} and {@code false}: a jump, no atom. */
  private boolean booleanCase(Object condition, List<Object> clauses, Continue k) {
    if (clauses.size() != 2) return false;
    Clause first = Clause.read(Ast.call(clauses.get(0)));
    Clause second = Clause.read(Ast.call(clauses.get(1)));
    Boolean takes = taken(first);
    if (takes == null || !second.guards().isEmpty()) return false;
    Object other = second.patterns().get(0);
    if (other != Atom.of(!takes) && !(Ast.isVariable(other) && Ast.name(other) == Ast.UNDERSCORE)) return false;
    Clause whenTrue = takes ? first : second;
    Clause whenFalse = takes ? second : first;
    if (!bindLiteral(first, takes)) return false;
    Join otherwise = l.newJoin();
    l.open(otherwise);
    l.guards.condition(condition, otherwise, null);
    l.tail(whenTrue.body(), k);
    l.at(otherwise);
    l.tail(whenFalse.body(), k);
    return true;
  }

  /** Which boolean alone a clause takes: a literal, or {@code x when x in [false, nil]} as {@code if} and {@code &&} expand to. */
  private static Boolean taken(Clause clause) {
    Object pattern = clause.patterns().get(0);
    if (clause.guards().isEmpty()) return pattern == Atom.TRUE ? Boolean.TRUE : pattern == Atom.FALSE ? Boolean.FALSE : null;
    return Ast.isVariable(pattern) && clause.guards().size() == 1 && isFalsy(clause.guards().get(0), pattern) ? Boolean.FALSE : null;
  }

  private static boolean isFalsy(Object guard, Object variable) {
    Ast.Remote either = Ast.remote(Ast.call(guard));
    return either != null
        && either.isErlang("orelse", 2)
        && isSame(either.args().get(0), variable, Atom.FALSE)
        && isSame(either.args().get(1), variable, Atom.NIL);
  }

  private static boolean isSame(Object guard, Object variable, Atom atom) {
    Ast.Remote same = Ast.remote(Ast.call(guard));
    return same != null
        && same.isErlang("=:=", 2)
        && Ast.isVariable(same.args().get(0))
        && Ast.key(same.args().get(0)).equals(Ast.key(variable))
        && same.args().get(1) == atom;
  }

  private boolean bindLiteral(Clause clause, boolean value) {
    Object pattern = clause.patterns().get(0);
    if (Ast.isVariable(pattern)) l.env.put(Ast.key(pattern), Literal.of(value));
    return true;
  }

  void cond(Ast.Call call, Continue k) {
    for (Object clause : Ast.list(Ast.get(call.args().getLast(), "do"))) {
      Clause read = Clause.read(Ast.call(clause));
      Object condition = read.patterns().get(0);
      if (condition instanceof Atom always && always != Atom.FALSE && always != Atom.NIL) {
        l.tail(read.body(), k);
        return;
      }
      Join next = l.newJoin();
      l.open(next);
      l.guards.truthy(condition, next);
      l.tail(read.body(), k);
      l.at(next);
    }
    l.fail(COND_CLAUSE, call.line());
  }

  void with(Ast.Call call, Continue k) {
    List<Object> steps = call.args().subList(0, call.args().size() - 1);
    Object options = call.args().getLast();
    Object others = Ast.get(options, "else");
    Var unmatched = l.routine.newVar("unmatched");
    Join otherwise = l.routine.newJoin(List.of(unmatched));
    l.open(otherwise);
    for (Object step : steps) withStep(step, otherwise);
    l.tail(Ast.get(options, "do"), k);
    l.at(otherwise);
    if (others == null) l.deliver(unmatched, k);
    else clauses(List.of(unmatched), Ast.list(others), k, () -> l.fail(WITH_CLAUSE, call.line(), unmatched));
  }

  private void withStep(Object step, Join otherwise) {
    Ast.Call arrow = Ast.call(step);
    if (arrow == null || Ast.isVariable(step) || !arrow.is(Ast.GENERATOR, 2)) {
      l.value(step);
      return;
    }
    Value value = l.value(arrow.arg(1));
    Clause.Head head = Clause.head(arrow.arg(0));
    Pattern pattern = new PatternReader(l.env).read(head.pattern());
    Join no = null;
    if (pattern.isRefutable() || !head.guards().isEmpty()) {
      no = l.newJoin();
      l.open(no);
      l.aside(no, () -> l.deliver(value, new Continue.To(otherwise)));
    }
    l.matcher.matchOne(value, pattern, head.guards(), no);
  }
}
