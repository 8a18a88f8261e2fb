package vial.runtime.erlang;

import vial.runtime.code.Modules;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;

/** The part of {@code :erlang} about modules. */
public final class ErlangModules {
  private ErlangModules() {}

  /** Natives count: whether a function is written in Java is nobody's business. A module that is not loaded yet is. */
  public static Object function_exported(Object module, Object name, Object arity) {
    Atom[] names = {atom("function_exported", 1, module, module, name, arity), atom("function_exported", 2, name, module, name, arity)};
    if (!(arity instanceof Long count)) {
      throw Raise.badarg("function_exported", 3, "not an integer", module, name, arity);
    }
    if (count < 0 || count > 255) return Atom.FALSE;
    return Atom.of(Modules.function(names[0], names[1], count.intValue()) != null);
  }

  public static Object module_loaded(Object module) {
    return Atom.of(Modules.isLoaded(atom("module_loaded", 1, module, module)));
  }

  public static Object loaded() {
    return ListTerm.fromJava(Modules.loaded());
  }

  private static Atom atom(String function, int position, Object term, Object... args) {
    if (term instanceof Atom atom) return atom;
    throw Raise.badarg(function, position, "not an atom", args);
  }
}
