package vial.compiler.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import vial.compiler.expand.CompiledModules;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.FunctionId;
import vial.runtime.code.Modules;
import vial.runtime.term.Atom;

/** Calls to functions of other modules that do not exist: reported when all that is compiled together is there. */
public final class LateChecks {
  private record Pending(Atom module, List<Locals.RemoteCall> calls) {}

  /** Problems are reported by kind, then by what is called. */
  private record Problem(int kind, Atom module, FunctionId id, String text) implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
      int order = Integer.compare(kind, other.kind);
      if (order == 0) order = module.name().compareTo(other.module.name());
      return order != 0 ? order : id.compareTo(other.id);
    }
  }

  private static final ProcessLocal<List<Pending>> PENDING = new ProcessLocal<>();

  private LateChecks() {}

  /** As {@link #around}, leaving the report to a wider one that is running. */
  public static <T> T within(Supplier<T> work) {
    return PENDING.get() != null ? work.get() : around(work);
  }

  /** Runs what may define modules, then reports their calls to what is undefined; an error on the way keeps it silent. */
  public static <T> T around(Supplier<T> work) {
    List<Pending> outer = PENDING.get();
    PENDING.set(new ArrayList<>());
    try {
      T result = work.get();
      report(PENDING.get());
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

  private static void report(List<Pending> all) {
    List<Pending> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(p -> p.module.name()));
    for (Pending pending : sorted) report(pending);
  }

  /** One warning for each thing that is wrong, with all the places where it is. */
  private static void report(Pending pending) {
    TreeMap<Problem, List<Locals.RemoteCall>> places = new TreeMap<>();
    for (Locals.RemoteCall call : pending.calls) {
      if (isForm(call) || !CompilerOptions.warnsOfUndefined(call.module())) continue;
      Problem problem = problem(call);
      if (problem != null) places.computeIfAbsent(problem, p -> new ArrayList<>()).add(call);
    }
    places.forEach((problem, calls) -> {
      StringBuilder text = new StringBuilder("warning: ").append(problem.text);
      if (calls.size() > 1) text.append("\nInvalid call found at ").append(calls.size()).append(" locations:");
      for (Locals.RemoteCall call : calls) {
        text.append("\n  ").append(Diagnostics.relative(call.file())).append(':').append(call.line()).append(": ")
            .append(Diagnostics.inspect(pending.module)).append('.').append(call.user());
      }
      Diagnostics.print(text.append("\n\n").toString());
    });
  }

  /** These two are forms of the compiler, not functions. */
  private static boolean isForm(Locals.RemoteCall call) {
    String name = call.used().toString();
    return call.module().name().equals("erlang") && (name.equals("andalso/2") || name.equals("orelse/2"));
  }

  private static Problem problem(Locals.RemoteCall call) {
    Atom module = call.module();
    FunctionId id = call.used();
    String name = Diagnostics.inspect(module) + "." + id;
    if (!Modules.exists(module)) {
      return new Problem(0, module, id, name + " is undefined (module " + Diagnostics.inspect(module) + " is not available or is yet to be defined)");
    }
    if (Modules.function(module, id.name(), id.arity()) != null) {
      String reason = CompiledModules.deprecated(module).get(id);
      return reason == null ? null : new Problem(2, module, id, name + " is deprecated. " + reason);
    }
    if (CompiledModules.macros(module).contains(id)) {
      return new Problem(1, module, id, "you must require " + Diagnostics.inspect(module) + " before invoking the macro " + name);
    }
    return new Problem(3, module, id, name + " is undefined or private" + Suggestions.of(module, id));
  }
}
