package vial.compiler.erlang;

import vial.compiler.Compiler;
import vial.compiler.expand.Env;
import vial.compiler.expand.EnvTerm;
import vial.compiler.expand.Imports;
import vial.compiler.expand.Quoted;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.MapTerm;

/** Reads an env that is given as {@code %Macro.Env{}} or as a keyword list of its fields. */
final class Envs {
  private Envs() {}

  static Env of(Object envOrOptions) {
    if (EnvTerm.isEnv(envOrOptions)) return EnvTerm.fromMap((MapTerm) envOrOptions);
    Env env = Compiler.freshEnv("nofile", 1);
    if (Quoted.get(envOrOptions, "file") instanceof Binary file) env = env.withFile(file.toJavaString());
    if (Quoted.get(envOrOptions, "line") instanceof Long line) env = env.withLine(line.intValue());
    if (Quoted.get(envOrOptions, "module") instanceof Atom module) env = env.withModule(module);
    Object functions = Quoted.get(envOrOptions, "functions");
    Object macros = Quoted.get(envOrOptions, "macros");
    if (functions != null) env = env.withImports(Imports.fromTerm(functions), env.macros());
    if (macros != null) env = env.withImports(env.functions(), Imports.fromTerm(macros));
    Object aliases = Quoted.get(envOrOptions, "aliases");
    if (aliases != null) env = env.withAliases(aliases, env.macroAliases());
    Object requires = Quoted.get(envOrOptions, "requires");
    if (requires != null) for (Object r : Quoted.items(requires)) env = env.withRequire((Atom) r);
    return env;
  }
}
