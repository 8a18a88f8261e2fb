package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Comprehensions. */
final class ForForm {
  private static final Atom INTO = Atom.of("into");
  private static final Atom UNIQ = Atom.of("uniq");
  private static final Atom REDUCE = Atom.of("reduce");

  private ForForm() {}

  static Object expand(Object meta, List<Object> args, Scope s) {
    Expander.assertOutside("for", meta, s);
    List<Object> cases = new ArrayList<>(args);
    Object options = ListTerm.of();
    if (!cases.isEmpty() && Quoted.isKeyword(cases.getLast())) {
      options = cases.removeLast();
      if (!cases.isEmpty() && Quoted.isKeyword(cases.getLast()) && cases.getLast() != ListTerm.of()) {
        List<Object> merged = Quoted.items(cases.removeLast());
        merged.addAll(Quoted.items(options));
        options = Quoted.list(merged);
      }
    }
    Object body = Quoted.get(options, Quoted.DO);
    if (body == null) throw Clauses.missing("for", "do", meta, s);
    Scope inner = s.fork();
    int from = s.usage.peek();
    List<Object> expanded = new ArrayList<>();
    Object expandedOptions = options(meta, options, inner);
    generators(meta, cases, inner, expanded);
    boolean reduces = Quoted.get(options, REDUCE) != null;
    Object expandedBody = reduces ? reduceBody(meta, body, inner) : plainBody(meta, body, inner);
    inner.warnUnused(from);
    List<Object> all = Quoted.items(expandedOptions);
    all.addFirst(Tuple.of(Quoted.DO, expandedBody));
    expanded.add(Quoted.list(all));
    return Quoted.node(Atom.of("for"), meta, expanded);
  }

  private static Object options(Object meta, Object options, Scope s) {
    List<Object> expanded = new ArrayList<>();
    for (Object option : Quoted.items(options)) {
      Atom key = (Atom) ((Tuple) option).get(0);
      Object value = ((Tuple) option).get(1);
      if (key == Quoted.DO) continue;
      check(meta, key, value, options, s);
      expanded.add(Tuple.of(key, Expander.expand(value, s)));
    }
    return Quoted.list(expanded);
  }

  private static void check(Object meta, Atom key, Object value, Object options, Scope s) {
    if (key != INTO && key != UNIQ && key != REDUCE) {
      throw Diagnostics.error(meta, s, "unsupported option " + Diagnostics.inspect(key) + " given to for");
    }
    if (key == UNIQ && value != Atom.TRUE && value != Atom.FALSE) {
      throw Diagnostics.error(meta, s, ":uniq option for comprehensions only accepts a boolean, got: " + Diagnostics.toSource(value));
    }
    if (key == REDUCE && (Quoted.get(options, INTO) != null || Quoted.get(options, UNIQ) != null)) {
      throw Diagnostics.error(meta, s, "cannot use :reduce alongside :into/:uniq in comprehension");
    }
  }

  private static void generators(Object meta, List<Object> cases, Scope s, List<Object> out) {
    if (cases.isEmpty() || !Generators.isArrow(cases.getFirst()) && !Generators.isBitGenerator(cases.getFirst())) {
      throw Diagnostics.error(meta, s, "for comprehensions must start with a generator");
    }
    for (Object c : cases) {
      if (Generators.isArrow(c)) out.add(Generators.arrow(c, s));
      else if (Generators.isBitGenerator(c)) out.add(Generators.bits(c, s));
      else out.add(Expander.expand(c, s));
    }
  }

  private static boolean isClauses(Object body) {
    return body instanceof Cons cell && Quoted.isCall(cell.head, Quoted.ARROW, 2);
  }

  private static Object plainBody(Object meta, Object body, Scope s) {
    if (isClauses(body)) {
      throw Diagnostics.error(meta, s, "the do block was written using acc -> expr clauses but the :reduce option was not given");
    }
    return Expander.expand(body, s);
  }

  private static Object reduceBody(Object meta, Object body, Scope s) {
    if (!isClauses(body)) {
      throw Diagnostics.error(meta, s, "when using :reduce with comprehensions, the do block must be written using acc -> expr clauses, "
          + "where each clause expects the accumulator as a single argument");
    }
    return Clauses.clauses("for", "do", meta, body, 1, Clauses.PATTERN, s);
  }
}
