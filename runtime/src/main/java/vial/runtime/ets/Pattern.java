package vial.runtime.ets;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Terms;
import vial.runtime.term.Tuple;

/** A compiled match pattern: writes what its variables match into {@code bindings}. */
abstract class Pattern {
  private static final Atom ANY = Atom.of("_");

  abstract boolean matches(Object term, Object[] bindings);

  /** The number of {@code :"$N"}, or -1. */
  static int variable(Object term) {
    if (!(term instanceof Atom atom)) return -1;
    String name = atom.name();
    if (name.length() < 2 || name.length() > 9 || name.charAt(0) != '$') return -1;
    int number = 0;
    for (int i = 1; i < name.length(); i++) {
      char digit = name.charAt(i);
      if (digit < '0' || digit > '9') return -1;
      number = number * 10 + digit - '0';
    }
    return number;
  }

  static boolean isGround(Object term) {
    if (term instanceof Atom) return term != ANY && variable(term) < 0;
    if (term instanceof Tuple t) {
      for (Object element : t.elements) if (!isGround(element)) return false;
      return true;
    }
    if (term instanceof MapTerm map) {
      for (MapTerm.Cursor c = map.cursor(); c.next(); ) if (!isGround(c.value()) || !isGround(c.key())) return false;
      return true;
    }
    Object rest = term;
    for (; rest instanceof Cons cell; rest = cell.tail) if (!isGround(cell.head)) return false;
    return rest == term || isGround(rest);
  }

  /** {@code variables} collects the numbers of the variables; a variable's place there is its slot. */
  static Pattern compile(Object term, List<Integer> variables) {
    if (term == ANY) return new Any();
    int number = variable(term);
    if (number >= 0) return variable(number, variables);
    if (isGround(term)) return new Literal(term);
    if (term instanceof Tuple t) {
      Pattern[] elements = new Pattern[t.size()];
      for (int i = 0; i < elements.length; i++) elements[i] = compile(t.get(i), variables);
      return new Elements(elements);
    }
    if (term instanceof Cons cell) return new Cell(compile(cell.head, variables), compile(cell.tail, variables));
    return entries((MapTerm) term, variables);
  }

  private static Pattern variable(int number, List<Integer> variables) {
    int slot = variables.indexOf(number);
    if (slot >= 0) return new Same(slot);
    variables.add(number);
    return new Bind(variables.size() - 1);
  }

  private static Pattern entries(MapTerm map, List<Integer> variables) {
    List<Object> keys = new ArrayList<>();
    List<Pattern> values = new ArrayList<>();
    for (MapTerm.Cursor c = map.cursor(); c.next(); ) {
      keys.add(c.key());
      values.add(compile(c.value(), variables));
    }
    return new Entries(keys.toArray(), values.toArray(new Pattern[0]));
  }

  private static final class Any extends Pattern {
    @Override
    boolean matches(Object term, Object[] bindings) {
      return true;
    }
  }

  private static final class Literal extends Pattern {
    private final Object value;

    Literal(Object value) {
      this.value = value;
    }

    @Override
    boolean matches(Object term, Object[] bindings) {
      return Terms.identical(value, term);
    }
  }

  private static final class Bind extends Pattern {
    private final int slot;

    Bind(int slot) {
      this.slot = slot;
    }

    @Override
    boolean matches(Object term, Object[] bindings) {
      bindings[slot] = term;
      return true;
    }
  }

  private static final class Same extends Pattern {
    private final int slot;

    Same(int slot) {
      this.slot = slot;
    }

    @Override
    boolean matches(Object term, Object[] bindings) {
      return Terms.identical(bindings[slot], term);
    }
  }

  private static final class Elements extends Pattern {
    private final Pattern[] elements;

    Elements(Pattern[] elements) {
      this.elements = elements;
    }

    @Override
    boolean matches(Object term, Object[] bindings) {
      if (!(term instanceof Tuple t) || t.size() != elements.length) return false;
      for (int i = 0; i < elements.length; i++) if (!elements[i].matches(t.elements[i], bindings)) return false;
      return true;
    }
  }

  private static final class Cell extends Pattern {
    private final Pattern head;
    private final Pattern tail;

    Cell(Pattern head, Pattern tail) {
      this.head = head;
      this.tail = tail;
    }

    @Override
    boolean matches(Object term, Object[] bindings) {
      return term instanceof Cons cell && head.matches(cell.head, bindings) && tail.matches(cell.tail, bindings);
    }
  }

  private static final class Entries extends Pattern {
    private final Object[] keys;
    private final Pattern[] values;

    Entries(Object[] keys, Pattern[] values) {
      this.keys = keys;
      this.values = values;
    }

    @Override
    boolean matches(Object term, Object[] bindings) {
      if (!(term instanceof MapTerm map)) return false;
      for (int i = 0; i < keys.length; i++) {
        Object value = map.get(keys[i]);
        if (value == null || !values[i].matches(value, bindings)) return false;
      }
      return true;
    }
  }
}
