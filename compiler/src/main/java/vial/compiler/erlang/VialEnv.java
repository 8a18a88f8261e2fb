package vial.compiler.erlang;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.expand.Env;
import vial.compiler.expand.EnvTerm;
import vial.compiler.expand.FunctionId;
import vial.compiler.expand.Quoted;
import vial.compiler.expand.Scope;
import vial.runtime.code.Name;
import vial.runtime.code.Suspends;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** {@code :vial_env}: what module Macro.Env rests on. */
public final class VialEnv {
  private VialEnv() {}

  @Suspends
  public static Object fresh(Proc p, Object options) {
    return p.lend(() -> EnvTerm.toMap(Envs.of(options), (Scope) null));
  }

  @Name("lookup_import")
  public static Object lookupImport(Object term, Object function) {
    Env env = EnvTerm.fromMap((MapTerm) term);
    FunctionId id = FunctionId.fromTerm(function);
    List<Object> found = new ArrayList<>();
    for (Atom module : env.functions().find(id)) found.add(Tuple.of(Atom.of("function"), module));
    for (Atom module : env.macros().find(id)) found.add(Tuple.of(Atom.of("macro"), module));
    return ListTerm.fromJava(found);
  }

  @Name("fetch_alias")
  public static Object fetchAlias(Object term, Object name) {
    Object target = Quoted.get(EnvTerm.fromMap((MapTerm) term).aliases(), Atom.of("Elixir." + ((Atom) name).name()));
    return target == null ? Atom.of("error") : Tuple.of(Atom.of("ok"), target);
  }

  @Name("fetch_macro_alias")
  public static Object fetchMacroAlias(Object term, Object name) {
    Object target = Quoted.get(EnvTerm.fromMap((MapTerm) term).macroAliases(), Atom.of("Elixir." + ((Atom) name).name()));
    return target instanceof Tuple t ? Tuple.of(Atom.of("ok"), t.get(1)) : Atom.of("error");
  }

  @Name("required?")
  public static Object isRequired(Object term, Object module) {
    return Atom.of(EnvTerm.fromMap((MapTerm) term).requires((Atom) module));
  }

  @Name("lookup_alias_as")
  public static Object lookupAliasAs(Object term, Object module) {
    List<Object> names = new ArrayList<>();
    for (Object l = EnvTerm.fromMap((MapTerm) term).aliases(); l instanceof Cons cell; l = cell.tail) {
      Tuple entry = (Tuple) cell.head;
      if (entry.get(1) == module) names.add(entry.get(0));
    }
    return ListTerm.fromJava(names);
  }
}
