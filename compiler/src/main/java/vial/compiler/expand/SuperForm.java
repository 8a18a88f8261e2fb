package vial.compiler.expand;

import java.util.List;
import vial.compiler.module.OpenModule;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code super(args)}: the definition that {@code defoverridable} put aside. */
final class SuperForm {
  private SuperForm() {}

  static Object expand(Object meta, List<Object> args, Scope s) {
    Expander.assertOutside("super", meta, s);
    if (s.env.module() == Atom.NIL) throw Diagnostics.error(meta, s, "cannot invoke super outside module");
    if (s.env.function() == null) throw Diagnostics.error(meta, s, "cannot invoke super outside function");
    FunctionId current = s.env.function();
    if (args.size() != current.arity()) {
      throw Diagnostics.error(meta, s, "super must be called with the same number of arguments as the current definition");
    }
    OpenModule module = OpenModule.of(s.env.module());
    FunctionId previous = module.superOf(current);
    if (previous == null) {
      throw Diagnostics.error(meta, s, "no super defined for " + current + " in module " + Diagnostics.inspect(s.env.module())
          + ". Overridable functions available are: " + String.join(", ", module.overridableNames()));
    }
    module.useFunction(current, previous, s.env.file(), Quoted.line(meta, s.env.line()));
    List<Object> expanded = Expander.arguments(args, s);
    if (module.isMacro(current)) {
      expanded.addFirst(Tuple.of(Atom.of("__CALLER__"), meta, Atom.NIL));
      return Tuple.of(previous.asMacro().name(), meta, Quoted.list(expanded));
    }
    return Tuple.of(previous.name(), meta, ListTerm.fromJava(expanded));
  }
}
