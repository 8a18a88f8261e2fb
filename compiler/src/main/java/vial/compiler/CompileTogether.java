package vial.compiler;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vial.compiler.expand.Quoted;
import vial.compiler.module.CompiledLog;
import vial.compiler.module.Loading;
import vial.runtime.code.Raise;
import vial.runtime.erlang.FileErrors;
import vial.runtime.process.Lending;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** What {@code Kernel.ParallelCompiler.compile} rests on. */
public final class CompileTogether {
  private CompileTogether() {}

  /** {@code {[{module, binary}], [{file, kind, reason, stacktrace}]}}. */
  public static Object run(List<String> paths) {
    List<Object> failures = new ArrayList<>();
    FileSet files = new FileSet((file, raised) -> failures.add(failure(file.path(), raised)));
    for (String path : paths) {
      try {
        files.add(read(Path.of(path).toAbsolutePath().normalize()));
      } catch (Raise mistake) {
        failures.add(failure(path, mistake));
      }
    }
    List<Object> modules = CompiledLog.during(files::compileAll);
    return Tuple.of(ListTerm.fromJava(modules.reversed()), ListTerm.fromJava(failures));
  }

  /** Compiles, and writes the classes under a folder. */
  public static Object runTo(List<String> paths, Path target) {
    Loading.listen((definition, compiled) -> ClassFiles.write(compiled, target));
    try {
      return run(paths);
    } finally {
      Loading.listen((definition, compiled) -> {});
    }
  }

  private static SourceFile read(Path path) {
    try {
      SourceFile file = SourceFile.read(path, path.toString(), path.toString());
      // Parsed again for the exception that the text deserves.
      if (file.problem() != null) Syntax.toQuoted(Files.readString(path), path.toString(), 1);
      return file;
    } catch (CharacterCodingException notText) {
      SourceText.read(path);
      throw new IllegalStateException("not UTF-8 a moment ago: " + path, notText);
    } catch (IOException failed) {
      throw Raise.error("badmatch", Tuple.of(Atom.of("error"), Atom.of(FileErrors.reason(failed))));
    }
  }

  private static Tuple failure(String path, Raise raised) {
    return Tuple.of(Quoted.text(path), raised.kind, raised.reason, raised.stacktrace(Lending.process()));
  }
}
