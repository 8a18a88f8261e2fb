package vial.runtime.code;

import vial.runtime.process.Proc;
import vial.runtime.term.Atom;

/**
 * {@code &Mod.fun/arity}: the entry of a function in the module table, one object for each. {@link #target} is the
 * function in the module's current version, null while there is none.
 */
public final class Export extends Fun {
  public final Atom module;
  public final Atom name;
  public volatile Fun target;

  public Export(Atom module, Atom name, int arity) {
    super(arity);
    this.module = module;
    this.name = name;
  }

  private Fun target() {
    Fun current = target;
    return current != null ? current : Modules.resolve(this);
  }

  @Override
  public Object call(Proc p) {
    return arity == 0 ? target().call(p) : Raise.badArity(this);
  }

  @Override
  public Object call(Proc p, Object a) {
    return arity == 1 ? target().call(p, a) : Raise.badArity(this, a);
  }

  @Override
  public Object call(Proc p, Object a, Object b) {
    return arity == 2 ? target().call(p, a, b) : Raise.badArity(this, a, b);
  }

  @Override
  public Object call(Proc p, Object a, Object b, Object c) {
    return arity == 3 ? target().call(p, a, b, c) : Raise.badArity(this, a, b, c);
  }

  @Override
  public Object call(Proc p, Object a, Object b, Object c, Object d) {
    return arity == 4 ? target().call(p, a, b, c, d) : Raise.badArity(this, a, b, c, d);
  }

  @Override
  public Object call(Proc p, Object[] args) {
    return arity == args.length ? target().call(p, args) : Raise.badArity(this, args);
  }
}
