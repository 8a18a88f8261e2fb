package vial.compiler.expand;

import java.util.List;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** The {@code pattern <- expression} clauses of {@code for} and {@code with}. */
final class Generators {
  private Generators() {}

  static boolean isArrow(Object form) {
    return Quoted.isCall(form, Quoted.LEFT_ARROW, 2);
  }

  /** {@code <<pattern <- bits>>}: the arrow is the last segment. */
  static boolean isBitGenerator(Object form) {
    return Quoted.isCall(form, Quoted.BITS) && !Quoted.args(form).isEmpty() && isArrow(Quoted.args(form).getLast());
  }

  /** The right side is expanded first and sees nothing of the pattern; what follows sees both. */
  static Object arrow(Object form, Scope s) {
    Object left = Quoted.arg(form, 0);
    Object value = Expander.expand(Quoted.arg(form, 1), s);
    Object pattern;
    if (Quoted.isCall(left, Quoted.WHEN, 2)) {
      Object inner = Patterns.pattern(Quoted.arg(left, 0), s);
      Object guard = Patterns.guard(Quoted.arg(left, 1), s);
      pattern = Tuple.of(Quoted.WHEN, Quoted.meta(left), ListTerm.of(inner, guard));
    } else {
      pattern = Patterns.pattern(left, s);
    }
    return Tuple.of(Quoted.LEFT_ARROW, Quoted.meta(form), ListTerm.of(pattern, value));
  }

  static Object bits(Object form, Scope s) {
    List<Object> segments = Quoted.args(form);
    Object arrow = segments.removeLast();
    Object value = Expander.expand(Quoted.arg(arrow, 1), s);
    segments.add(Quoted.arg(arrow, 0));
    Object pattern = Patterns.pattern(Quoted.node(Quoted.BITS, Quoted.meta(form), segments), s);
    List<Object> expanded = Quoted.args(pattern);
    Object last = expanded.removeLast();
    expanded.add(Tuple.of(Quoted.LEFT_ARROW, Quoted.meta(arrow), ListTerm.of(last, value)));
    return Quoted.node(Quoted.BITS, Quoted.meta(form), expanded);
  }
}
