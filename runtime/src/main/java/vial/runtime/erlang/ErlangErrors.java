package vial.runtime.erlang;

import vial.runtime.code.Name;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code :erlang}: functions that raise. */
public final class ErlangErrors {
  private static final Atom ERROR_INFO = Atom.of("error_info");

  private ErlangErrors() {}

  public static Object error(Object reason) {
    throw Raise.error(reason);
  }

  /** The arguments stand in the place of the arity in the stack trace's first entry; {@code :none} leaves the arity. */
  public static Object error(Object reason, Object args) {
    throw Raise.errorFrom(reason, ListTerm.toArray(args), null);
  }

  /** With {@code error_info: map}, which goes into the stack trace's first entry. */
  public static Object error(Object reason, Object args, Object options) {
    Object info = null;
    for (Object rest = options; rest instanceof Cons cell; rest = cell.tail) {
      boolean named = cell.head instanceof Tuple t && t.size() == 2 && t.get(0) == ERROR_INFO;
      if (!named) throw Raise.badarg("error", 3, "invalid option in list", reason, args, options);
      info = ((Tuple) cell.head).get(1);
    }
    throw Raise.errorFrom(reason, ListTerm.toArray(args), info);
  }

  public static Object exit(Object reason) {
    throw new Raise(Raise.EXIT, reason);
  }

  @Name("throw")
  public static Object throw_(Object value) {
    throw new Raise(Raise.THROW, value);
  }

  public static Object nif_error(Object reason) {
    throw Raise.error(reason);
  }

  public static Object nif_error(Object reason, Object args) {
    throw Raise.error(reason);
  }

  /** Returns {@code :badarg}, and raises nothing, when the arguments make no exception. */
  public static Object raise(Object kind, Object reason, Object stacktrace) {
    boolean known = kind == Raise.ERROR || kind == Raise.EXIT || kind == Raise.THROW;
    if (!known || !(stacktrace instanceof Cons || stacktrace == Empty.LIST) || !ListTerm.isProper(stacktrace)) {
      return Atom.of("badarg");
    }
    throw Raise.again(kind, reason, stacktrace);
  }
}
