package vial.compiler.backend;

import java.util.List;
import vial.compiler.ClauseDefinition;
import vial.compiler.FunctionDefinition;
import vial.compiler.ModuleDefinition;
import vial.runtime.term.Atom;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Expanded quoted forms, for tests that are too large to be written down. */
final class Quote {
  private Quote() {}

  static Object variable(int version) {
    Object meta = ListTerm.of(Tuple.of(Atom.of("version"), (long) version));
    return Tuple.of(Atom.of("v"), meta, Atom.NIL);
  }

  static Object call(String function, Object... args) {
    return Tuple.of(Atom.of(function), Empty.LIST, ListTerm.of(args));
  }

  static Object erlang(String function, Object... args) {
    Object dot = call(".", Atom.of("erlang"), Atom.of(function));
    return Tuple.of(dot, Empty.LIST, ListTerm.of(args));
  }

  static Object block(List<Object> steps) {
    return call("__block__", steps.toArray());
  }

  static Object match(Object pattern, Object value) {
    return call("=", pattern, value);
  }

  static ClauseDefinition clause(List<Object> patterns, Object body) {
    return new ClauseDefinition(1, patterns, List.of(), body);
  }

  static FunctionDefinition function(String name, int arity, List<ClauseDefinition> clauses) {
    return new FunctionDefinition(Atom.of(name), arity, true, 1, clauses);
  }

  static ModuleDefinition module(String name, FunctionDefinition... functions) {
    return new ModuleDefinition(Atom.of("Elixir." + name), "test.exs", 1, List.of(functions));
  }
}
