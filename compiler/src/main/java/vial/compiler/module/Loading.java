package vial.compiler.module;

import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import vial.compiler.ClauseDefinition;
import vial.compiler.CompiledModule;
import vial.compiler.FunctionDefinition;
import vial.compiler.ModuleDefinition;
import vial.compiler.backend.Backend;
import vial.compiler.backend.Options;
import vial.compiler.expand.Quoted;
import vial.runtime.code.Module;
import vial.runtime.code.Modules;
import vial.runtime.code.Raise;
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
    Module found = module == KERNEL || module.name().startsWith("Elixir.") ? Modules.find(module) : null;
    return found != null && found.owner.getClassLoader() == Modules.class.getClassLoader();
  }

  static CompiledModule load(ModuleDefinition definition) {
    CompiledModule compiled = compile(definition);
    Modules.load(compiled.className(), compiled.classes(), compiled.live().toArray());
    return compiled;
  }

  /** A failure here is a bug in the compiler; the function that it happened in is worth knowing. */
  private static CompiledModule compile(ModuleDefinition definition) {
    try {
      return Backend.compile(definition, options);
    } catch (Raise raised) {
      throw raised;
    } catch (RuntimeException bug) {
      throw new IllegalStateException("cannot compile " + definition.name() + ": " + guilty(definition), bug);
    }
  }

  /** The function that fails with the others emptied. */
  private static String guilty(ModuleDefinition definition) {
    for (FunctionDefinition f : definition.functions()) {
      List<FunctionDefinition> others = definition.functions().stream().map(g -> g == f ? f : emptied(g)).toList();
      try {
        Backend.compile(new ModuleDefinition(definition.name(), definition.file(), definition.line(), others), options);
      } catch (RuntimeException bug) {
        return f.name() + "/" + f.arity() + " at line " + f.line();
      }
    }
    return "the functions together";
  }

  private static FunctionDefinition emptied(FunctionDefinition f) {
    List<Object> ignored = Collections.nCopies(f.arity(), Quoted.node(Quoted.UNDERSCORE, Quoted.NO_META, Atom.NIL));
    return new FunctionDefinition(f.name(), f.arity(), f.exported(), f.line(), List.of(new ClauseDefinition(0, ignored, List.of(), Atom.NIL)));
  }

  static CompiledModule loadForGood(ModuleDefinition definition) {
    CompiledModule compiled = load(definition);
    listener.accept(definition, compiled);
    return compiled;
  }
}
