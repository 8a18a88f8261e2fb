package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Target;
import vial.compiler.backend.core.Terminator;
import vial.compiler.backend.core.Test;
import vial.compiler.backend.core.Value;
import vial.compiler.backend.core.Var;
import vial.runtime.support.Conditions;
import vial.runtime.support.Errors;
import vial.runtime.support.Loops;
import vial.runtime.term.Atom;
import vial.runtime.term.Numbers;

/**
 * {@code for}. An accumulator goes through everything. Each generator becomes a step, {@code step(element, acc)}, a routine that runs what
 * is right of the generator; and loops that call it: one over lists, one over ranges of integers, and for all other
 * enumerables {@code Enumerable.reduce} with the step as a function.
 */
final class Comprehensions {
  private static final JavaMethod IS_LIST = JavaMethod.of(Conditions.class, "isList");
  private static final JavaMethod ARE_LONGS = JavaMethod.of(Loops.class, "areLongs");
  private static final JavaMethod DIRECTION = JavaMethod.of(Loops.class, "direction");
  private static final JavaMethod BAD_GENERATOR = JavaMethod.of(Errors.class, "badGenerator");
  private static final Atom ENUMERABLE = Atom.of("Elixir.Enumerable");
  private static final Atom RANGE = Atom.of("Elixir.Range");

  private final Lowering l;

  Comprehensions(Lowering lowering) {
    this.l = lowering;
  }

  void lower(Ast.Call call, Continue k) {
    Collector collector = Collector.of(l, call);
    List<Object> parts = call.args().subList(0, call.args().size() - 1);
    collector.collect(
        l,
        (lowering, acc, then) -> lowering.comprehensions.new Walk(call, parts, collector).steps(0, acc, then),
        k);
  }

  /** One comprehension in the routine at hand. */
  private final class Walk {
    private final Ast.Call call;
    private final List<Object> parts;
    private final Collector collector;

    Walk(Ast.Call call, List<Object> parts, Collector collector) {
      this.call = call;
      this.parts = parts;
      this.collector = collector;
    }

    /** What is right of the first {@code done} parts, for one element each of theirs: delivers the new accumulator. */
    void steps(int done, Value acc, Continue k) {
      if (done == parts.size()) {
        collector.body(l, acc, k);
        return;
      }
      Object part = parts.get(done);
      Ast.Call form = Ast.isVariable(part) ? null : Ast.call(part);
      Ast.Call bits = form != null && form.form() == Ast.BITS && !form.args().isEmpty() ? Ast.call(form.args().getLast()) : null;
      if (form != null && form.is(Ast.GENERATOR, 2)) generator(form, done, acc, k);
      else if (bits != null && bits.is(Ast.GENERATOR, 2)) bitGenerator(form, bits, done, acc, k);
      else filter(part, done, acc, k);
    }

    private void filter(Object part, int done, Value acc, Continue k) {
      Join out = l.newJoin();
      l.open(out);
      l.guards.truthy(part, out);
      steps(done + 1, acc, k);
      l.at(out);
      l.deliver(acc, k);
    }

    /** What a lifted part of this comprehension mentions, from a part on. */
    private Object[] code(int from) {
      List<Object> code = new ArrayList<>(parts.subList(from, parts.size()));
      code.add(call.args().getLast());
      if (collector.variable() != null) code.add(collector.variable());
      return code.toArray();
    }

    private void generator(Ast.Call generator, int done, Value acc, Continue k) {
      Loop loop = new Loop(step(generator, done), call.line());
      Ast.Remote range = Ast.remote(Ast.call(generator.arg(1)));
      boolean isRange = range != null && range.module() == RANGE && range.name().name().equals("new") && range.args().size() == 2;
      if (isRange) {
        range(range, loop, acc, k);
        return;
      }
      overAny(l.value(generator.arg(1)), loop, acc, k);
    }

    private void overAny(Value source, Loop loop, Value acc, Continue k) {
      if (source instanceof Literal(Object term)) {
        if (Conditions.isList(term)) loop.list(source, acc, k);
        else loop.any(source, acc, k);
        return;
      }
      l.branch(new Test.Holds(IS_LIST, List.of(source)), () -> loop.list(source, acc, k), () -> loop.any(source, acc, k));
    }

    /** {@code first..last} of integers needs no range. */
    private void range(Ast.Remote range, Loop loop, Value acc, Continue k) {
      Value first = l.value(range.args().get(0));
      Value last = l.value(range.args().get(1));
      l.branch(
          new Test.Holds(ARE_LONGS, List.of(first, last)),
          () -> loop.range(first, last, l.invoke(DIRECTION, first, last), acc, k),
          () -> overAny(l.call(l.calls.target(RANGE, range.name()), List.of(first, last), range.line()), loop, acc, k));
    }

    /** {@code step(element, acc, free...)}. */
    private Lifts.Lifted step(Ast.Call generator, int done) {
      Lifts.Lifted step = l.lifts.part(Routine.Kind.PART, "s", List.of("element", "acc"), call.line(), code(done));
      Lowering inner = step.inner();
      Value element = inner.routine.params.get(0);
      Value acc = inner.routine.params.get(1);
      Clause.Head head = Clause.head(generator.arg(0));
      Join no = inner.newJoin();
      inner.open(no);
      Matcher.Row row =
          inner.matcher.row(
              List.of(element),
              List.of(head.pattern()),
              head.guards(),
              inner.env,
              () -> inner.comprehensions.new Walk(call, parts, collector).steps(done + 1, acc, Continue.RETURN));
      inner.matcher.match(List.of(row), no);
      inner.at(no);
      inner.deliver(acc, Continue.RETURN);
      return step;
    }

    private void bitGenerator(Ast.Call form, Ast.Call arrow, int done, Value acc, Continue k) {
      Value source = l.value(arrow.arg(1));
      Join bad = l.newJoin();
      l.open(bad);
      l.aside(bad, () -> l.fail(BAD_GENERATOR, call.line(), source));
      l.test(new Test.IsClass(source, TypeTests.BINARY), bad);
      Lifts.Lifted loop = l.lifts.part(Routine.Kind.LOOP, "b", List.of("bits", "acc"), call.line(), code(done));
      loop.inner().comprehensions.new Walk(call, parts, collector).bitLoop(form, arrow, done);
      l.callThen(new Target.Local(loop.routine()), concat(List.of(source, acc), loop.free()), call.line(), k);
    }

    /** Takes the pattern off the front; bits that do not match it by value are skipped, too few bits end the loop. */
    private void bitLoop(Ast.Call form, Ast.Call arrow, int done) {
      List<Var> params = l.routine.params;
      Value acc = params.get(1);
      List<Object> segments = new ArrayList<>(form.args().subList(0, form.args().size() - 1));
      Ast.Call last = Ast.call(arrow.arg(0));
      if (last != null && last.form() == Ast.BITS) segments.addAll(last.args());
      else segments.add(arrow.arg(0));
      Pattern.Bits pattern = new PatternReader(l.env).bits(segments);
      Join skip = l.newJoin();
      l.open(skip);
      Value rest = l.bitPatterns.prefix(params.get(0), pattern.segments(), skip);
      Var next = l.routine.newVar("acc");
      Join onward = l.routine.newJoin(List.of(next));
      l.open(onward);
      steps(done + 1, acc, new Continue.To(onward));
      l.at(onward);
      again(rest, next);
      l.at(skip);
      Join end = l.newJoin();
      l.open(end);
      Value behind = l.bitPatterns.prefix(params.get(0), BitPatterns.sizesOf(pattern.segments()), end);
      again(behind, acc);
      l.at(end);
      l.deliver(acc, Continue.RETURN);
    }

    private void again(Value rest, Value acc) {
      List<Value> args = new ArrayList<>(l.routine.params);
      args.set(0, rest);
      args.set(1, acc);
      l.current.end = new Terminator.TailCall(new Target.Local(l.routine), args, call.line());
    }
  }

  /** The loops around one step; each is made when the comprehension needs it. */
  private final class Loop {
    private static final JavaMethod IS_RANGE = JavaMethod.of(Loops.class, "isRange");
    private static final JavaMethod FIRST = JavaMethod.of(Loops.class, "first");
    private static final JavaMethod LAST = JavaMethod.of(Loops.class, "last");
    private static final JavaMethod STEP = JavaMethod.of(Loops.class, "step");
    private static final JavaMethod INSIDE = JavaMethod.of(Loops.class, "inside");
    private static final JavaMethod NEXT = JavaMethod.of(Numbers.class, "add");
    private static final JavaMethod CONT = JavaMethod.of(Loops.class, "cont");
    private static final JavaMethod ACCUMULATED = JavaMethod.of(Loops.class, "accumulated");

    private final Lifts.Lifted step;
    private final int line;
    private final List<Routine> made = new ArrayList<>(Arrays.asList(null, null, null));

    Loop(Lifts.Lifted step, int line) {
      this.step = step;
      this.line = line;
    }

    void list(Value list, Value acc, Continue k) {
      if (made.get(0) == null) made.set(0, listLoop());
      call(made.get(0), List.of(list, acc), k);
    }

    void range(Value first, Value last, Value by, Value acc, Continue k) {
      if (made.get(1) == null) made.set(1, rangeLoop());
      call(made.get(1), List.of(first, last, by, acc), k);
    }

    void any(Value source, Value acc, Continue k) {
      if (made.get(1) == null) made.set(1, rangeLoop());
      if (made.get(2) == null) made.set(2, anySource());
      call(made.get(2), List.of(source, acc), k);
    }

    private void call(Routine routine, List<Value> args, Continue k) {
      l.callThen(new Target.Local(routine), concat(args, step.free()), line, k);
    }

    private Lowering open(Routine routine, String... hints) {
      for (String hint : hints) routine.newParam(hint);
      for (Value free : step.free()) routine.newParam(((Var) free).name);
      return new Lowering(l.module, routine);
    }

    private Routine lift(Routine.Kind kind, String letter) {
      return l.module.lift(l.routine, kind, letter, line);
    }

    private static List<Value> free(Routine routine, int from) {
      return new ArrayList<>(routine.params.subList(from, routine.params.size()));
    }

    private Value callStep(Lowering in, Value element, Value acc, List<Value> free) {
      return in.call(new Target.Local(step.routine()), concat(List.of(element, acc), free), line);
    }

    private Routine listLoop() {
      Lowering in = open(lift(Routine.Kind.LOOP, "f"), "list", "acc");
      Value list = in.routine.params.get(0);
      Value acc = in.routine.params.get(1);
      List<Value> free = free(in.routine, 2);
      in.branch(
          new Test.IsClass(list, TypeTests.CONS),
          () -> {
            Value head = in.let("head", new Op.Head(list));
            Value tail = in.let("tail", new Op.Tail(list));
            Value next = callStep(in, head, acc, free);
            in.callThen(new Target.Local(in.routine), concat(List.of(tail, next), free), line, Continue.RETURN);
          },
          () -> {
            Join improper = in.newJoin();
            in.open(improper);
            in.test(new Test.Same(list, Literal.EMPTY_LIST), improper);
            in.deliver(acc, Continue.RETURN);
            in.at(improper);
            in.lifts.functionClause(List.of(list, acc), line);
          });
      return in.routine;
    }

    private Routine rangeLoop() {
      Lowering in = open(lift(Routine.Kind.LOOP, "f"), "at", "last", "by", "acc");
      List<Var> params = in.routine.params;
      List<Value> free = free(in.routine, 4);
      Join end = in.newJoin();
      in.open(end);
      in.aside(end, () -> in.deliver(params.get(3), Continue.RETURN));
      in.test(new Test.Holds(INSIDE, List.of(params.get(0), params.get(1), params.get(2))), end);
      Value acc = callStep(in, params.get(0), params.get(3), free);
      Value next = in.invoke(NEXT, params.get(0), params.get(2));
      in.callThen(new Target.Local(in.routine), concat(List.of(next, params.get(1), params.get(2), acc), free), line, Continue.RETURN);
      return in.routine;
    }

    private Routine anySource() {
      Lowering in = open(lift(Routine.Kind.PART, "e"), "source", "acc");
      Value source = in.routine.params.get(0);
      Value acc = in.routine.params.get(1);
      List<Value> free = free(in.routine, 2);
      in.branch(
          new Test.Holds(IS_RANGE, List.of(source)),
          () -> {
            List<Value> args = concat(List.of(in.invoke(FIRST, source), in.invoke(LAST, source), in.invoke(STEP, source), acc), free);
            in.callThen(new Target.Local(made.get(1)), args, line, Continue.RETURN);
          },
          () -> {
            Value function = in.let("fun", new Op.MakeClosure(reducer(), free));
            Target reduce = in.calls.target(ENUMERABLE, Atom.of("reduce"));
            Value result = in.call(reduce, List.of(source, in.invoke(CONT, acc), function), line);
            in.deliver(in.invoke(ACCUMULATED, result), Continue.RETURN);
          });
      return in.routine;
    }

    private Routine reducer() {
      Lowering in = open(l.module.closure(l.routine, 2, line), "element", "acc");
      List<Var> params = in.routine.params;
      Value acc = callStep(in, params.get(0), params.get(1), free(in.routine, 2));
      in.deliver(in.invoke(CONT, acc), Continue.RETURN);
      return in.routine;
    }
  }

  static List<Value> concat(List<? extends Value> first, List<? extends Value> second) {
    List<Value> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
