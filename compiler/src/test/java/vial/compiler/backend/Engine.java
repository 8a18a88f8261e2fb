package vial.compiler.backend;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vial.compiler.CompiledModule;
import vial.compiler.ModuleDefinition;
import vial.runtime.code.Closure;
import vial.runtime.code.Code;
import vial.runtime.code.Frame;
import vial.runtime.code.Fun;
import vial.runtime.code.Modules;
import vial.runtime.code.Raise;
import vial.runtime.code.Suspend;
import vial.runtime.code.TryFrame;
import vial.runtime.process.Proc;
import vial.runtime.process.Vm;
import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/** Compiles, loads and runs modules in a system of their own. */
final class Engine implements AutoCloseable {
  private static final Atom RAISED = Atom.of("raised");

  private final Vm vm;

  /** Calls a function and hands what comes out, a value or {@code {:raised, kind, reason, stacktrace}}, to the waiting test. */
  private static final class Probe extends Code {
    private final CompletableFuture<Object> result = new CompletableFuture<>();
    private final Fun function;
    private final Object[] arguments;

    Probe(Fun function, Object... arguments) {
      this.function = function;
      this.arguments = arguments;
    }

    @Override
    public Object call0(Proc p, Closure self) {
      Object value;
      try {
        value = function.call(p, arguments);
      } catch (Raise raised) {
        return handle(p, null, raised);
      } catch (Throwable bug) {
        result.completeExceptionally(bug);
        return Atom.NIL;
      }
      if (value != Suspend.SUSPEND) return resume(p, null, value);
      p.push(new TryFrame(this, 0, Closure.NOTHING));
      return Suspend.SUSPEND;
    }

    @Override
    public Object resume(Proc p, Frame frame, Object value) {
      result.complete(value);
      return Atom.NIL;
    }

    @Override
    public Object handle(Proc p, TryFrame frame, Raise raised) {
      result.complete(Tuple.of(RAISED, raised.kind, raised.reason, raised.stacktrace(p)));
      return Atom.NIL;
    }
  }

  Engine(vial.runtime.process.Options options) {
    vm = Vm.bare(options);
  }

  static CompiledModule load(ModuleDefinition definition) {
    CompiledModule compiled = Backend.compile(definition, Options.DEFAULT.verifying());
    compiled.classes().forEach(Verify::classFile);
    Modules.load(compiled.className(), compiled.classes(), compiled.live().toArray());
    return compiled;
  }

  static void load(List<ModuleDefinition> definitions) {
    definitions.forEach(Engine::load);
  }

  Object call(Atom module, String function, Object... arguments) {
    Probe probe = new Probe(Modules.export(module, Atom.of(function), arguments.length), arguments);
    vm.spawn(new Closure(probe, 0, 0, Closure.NOTHING));
    try {
      return probe.result.get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(module + "." + function, e);
    }
  }

  @Override
  public void close() {
    vm.stop();
  }
}
