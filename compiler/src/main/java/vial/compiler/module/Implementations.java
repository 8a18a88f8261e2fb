package vial.compiler.module;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.FunctionId;
import vial.compiler.expand.Quoted;
import vial.runtime.code.Fun;
import vial.runtime.code.Modules;
import vial.runtime.process.Lending;
import vial.runtime.term.Atom;

/** Checks a module against the behaviours that it declares. */
final class Implementations {
  private static final Atom BEHAVIOUR_INFO = Atom.of("behaviour_info");

  private Implementations() {}

  static void check(OpenModule module) {
    ImplMarks.check(module, callbacks(module));
    for (Object behaviour : module.attributes().entries("behaviour")) {
      if (behaviour instanceof Atom name) check(module, name);
    }
  }

  private static void check(OpenModule module, Atom behaviour) {
    String in = " (in module " + Diagnostics.inspect(module.name()) + ")";
    Fun info = Modules.exists(behaviour) ? Modules.function(behaviour, BEHAVIOUR_INFO, 1) : null;
    if (!Modules.exists(behaviour)) {
      warn(module, "@behaviour " + Diagnostics.inspect(behaviour) + " does not exist" + in);
      return;
    }
    if (info == null) {
      warn(module, "module " + Diagnostics.inspect(behaviour) + " is not a behaviour" + in);
      return;
    }
    List<Object> optional = Quoted.items(Lending.call(info, Atom.of("optional_callbacks")));
    for (Object callback : Quoted.items(Lending.call(info, Atom.of("callbacks")))) {
      if (!optional.contains(callback)) checkCallback(module, behaviour, callback, in);
    }
  }

  private static void checkCallback(OpenModule module, Atom behaviour, Object callback, String in) {
    FunctionId id = plain(callback);
    boolean macro = isMacro(callback);
    Definition d = module.definitions().get(id);
    String noun = macro ? "macro " : "function ";
    if (d == null || d.isMacro() != macro) {
      if (id.toString().equals("__info__/1")) return;
      warn(module, noun + id + " required by behaviour " + Diagnostics.inspect(behaviour) + " is not implemented" + in);
    } else if (!d.isPublic()) {
      warn(module, noun + id + " required by behaviour " + Diagnostics.inspect(behaviour) + " was implemented as \"" + d.kind()
          + "\" but should have been \"" + (macro ? "defmacro" : "def") + "\"" + in);
    }
  }

  private static void warn(OpenModule module, String message) {
    Diagnostics.warnModule(module.env().line(), module.env().file(), module.name(), message);
  }

  static boolean isMacro(Object callback) {
    FunctionId id = FunctionId.fromTerm(callback);
    return id != null && id.name().name().startsWith("MACRO-");
  }

  static FunctionId plain(Object callback) {
    FunctionId id = FunctionId.fromTerm(callback);
    return isMacro(callback) ? FunctionId.of(id.name().name().substring(6), id.arity() - 1) : id;
  }

  /** All callbacks of the module's behaviours, each with its behaviour; macros are marked by their compiled names. */
  private static Map<Atom, TreeMap<FunctionId, Boolean>> callbacks(OpenModule module) {
    Map<Atom, TreeMap<FunctionId, Boolean>> all = new LinkedHashMap<>();
    for (Object behaviour : module.attributes().entries("behaviour")) {
      if (!(behaviour instanceof Atom name) || !Modules.exists(name)) continue;
      Fun info = Modules.function(name, BEHAVIOUR_INFO, 1);
      if (info == null) continue;
      TreeMap<FunctionId, Boolean> ids = new TreeMap<>();
      for (Object callback : Quoted.items(Lending.call(info, Atom.of("callbacks")))) ids.put(plain(callback), isMacro(callback));
      all.put(name, ids);
    }
    return all;
  }
}
