package vial.runtime.erlang;

import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** Terms in the messages of failed tests. */
final class Show {
  private Show() {}

  static String term(Object term) {
    StringBuilder out = new StringBuilder();
    switch (term) {
      case Tuple t -> {
        out.append('{');
        for (int i = 0; i < t.size(); i++) out.append(i == 0 ? "" : ", ").append(term(t.get(i)));
        out.append('}');
      }
      case Cons c -> {
        out.append('[').append(term(c.head));
        Object rest = c.tail;
        for (; rest instanceof Cons cell; rest = cell.tail) out.append(", ").append(term(cell.head));
        out.append(rest instanceof Empty ? "" : " | " + term(rest)).append(']');
      }
      case MapTerm m -> {
        out.append("%{");
        for (MapTerm.Cursor c = m.cursor(); c.next(); ) out.append(term(c.key())).append(" => ").append(term(c.value())).append(", ");
        out.append('}');
      }
      case Binary b -> {
        out.append('"').append(b.toLatin1String()).append('"');
        if (b.extraBits != 0) out.append("+").append(b.extraBits);
      }
      case null, default -> out.append(term);
    }
    return out.toString();
  }
}
