package vial.compiler.expand;

import java.util.List;
import vial.compiler.module.OpenModule;
import vial.runtime.term.Atom;

/**
 * {@code def} and its kin become a call that stores the definition when the module's body runs. A definition without unquoted parts
 * waits in the open module and the call only names it; one with such parts is built by the call's arguments.
 */
final class DefForm {
  private static final Atom NATIVE = Atom.of("vial_module");

  private DefForm() {}

  static Object expand(FunctionId id, Object meta, List<Object> args, Scope s) {
    KernelForms.assertModule(id, s);
    if (s.env.function() != null) throw Diagnostics.argumentError("cannot invoke " + id + " inside function/macro");
    Expander.assertOutside(id.toString(), meta, s);
    Object call = args.get(0);
    Object body = args.size() == 2 ? args.get(1) : Atom.NIL;
    OpenModule module = OpenModule.of(s.env.module());
    Env env = s.env.withLine(Quoted.line(meta, s.env.line()));
    boolean fragments = Unquoting.occursIn(call) || Unquoting.occursIn(body);
    boolean generated = Quoted.flag(meta, "generated");
    long index = module.stash(new StashedDefinition(id.name(), fragments ? null : call, fragments ? null : body, env, generated,
        Quoted.get(meta, "context") instanceof Atom context ? context : Atom.NIL));
    if (!fragments) return Quoted.remote(meta, NATIVE, Atom.of("store_stashed"), List.of(s.env.module(), index));
    Object built = Expander.expand(Escape.unquoting(call), s);
    Object builtBody = Expander.expand(Escape.unquoting(body), s);
    return Quoted.remote(meta, NATIVE, Atom.of("store_built"), List.of(s.env.module(), index, built, builtBody));
  }
}
