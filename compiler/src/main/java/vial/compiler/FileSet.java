package vial.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import vial.compiler.module.LateChecks;
import vial.runtime.code.Modules;
import vial.runtime.code.Raise;
import vial.runtime.process.Lending;
import vial.runtime.term.Atom;

/**
 * Files that are compiled together, each when it is first needed: a file whose macros or structs another one uses is compiled before it. That
 * is what Elixir's parallel compiler comes to, one file at a time; a module that is asked for by the file which is to define it is not found.
 */
public final class FileSet {
  private final Map<Atom, SourceFile> modules = new TreeMap<>(Comparator.comparing(Atom::name));
  private final List<SourceFile> files = new ArrayList<>();
  private final List<SourceFile> active = new ArrayList<>();
  private final BiConsumer<SourceFile, Raise> failed;

  /** {@code failed} is told of each file that raised. */
  FileSet(BiConsumer<SourceFile, Raise> failed) {
    this.failed = failed;
  }

  void add(SourceFile file) {
    files.add(file);
    for (Atom module : file.modules()) modules.put(module, file);
  }

  List<SourceFile> files() {
    return files;
  }

  boolean defines(Atom module) {
    return modules.containsKey(module);
  }

  int moduleCount() {
    return modules.size();
  }

  /** The files whose compilation led to the one that is compiled now, which is the last. */
  List<SourceFile> active() {
    return active;
  }

  void compileAll() {
    Thread owner = Thread.currentThread();
    Modules.whenMissing(module -> Thread.currentThread() == owner && onDemand(module));
    try {
      LateChecks.around(() -> {
        files.forEach(this::compile);
        return null;
      });
    } finally {
      Modules.whenMissing(null);
    }
  }

  private boolean onDemand(Atom module) {
    SourceFile file = modules.get(module);
    if (file == null || Lending.process() == null || !file.isUntouched()) return false;
    compile(file);
    return Modules.isLoaded(module);
  }

  private void compile(SourceFile file) {
    if (!file.isUntouched()) return;
    file.begin();
    active.add(file);
    try {
      Compiler.runTogether(file.quoted(), Compiler.freshEnv(file.path(), 1));
    } catch (Raise raised) {
      failed.accept(file, raised);
    } finally {
      active.remove(file);
    }
  }
}
