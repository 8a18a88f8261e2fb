package vial.compiler.backend;

import java.util.StringJoiner;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** Terms as text for failure messages. */
final class Show {
  private Show() {}

  static String term(Object term) {
    return switch (term) {
      case Atom x -> ":" + x.name();
      case Binary x -> '"' + x.toJavaString() + '"';
      case Tuple x -> {
        StringJoiner parts = new StringJoiner(", ", "{", "}");
        for (Object element : x.elements) parts.add(term(element));
        yield parts.toString();
      }
      case Cons x -> list(x);
      case MapTerm x -> {
        StringJoiner parts = new StringJoiner(", ", "%{", "}");
        for (MapTerm.Cursor c = x.cursor(); c.next(); ) parts.add(term(c.key()) + " => " + term(c.value()));
        yield parts.toString();
      }
      default -> String.valueOf(term);
    };
  }

  private static String list(Cons list) {
    StringJoiner parts = new StringJoiner(", ", "[", "]");
    Object rest = list;
    for (; rest instanceof Cons cell; rest = cell.tail) parts.add(term(cell.head));
    if (rest != Empty.LIST) parts.add("| " + term(rest));
    return parts.toString();
  }
}
