package vial.compiler.expand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vial.compiler.module.OpenModule;
import vial.runtime.code.Fun;
import vial.runtime.code.Modules;
import vial.runtime.process.Lending;
import vial.runtime.term.Atom;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** Asks a struct's module for its fields while code that names it is compiled. */
public final class Structs {
  private Structs() {}

  /** The fields that are not given, with their default values as quoted terms. */
  static List<Object> defaults(Object meta, Atom module, Object pairs, Scope s) {
    MapTerm struct = load(meta, module, pairs, s);
    Set<Object> given = new HashSet<>();
    for (Object pair : Quoted.items(pairs)) given.add(((Tuple) pair).get(0));
    List<Object> rest = new ArrayList<>();
    for (Object[] entry : MapEntries.sorted(struct)) {
      if (entry[0] != MapForms.STRUCT_KEY && !given.contains(entry[0])) {
        rest.add(Tuple.of(entry[0], Escape.value(entry[1])));
      }
    }
    return rest;
  }

  static void checkKeys(Object meta, Atom module, List<Object> pairs, Scope s) {
    MapTerm struct = load(meta, module, null, s);
    for (Object pair : pairs) {
      Object key = ((Tuple) pair).get(0);
      if (key instanceof Atom && struct.get(key) == null) {
        throw Diagnostics.error(meta, s, "unknown key " + Diagnostics.inspect(key) + " for struct " + Diagnostics.inspect(module));
      }
    }
  }

  /** {@code __struct__/1} with the pairs, or {@code __struct__/0} for null: of this module's own definitions or of a compiled module. */
  public static MapTerm load(Object meta, Atom module, Object pairs, Scope s) {
    Object[] args = pairs == null ? new Object[0] : new Object[] {pairs};
    Fun fun = find(meta, module, args.length, s);
    if (fun == null && args.length == 1) {
      // Only __struct__/0 is defined: its keys are all that there is to check.
      fun = find(meta, module, 0, s);
      args = new Object[0];
    }
    if (fun == null) throw undefined(meta, module, pairs == null ? 0 : 1, s);
    Object struct = Lending.call(fun, args);
    if (struct instanceof MapTerm map && map.get(MapForms.STRUCT_KEY) instanceof Atom) return map;
    throw Diagnostics.error(meta, s, "expected " + Diagnostics.inspect(module) + ".__struct__/" + args.length
        + " to return a map with a :__struct__ key that holds the name of the struct (atom), got: " + Diagnostics.inspect(struct));
  }

  private static Fun find(Object meta, Atom module, int arity, Scope s) {
    FunctionId id = new FunctionId(MapForms.STRUCT_KEY, arity);
    OpenModule open = OpenModule.of(module);
    if (open != null && open.definesFunction(id)) return open.localMacros().function(id);
    if (open != null && s.env.module() == module && s.env.function() == null) return null;
    return CompiledModules.ensure(module) ? Modules.function(module, id.name(), arity) : null;
  }

  private static RuntimeException undefined(Object meta, Atom module, int arity, Scope s) {
    String name = Diagnostics.inspect(module);
    if (OpenModule.of(module) != null) {
      return Diagnostics.error(meta, s, "cannot access struct " + name + ", the struct was not yet defined or the struct is being "
          + "accessed in the same context that defines it");
    }
    return Diagnostics.error(meta, s, name + ".__struct__/" + arity + " is undefined, cannot expand struct " + name
        + ". Make sure the struct name is correct. If the struct name exists and is correct but it still cannot be found, you likely have cyclic "
        + "module usage in your code");
  }

}
