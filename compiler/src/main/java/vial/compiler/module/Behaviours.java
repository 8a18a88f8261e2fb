package vial.compiler.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vial.compiler.FunctionDefinition;
import vial.compiler.expand.FunctionId;
import vial.compiler.expand.Quoted;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Terms;
import vial.runtime.term.Tuple;

/** The callbacks that a module declares. */
final class Behaviours {
  /** Macros are ordered by the names that they are written with. */
  private static final Comparator<Object> LAST_NAME_FIRST =
      (a, b) -> Terms.compare(Implementations.plain(b).toTerm(), Implementations.plain(a).toTerm());

  private Behaviours() {}

  /** {@code behaviour_info/1}, or null in a module without callbacks. */
  static FunctionDefinition info(OpenModule module) {
    List<Object> callbacks = new ArrayList<>();
    for (Object entry : module.attributes().entries("callback")) add(entry, false, callbacks);
    for (Object entry : module.attributes().entries("macrocallback")) add(entry, true, callbacks);
    if (callbacks.isEmpty()) return null;
    // Elixir gives them by name, the last in the alphabet first.
    callbacks.sort(LAST_NAME_FIRST);
    List<Object> optional = new ArrayList<>();
    for (Object list : module.attributes().entries("optional_callbacks")) {
      for (Object pair : Quoted.isList(list) ? Quoted.items(list) : List.of(list)) optional.add(compiledName(pair, module));
    }
    optional.sort(LAST_NAME_FIRST);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("callbacks", ListTerm.fromJava(callbacks));
    values.put("optional_callbacks", ListTerm.fromJava(optional));
    return ModuleInfo.table("behaviour_info", module, values);
  }

  private static Object compiledName(Object pair, OpenModule module) {
    FunctionId id = FunctionId.fromTerm(pair);
    if (id == null) return pair;
    for (Object entry : module.attributes().entries("macrocallback")) {
      if (id.equals(head(entry))) return id.asMacro().toTerm();
    }
    return pair;
  }

  private static void add(Object entry, boolean macro, List<Object> out) {
    FunctionId id = head(entry);
    if (id == null) return;
    Object term = macro ? id.asMacro().toTerm() : id.toTerm();
    if (!out.contains(term)) out.add(term);
  }

  /** An entry is {@code {kind, quoted, position}}; the quoted type is {@code name(types) :: type}, perhaps behind {@code when}. */
  private static FunctionId head(Object entry) {
    if (!(entry instanceof Tuple t) || t.size() != 3) return null;
    Object type = t.get(1);
    if (Quoted.isCall(type, Quoted.WHEN, 2)) type = Quoted.arg(type, 0);
    if (Quoted.isCall(type, Quoted.TYPE, 2)) type = Quoted.arg(type, 0);
    if (Quoted.isVariable(type)) return new FunctionId((Atom) Quoted.name(type), 0);
    if (!(type instanceof Tuple n) || !(n.get(0) instanceof Atom name) || !Quoted.isList(n.get(2))) return null;
    return new FunctionId(name, Quoted.args(type).size());
  }

  /** The function that a {@code @spec} is about. */
  static FunctionId specified(Object entry) {
    return head(entry);
  }
}
