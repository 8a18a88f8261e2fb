package vial.runtime.code;

import vial.runtime.process.Proc;
import vial.runtime.term.Atom;

/**
 * {@code &Mod.fun/arity}: the entry of a function in the module table, one object for each. {@link #target} is the
 * function in the module's current version, null until it is looked for and while there is none.
 */
public final class Export extends Fun {
  public final Atom module;
  public final Atom name;
  public volatile Fun target;

  Export(Atom module, Atom name, int arity) {
    super(arity);
    this.module = module;
    this.name = name;
  }

  private Fun target(Object... args) {
    Fun found = Modules.lookup(this);
    if (found == null) throw Failures.undefined(module, name, args);
    return found;
  }

  @Override
  public Object call(Proc p) {
    if (arity != 0) return Raise.badArity(this);
    Fun current = target;
    return (current != null ? current : target(Closure.NOTHING)).call(p);
  }

  @Override
  public Object call(Proc p, Object a) {
    if (arity != 1) return Raise.badArity(this, a);
    Fun current = target;
    return (current != null ? current : target(new Object[] {a})).call(p, a);
  }

  @Override
  public Object call(Proc p, Object a, Object b) {
    if (arity != 2) return Raise.badArity(this, a, b);
    Fun current = target;
    return (current != null ? current : target(a, b)).call(p, a, b);
  }

  @Override
  public Object call(Proc p, Object a, Object b, Object c) {
    if (arity != 3) return Raise.badArity(this, a, b, c);
    Fun current = target;
    return (current != null ? current : target(a, b, c)).call(p, a, b, c);
  }

  @Override
  public Object call(Proc p, Object a, Object b, Object c, Object d) {
    if (arity != 4) return Raise.badArity(this, a, b, c, d);
    Fun current = target;
    return (current != null ? current : target(a, b, c, d)).call(p, a, b, c, d);
  }

  @Override
  public Object call(Proc p, Object[] args) {
    if (arity != args.length) return Raise.badArity(this, args);
    Fun current = target;
    return (current != null ? current : target(args)).call(p, args);
  }
}
