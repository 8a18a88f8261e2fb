package vial.runtime.erlang;

import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.ListTerm;

/** {@code :vial_text}: what the text modules written in Elixir ask of the machine. */
public final class VialText {
  private VialText() {}

  /** Raises {@code :badarg} with what is wrong with one argument of a function of an Erlang module. */
  public static Object badarg(Object module, Object function, Object position, Object message, Object args) {
    throw Raise.badargIn(
        ((Atom) module).name(),
        ((Atom) function).name(),
        ((Long) position).intValue(),
        ((Binary) message).toJavaString(),
        ListTerm.toArray(args));
  }
}
