package vial.compiler.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vial.compiler.ClauseDefinition;
import vial.compiler.FunctionDefinition;
import vial.compiler.ModuleDefinition;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Modules as the real Elixir expanded them, and terms it computed, in its external format: see {@code record.exs}. */
final class Recording {
  private static final Atom ERLANG = Atom.of("erlang");
  private static final Atom LINE = Atom.of("line");
  private static final Atom DEFP = Atom.of("defp");

  private Recording() {}

  static Object term(Engine engine, Path file) {
    try {
      return engine.call(ERLANG, "binary_to_term", Binary.of(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<ModuleDefinition> modules(Engine engine, Path file) {
    List<ModuleDefinition> modules = new ArrayList<>();
    for (Object module : ListTerm.toArray(term(engine, file))) modules.add(module((Tuple) module));
    return modules;
  }

  private static ModuleDefinition module(Tuple recorded) {
    List<FunctionDefinition> functions = new ArrayList<>();
    for (Object function : ListTerm.toArray(recorded.get(3))) functions.add(function((Tuple) function));
    String file = ((Binary) recorded.get(1)).toJavaString();
    return new ModuleDefinition((Atom) recorded.get(0), file, number(recorded.get(2)), functions);
  }

  private static FunctionDefinition function(Tuple recorded) {
    List<ClauseDefinition> clauses = new ArrayList<>();
    for (Object clause : ListTerm.toArray(recorded.get(4))) clauses.add(clause((Tuple) clause));
    boolean exported = recorded.get(2) != DEFP;
    return new FunctionDefinition((Atom) recorded.get(0), number(recorded.get(1)), exported, line(recorded.get(3)), clauses);
  }

  private static ClauseDefinition clause(Tuple recorded) {
    List<Object> patterns = List.of(ListTerm.toArray(recorded.get(1)));
    List<Object> guards = List.of(ListTerm.toArray(recorded.get(2)));
    return new ClauseDefinition(line(recorded.get(0)), patterns, guards, recorded.get(3));
  }

  private static int number(Object term) {
    return ((Long) term).intValue();
  }

  private static int line(Object meta) {
    for (Object rest = meta; rest instanceof Cons cell; rest = cell.tail) {
      if (cell.head instanceof Tuple pair && pair.get(0) == LINE) return number(pair.get(1));
    }
    return 0;
  }
}
