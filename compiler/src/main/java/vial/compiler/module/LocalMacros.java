package vial.compiler.module;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import vial.compiler.ClauseDefinition;
import vial.compiler.FunctionDefinition;
import vial.compiler.ModuleDefinition;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.Env;
import vial.compiler.expand.FunctionId;
import vial.compiler.expand.Quoted;
import vial.runtime.code.Fun;
import vial.runtime.code.Modules;
import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/**
 * Runs functions and macros of a module that is not compiled yet: what is called and everything that it reaches in the module is compiled into
 * a module of its own, which serves until one of these definitions changes.
 */
public final class LocalMacros {
  private record Compiled(Fun fun, Map<Definition, Integer> generations) {}

  private static final AtomicLong NEXT = new AtomicLong(1);

  private final OpenModule module;
  private final Map<FunctionId, Compiled> compiled = new HashMap<>();

  LocalMacros(OpenModule module) {
    this.module = module;
  }

  public Fun macro(FunctionId id, Object meta, Env env) {
    Definition definition = module.definition(id);
    if (definition.clauses.isEmpty()) {
      throw Diagnostics.error(meta, env, "cannot invoke macro " + id + " before its definition");
    }
    return function(id);
  }

  public Fun function(FunctionId id) {
    Compiled known = compiled.get(id);
    if (known != null && isCurrent(known)) return known.fun;
    Map<FunctionId, Definition> reached = reach(id);
    Atom name = Atom.of("vial_local_" + NEXT.getAndIncrement());
    List<FunctionDefinition> functions = new ArrayList<>();
    Map<Definition, Integer> generations = new HashMap<>();
    Set<FunctionId> missing = new LinkedHashSet<>();
    reached.forEach((reachedId, definition) -> {
      if (definition == null) {
        missing.add(reachedId);
      } else {
        functions.add(ModuleAssembly.function(definition, true));
        generations.put(definition, definition.generation);
      }
    });
    for (FunctionId absent : missing) functions.add(undefined(absent));
    Loading.load(new ModuleDefinition(name, Diagnostics.relative(module.env().file()), module.env().line(), functions));
    FunctionId target = module.definition(id).compiledId();
    Fun fun = Modules.function(name, target.name(), target.arity());
    if (missing.isEmpty()) compiled.put(id, new Compiled(fun, generations));
    return fun;
  }

  private static boolean isCurrent(Compiled known) {
    for (Map.Entry<Definition, Integer> e : known.generations.entrySet()) {
      if (e.getKey().generation != e.getValue()) return false;
    }
    return true;
  }

  private Map<FunctionId, Definition> reach(FunctionId from) {
    Map<FunctionId, Definition> reached = new LinkedHashMap<>();
    List<FunctionId> todo = new ArrayList<>(List.of(from));
    while (!todo.isEmpty()) {
      FunctionId id = todo.removeLast();
      if (reached.containsKey(id)) continue;
      Definition definition = module.definition(id);
      if (definition == null) definition = module.overridables().aside(id);
      reached.put(id, definition == null || definition.clauses.isEmpty() ? null : definition);
      todo.addAll(module.locals().usedBy(id));
    }
    return reached;
  }

  /** What is called but not defined yet. */
  private FunctionDefinition undefined(FunctionId id) {
    List<Object> params = new ArrayList<>();
    for (int i = 0; i < id.arity(); i++) params.add(Tuple.of(Quoted.UNDERSCORE, Quoted.NO_META, Atom.NIL));
    Object body = Quoted.erlang(Quoted.NO_META, "error", Atom.of("undef"));
    return new FunctionDefinition(id.name(), id.arity(), true, 0, List.of(new ClauseDefinition(0, params, List.of(), body)));
  }
}
