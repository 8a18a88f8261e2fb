package vial.compiler.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vial.compiler.ClauseDefinition;
import vial.compiler.FunctionDefinition;
import vial.compiler.expand.Escape;
import vial.compiler.expand.FunctionId;
import vial.compiler.expand.KernelForms;
import vial.compiler.expand.Quoted;
import vial.runtime.term.Atom;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** The functions that every module has: {@code __info__/1}, {@code module_info/0,1}, and {@code behaviour_info/1} where there are callbacks. */
final class ModuleInfo {
  private ModuleInfo() {}

  static List<FunctionDefinition> functions(OpenModule module) {
    Set<FunctionId> functions = new TreeSet<>();
    Set<FunctionId> macros = new TreeSet<>();
    for (Definition d : module.definitions().values()) {
      if (d.isPublic() && !d.clauses.isEmpty()) (d.isMacro() ? macros : functions).add(d.id());
    }
    if (module.name() == Quoted.KERNEL) macros.addAll(KernelForms.ids());
    Object attributes = module.attributes().persistedTerm();
    Object compile = compileTerm(module);
    Object md5 = Quoted.text("vial:" + module.name().name());
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("module", module.name());
    info.put("functions", term(functions));
    info.put("macros", term(macros));
    info.put("struct", StructInfo.of(module));
    info.put("attributes", attributes);
    info.put("compile", compile);
    info.put("md5", md5);
    info.put("deprecated", deprecated(module));
    List<FunctionDefinition> all = new ArrayList<>();
    all.add(table("__info__", module, info));
    all.addAll(moduleInfo(module, functions, macros, attributes, compile, md5));
    FunctionDefinition behaviour = Behaviours.info(module);
    if (behaviour != null) all.add(behaviour);
    return all;
  }

  private static Object deprecated(OpenModule module) {
    List<Object> entries = new ArrayList<>();
    module.deprecated().forEach((id, reason) -> entries.add(Tuple.of(id.toTerm(), reason)));
    return Quoted.list(entries);
  }

  private static Object compileTerm(OpenModule module) {
    return Quoted.keyword("version", ListTerm.ofCodePoints("8.2.6"), "options", Empty.LIST,
        "source", ListTerm.ofCodePoints(module.env().file()));
  }

  private static List<FunctionDefinition> moduleInfo(OpenModule module, Set<FunctionId> functions, Set<FunctionId> macros,
      Object attributes, Object compile, Object md5) {
    List<Object> exports = new ArrayList<>();
    exports.add(Tuple.of(Atom.of("__info__"), 1L));
    for (FunctionId id : functions) exports.add(id.toTerm());
    for (FunctionId id : macros) if (!KernelForms.ids().contains(id) || module.name() != Quoted.KERNEL) exports.add(id.asMacro().toTerm());
    exports.add(Tuple.of(Atom.of("module_info"), 0L));
    exports.add(Tuple.of(Atom.of("module_info"), 1L));
    Object exportTerm = Quoted.list(exports);
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("module", module.name());
    info.put("exports", exportTerm);
    info.put("functions", exportTerm);
    info.put("attributes", attributes);
    info.put("compile", compile);
    info.put("md5", md5);
    info.put("nifs", Empty.LIST);
    Object whole = Quoted.keyword("module", module.name(), "exports", exportTerm, "attributes", attributes, "compile", compile, "md5", md5);
    ClauseDefinition all = new ClauseDefinition(0, List.of(), List.of(), Escape.value(whole));
    return List.of(new FunctionDefinition(Atom.of("module_info"), 0, true, 0, List.of(all)), table("module_info", module, info));
  }

  /** A function of one clause for each key. */
  static FunctionDefinition table(String name, OpenModule module, Map<String, Object> values) {
    List<ClauseDefinition> clauses = new ArrayList<>();
    values.forEach((key, value) -> clauses.add(new ClauseDefinition(0, List.of(Atom.of(key)), List.of(), Escape.value(value))));
    return new FunctionDefinition(Atom.of(name), 1, true, module.env().line(), clauses);
  }

  static Object term(Set<FunctionId> ids) {
    List<Object> terms = new ArrayList<>();
    for (FunctionId id : ids) terms.add(id.toTerm());
    return Quoted.list(terms);
  }
}
