package vial.compiler.module;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vial.compiler.ClauseDefinition;
import vial.compiler.FunctionDefinition;
import vial.compiler.ModuleDefinition;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.Env;
import vial.compiler.expand.Expander;
import vial.compiler.expand.OpenScope;
import vial.compiler.expand.Quoted;
import vial.runtime.code.Fun;
import vial.runtime.code.Modules;
import vial.runtime.process.Lending;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Runs a piece of code at once: a file, a module's body, a line of the REPL. It is expanded whole and compiled to a module of its own. */
public final class Evaluation {
  /** What the piece is, which is how stack traces call it. */
  public enum Kind {
    FILE("__FILE__"),
    MODULE("__MODULE__"),
    EVAL("__FILE__");

    private final Atom function;

    Kind(String function) {
      this.function = Atom.of(function);
    }
  }

  /** @param bindings the variables behind the piece, empty unless it is an EVAL */
  public record Result(Object value, List<Binding> bindings, OpenScope scope) {}

  private static final AtomicLong NEXT = new AtomicLong();

  private Evaluation() {}

  public static Result run(Object quoted, Env env, List<Binding> incoming, Kind kind) {
    OpenScope scope = OpenScope.of(env, incoming);
    Object expanded = Expander.run(quoted, scope.scope());
    if (kind == Kind.MODULE) scope.warnUnused();
    if (kind != Kind.EVAL && PlainBody.is(expanded)) return new Result(PlainBody.run(expanded), List.of(), scope);
    List<OpenScope.Variable> outgoing = kind == Kind.EVAL ? scope.variables() : List.of();
    Atom name = Atom.of("elixir_compiler_" + NEXT.getAndIncrement());
    ClauseDefinition clause = new ClauseDefinition(env.line(), List.of(tuple(scope.incoming())), List.of(), body(expanded, outgoing));
    FunctionDefinition function = new FunctionDefinition(kind.function, 1, true, env.line(), List.of(clause));
    Loading.load(new ModuleDefinition(name, Diagnostics.relative(env.file()), env.line(), List.of(function)));
    Fun fun = Modules.function(name, kind.function, 1);
    Object[] values = incoming.stream().map(Binding::value).toArray();
    Object result;
    try {
      result = Lending.call(fun, new Tuple(values));
    } finally {
      Modules.delete(name);
    }
    if (outgoing.isEmpty()) return new Result(result, List.of(), scope);
    Tuple pair = (Tuple) result;
    return new Result(pair.get(0), bindings(outgoing, (Tuple) pair.get(1)), scope);
  }

  /** {@code value = expanded; {value, {out...}}}, or the expression itself when nothing goes out. */
  private static Object body(Object expanded, List<OpenScope.Variable> outgoing) {
    if (outgoing.isEmpty()) return expanded;
    Object value = Tuple.of(Atom.of("value"), Quoted.keyword("version", 1L << 30), Atom.of("elixir_eval"));
    List<Object> outs = outgoing.stream().map(OpenScope.Variable::quoted).toList();
    Object assigned = Quoted.call("=", Quoted.NO_META, value, expanded);
    return Quoted.call("__block__", Quoted.NO_META, assigned, Tuple.of(value, tuple(outs)));
  }

  private static Object tuple(List<Object> elements) {
    return Tuple.of(Quoted.TUPLE, Quoted.NO_META, ListTerm.fromJava(elements));
  }

  private static List<Binding> bindings(List<OpenScope.Variable> outgoing, Tuple values) {
    List<Binding> bindings = new ArrayList<>();
    for (int i = 0; i < outgoing.size(); i++) {
      bindings.add(new Binding(outgoing.get(i).name(), outgoing.get(i).kind(), values.get(i)));
    }
    return bindings;
  }
}
