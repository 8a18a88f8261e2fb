package vial.compiler.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vial.compiler.expand.CompiledModules;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.FunctionId;
import vial.runtime.code.Modules;
import vial.runtime.term.Atom;

/** Calls to functions of other modules that do not exist: reported when all that is compiled together is there. */
public final class LateChecks {
  private record Pending(Atom module, List<Locals.RemoteCall> calls) {}

  private static final ThreadLocal<List<Pending>> PENDING = new ThreadLocal<>();

  private LateChecks() {}

  /** As {@link #around}, leaving the report to a wider one that is running. */
  public static <T> T within(java.util.function.Supplier<T> work) {
    return PENDING.get() != null ? work.get() : around(work);
  }

  /** Runs what may define modules, then reports their calls to what is undefined; an error on the way keeps it silent. */
  public static <T> T around(java.util.function.Supplier<T> work) {
    List<Pending> outer = PENDING.get();
    PENDING.set(new ArrayList<>());
    try {
      T result = work.get();
      for (Pending pending : PENDING.get()) report(pending);
      return result;
    } finally {
      PENDING.set(outer);
    }
  }

  static void add(OpenModule module) {
    Pending pending = new Pending(module.name(), module.locals().remotes());
    if (PENDING.get() != null) PENDING.get().add(pending);
    else report(pending);
  }

  private static void report(Pending pending) {
    for (Locals.RemoteCall call : pending.calls) {
      String problem = problem(call);
      if (problem == null || !CompilerOptions.warnsOfUndefined(call.module())) continue;
      Diagnostics.warn(call.line(), call.file(), problem, pending.module, call.user());
    }
  }

  /** These two are forms of the compiler, not functions. */
  private static boolean isForm(Locals.RemoteCall call) {
    String name = call.used().toString();
    return call.module().name().equals("erlang") && (name.equals("andalso/2") || name.equals("orelse/2"));
  }

  private static String problem(Locals.RemoteCall call) {
    String name = Diagnostics.inspect(call.module()) + "." + call.used();
    if (isForm(call)) return null;
    if (!Modules.exists(call.module())) return name + " is undefined (module " + Diagnostics.inspect(call.module()) + " is not available or is yet to be defined)";
    FunctionId id = call.used();
    if (Modules.function(call.module(), id.name(), id.arity()) != null) return null;
    Set<FunctionId> macros = CompiledModules.macros(call.module());
    if (macros.contains(id)) {
      return "you must require " + Diagnostics.inspect(call.module()) + " before invoking the macro " + name;
    }
    return name + " is undefined or private" + Suggestions.of(call.module(), id);
  }
}
