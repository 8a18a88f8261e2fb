package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.List;

/** {@code patterns [when guards] -> body}. Guards are alternatives. */
record Clause(List<Object> patterns, List<Object> guards, Object body, int line) {
  /** {@code pattern [when guards]}, as before {@code <-}. */
  record Head(Object pattern, List<Object> guards) {}

  static Clause read(Ast.Call arrow) {
    List<Object> patterns = Ast.list(arrow.arg(0));
    Object body = arrow.arg(1);
    Ast.Call when = patterns.size() == 1 ? Ast.call(patterns.get(0)) : null;
    if (when == null || when.form() != Ast.WHEN) return new Clause(patterns, List.of(), body, arrow.line());
    List<Object> parts = when.args();
    List<Object> guards = new ArrayList<>();
    alternatives(parts.getLast(), guards);
    return new Clause(parts.subList(0, parts.size() - 1), guards, body, arrow.line());
  }

  static Head head(Object quoted) {
    Ast.Call when = Ast.call(quoted);
    if (when == null || !when.is(Ast.WHEN, 2)) return new Head(quoted, List.of());
    List<Object> guards = new ArrayList<>();
    alternatives(when.arg(1), guards);
    return new Head(when.arg(0), guards);
  }

  /** {@code g1 when g2 when g3}. */
  static void alternatives(Object guard, List<Object> out) {
    Ast.Call when = Ast.call(guard);
    if (when != null && when.is(Ast.WHEN, 2)) {
      alternatives(when.arg(0), out);
      alternatives(when.arg(1), out);
    } else {
      out.add(guard);
    }
  }
}
