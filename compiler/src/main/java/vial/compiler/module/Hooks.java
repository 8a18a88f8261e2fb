package vial.compiler.module;

import java.util.List;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.Env;
import vial.compiler.expand.EnvTerm;
import vial.compiler.expand.Escape;
import vial.compiler.expand.FunctionId;
import vial.compiler.expand.Quoted;
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
      Object function = env.withFunction(new FunctionId(name, args.size()));
      call((Atom) t.get(0), (Atom) t.get(1), EnvTerm.toMap((Env) function, (vial.compiler.expand.Scope) null), kind, name,
          Quoted.list(args), Quoted.list(guards), body);
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
    FunctionId macro = new FunctionId(function, 1).asMacro();
    Object envTerm = EnvTerm.toMap(env, (vial.compiler.expand.Scope) null);
    if (Modules.function(hookModule, macro.name(), macro.arity()) == null && Modules.function(hookModule, function, 1) != null) {
      call(hookModule, function, envTerm);
      return env;
    }
    Object meta = Quoted.keyword("line", (long) env.line(), "required", Atom.TRUE);
    Object call = Quoted.remote(meta, hookModule, function, List.of(Escape.value(envTerm)));
    return Evaluation.run(call, env, List.of(), Evaluation.Kind.MODULE).scope().env();
  }

  static void afterCompile(OpenModule module, Env env, Object binary) {
    for (Object hook : module.attributes().entries("after_compile")) {
      Tuple t = (Tuple) hook;
      FunctionId macro = new FunctionId((Atom) t.get(1), 2).asMacro();
      Object envTerm = EnvTerm.toMap(env, (vial.compiler.expand.Scope) null);
      if (Modules.function((Atom) t.get(0), macro.name(), macro.arity()) != null) {
        Object meta = Quoted.keyword("line", (long) env.line(), "required", Atom.TRUE);
        Object call = Quoted.remote(meta, t.get(0), (Atom) t.get(1), List.of(Escape.value(envTerm), binary));
        Evaluation.run(call, env, List.of(), Evaluation.Kind.EVAL);
      } else {
        call((Atom) t.get(0), (Atom) t.get(1), envTerm, binary);
      }
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
