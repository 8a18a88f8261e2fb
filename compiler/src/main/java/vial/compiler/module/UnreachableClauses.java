package vial.compiler.module;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vial.compiler.ClauseDefinition;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.Quoted;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Tuple;

/** Warns of clauses behind one that takes everything. */
final class UnreachableClauses {
  private UnreachableClauses() {}

  static void check(OpenModule module) {
    for (Definition d : module.definitions().values()) {
      if (d.generatedFrom != null) continue;
      functionClauses(d);
      for (Definition.Clause c : d.clauses) walk(c.code().body(), d.file);
    }
  }

  private static void functionClauses(Definition d) {
    int always = -1;
    for (Definition.Clause c : d.clauses) {
      ClauseDefinition code = c.code();
      if (always >= 0 && !Quoted.flag(c.meta(), "generated") && d.checked) {
        Diagnostics.warn(code.line(), d.file, "this clause for " + d.compiledId() + " cannot match because a previous clause at line " + always + " always matches");
      } else if (always < 0 && code.guards().isEmpty() && takesAll(code.patterns())) {
        always = code.line();
      }
    }
  }

  /** Different variables only. */
  private static boolean takesAll(List<Object> patterns) {
    Set<Object> versions = new HashSet<>();
    for (Object pattern : patterns) {
      if (!Quoted.isVariable(pattern)) return false;
      Object version = Quoted.get(Quoted.meta(pattern), "version");
      if (version != null && !versions.add(version)) return false;
    }
    return true;
  }

  private static void walk(Object form, String file) {
    if (form instanceof Tuple t) {
      if (Quoted.isCall(t, Atom.of("case"), 2) || Quoted.isCall(t, Quoted.FN)) clausesOf(t, file);
      for (Object e : t.elements) walk(e, file);
    }
    for (Object rest = form; rest instanceof Cons cell; rest = cell.tail) walk(cell.head, file);
  }

  private static void clausesOf(Tuple form, String file) {
    boolean function = form.get(0) == Quoted.FN;
    Object clauses = function ? form.get(2) : Quoted.get(Quoted.arg(form, 1), Quoted.DO);
    if (Quoted.flag(form.get(1), "generated") || !(clauses instanceof Cons)) return;
    int always = -1;
    for (Object clause : Quoted.items(clauses)) {
      if (!Quoted.isCall(clause, Quoted.ARROW, 2)) return;
      Object meta = Quoted.meta(clause);
      if (always >= 0) {
        if (!Quoted.flag(meta, "generated") && Quoted.line(meta, 0) > 0) {
          Diagnostics.warn(Quoted.line(meta, 0), file, "this clause cannot match because a previous clause at line " + always + " always matches");
        }
      } else if (takesAll(Quoted.items(Quoted.arg(clause, 0)))) {
        always = Quoted.line(meta, 0);
      }
    }
  }
}
