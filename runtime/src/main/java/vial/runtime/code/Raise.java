package vial.runtime.code;

import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;

/**
 * An Erlang exception on its way: class ({@code error}, {@code exit} or {@code throw}), reason, and where it began. The reason is
 * Erlang's ({@code :badarith}, {@code {:badmatch, v}}, or an exception struct); {@code rescue} normalises it.
 */
public final class Raise extends RuntimeException {
  private static final long serialVersionUID = 1L;
  public static final Atom ERROR = Atom.of("error");
  public static final Atom EXIT = Atom.of("exit");
  public static final Atom THROW = Atom.of("throw");

  public final transient Object kind;
  public final transient Object reason;

  public Raise(Object kind, Object reason) {
    super(null, null, false, false);
    this.kind = kind;
    this.reason = reason;
  }

  public static Raise error(Object reason) {
    return new Raise(ERROR, reason);
  }

  public static Raise error(String reason) {
    return error(Atom.of(reason));
  }

  public static Raise error(String tag, Object value) {
    return error(Tuple.of(Atom.of(tag), value));
  }

  /** Raises; typed to stand in a return. */
  static Object badArity(Fun f, Object... args) {
    Object list = Empty.LIST;
    for (int i = args.length - 1; i >= 0; i--) list = new Cons(args[i], list);
    throw error("badarity", Tuple.of(f, list));
  }
}
