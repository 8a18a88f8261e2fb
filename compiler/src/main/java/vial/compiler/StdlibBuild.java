package vial.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vial.compiler.backend.Backend;
import vial.compiler.backend.Options;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.Quoted;
import vial.compiler.module.Loading;
import vial.runtime.code.Raise;
import vial.runtime.process.Lending;
import vial.runtime.process.Vm;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/**
 * Compiles a folder of Elixir files, each when it is first needed: a file whose macros or structs another one uses is compiled before it, as
 * Elixir's parallel compiler would have it. Kernel comes first, without imports.
 *
 * <p>Each module is compiled twice. The version that runs here calls through the module table, since what it calls may not be compiled yet;
 * the version that is written calls other modules of the library directly.
 */
public final class StdlibBuild {
  private static final String FIRST = "kernel.ex";

  private final Path source;
  private final Path target;
  private final FileSet files = new FileSet(this::failed);
  private final List<String> failures = new ArrayList<>();
  private int written;

  private StdlibBuild(Path source, Path target) {
    this.source = source;
    this.target = target;
  }

  /** Arguments: the folder of the sources, the folder for the classes. */
  public static void main(String[] args) throws IOException {
    StdlibBuild build = new StdlibBuild(Path.of(args[0]).toAbsolutePath().normalize(), Path.of(args[1]));
    build.clean();
    build.readFiles();
    Vm vm = Vm.start(vial.runtime.process.Options.defaults());
    boolean[] failed = new boolean[1];
    LentWork.spawn(vm, () -> {
      try {
        build.compileAll();
      } catch (Throwable unexpected) {
        unexpected.printStackTrace();
        failed[0] = true;
      }
      vm.halt(0);
      return Atom.NIL;
    });
    vm.await();
    build.report();
    Runtime.getRuntime().halt(failed[0] || !build.failures.isEmpty() ? 1 : 0);
  }

  /** Classes of an earlier build must not be found by this one. */
  private void clean() throws IOException {
    Files.createDirectories(target);
    for (String name : List.of("Elixir", "erlang")) {
      Path folder = target.resolve(name);
      if (!Files.exists(folder)) continue;
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
      }
    }
  }

  private void readFiles() throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(source)) {
      paths = walk.filter(p -> p.toString().endsWith(".ex")).sorted().toList();
    }
    List<SourceFile> read = new ArrayList<>();
    for (Path path : paths) {
      SourceFile file = SourceFile.read(path, source);
      if (file.problem() != null) failures.add(file.problem());
      read.add(file.name().equals(FIRST) ? 0 : read.size(), file);
    }
    read.forEach(files::add);
  }

  private void compileAll() {
    Loading.compileWith(new Options(module -> false));
    Loading.listen(this::write);
    Diagnostics.printWarningsTo(System.err::print);
    files.compileAll();
  }

  private void failed(SourceFile file, Raise raised) {
    StringBuilder text = new StringBuilder(file.name() + ": " + describe(raised));
    for (SourceFile f : files.active()) text.append(f == files.active().getFirst() ? "\n    on the way " : " -> ").append(f.name());
    failures.add(text.toString());
  }

  private static String describe(Raise raised) {
    StringBuilder text = new StringBuilder(raised.kind + " " + Diagnostics.plain(raised.reason));
    for (Object entry : Quoted.items(raised.stacktrace(Lending.process()))) {
      Tuple t = (Tuple) entry;
      Object arity = t.get(2) instanceof Long n ? n : ListTerm.length(t.get(2));
      text.append("\n    ").append(t.get(0)).append('.').append(t.get(1)).append('/').append(arity)
          .append(" line ").append(Quoted.get(t.get(3), "line"));
    }
    return text.toString();
  }

  private void write(ModuleDefinition definition, CompiledModule ignored) {
    CompiledModule compiled = Backend.compile(definition, new Options(files::defines));
    written += ClassFiles.write(compiled, target);
  }

  private void report() {
    for (String failure : failures) System.err.println(failure);
    System.err.println(written + " classes of " + files.moduleCount() + " modules in " + files.files().size() + " files, " + failures.size() + " failures");
  }
}
