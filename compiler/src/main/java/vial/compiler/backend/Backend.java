package vial.compiler.backend;

import java.util.function.Supplier;
import vial.compiler.CompiledModule;
import vial.compiler.ModuleDefinition;
import vial.compiler.backend.analysis.CoreVerifier;
import vial.compiler.backend.core.CoreModule;
import vial.compiler.backend.emit.ModuleEmitter;
import vial.compiler.backend.lower.ModuleLowering;

/** From an expanded module to its classes. */
public final class Backend {
  /** Passes recurse as deep as the source nests; address space is all that this costs. */
  private static final long STACK = 512L << 20;

  private Backend() {}

  public static CompiledModule compile(ModuleDefinition definition, Options options) {
    return onLargeStack(() -> ModuleEmitter.run(lower(definition, options)));
  }

  /** The first half, for snapshots and tests. */
  public static CoreModule core(ModuleDefinition definition, Options options) {
    return onLargeStack(() -> lower(definition, options));
  }

  private static CoreModule lower(ModuleDefinition definition, Options options) {
    CoreModule core = ModuleLowering.run(definition, options);
    if (options.verify()) CoreVerifier.run(core);
    return core;
  }

  private static <T> T onLargeStack(Supplier<T> work) {
    Object[] result = new Object[1];
    Throwable[] failure = new Throwable[1];
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result[0] = work.get();
              } catch (RuntimeException | Error e) {
                failure[0] = e;
              }
            },
            "vial-compiler",
            STACK);
    thread.start();
    join(thread);
    if (failure[0] instanceof Error e) throw e;
    if (failure[0] instanceof RuntimeException e) throw e;
    @SuppressWarnings("unchecked")
    T value = (T) result[0];
    return value;
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }
}
