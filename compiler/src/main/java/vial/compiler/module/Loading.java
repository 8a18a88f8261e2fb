package vial.compiler.module;

import java.util.function.BiConsumer;
import vial.compiler.CompiledModule;
import vial.compiler.ModuleDefinition;
import vial.compiler.backend.Backend;
import vial.compiler.backend.Options;
import vial.runtime.code.Modules;
import vial.runtime.term.Atom;

/** From an expanded module to a loaded one. */
public final class Loading {
  private static final Atom KERNEL = Atom.of("Elixir.Kernel");

  private static volatile Options options = new Options(Loading::isOfLibrary);

  /** Told of every module that is compiled for good (not of evaluated pieces): who builds class files listens. */
  private static volatile BiConsumer<ModuleDefinition, CompiledModule> listener = (definition, compiled) -> {};

  private Loading() {}

  public static void listen(BiConsumer<ModuleDefinition, CompiledModule> to) {
    listener = to;
  }

  public static void compileWith(Options chosen) {
    options = chosen;
  }

  /** A module of the library is one that the application's own loader knows. */
  private static boolean isOfLibrary(Atom module) {
    vial.runtime.code.Module found = module == KERNEL || module.name().startsWith("Elixir.") ? Modules.find(module) : null;
    return found != null && found.owner.getClassLoader() == Modules.class.getClassLoader();
  }

  static CompiledModule load(ModuleDefinition definition) {
    CompiledModule compiled = Backend.compile(definition, options);
    Modules.load(compiled.className(), compiled.classes(), compiled.live().toArray());
    return compiled;
  }

  static CompiledModule loadForGood(ModuleDefinition definition) {
    CompiledModule compiled = load(definition);
    listener.accept(definition, compiled);
    return compiled;
  }
}
