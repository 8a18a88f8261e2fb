package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code fn a, b when guard -> body end}. */
final class FnForm {
  private FnForm() {}

  static Object expand(Object meta, List<Object> clauses, Scope s) {
    Expander.assertOutside("fn", meta, s);
    List<Object> expanded = new ArrayList<>();
    int arity = -1;
    for (Object clause : clauses) {
      if (!Quoted.isCall(clause, Quoted.ARROW, 2)) {
        throw Diagnostics.error(meta, s, "expected -> clauses in fn, got: " + Diagnostics.toSource(clause));
      }
      List<Object> left = ListTerm.toJava(Quoted.arg(clause, 0));
      if (left == null) throw Diagnostics.error(meta, s, "expected -> clauses in fn");
      rejectDefaults(meta, left, s);
      Tuple one = Clauses.clause(clause, Clauses.PATTERN, s);
      int count = Clauses.unguardedCount(left);
      if (arity < 0) arity = count;
      expanded.add(one);
      if (count != arity) arity = Integer.MAX_VALUE;
    }
    if (arity == Integer.MAX_VALUE) throw Diagnostics.error(meta, s, "cannot mix clauses with different arities in anonymous functions");
    return Tuple.of(Quoted.FN, meta, Quoted.list(expanded));
  }

  private static void rejectDefaults(Object meta, List<Object> left, Scope s) {
    for (Object part : left) {
      if (Quoted.isCall(part, Atom.of("\\\\"), 2)) {
        throw Diagnostics.error(meta, s, "anonymous functions cannot have optional arguments");
      }
    }
  }
}
