package vial.compiler.module;

import java.util.List;
import vial.compiler.CompiledModule;
import vial.compiler.ModuleDefinition;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.Env;
import vial.compiler.expand.Quoted;
import vial.runtime.code.Modules;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Tuple;

/** What {@code defmodule} does when it runs: runs the body, then makes a module of what the body defined. */
public final class ModuleCompiler {
  private ModuleCompiler() {}

  /** Gives {@code {:module, name, binary, value of the body}}. */
  public static Object compile(Object name, Object block, Object bindings, Env env) {
    if (!(name instanceof Atom module) || module == Atom.NIL || module == Atom.TRUE || module == Atom.FALSE) {
      throw Diagnostics.error(Quoted.NO_META, env, "invalid module name: " + Diagnostics.inspect(name));
    }
    checkAvailable(module, env);
    Env inside = env.withModule(module).withFunction(null).withContext(Atom.NIL).withContextModule(module);
    OpenModule open = OpenModule.open(module, inside);
    try {
      return compile(open, block, Binding.fromTerm(bindings), inside);
    } finally {
      open.close();
    }
  }

  private static void checkAvailable(Atom module, Env env) {
    OpenModule open = OpenModule.of(module);
    if (open != null) {
      throw Diagnostics.error(Quoted.NO_META, env, "cannot define module " + Diagnostics.inspect(module)
          + " because it is currently being defined in " + Diagnostics.relative(open.env().file()) + ":" + open.env().line());
    }
    if (Modules.find(module) != null && CompilerOptions.warnsOfRedefinition()) {
      Diagnostics.warn(env.line(), env.file(), "redefining module " + Diagnostics.inspect(module) + " (current version defined in memory)");
    }
  }

  private static Object compile(OpenModule open, Object block, List<Binding> bindings, Env env) {
    Evaluation.Result body = Evaluation.run(block, env, bindings, Evaluation.Kind.MODULE);
    Env end = Hooks.beforeCompile(open, body.scope().env().withLine(env.line()));
    open.overridables().restore();
    ModuleChecks.run(open);
    ModuleDefinition definition = ModuleAssembly.of(open);
    Hooks.onLoad(open);
    CompiledModule compiled = Loading.loadForGood(definition);
    LateChecks.add(open);
    open.close();
    Binary binary = Binary.of(compiled.classes().get(compiled.className()));
    CompiledLog.add(open.name(), binary);
    Hooks.afterCompile(open, end, binary);
    return Tuple.of(Atom.of("module"), open.name(), binary, body.value());
  }
}
