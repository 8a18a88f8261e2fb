package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Value;
import vial.compiler.backend.core.Var;
import vial.runtime.code.Modules;
import vial.runtime.code.RemoteSite;
import vial.runtime.support.Errors;
import vial.runtime.term.Atom;

/** Code that becomes a routine of its own: anonymous functions, and the parts of try, receive and comprehensions. */
final class Lifts {
  private static final JavaMethod FUNCTION_CLAUSE = JavaMethod.of(Errors.class, "functionClause");

  /** The new routine's lowering, and what the old one passes for its last parameters. */
  record Lifted(Lowering inner, List<Value> free) {
    Routine routine() {
      return inner.routine;
    }
  }

  private final Lowering l;

  Lifts(Lowering lowering) {
    this.l = lowering;
  }

  /** Opens a routine that sees the variables which {@code code} mentions; its first parameters are {@code hints}. */
  Lifted open(Routine routine, List<String> hints, Object... code) {
    for (String hint : hints) routine.newParam(hint);
    Lowering inner = new Lowering(l.module, routine);
    Set<Object> mentioned = FreeVariables.of(l.env, code);
    List<Value> free = new ArrayList<>();
    for (Object key : mentioned) {
      Value value = l.env.get(key);
      if (value instanceof Literal) {
        inner.env.put(key, value);
      } else {
        inner.env.put(key, routine.newParam(((Var) value).name));
        free.add(value);
      }
    }
    return new Lifted(inner, free);
  }

  Lifted part(Routine.Kind kind, String letter, List<String> hints, int line, Object... code) {
    return open(l.module.lift(l.routine, kind, letter, line), hints, code);
  }

  Value closure(Ast.Call fn) {
    List<Object> clauses = fn.args();
    Clause first = Clause.read(Ast.call(clauses.get(0)));
    int arity = first.patterns().size();
    List<String> hints = new ArrayList<>();
    for (int i = 0; i < arity; i++) hints.add("a");
    Lifted lifted = open(l.module.closure(l.routine, arity, fn.line()), hints, clauses.toArray());
    Lowering inner = lifted.inner;
    List<Value> args = List.copyOf(inner.routine.params.subList(0, arity));
    inner.branches.clauses(args, clauses, Continue.RETURN, () -> inner.lifts.functionClause(args, fn.line()));
    return l.let("fun", new Op.MakeClosure(lifted.routine(), lifted.free));
  }

  /** No clause takes the arguments. */
  void functionClause(List<Value> args, int line) {
    l.fail(FUNCTION_CLAUSE, line, new Literal(l.module.name), new Literal(l.routine.name), l.data.array(args));
  }

  /** {@code &name/arity} and {@code &Mod.name/arity}. */
  Value capture(Ast.Call capture) {
    Ast.Call slash = Ast.call(capture.arg(0));
    int arity = ((Long) slash.arg(1)).intValue();
    Object function = slash.arg(0);
    if (Ast.isVariable(function)) return local(Ast.name(function), arity);
    Ast.Call call = Ast.call(function);
    if (call.form() instanceof Atom name) return local(name, arity);
    Ast.Call dot = Ast.call(call.form());
    if (dot.arg(0) instanceof Atom module) return new Literal(Modules.export(module, (Atom) dot.arg(1), arity));
    return l.invoke(Captures.EXPORT, l.value(dot.arg(0)), new Literal(dot.arg(1)), Literal.of(arity));
  }

  private Value local(Atom name, int arity) {
    Routine routine = l.module.function(name, arity);
    if (routine == null) throw new IllegalArgumentException("undefined function " + name + "/" + arity);
    return l.let("fun", new Op.MakeClosure(routine, List.of()));
  }

  /** Captures whose module is a value. */
  private static final class Captures {
    static final JavaMethod EXPORT = JavaMethod.of(RemoteSite.class, "export");
  }
}
