package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Target;
import vial.compiler.backend.core.Terminator;
import vial.compiler.backend.core.Test;
import vial.compiler.backend.core.Value;
import vial.runtime.process.Proc;
import vial.runtime.support.Messages;
import vial.runtime.term.Cons;
import vial.runtime.term.Tuple;

/**
 * {@code receive} (RECEIVE): a loop of its own over the mailbox,
 *
 * <pre>
 *   while (true) {
 *     Object m = Messages.peek(p);
 *     if (m == null) return timeout is up ? after : wait, then call me again;
 *     if (m matches a clause) { p.takeMessage(); return its body; }
 *     p.skipMessage();
 *   }
 * </pre>
 */
final class Receives {
  private static final JavaMethod PEEK = JavaMethod.of(Messages.class, "peek");
  private static final JavaMethod SKIP = JavaMethod.of(Proc.class, "skipMessage");
  private static final JavaMethod TAKE = JavaMethod.of(Proc.class, "takeMessage");
  private static final JavaMethod TIMED_OUT = JavaMethod.of(Proc.class, "receiveTimeout");
  private static final JavaMethod START_AT_MARK = JavaMethod.of(Proc.class, "startAtMark");

  private final Lowering l;

  Receives(Lowering lowering) {
    this.l = lowering;
  }

  void lower(Ast.Call call, Continue k) {
    Object sections = call.args().getLast();
    List<Object> clauses = clauses(Ast.get(sections, "do"));
    Object after = Ast.get(sections, "after");
    Clause timeout = after == null ? null : Clause.read(Ast.call(Ast.list(after).get(0)));
    Value time = timeout == null ? null : l.value(timeout.patterns().get(0));
    Object reference = PinnedReference.of(clauses);
    if (reference != null && l.env.get(reference) != null) l.effect(START_AT_MARK, l.env.get(reference));
    List<String> hints = timeout == null ? List.of() : List.of("timeout");
    Lifts.Lifted loop = l.lifts.part(Routine.Kind.LOOP, "r", hints, call.line(), sections);
    loop.inner().receives.loop(clauses, timeout, call.line());
    List<Value> args = new ArrayList<>();
    if (time != null) args.add(time);
    args.addAll(loop.free());
    l.callThen(new Target.Local(loop.routine()), args, call.line(), k);
  }

  /** A receive may have only an {@code after}. */
  private static List<Object> clauses(Object section) {
    if (!(section instanceof Cons)) return List.of();
    return Ast.list(section);
  }

  private void loop(List<Object> clauses, Clause timeout, int line) {
    if (clauses.isEmpty()) {
      nothing(timeout);
      return;
    }
    Value message = l.invoke(PEEK);
    l.branch(new Test.IsPresent(message), () -> match(message, clauses, line), () -> nothing(timeout));
  }

  private void match(Value message, List<Object> clauses, int line) {
    List<Matcher.Row> rows = new ArrayList<>();
    for (Object clause : clauses) {
      Clause read = Clause.read(Ast.call(clause));
      rows.add(l.matcher.row(List.of(message), read.patterns(), read.guards(), l.env, () -> taken(read)));
    }
    Join skip = l.newJoin();
    l.open(skip);
    l.matcher.match(rows, skip);
    l.at(skip);
    l.effect(SKIP);
    l.current.end = new Terminator.TailCall(new Target.Local(l.routine), List.copyOf(l.routine.params), line);
  }

  private void taken(Clause clause) {
    l.effect(TAKE);
    l.tail(clause.body(), Continue.RETURN);
  }

  private void nothing(Clause timeout) {
    if (timeout == null) {
      l.current.end = new Terminator.Wait();
      return;
    }
    Join notYet = l.newJoin();
    l.open(notYet);
    l.test(new Test.Holds(TIMED_OUT, List.of(l.routine.params.get(0))), notYet);
    l.tail(timeout.body(), Continue.RETURN);
    l.at(notYet);
    l.current.end = new Terminator.Wait();
  }

  /** The variable that every clause pins somewhere, if there is one: a fresh reference more often than not. */
  private static final class PinnedReference {
    static Object of(List<Object> clauses) {
      Object common = null;
      for (Object clause : clauses) {
        Object pinned = find(Clause.read(Ast.call(clause)).patterns().get(0));
        if (pinned == null || common != null && !common.equals(pinned)) return null;
        common = pinned;
      }
      return common;
    }

    private static Object find(Object pattern) {
      if (pattern instanceof Cons cell) {
        Object found = find(cell.head);
        return found != null ? found : find(cell.tail);
      }
      if (!(pattern instanceof Tuple t)) return null;
      Ast.Call call = Ast.call(t);
      if (call != null && call.is(Ast.PIN, 1)) return Ast.key(call.arg(0));
      for (Object element : t.elements) {
        Object found = find(element);
        if (found != null) return found;
      }
      return null;
    }
  }
}
