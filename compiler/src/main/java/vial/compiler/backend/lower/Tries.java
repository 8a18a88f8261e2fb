package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vial.compiler.backend.core.Block;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Target;
import vial.compiler.backend.core.Terminator;
import vial.compiler.backend.core.Test;
import vial.compiler.backend.core.Value;
import vial.compiler.backend.core.Var;
import vial.runtime.code.Raise;
import vial.runtime.support.Errors;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Tuple;

/** {@code try} (TRY): the body becomes a routine of its own, called inside a handler; all else stays where it is. */
final class Tries {
  private static final JavaMethod KIND = JavaMethod.of(Errors.class, "kind");
  private static final JavaMethod REASON = JavaMethod.of(Errors.class, "reason");
  private static final JavaMethod STACKTRACE = JavaMethod.of(Errors.class, "stacktrace");
  private static final JavaMethod AGAIN = JavaMethod.of(Errors.class, "again");
  private static final JavaMethod IS_EXCEPTION = JavaMethod.of(Errors.class, "isException");
  private static final JavaMethod STRUCT = JavaMethod.of(Errors.class, "struct");
  private static final JavaMethod TRY_CLAUSE = JavaMethod.of(Errors.class, "tryClause");
  private static final Literal ERROR = new Literal(Raise.ERROR);
  private static final Literal THROW = new Literal(Raise.THROW);
  private static final Atom EXCEPTION = Atom.of("Elixir.Exception");
  private static final Atom NORMALIZE = Atom.of("normalize");
  private static final Atom IN = Atom.of("in");

  private final Lowering l;

  Tries(Lowering lowering) {
    this.l = lowering;
  }

  void lower(Ast.Call call, Continue k) {
    Object sections = call.args().getLast();
    Object after = Ast.get(sections, "after");
    if (after == null) handled(call.line(), sections, k);
    else ensured(call.line(), sections, after, k);
  }

  /** {@code after}: runs on both ways out of all the rest. */
  private void ensured(int line, Object sections, Object after, Continue k) {
    Lifts.Lifted body = l.lifts.part(Routine.Kind.PART, "t", List.of(), line, sections);
    body.inner().tries.handled(line, sections, Continue.RETURN);
    Lifts.Lifted ending = l.lifts.part(Routine.Kind.PART, "a", List.of(), line, after);
    ending.inner().tail(after, Continue.RETURN);
    Target end = new Target.Local(ending.routine());
    call(
        body,
        value -> {
          l.call(end, ending.free(), line);
          l.deliver(value, k);
        },
        raised -> {
          l.call(end, ending.free(), line);
          l.fail(AGAIN, 0, raised);
        });
  }

  /** Runs a routine inside a handler. Both actions fill their block to the end. */
  void call(Lifts.Lifted body, Consumer<Value> onValue, Consumer<Value> onRaise) {
    Var value = l.routine.newVar("value");
    Var raised = l.routine.newVar("raised");
    Block returned = new Block();
    Block caught = new Block();
    l.current.end = new Terminator.Try(body.routine(), body.free(), value, returned, raised, caught);
    l.current = returned;
    onValue.accept(value);
    l.current = caught;
    onRaise.accept(raised);
  }

  private void handled(int line, Object sections, Continue k) {
    Object code = Ast.get(sections, "do");
    Object others = Ast.get(sections, "else");
    if (others == null && Ast.get(sections, "rescue") == null && Ast.get(sections, "catch") == null) {
      l.tail(code, k);
      return;
    }
    Lifts.Lifted body = l.lifts.part(Routine.Kind.PART, "t", List.of(), line, code);
    body.inner().tail(code, Continue.RETURN);
    call(
        body,
        value -> {
          if (others == null) l.deliver(value, k);
          else l.branches.clauses(List.of(value), Ast.list(others), k, () -> l.fail(TRY_CLAUSE, line, value));
        },
        raised -> handlers(raised, sections, line, k));
  }

  private void handlers(Value raised, Object sections, int line, Continue k) {
    Value outer = l.env.put(Ast.STACKTRACE, raised);
    for (Object rest = sections; rest instanceof Cons cell; rest = cell.tail) {
      Tuple section = (Tuple) cell.head;
      if (section.get(0) == Atom.of("rescue")) rescue(raised, Ast.list(section.get(1)), line, k);
      if (section.get(0) == Atom.of("catch")) catches(raised, Ast.list(section.get(1)), k);
    }
    l.fail(AGAIN, 0, raised);
    if (outer == null) l.env.remove(Ast.STACKTRACE);
    else l.env.put(Ast.STACKTRACE, outer);
  }

  /** Goes on behind the section when no clause of it takes the exception. */
  private void catches(Value raised, List<Object> clauses, Continue k) {
    Value kind = l.invoke(KIND, raised);
    Value reason = l.invoke(REASON, raised);
    List<Matcher.Row> rows = new ArrayList<>();
    for (Object clause : clauses) {
      Clause read = Clause.read(Ast.call(clause));
      List<Object> patterns = read.patterns().size() == 2 ? read.patterns() : List.of(THROW.term(), read.patterns().get(0));
      rows.add(l.matcher.row(List.of(kind, reason), patterns, read.guards(), l.env, () -> l.tail(read.body(), k)));
    }
    Join next = l.newJoin();
    l.open(next);
    l.matcher.match(rows, next);
    l.at(next);
  }

  /** Only errors are rescued. What is no exception struct yet is made one by the standard library. */
  private void rescue(Value raised, List<Object> clauses, int line, Continue k) {
    Join next = l.newJoin();
    l.open(next);
    l.test(new Test.Same(l.invoke(KIND, raised), ERROR), next);
    Value exception = l.joined(normalized -> normalize(raised, line, normalized));
    for (Object clause : clauses) rescueClause(exception, Clause.read(Ast.call(clause)), k);
    l.jump(next);
    l.at(next);
  }

  private void normalize(Value raised, int line, Continue k) {
    Value reason = l.invoke(REASON, raised);
    l.branch(
        new Test.Holds(IS_EXCEPTION, List.of(reason)),
        () -> l.deliver(reason, k),
        () -> {
          List<Value> args = List.of(ERROR, reason, l.invoke(STACKTRACE, raised));
          l.deliver(l.call(l.calls.target(EXCEPTION, NORMALIZE), args, line), k);
        });
  }

  private void rescueClause(Value exception, Clause clause, Continue k) {
    Object pattern = clause.patterns().get(0);
    Ast.Call in = Ast.isVariable(pattern) ? null : Ast.call(pattern);
    boolean limited = in != null && in.is(IN, 2) && Ast.isList(in.arg(1)) && in.arg(1) != Empty.LIST;
    boolean single = in != null && in.is(IN, 2) && in.arg(1) instanceof Atom;
    Object variable = in != null && in.is(IN, 2) ? in.arg(0) : pattern;
    if (Ast.isVariable(variable) && Ast.name(variable) != Ast.UNDERSCORE) l.env.put(Ast.key(variable), exception);
    if (!limited && !single) {
      l.tail(clause.body(), k);
      l.current = new Block();
      return;
    }
    Join next = l.newJoin();
    l.open(next);
    structIsOneOf(exception, single ? List.of(in.arg(1)) : Ast.list(in.arg(1)), next);
    l.tail(clause.body(), k);
    l.at(next);
  }

  private void structIsOneOf(Value exception, List<Object> modules, Join next) {
    Value struct = l.invoke(STRUCT, exception);
    if (modules.size() == 1) {
      l.test(new Test.Same(struct, new Literal(modules.get(0))), next);
      return;
    }
    Join found = l.newJoin();
    l.open(found);
    for (Object module : modules) {
      Join other = l.newJoin();
      l.open(other);
      l.test(new Test.Same(struct, new Literal(module)), other);
      l.jump(found);
      l.at(other);
    }
    l.jump(next);
    l.at(found);
  }
}
