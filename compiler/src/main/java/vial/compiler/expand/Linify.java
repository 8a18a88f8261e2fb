package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Tuple;

/** What a macro returned gets the line of its call, and its variables and aliases the mark of this expansion (hygiene). */
final class Linify {
  private final int line;
  private final Atom receiver;
  private final Long counter;

  private Linify(int line, Atom receiver, Long counter) {
    this.line = line;
    this.receiver = receiver;
    this.counter = counter;
  }

  static Object expansion(Object quoted, int line, Atom receiver, long counter) {
    return new Linify(line, receiver, counter).term(quoted);
  }

  static Object lines(Object quoted, int line) {
    return new Linify(line, null, null).term(quoted);
  }

  private Object term(Object term) {
    return switch (term) {
      case Tuple t when t.size() == 3 && Quoted.isList(t.get(1)) -> node(t);
      case Tuple t when t.size() == 2 -> pair(t);
      case Cons list -> list(list);
      default -> term;
    };
  }

  private Object pair(Tuple t) {
    Object left = term(t.get(0));
    Object right = term(t.get(1));
    return left == t.get(0) && right == t.get(1) ? t : Tuple.of(left, right);
  }

  private Object node(Tuple t) {
    Object name = t.get(0) instanceof Tuple ? term(t.get(0)) : t.get(0);
    Object args = t.get(2);
    Object meta = t.get(1);
    if (counter != null && marked(name, args)) meta = withCounter(meta);
    return Tuple.of(name, withLine(meta), args instanceof Atom ? args : term(args));
  }

  private boolean marked(Object name, Object args) {
    if (!(name instanceof Atom atom) || atom == Quoted.UNDERSCORE) return false;
    if (args instanceof Atom context) return context == receiver;
    return args instanceof Cons && switch (atom.name()) {
      case "alias", "require", "import", "__aliases__" -> true;
      default -> false;
    };
  }

  private Object withCounter(Object meta) {
    return Quoted.get(meta, "counter") != null ? meta : new Cons(Tuple.of(Atom.of("counter"), counter), meta);
  }

  private Object withLine(Object meta) {
    Object keep = Quoted.get(meta, "keep");
    if (keep instanceof Tuple t && t.size() == 2 && t.get(1) instanceof Long kept) {
      Object rest = Quoted.delete(meta, Atom.of("keep"), Atom.of("line"));
      return new Cons(Tuple.of(Atom.of("line"), kept), rest);
    }
    return Quoted.get(meta, "line") != null ? meta : new Cons(Tuple.of(Atom.of("line"), (long) line), meta);
  }

  private Object list(Cons list) {
    List<Object> items = new ArrayList<>();
    Object rest = list;
    for (; rest instanceof Cons cell; rest = cell.tail) items.add(term(cell.head));
    Object result = rest == Empty.LIST ? rest : term(rest);
    for (int i = items.size() - 1; i >= 0; i--) result = new Cons(items.get(i), result);
    return result;
  }
}
