package vial.compiler.erlang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import vial.compiler.CompileTogether;
import vial.compiler.Compiler;
import vial.compiler.Syntax;
import vial.compiler.expand.CompiledModules;
import vial.compiler.expand.Env;
import vial.compiler.expand.EnvTerm;
import vial.compiler.expand.FunctionId;
import vial.compiler.module.Binding;
import vial.compiler.module.CompiledLog;
import vial.compiler.module.CompilerOptions;
import vial.compiler.module.Definition;
import vial.compiler.module.DefinitionView;
import vial.compiler.module.Evaluation;
import vial.compiler.module.LateChecks;
import vial.compiler.module.OpenModule;
import vial.runtime.code.Modules;
import vial.runtime.code.Name;
import vial.runtime.code.Raise;
import vial.runtime.code.Suspends;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Terms;
import vial.runtime.term.Tuple;

/** {@code :vial_code}: what module Code rests on. */
public final class VialCode {
  private static final Atom OK = Atom.of("ok");
  private static final Set<String> REQUIRED = new ConcurrentSkipListSet<>();

  private VialCode() {}

  private static String text(Object binary) {
    if (binary instanceof Binary b) return b.toJavaString();
    throw Raise.badarg();
  }

  // Parsing

  @Suspends
  @Name("string_to_quoted")
  public static Object stringToQuoted(Proc p, Object source, Object options) {
    return p.lend(() -> Syntax.toResult(text(source), options, false));
  }

  @Suspends
  @Name("string_to_quoted_with_comments")
  public static Object stringToQuotedWithComments(Proc p, Object source, Object options) {
    return p.lend(() -> Syntax.toResult(text(source), options, true));
  }

  @Suspends
  @Name("string_to_quoted!")
  public static Object stringToQuotedOrRaise(Proc p, Object source, Object options) {
    return p.lend(() -> Syntax.toQuoted(text(source), options));
  }

  // Evaluating

  @Suspends
  @Name("eval_string")
  public static Object evalString(Proc p, Object source, Object binding, Object envOrOptions) {
    return p.lend(() -> {
      Env env = Envs.of(envOrOptions);
      return pair(eval(Syntax.toQuoted(text(source), env.file(), env.line()), binding, env));
    });
  }

  @Suspends
  @Name("eval_quoted")
  public static Object evalQuoted(Proc p, Object quoted, Object binding, Object envOrOptions) {
    return p.lend(() -> pair(eval(quoted, binding, Envs.of(envOrOptions))));
  }

  @Suspends
  @Name("eval_quoted_with_env")
  public static Object evalQuotedWithEnv(Proc p, Object quoted, Object binding, Object env, Object options) {
    return p.lend(() -> {
      Evaluation.Result result = eval(quoted, binding, EnvTerm.fromMap((MapTerm) env));
      return Tuple.of(result.value(), bindingTerm(result), EnvTerm.toMap(result.scope().env(), result.scope().scope()));
    });
  }

  private static Evaluation.Result eval(Object quoted, Object binding, Env env) {
    return LateChecks.within(() -> Evaluation.run(quoted, env, Binding.fromTerm(binding), Evaluation.Kind.EVAL));
  }

  private static Tuple pair(Evaluation.Result result) {
    return Tuple.of(result.value(), bindingTerm(result));
  }

  private static Object bindingTerm(Evaluation.Result result) {
    // Elixir gives them by name, the last in the alphabet first.
    return ListTerm.fromJava(result.bindings().stream()
        .sorted((a, b) -> Terms.compare(Tuple.of(b.name(), b.kind()), Tuple.of(a.name(), a.kind()))).map(Binding::toTerm).toList());
  }

  // Compiling

  @Suspends
  @Name("compile_string")
  public static Object compileString(Proc p, Object source, Object file) {
    return p.lend(() -> modules(() -> Compiler.runText(text(source), text(file))));
  }

  @Suspends
  @Name("compile_quoted")
  public static Object compileQuoted(Proc p, Object quoted, Object file) {
    return p.lend(() -> modules(() -> Compiler.runQuoted(quoted, Compiler.freshEnv(text(file), 1))));
  }

  @Suspends
  @Name("compile_file")
  public static Object compileFile(Proc p, Object path) {
    return p.lend(() -> modules(() -> Compiler.runFile(Path.of(text(path)))));
  }

  @Suspends
  @Name("require_file")
  public static Object requireFile(Proc p, Object path) {
    String absolute = Path.of(text(path)).toAbsolutePath().normalize().toString();
    if (!REQUIRED.add(absolute)) return Atom.NIL;
    return p.lend(() -> {
      try {
        return modules(() -> Compiler.runFile(Path.of(absolute)));
      } catch (Raise failed) {
        REQUIRED.remove(absolute);
        throw failed;
      }
    });
  }

  /** Compiles files that may need each other: {@code {modules, [{file, kind, reason, stacktrace}]}}. */
  @Suspends
  @Name("compile_files")
  public static Object compileFiles(Proc p, Object paths) {
    return p.lend(() -> CompileTogether.run(ListTerm.toJava(paths).stream().map(VialCode::text).toList()));
  }

  /** As {@code compile_files}; the classes are written under a folder too. */
  @Suspends
  @Name("compile_files_to")
  public static Object compileFilesTo(Proc p, Object paths, Object folder) {
    Path target = Path.of(text(folder));
    return p.lend(() -> CompileTogether.runTo(ListTerm.toJava(paths).stream().map(VialCode::text).toList(), target));
  }

  /** What is compiled while the work runs: {@code [{module, binary}]}, in order. */
  private static Object modules(Runnable work) {
    return ListTerm.fromJava(CompiledLog.during(work));
  }

  @Name("required_files")
  public static Object requiredFiles() {
    List<Object> files = new ArrayList<>();
    for (String file : REQUIRED) files.add(Binary.ofUtf8(file));
    return ListTerm.fromJava(files);
  }

  @Name("unrequire_files")
  public static Object unrequireFiles(Object files) {
    for (Object file : ListTerm.toJava(files)) REQUIRED.remove(text(file));
    return OK;
  }

  // Modules

  @Suspends
  @Name("ensure_loaded")
  public static Object ensureLoaded(Proc p, Object module) {
    if (Modules.isLoaded((Atom) module)) return Tuple.of(Atom.of("module"), module);
    return p.lend(() -> outcome(CompiledModules.ensure((Atom) module), module, "nofile"));
  }

  @Suspends
  @Name("ensure_compiled")
  public static Object ensureCompiled(Proc p, Object module) {
    if (Modules.isLoaded((Atom) module)) return Tuple.of(Atom.of("module"), module);
    boolean open = OpenModule.of((Atom) module) != null;
    return p.lend(() -> outcome(CompiledModules.ensure((Atom) module), module, open ? "unavailable" : "nofile"));
  }

  private static Object outcome(boolean there, Object module, String otherwise) {
    return there ? Tuple.of(Atom.of("module"), module) : Tuple.of(Atom.of("error"), Atom.of(otherwise));
  }

  /** The clauses of a compiled function, where they are kept beside the classes; modules that are only in memory keep none. */
  public static Object definition(Object module, Object function) {
    OpenModule open = OpenModule.of((Atom) module);
    FunctionId id = FunctionId.fromTerm(function);
    Definition found = open == null || id == null ? null : open.definition(id);
    return found == null ? Atom.NIL : DefinitionView.term(found, ListTerm.of());
  }

  @Name("loaded?")
  public static Object isLoaded(Object module) {
    return Atom.of(Modules.isLoaded((Atom) module));
  }

  public static Object delete(Object module) {
    return Atom.of(Modules.delete((Atom) module));
  }

  public static Object purge(Object module) {
    return Atom.of(Modules.purge((Atom) module));
  }

  // Options

  @Name("put_compiler_option")
  public static Object putCompilerOption(Object key, Object value) {
    CompilerOptions.put((Atom) key, value);
    return OK;
  }

  @Name("get_compiler_option")
  public static Object getCompilerOption(Object key) {
    Object value = CompilerOptions.get((Atom) key);
    return value == null ? Atom.NIL : value;
  }

  @Name("compiler_options")
  public static Object compilerOptions() {
    return CompilerOptions.all();
  }
}
