package vial.runtime.erlang;

import vial.runtime.code.Name;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;

/** {@code :erlang}: functions that raise. */
public final class ErlangErrors {
  private ErlangErrors() {}

  public static Object error(Object reason) {
    throw Raise.error(reason);
  }

  public static Object error(Object reason, Object args) {
    throw Raise.error(reason);
  }

  public static Object error(Object reason, Object args, Object options) {
    throw Raise.error(reason);
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
