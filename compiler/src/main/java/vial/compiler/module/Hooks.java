package vial.compiler.module;

import java.util.List;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.Env;
import vial.compiler.expand.EnvTerm;
import vial.compiler.expand.FunctionId;
import vial.compiler.expand.MacroExpansion;
import vial.compiler.expand.Quoted;
import vial.compiler.expand.Scope;
import vial.runtime.code.Fun;
import vial.runtime.code.Modules;
import vial.runtime.process.Lending;
import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/** Calls what {@code @on_definition}, {@code @before_compile} and {@code @after_compile} name. */
final class Hooks {
  private Hooks() {}

  static void onDefinition(OpenModule module, Atom kind, Env env, Atom name, List<Object> args, List<Object> guards, Object body) {
    for (Object hook : module.attributes().entries("on_definition")) {
      Tuple t = (Tuple) hook;
      Env inside = env.withFunction(new FunctionId(name, args.size()));
      call((Atom) t.get(0), (Atom) t.get(1), EnvTerm.toMap(inside, (Scope) null), kind, name, Quoted.list(args), Quoted.list(guards), body);
    }
  }

  private static Object call(Atom module, Atom function, Object... args) {
    Fun fun = Modules.export(module, function, args.length);
    return Lending.call(fun, args);
  }

  /** A macro's result becomes part of the module; a function is only called. Hooks may add definitions, attributes and imports. */
  static Env beforeCompile(OpenModule module, Env env) {
    Env current = env;
    for (Object hook : module.attributes().entries("before_compile")) current = inject(module, (Tuple) hook, current);
    return current;
  }

  private static Env inject(OpenModule module, Tuple hook, Env env) {
    Atom hookModule = (Atom) hook.get(0);
    Atom function = (Atom) hook.get(1);
    Object envTerm = EnvTerm.toMap(env, (Scope) null);
    Object quoted = MacroExpansion.hook(hookModule, new FunctionId(function, 1), List.of(envTerm), env);
    if (quoted == null) {
      call(hookModule, function, envTerm);
      return env;
    }
    return Evaluation.run(quoted, env, List.of(), Evaluation.Kind.MODULE).scope().env();
  }

  static void afterCompile(OpenModule module, Env env, Object binary) {
    for (Object hook : module.attributes().entries("after_compile")) {
      Tuple t = (Tuple) hook;
      Atom function = (Atom) t.get(1);
      Object envTerm = EnvTerm.toMap(env, (Scope) null);
      Object quoted = MacroExpansion.hook((Atom) t.get(0), new FunctionId(function, 2), List.of(envTerm, binary), env);
      if (quoted == null) call((Atom) t.get(0), function, envTerm, binary);
      else Evaluation.run(quoted, env, List.of(), Evaluation.Kind.EVAL);
    }
  }

  static void onLoad(OpenModule module) {
    for (Object hook : module.attributes().entries("on_load")) {
      FunctionId id = hook instanceof Atom name ? new FunctionId(name, 0) : FunctionId.fromTerm(hook);
      if (id == null) throw Diagnostics.argumentError("@on_load expects the name of a function of no arguments, got: " + Diagnostics.inspect(hook));
      Object result = Lending.call(module.localMacros().function(id));
      if (result != Atom.of("ok")) {
        Diagnostics.warn(module.env().line(), module.env().file(), "The on_load function for module " + module.name() + " returned " + Diagnostics.inspect(result));
      }
    }
  }

}
