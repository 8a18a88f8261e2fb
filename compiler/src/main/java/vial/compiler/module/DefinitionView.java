package vial.compiler.module;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.expand.Quoted;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** A definition as {@code Module.get_definition/3} gives it: {@code {:v1, kind, meta, [{meta, args, guards, body}]}}. */
public final class DefinitionView {
  private DefinitionView() {}

  public static Object term(Definition d, Object options) {
    List<Object> clauses = new ArrayList<>();
    if (Quoted.get(options, "skip_clauses") != Atom.TRUE) {
      for (Definition.Clause c : d.clauses) {
        List<Object> args = new ArrayList<>(c.code().patterns());
        if (d.isMacro()) args.removeFirst();
        clauses.add(Tuple.of(c.meta(), ListTerm.fromJava(args), ListTerm.fromJava(c.code().guards()), c.code().body()));
      }
    }
    return Tuple.of(Atom.of("v1"), d.kind, d.meta, ListTerm.fromJava(clauses));
  }
}
