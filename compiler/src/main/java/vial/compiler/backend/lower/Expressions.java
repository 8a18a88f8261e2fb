package vial.compiler.backend.lower;

import java.util.List;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Value;
import vial.runtime.support.Errors;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Tuple;

/** Finds the form of an expression and hands it to whoever lowers that. */
final class Expressions {
  private static final JavaMethod STACKTRACE = JavaMethod.of(Errors.class, "stacktrace");

  private final Lowering l;

  Expressions(Lowering lowering) {
    this.l = lowering;
  }

  /** The expression's value, computed in the current block. */
  Value value(Object quoted) {
    if (Ast.isVariable(quoted)) return variable(quoted);
    Ast.Call call = Ast.call(quoted);
    if (call != null) return form(call);
    if (quoted instanceof Cons) return l.data.list(quoted);
    if (quoted instanceof Tuple t && t.size() == 2) return l.data.tuple(List.of(t.get(0), t.get(1)));
    return new Literal(quoted);
  }

  private Value variable(Object variable) {
    Object key = Ast.key(variable);
    Value value = l.env.get(key);
    if (value == null) throw new IllegalArgumentException("unbound variable " + Ast.name(variable) + " in " + l.routine.name);
    return key == Ast.STACKTRACE ? l.invoke(STACKTRACE, value) : value;
  }

  private Value form(Ast.Call call) {
    if (!(call.form() instanceof Atom name)) return l.calls.value(call);
    return switch (name.name()) {
      case "__block__" -> block(call.args());
      case "=" -> l.branches.match(call);
      case "{}" -> l.data.tuple(call.args());
      case "%{}" -> l.data.map(call);
      case "<<>>" -> l.bitConstruction.build(call);
      case "fn" -> l.lifts.closure(call);
      case "&" -> l.lifts.capture(call);
      case "case", "cond", "try", "receive", "for", "with" -> isSpecial(call) ? l.joined(k -> special(call, k)) : l.calls.value(call);
      default -> l.calls.value(call);
    };
  }

  /** The special forms take a keyword list last; a local function may share a name and arity with none of them. */
  private static boolean isSpecial(Ast.Call call) {
    return !call.args().isEmpty() && call.args().getLast() instanceof Cons;
  }

  private Value block(List<Object> body) {
    if (body.isEmpty()) return Literal.NIL;
    for (Object step : body.subList(0, body.size() - 1)) l.value(step);
    return l.value(body.getLast());
  }

  /** The expression's value goes to {@code k}; the current block ends. */
  void tail(Object quoted, Continue k) {
    Ast.Call call = Ast.isVariable(quoted) ? null : Ast.call(quoted);
    if (call == null) {
      l.deliver(value(quoted), k);
    } else if (call.form() == Ast.BLOCK && !call.args().isEmpty()) {
      for (Object step : call.args().subList(0, call.args().size() - 1)) l.value(step);
      tail(call.args().getLast(), k);
    } else if (call.form() instanceof Atom name) {
      tailForm(call, name, k);
    } else {
      l.calls.tail(call, k);
    }
  }

  private void tailForm(Ast.Call call, Atom name, Continue k) {
    switch (name.name()) {
      case "case", "cond", "try", "receive", "for", "with" -> {
        if (isSpecial(call)) special(call, k);
        else l.calls.tail(call, k);
      }
      case "__block__", "=", "{}", "%{}", "<<>>", "fn", "&" -> l.deliver(form(call), k);
      default -> l.calls.tail(call, k);
    }
  }

  private void special(Ast.Call call, Continue k) {
    switch (((Atom) call.form()).name()) {
      case "case" -> l.branches.caseOf(call, k);
      case "cond" -> l.branches.cond(call, k);
      case "with" -> l.branches.with(call, k);
      case "try" -> l.tries.lower(call, k);
      case "receive" -> l.receives.lower(call, k);
      case "for" -> l.comprehensions.lower(call, k);
      default -> throw new IllegalStateException();
    }
  }
}
