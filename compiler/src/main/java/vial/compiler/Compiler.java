package vial.compiler;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vial.compiler.expand.CompiledModules;
import vial.compiler.expand.Env;
import vial.compiler.expand.FunctionId;
import vial.compiler.expand.KernelImports;
import vial.compiler.expand.Lexical;
import vial.compiler.expand.Quoted;
import vial.compiler.module.Binding;
import vial.compiler.module.Evaluation;
import vial.compiler.module.LateChecks;
import vial.runtime.term.Atom;

/**
 * The pipeline. A piece of source is parsed whole, expanded whole (which runs its macros), compiled to classes and run; a {@code defmodule} in
 * it does the same with its block when it is reached. All of this happens in work that a process lends ({@code Proc.lend}).
 */
public final class Compiler {
  private Compiler() {}

  /** Text -> quoted -> expanded -> classes -> run. Gives the value of the last expression. */
  public static Object runText(String source, String file) {
    Object quoted = Syntax.toQuoted(source, file, 1);
    return runQuoted(quoted, freshEnv(file, 1));
  }

  public static Object runFile(Path path) {
    return runText(SourceText.read(path), path.toAbsolutePath().normalize().toString());
  }

  public static Object runQuoted(Object quoted, Env env) {
    return LateChecks.within(() -> run(quoted, env));
  }

  /** One file of several: its calls to modules that do not exist are reported when all are compiled. */
  static Object runTogether(Object quoted, Env env) {
    return LateChecks.within(() -> run(quoted, env));
  }

  private static Object run(Object quoted, Env env) {
    Lexical lexical = Lexical.open();
    Object value = Evaluation.run(quoted, env.withLexical(lexical), List.of(), Evaluation.Kind.FILE).value();
    lexical.close(env.file());
    return value;
  }

  /** A piece that continues others, such as a line of the REPL: variables and env come in and go out. */
  public static Evaluation.Result evaluate(Object quoted, Env env, List<Binding> bindings) {
    return LateChecks.within(() -> Evaluation.run(quoted, env, bindings, Evaluation.Kind.EVAL));
  }

  /** The env at the start of a file: Kernel is imported as far as it exists. */
  public static Env freshEnv(String file, int line) {
    Env bare = Env.bare(file, line);
    Atom kernel = Quoted.KERNEL;
    if (!CompiledModules.ensure(kernel)) return bare;
    Set<FunctionId> functions = CompiledModules.functions(kernel);
    Set<FunctionId> macros = CompiledModules.macros(kernel);
    Env env = bare.withImports(KernelImports.functions(functions), KernelImports.macros(macros));
    return env.withRequire(Atom.of("Elixir.Application")).withRequire(Atom.of("Elixir.Kernel.Typespec"));
  }
}
