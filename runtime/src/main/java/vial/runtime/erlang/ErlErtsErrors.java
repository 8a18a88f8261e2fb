package vial.runtime.erlang;

import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** {@code :erl_erts_errors}: the messages that natives put into the {@code error_info} of the stack trace's first entry. The module's other function is in Elixir. */
public final class ErlErtsErrors {
  private static final Atom ERROR_INFO = Atom.of("error_info");
  private static final Atom CAUSE = Atom.of("cause");

  private ErlErtsErrors() {}

  /** A map from the argument's position, or {@code :general}, to its message. */
  public static Object format_error(Object reason, Object stacktrace) {
    return cause(stacktrace) instanceof MapTerm messages ? messages : MapTerm.EMPTY;
  }

  private static Object cause(Object stacktrace) {
    if (!(stacktrace instanceof Cons first) || !(first.head instanceof Tuple entry) || entry.size() != 4) return null;
    for (Object info = entry.get(3); info instanceof Cons cell; info = cell.tail) {
      if (cell.head instanceof Tuple t && t.size() == 2 && t.get(0) == ERROR_INFO && t.get(1) instanceof MapTerm m) {
        return m.get(CAUSE);
      }
    }
    return null;
  }
}
