package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code with}. */
final class WithForm {
  private static final Atom ELSE = Atom.of("else");

  private WithForm() {}

  static Object expand(Object meta, List<Object> args, Scope s) {
    Expander.assertOutside("with", meta, s);
    List<Object> steps = new ArrayList<>(args);
    Object options = ListTerm.of();
    if (!steps.isEmpty() && Quoted.isKeyword(steps.getLast())) {
      options = steps.removeLast();
      if (!steps.isEmpty() && Quoted.isKeyword(steps.getLast()) && steps.getLast() != ListTerm.of()) {
        List<Object> merged = Quoted.items(steps.removeLast());
        merged.addAll(Quoted.items(options));
        options = Quoted.list(merged);
      }
    }
    Object body = Quoted.get(options, Quoted.DO);
    if (body == null) throw Clauses.missing("with", "do", meta, s);
    List<Object> expanded = new ArrayList<>();
    Object expandedBody = steps(steps, body, s, expanded);
    List<Object> expandedOptions = new ArrayList<>();
    expandedOptions.add(Tuple.of(Quoted.DO, expandedBody));
    otherwise(meta, options, s, expandedOptions);
    expanded.add(Quoted.list(expandedOptions));
    return Quoted.node(Atom.of("with"), meta, expanded);
  }

  private static Object steps(List<Object> steps, Object body, Scope s, List<Object> out) {
    Scope inner = s.fork();
    int from = s.usage.peek();
    for (Object step : steps) out.add(Generators.isArrow(step) ? Generators.arrow(step, inner) : Expander.expand(step, inner));
    Object expanded = Expander.expand(body, inner);
    inner.warnUnused(from);
    return expanded;
  }

  /** The else clauses see nothing of what the steps bound. */
  private static void otherwise(Object meta, Object options, Scope s, List<Object> out) {
    for (Object option : Quoted.items(options)) {
      Atom key = (Atom) ((Tuple) option).get(0);
      if (key == Quoted.DO) continue;
      if (key != ELSE) throw Diagnostics.error(meta, s, "unexpected option " + Diagnostics.inspect(key) + " in \"with\"");
      Object clauses = Clauses.clauses("with", "else", meta, ((Tuple) option).get(1), 1, Clauses.PATTERN, s);
      out.add(Tuple.of(ELSE, clauses));
    }
  }
}
