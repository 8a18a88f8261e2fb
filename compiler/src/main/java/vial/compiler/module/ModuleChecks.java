package vial.compiler.module;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.FunctionId;
import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/** What must hold, and what is doubtful, when a module's body has run. Errors come before warnings. */
final class ModuleChecks {
  private ModuleChecks() {}

  static void run(OpenModule module) {
    implemented(module);
    undefinedLocals(module);
    importConflicts(module);
    specs(module);
    unused(module);
    Implementations.check(module);
    TypeChecks.run(module);
    module.attributes().warnUnread();
    UnreachableClauses.check(module);
  }

  private static void implemented(OpenModule module) {
    for (Definition d : module.definitions().values()) {
      if (!d.implemented) {
        throw Diagnostics.error(d.file, d.line, "implementation not provided for predefined " + d.kind() + " " + d.id());
      }
    }
  }

  private static void undefinedLocals(OpenModule module) {
    for (Locals.Call call : module.locals().calls()) {
      if (module.definitions().get(call.user()) == null) continue;
      Definition used = module.definitions().get(call.used());
      if (used == null) {
        if (isGenerated(call.used())) continue;
        throw Diagnostics.error(call.file(), call.line(), "undefined function " + call.used() + " (expected " + Diagnostics.inspect(module.name())
            + " to define such a function or for it to be imported, but none are available)");
      }
      if (used.isMacro() && !call.macro() && used.generatedFrom == null && !module.definitions().get(call.user()).isMacro()) {
        throw Diagnostics.error(call.file(), call.line(), "cannot invoke macro " + call.used() + " before its definition");
      }
    }
  }

  /** Every module has these without defining them. */
  private static boolean isGenerated(FunctionId id) {
    return switch (id.toString()) {
      case "__info__/1", "module_info/0", "module_info/1", "behaviour_info/1" -> true;
      default -> false;
    };
  }

  private static void importConflicts(OpenModule module) {
    for (Locals.ImportUse use : module.locals().imports()) {
      Definition local = module.definitions().get(use.id());
      if (local != null && use.module() != module.name()) {
        throw Diagnostics.error(local.file, local.line, "imported " + Diagnostics.inspect(use.module()) + "." + use.id()
            + " conflicts with local function");
      }
    }
  }

  private static void specs(OpenModule module) {
    for (Object entry : module.attributes().entries("spec")) {
      FunctionId id = Behaviours.specified(entry);
      if (id == null) continue;
      Definition d = module.definitions().get(id);
      if (d == null) throw Diagnostics.error(module.env().file(), line(entry), "spec for undefined function " + id);
    }
  }

  private static int line(Object entry) {
    return entry instanceof Tuple t && t.get(2) instanceof Long n ? n.intValue() : 0;
  }

  /** Private definitions that nothing public leads to. */
  private static void unused(OpenModule module) {
    Set<FunctionId> reached = new HashSet<>();
    List<FunctionId> todo = new ArrayList<>();
    for (Definition d : module.definitions().values()) if (d.isPublic()) todo.add(d.id());
    for (Object hook : module.attributes().entries("on_load")) {
      FunctionId id = hook instanceof Atom name ? new FunctionId(name, 0) : FunctionId.fromTerm(hook);
      if (id != null) todo.add(id);
    }
    while (!todo.isEmpty()) {
      FunctionId id = todo.removeLast();
      if (reached.add(id)) todo.addAll(module.locals().usedBy(id));
    }
    for (Definition d : module.definitions().values()) warnUnused(module, d, reached);
  }

  private static void warnUnused(OpenModule module, Definition d, Set<FunctionId> reached) {
    if (d.isPublic() || !d.checked || d.generatedFrom != null) return;
    boolean shorterUsed = false;
    for (int arity = d.id().arity() - d.defaults; arity < d.id().arity(); arity++) {
      shorterUsed |= reached.contains(new FunctionId(d.id().name(), arity));
    }
    if (!reached.contains(d.id())) {
      Diagnostics.warn(d.line, d.file, (d.isMacro() ? "macro " : "function ") + d.id() + " is unused");
    } else if (d.defaults > 0 && !shorterUsed) {
      Diagnostics.warn(d.line, d.file, "default values for the optional arguments in " + d.id() + " are never used");
    }
  }
}
