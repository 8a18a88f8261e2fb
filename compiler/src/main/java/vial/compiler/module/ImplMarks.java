package vial.compiler.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.FunctionId;
import vial.runtime.term.Atom;

/** The {@code @impl} that stood before a definition, and whether it was right. */
final class ImplMarks {
  record Mark(FunctionId id, Atom kind, Object value, int line, String file, boolean generated) {}

  private ImplMarks() {}

  static void check(OpenModule module, Map<Atom, TreeMap<FunctionId, Boolean>> callbacks) {
    for (Mark mark : module.implMarks()) {
      if (mark.value == Atom.FALSE || mark.generated) continue;
      String problem = problem(module, mark, callbacks);
      if (problem != null) Diagnostics.warnModule(mark.line, mark.file, module.name(), problem);
    }
    missing(module, callbacks);
  }

  /** A definition with defaults stands for all of its arities. */
  private static List<FunctionId> ids(OpenModule module, Mark mark) {
    Definition definition = module.definitions().get(mark.id);
    List<FunctionId> ids = new ArrayList<>();
    int defaults = definition == null ? 0 : definition.defaults;
    for (int i = 0; i <= defaults; i++) ids.add(FunctionId.of(mark.id.name().name(), mark.id.arity() - i));
    return ids;
  }

  private static String problem(OpenModule module, Mark mark, Map<Atom, TreeMap<FunctionId, Boolean>> callbacks) {
    String noun = mark.kind == Kinds.DEFMACRO ? "macro " : "function ";
    String got = "got \"@impl " + Diagnostics.inspect(mark.value) + "\" for " + noun + mark.id;
    if (mark.kind == Kinds.DEFP || mark.kind == Kinds.DEFMACROP) {
      return got.replace(noun, mark.kind == Kinds.DEFP ? "private function " : "private macro ")
          + " but the behaviour specifies a public callback";
    }
    if (callbacks.isEmpty()) return got + " but no behaviour was declared";
    if (mark.value == Atom.TRUE) {
      for (TreeMap<FunctionId, Boolean> known : callbacks.values()) if (specifies(known, ids(module, mark))) return null;
      return got + " but no behaviour specifies such callback. " + known(callbacks);
    }
    if (!callbacks.containsKey(mark.value)) {
      return got + " but this behaviour was not declared with @behaviour";
    }
    if (specifies(callbacks.get(mark.value), ids(module, mark))) return null;
    return got + " but this behaviour does not specify such callback. " + known(callbacks);
  }

  private static boolean specifies(TreeMap<FunctionId, Boolean> callbacks, List<FunctionId> ids) {
    return ids.stream().anyMatch(callbacks::containsKey);
  }

  private static String known(Map<Atom, TreeMap<FunctionId, Boolean>> callbacks) {
    StringBuilder text = new StringBuilder("The known callbacks are:\n\n");
    callbacks.forEach((behaviour, ids) -> ids.forEach((id, macro) ->
        text.append("  * ").append(Diagnostics.inspect(behaviour)).append('.').append(id).append(macro ? " (macro)\n" : " (function)\n")));
    return text.toString();
  }

  /** Where one definition is marked, all callbacks of the module should be. */
  private static void missing(OpenModule module, Map<Atom, TreeMap<FunctionId, Boolean>> callbacks) {
    List<FunctionId> marked = new ArrayList<>();
    boolean any = false;
    for (Mark mark : module.implMarks()) {
      any |= mark.value != Atom.FALSE && !mark.generated;
      marked.addAll(ids(module, mark));
    }
    if (!any) return;
    callbacks.forEach((behaviour, ids) -> ids.forEach((id, macro) -> {
      Definition d = module.definitions().get(id);
      if (d == null || !d.isPublic() || !d.checked || marked.contains(id)) return;
      Diagnostics.warnModule(d.line, d.file, module.name(), "module attribute @impl was not set for " + (macro ? "macro " : "function ") + id
          + " callback (specified in " + Diagnostics.inspect(behaviour) + "). This either means you forgot to add the \"@impl true\" annotation "
          + "before the definition or that you are accidentally overriding this callback");
    }));
  }
}
