package vial.compiler.module;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.FunctionId;
import vial.compiler.expand.Quoted;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Tuple;

/** Warns of private types that no other type or spec of the module mentions. */
final class TypeChecks {
  private static final List<String> KINDS = List.of("type", "typep", "opaque", "spec", "callback", "macrocallback");

  private TypeChecks() {}

  static void run(OpenModule module) {
    List<Object> privates = module.attributes().entries("typep");
    if (privates.isEmpty()) return;
    List<Object> all = new ArrayList<>();
    for (String kind : KINDS) all.addAll(module.attributes().entries(kind));
    for (Object entry : privates) {
      FunctionId id = Behaviours.specified(entry);
      if (id == null || all.stream().anyMatch(other -> other != entry && mentions(((Tuple) other).get(1), id))) continue;
      int line = ((Tuple) entry).get(2) instanceof Long n ? n.intValue() : 0;
      Diagnostics.warn(line, module.env().file(), "type " + id + " is unused");
    }
  }

  private static boolean mentions(Object form, FunctionId id) {
    if (form instanceof Tuple t) {
      boolean named = t.size() == 3 && t.get(0) == id.name() && Quoted.isList(t.get(1));
      if (named && arity(t.get(2)) == id.arity()) return true;
      for (Object e : t.elements) if (mentions(e, id)) return true;
      return false;
    }
    for (Object rest = form; rest instanceof Cons cell; rest = cell.tail) if (mentions(cell.head, id)) return true;
    return false;
  }

  private static int arity(Object args) {
    return args instanceof Atom ? 0 : Quoted.items(args).size();
  }
}
