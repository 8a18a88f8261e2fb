package vial.compiler.expand;

import java.util.List;
import vial.compiler.module.OpenModule;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Decides what a call is: a macro to run, an imported function, a function of this module. */
final class Dispatch {
  private Dispatch() {}

  static Object local(Atom name, Object meta, List<Object> args, Scope s) {
    FunctionId id = new FunctionId(name, args.size());
    Importing.Found found = Importing.find(meta, id, s);
    OpenModule module = OpenModule.of(s.env.module());
    boolean localMacro = module != null && s.env.function() != null && !s.env.function().equals(id) && module.isMacro(id);
    if (localMacro) {
      if (found != null && found.module() != s.env.module() && !found.implied()) throw conflict(found, id, meta, s);
      module.useMacro(s.env.function(), id, Quoted.line(meta, s.env.line()));
      return MacroExpansion.local(module, id, meta, args, s);
    }
    if (found == null) return localCall(name, meta, args, s);
    if (found.implied() && module != null && module.definesFunction(id)) return localCall(name, meta, args, s);
    Importing.used(found, id, meta, s);
    if (!found.macro() && !found.implied() && module != null && s.env.function() != null && Inlining.find(found.module(), id) == null) {
      module.useRemote(s.env.function(), found.module(), id, s.env.file(), Quoted.line(meta, s.env.line()));
    }
    if (found.macro()) return macro(found.module(), id, meta, args, s);
    return Calls.function(found.module(), meta, name, meta, args, s);
  }

  private static RuntimeException conflict(Importing.Found found, FunctionId id, Object meta, Scope s) {
    return Diagnostics.error(meta, s, "call to local macro " + id + " conflicts with imported " + Diagnostics.inspect(found.module())
        + "." + id + ", please rename the local macro or remove the conflicting import");
  }

  private static Object macro(Atom module, FunctionId id, Object meta, List<Object> args, Scope s) {
    if (KernelForms.handles(module, id)) return KernelForms.expand(id, meta, args, s);
    return MacroExpansion.remote(module, id, meta, args, s);
  }

  private static Object localCall(Atom name, Object meta, List<Object> args, Scope s) {
    FunctionId id = new FunctionId(name, args.size());
    Env env = s.env;
    if (env.function() == null) throw Diagnostics.undefinedOutside(meta, id, s);
    if (s.inMatch() || s.inGuard()) {
      String where = s.inMatch() ? "match" : "guard";
      throw Diagnostics.error(meta, s, "cannot find or invoke local " + id + " inside " + where
          + (s.inGuard() ? "s" : "") + ". Only macros can be invoked in a " + where + (s.inGuard() ? "s" : "")
          + " and they must be defined before their invocation. Called as: "
          + Diagnostics.toSource(Tuple.of(name, meta, Quoted.list(args))));
    }
    OpenModule module = OpenModule.of(env.module());
    if (module != null) module.useFunction(env.function(), id, env.file(), Quoted.line(meta, env.line()));
    return Tuple.of(name, meta, ListTerm.fromJava(Expander.arguments(args, s)));
  }

  /** {@code Module.name(args)}: a macro that is required is run, anything else is a call when the code runs. */
  static Object remote(Atom module, Tuple dot, Atom name, Object meta, List<Object> args, Scope s) {
    FunctionId id = new FunctionId(name, args.size());
    if (Inlining.find(module, id) == null && module != Quoted.ERLANG) {
      if (KernelForms.handles(module, id)) return KernelForms.expand(id, meta, args, s);
      if (isRequiredMacro(module, id, meta, s)) return MacroExpansion.remote(module, id, meta, args, s);
    }
    OpenModule open = OpenModule.of(s.env.module());
    if (open != null && s.env.function() != null) open.useRemote(s.env.function(), module, id, s.env.file(), Quoted.line(meta, s.env.line()));
    return Calls.function(module, Quoted.meta(dot), name, meta, args, s);
  }

  /** Only of a module that is required: a call alone is no reason to load a module, let alone to compile one. */
  static boolean isRequiredMacro(Atom module, FunctionId id, Object meta, Scope s) {
    if (module == s.env.module()) return false;
    boolean required = s.env.requires(module) || Quoted.flag(meta, "required");
    return required && CompiledModules.macros(module).contains(id);
  }
}
