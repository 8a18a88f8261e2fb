package vial.runtime.code;

import vial.runtime.process.Proc;
import vial.runtime.term.Atom;

/**
 * A call {@code module.function(args)} whose module is a value: remembers the entry it used last, so that a site that meets one module does
 * no lookup. The two fields are one immutable object to be read together without a lock.
 */
public final class RemoteSite {
  private final Atom name;
  private final int arity;
  private Export last;

  public RemoteSite(Atom name, int arity) {
    this.name = name;
    this.arity = arity;
  }

  /** The entry of the function in this module; raises for a module that is not an atom. */
  public Export of(Object module) {
    Export known = last;
    if (known != null && known.module == module) return known;
    return last = export(module, name, arity);
  }

  /** The entry for a call of which nothing is fixed. */
  public static Export export(Object module, Object name, int arity) {
    if (!(module instanceof Atom m) || !(name instanceof Atom f)) throw Raise.error("badarg");
    return Modules.export(m, f, arity);
  }

  public Object call(Proc p, Object module) {
    return of(module).call(p);
  }

  public Object call(Proc p, Object module, Object a) {
    return of(module).call(p, a);
  }

  public Object call(Proc p, Object module, Object a, Object b) {
    return of(module).call(p, a, b);
  }

  public Object call(Proc p, Object module, Object a, Object b, Object c) {
    return of(module).call(p, a, b, c);
  }

  public Object call(Proc p, Object module, Object a, Object b, Object c, Object d) {
    return of(module).call(p, a, b, c, d);
  }

  public Object call(Proc p, Object module, Object[] args) {
    return of(module).call(p, args);
  }
}
