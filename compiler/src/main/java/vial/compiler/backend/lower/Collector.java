package vial.compiler.backend.lower;

import java.util.List;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Target;
import vial.compiler.backend.core.Test;
import vial.compiler.backend.core.Value;
import vial.runtime.support.Errors;
import vial.runtime.support.Loops;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** What a comprehension makes of its values: a list, a map or binary of an empty literal, any collectable, or a reduction. */
final class Collector {
  private enum Kind {
    LIST,
    MAP,
    BINARY,
    COLLECTABLE,
    REDUCE
  }

  /** Lowers the generators: delivers the accumulator that they make of {@code acc}. */
  interface Steps {
    void lower(Lowering in, Value acc, Continue k);
  }

  private static final JavaMethod REVERSE = JavaMethod.of(Loops.class, "reverse");
  private static final JavaMethod MAP_OF_REVERSED = JavaMethod.of(Loops.class, "mapOfReversed");
  private static final JavaMethod APPEND = JavaMethod.of(Loops.class, "append");
  private static final JavaMethod UNIQUE = JavaMethod.of(Loops.class, "unique");
  private static final JavaMethod VALUE = JavaMethod.of(Loops.class, "value");
  private static final JavaMethod SEEN = JavaMethod.of(Loops.class, "seen");
  private static final JavaMethod SEE = JavaMethod.of(Loops.class, "see");
  private static final JavaMethod CONT = JavaMethod.of(Loops.class, "cont");
  private static final JavaMethod ELEMENT = JavaMethod.of(Loops.class, "element");
  private static final JavaMethod CASE_CLAUSE = JavaMethod.of(Errors.class, "caseClause");
  private static final JavaMethod AGAIN = JavaMethod.of(Errors.class, "again");
  private static final Atom COLLECTABLE = Atom.of("Elixir.Collectable");

  private final Kind kind;
  private final Object options;
  private final boolean unique;
  private final int line;
  private final Object variable;
  private final Object whole;

  private Collector(Kind kind, Ast.Call call, Object variable) {
    this.kind = kind;
    this.whole = ListTerm.fromJava(call.args());
    Object options = call.args().getLast();
    int line = call.line();
    this.options = options;
    this.unique = Ast.get(options, "uniq") == Atom.TRUE;
    this.line = line;
    this.variable = variable;
  }

  static Collector of(Lowering l, Ast.Call call) {
    Object options = call.args().getLast();
    Object into = Ast.get(options, "into");
    Kind kind = Ast.get(options, "reduce") != null ? Kind.REDUCE : into == null ? Kind.LIST : kindOf(into);
    Object variable = kind == Kind.COLLECTABLE ? l.module.freshVariable() : null;
    return new Collector(kind, call, variable);
  }

  private static Kind kindOf(Object into) {
    if (into == Empty.LIST) return Kind.LIST;
    if (into instanceof Binary b && b.bitSize() == 0) return Kind.BINARY;
    Ast.Call form = Ast.isVariable(into) ? null : Ast.call(into);
    if (form != null && form.is(Ast.MAP, 0)) return Kind.MAP;
    if (form != null && form.is(Ast.BITS, 0)) return Kind.BINARY;
    return Kind.COLLECTABLE;
  }

  /** The variable (quoted) that holds a collectable's function, for the parts that are lifted; or null. */
  Object variable() {
    return variable;
  }

  void collect(Lowering l, Steps steps, Continue k) {
    if (kind == Kind.COLLECTABLE) {
      collectable(l, steps, k);
      return;
    }
    Value start =
        switch (kind) {
          case REDUCE -> l.value(Ast.get(options, "reduce"));
          case BINARY -> new Literal(Binary.EMPTY);
          default -> Literal.EMPTY_LIST;
        };
    Value acc = run(l, steps, start);
    l.deliver(
        switch (kind) {
          case LIST -> l.invoke(REVERSE, acc);
          case MAP -> l.invoke(MAP_OF_REVERSED, acc);
          default -> acc;
        },
        k);
  }

  private Value run(Lowering l, Steps steps, Value start) {
    Value first = unique ? l.invoke(UNIQUE, start) : start;
    Value acc = l.joined(then -> steps.lower(l, first, then));
    return unique ? l.invoke(VALUE, acc) : acc;
  }

  /** A raise inside tells the collectable to halt. */
  private void collectable(Lowering l, Steps steps, Continue k) {
    Value into = l.value(Ast.get(options, "into"));
    Value pair = l.call(l.calls.target(COLLECTABLE, Atom.of("into")), List.of(into), line);
    Value start = l.invoke(ELEMENT, pair, Literal.of(0));
    Value function = l.invoke(ELEMENT, pair, Literal.of(1));
    l.env.put(Ast.key(variable), function);
    Object startVariable = l.module.freshVariable();
    l.env.put(Ast.key(startVariable), start);
    Object code = ListTerm.of(variable, startVariable, whole);
    Lifts.Lifted body = l.lifts.part(Routine.Kind.PART, "c", List.of(), line, code);
    Lowering inner = body.inner();
    inner.deliver(run(inner, steps, inner.value(startVariable)), Continue.RETURN);
    l.tries.call(
        body,
        acc -> l.callThen(new Target.FunValue(), List.of(function, acc, new Literal(Atom.of("done"))), line, k),
        raised -> {
          l.call(new Target.FunValue(), List.of(function, start, new Literal(Atom.of("halt"))), line);
          l.fail(AGAIN, 0, raised);
        });
  }

  /** The comprehension's body. */
  void body(Lowering l, Value acc, Continue k) {
    Object code = Ast.get(options, "do");
    if (kind == Kind.REDUCE) {
      l.branches.clauses(List.of(acc), Ast.list(code), k, () -> l.fail(CASE_CLAUSE, line, acc));
      return;
    }
    Value value = l.value(code);
    if (!unique) {
      l.deliver(add(l, acc, value), k);
      return;
    }
    l.branch(
        new Test.Holds(SEEN, List.of(acc, value)),
        () -> l.deliver(acc, k),
        () -> l.deliver(l.invoke(SEE, acc, add(l, l.invoke(VALUE, acc), value), value), k));
  }

  private Value add(Lowering l, Value acc, Value value) {
    return switch (kind) {
      case BINARY -> l.invoke(APPEND, acc, value);
      case COLLECTABLE -> l.call(new Target.FunValue(), List.of(l.value(variable), acc, l.invoke(CONT, value)), line);
      default -> l.data.cons(value, acc);
    };
  }

  static Object freshVariable(long version) {
    Object meta = ListTerm.of(Tuple.of(Atom.of("version"), version));
    return Tuple.of(Atom.of("collector"), meta, Atom.NIL);
  }
}
