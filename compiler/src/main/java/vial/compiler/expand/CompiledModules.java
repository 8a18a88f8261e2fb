package vial.compiler.expand;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import vial.runtime.code.Fun;
import vial.runtime.code.Module;
import vial.runtime.code.Modules;
import vial.runtime.code.Native;
import vial.runtime.code.Natives;
import vial.runtime.process.Lending;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Tuple;

/** What the compiler asks about modules that are compiled already, or that can be compiled on demand. */
public final class CompiledModules {
  private record Contents(Module version, Set<FunctionId> functions, Set<FunctionId> macros,
      Map<FunctionId, String> deprecated) {}

  private static final ConcurrentHashMap<Atom, Contents> CONTENTS = new ConcurrentHashMap<>();

  private CompiledModules() {}

  /** Whether the module can be used now; its file is compiled first if that is what it takes. */
  public static boolean ensure(Atom module) {
    return Modules.exists(module);
  }

  public static Set<FunctionId> functions(Atom module) {
    return ensure(module) ? contents(module).functions : Set.of();
  }

  public static Set<FunctionId> macros(Atom module) {
    return ensure(module) ? contents(module).macros : Set.of();
  }

  /** The functions that should not be used any more, with what the module says of them. */
  public static Map<FunctionId, String> deprecated(Atom module) {
    return ensure(module) ? contents(module).deprecated : Map.of();
  }

  private static Map<FunctionId, String> deprecatedOf(Atom module) {
    Fun info = Modules.function(module, Atom.of("__info__"), 1);
    if (info == null) return Map.of();
    Map<FunctionId, String> found = new HashMap<>();
    for (Object entry : Quoted.items(Lending.call(info, Atom.of("deprecated")))) {
      Tuple t = (Tuple) entry;
      found.put(FunctionId.fromTerm(t.get(0)), t.get(1) instanceof Binary reason ? reason.toJavaString() : "");
    }
    return found;
  }

  private static Contents contents(Atom module) {
    Module version = Modules.find(module);
    Contents known = CONTENTS.get(module);
    if (known != null && known.version == version) return known;
    Contents found = new Contents(version, functionsOf(module, version), macrosOf(module), deprecatedOf(module));
    CONTENTS.put(module, found);
    return found;
  }

  private static Set<FunctionId> macrosOf(Atom module) {
    Fun info = Modules.function(module, Atom.of("__info__"), 1);
    return info == null ? Set.of() : ids(Lending.call(info, Atom.of("macros")));
  }

  private static Set<FunctionId> functionsOf(Atom module, Module version) {
    Fun info = Modules.function(module, Atom.of("__info__"), 1);
    Set<FunctionId> all = new TreeSet<>();
    if (info != null) {
      all.addAll(ids(Lending.call(info, Atom.of("functions"))));
    } else if (version != null) {
      for (String function : version.functions()) all.add(parse(function));
    }
    for (Native n : Natives.all(module)) all.add(FunctionId.of(n.name(), n.arity()));
    all.removeIf(id -> id.name().name().equals("module_info") || id.name().name().startsWith("MACRO-"));
    return all;
  }

  private static FunctionId parse(String function) {
    int slash = function.lastIndexOf('/');
    return FunctionId.of(function.substring(0, slash), Integer.parseInt(function.substring(slash + 1)));
  }

  private static Set<FunctionId> ids(Object list) {
    Set<FunctionId> ids = new TreeSet<>();
    for (Object item : Quoted.items(list)) ids.add(FunctionId.fromTerm(item));
    return ids;
  }
}
