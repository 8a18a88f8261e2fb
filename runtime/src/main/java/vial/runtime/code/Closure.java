package vial.runtime.code;

import vial.runtime.process.Proc;

/** An anonymous function, or a compiled named one: an index into its module version's dispatcher and the captured values. */
public final class Closure extends Fun {
  public static final Object[] NOTHING = {};

  public final Code code;
  public final int index;
  public final Object[] free;

  public Closure(Code code, int index, int arity, Object[] free) {
    super(arity);
    this.code = code;
    this.index = index;
    this.free = free;
  }

  @Override
  public Object call(Proc p) {
    return arity == 0 ? code.call0(p, this) : Raise.badArity(this);
  }

  @Override
  public Object call(Proc p, Object a) {
    return arity == 1 ? code.call1(p, this, a) : Raise.badArity(this, a);
  }

  @Override
  public Object call(Proc p, Object a, Object b) {
    return arity == 2 ? code.call2(p, this, a, b) : Raise.badArity(this, a, b);
  }

  @Override
  public Object call(Proc p, Object a, Object b, Object c) {
    return arity == 3 ? code.call3(p, this, a, b, c) : Raise.badArity(this, a, b, c);
  }

  @Override
  public Object call(Proc p, Object a, Object b, Object c, Object d) {
    return arity == 4 ? code.call4(p, this, a, b, c, d) : Raise.badArity(this, a, b, c, d);
  }

  @Override
  public Object call(Proc p, Object[] args) {
    if (args.length != arity) return Raise.badArity(this, args);
    return switch (arity) {
      case 0 -> code.call0(p, this);
      case 1 -> code.call1(p, this, args[0]);
      case 2 -> code.call2(p, this, args[0], args[1]);
      case 3 -> code.call3(p, this, args[0], args[1], args[2]);
      case 4 -> code.call4(p, this, args[0], args[1], args[2], args[3]);
      default -> code.callN(p, this, args);
    };
  }
}
