package vial.compiler.expand;

import java.util.List;
import java.util.Set;
import vial.compiler.module.OpenModule;
import vial.runtime.term.Atom;

/** {@code @name} and {@code @name value}. */
final class AttributeForm {
  private static final Atom NATIVE = Atom.of("vial_module");
  private static final Set<String> TYPES = Set.of("spec", "type", "typep", "opaque", "callback", "macrocallback");

  private AttributeForm() {}

  static Object expand(Object meta, Object arg, Scope s) {
    KernelForms.assertModule(FunctionId.of("@", 1), s);
    if (!Quoted.isNode(arg) || !(Quoted.name(arg) instanceof Atom name)) {
      throw Diagnostics.argumentError("expected 0 or 1 argument for @" + Diagnostics.toSource(arg));
    }
    if (Quoted.isVariable(arg)) return read(meta, name, s);
    List<Object> args = Quoted.args(arg);
    if (args.isEmpty()) return read(meta, name, s);
    if (args.size() > 1) throw Diagnostics.argumentError("expected 0 or 1 argument for @" + name + ", got: " + args.size());
    return write(meta, name, args.getFirst(), s);
  }

  static boolean isRead(FunctionId id, List<Object> args) {
    return id.equals(FunctionId.of("@", 1)) && Quoted.isVariable(args.getFirst());
  }

  private static Object read(Object meta, Atom name, Scope s) {
    return Expander.expand(readQuoted(meta, name, s), s);
  }

  static Object readQuoted(Object meta, Object arg, Scope s) {
    return readQuoted(meta, (Atom) Quoted.name(arg), s);
  }

  /** The value itself in a function; in the module's body, a call that reads it when the body runs. */
  private static Object readQuoted(Object meta, Atom name, Scope s) {
    OpenModule module = OpenModule.of(s.env.module());
    int line = Quoted.line(meta, s.env.line());
    boolean atOnce = s.env.function() != null || s.inMatch() || s.inGuard();
    if (!atOnce) return Quoted.remote(meta, NATIVE, Atom.of("read_attribute"), List.of(s.env.module(), name, (long) line));
    if (module == null) {
      throw Diagnostics.argumentError("could not call Module.__get_attribute__/4 because the module "
          + Diagnostics.inspect(s.env.module()) + " is already compiled");
    }
    return Escape.value(module.attributes().read(name, s.env, line));
  }

  private static Object write(Object meta, Atom name, Object value, Scope s) {
    if (s.env.function() != null) throw Diagnostics.argumentError("cannot set attribute @" + name + " inside function/macro");
    if (s.inMatch()) throw Diagnostics.argumentError("invalid write attribute syntax. If you want to define an attribute, don't do this:\n\n"
        + "    @foo = :value\n\nInstead, do this:\n\n    @foo :value");
    Object line = (long) Quoted.line(meta, s.env.line());
    if (TYPES.contains(name.name()) && !Unquoting.occursIn(value)) {
      long index = OpenModule.of(s.env.module()).stash(value);
      return Quoted.remote(meta, NATIVE, Atom.of("put_stashed_type"), List.of(s.env.module(), name, index, line));
    }
    if (TYPES.contains(name.name())) {
      Object quoted = Expander.expand(Escape.unquoting(value), s);
      return Quoted.remote(meta, NATIVE, Atom.of("put_type"), List.of(s.env.module(), name, quoted, line));
    }
    Object expanded = Expander.expand(value, s);
    return Quoted.remote(meta, NATIVE, Atom.of("write_attribute"), List.of(s.env.module(), name, expanded, line));
  }

}
