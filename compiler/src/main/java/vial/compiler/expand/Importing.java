package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.module.OpenModule;
import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/** Finds which module an unqualified name is imported from. */
final class Importing {
  /** @param implied not a written import: what Kernel offers to itself while it is compiled, which its own definitions override */
  record Found(Atom module, boolean macro, boolean implied) {}

  private Importing() {}

  static Found find(Object meta, FunctionId id, Scope s) {
    Found hygienic = fromQuote(meta, id, s);
    if (hygienic != null) return hygienic;
    List<Atom> functions = s.env.functions().find(id);
    List<Atom> macros = s.env.macros().find(id);
    if (functions.size() + macros.size() > 1) throw ambiguous(functions, macros, id, meta, s);
    if (!functions.isEmpty()) return new Found(functions.getFirst(), false, false);
    if (!macros.isEmpty()) return new Found(macros.getFirst(), true, false);
    return implied(id, s);
  }

  /** A call that a quote imported where it was written keeps that meaning wherever it ends up. */
  private static Found fromQuote(Object meta, FunctionId id, Scope s) {
    Object imports = Quoted.get(meta, "imports");
    if (imports == null || Quoted.get(meta, "context") == null || !Quoted.isList(imports)) return null;
    for (Object entry : Quoted.items(imports)) {
      Tuple t = (Tuple) entry;
      if (!(t.get(0) instanceof Long arity) || arity != id.arity()) continue;
      Atom module = (Atom) t.get(1);
      if (module == s.env.module()) continue;
      boolean macro = KernelForms.handles(module, id) || CompiledModules.macros(module).contains(id);
      return new Found(module, macro, false);
    }
    return null;
  }

  /** While Kernel is compiled there is no Kernel to import: its inlined functions and built-in macros are there all the same. */
  private static Found implied(FunctionId id, Scope s) {
    if (s.env.module() == Quoted.KERNEL && Inlining.find(Quoted.KERNEL, id) != null) return new Found(Quoted.KERNEL, false, true);
    if (s.env.macros() == Imports.NONE && KernelForms.handles(Quoted.KERNEL, id)) return new Found(Quoted.KERNEL, true, true);
    return null;
  }

  private static RuntimeException ambiguous(List<Atom> functions, List<Atom> macros, FunctionId id, Object meta, Scope s) {
    List<Atom> all = new ArrayList<>(functions);
    all.addAll(macros);
    String kind = functions.isEmpty() ? "macro" : "function";
    Atom first = all.get(1);
    Atom second = all.get(0);
    return Diagnostics.error(meta, s, kind + " " + id + " imported from both " + Diagnostics.inspect(second) + " and "
        + Diagnostics.inspect(first) + ", call is ambiguous");
  }

  static void used(Found found, FunctionId id, Object meta, Scope s) {
    if (found.implied()) return;
    Lexical.useImport(s.env, found.module(), id);
    OpenModule module = OpenModule.of(s.env.module());
    if (module != null && s.env.function() != null && Quoted.get(meta, "imports") == null) {
      module.useImport(id, found.module(), s.env.file(), Quoted.line(meta, s.env.line()));
    }
  }
}
