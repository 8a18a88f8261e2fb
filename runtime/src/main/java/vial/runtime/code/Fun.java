package vial.runtime.code;

import vial.runtime.process.Proc;

/** A function value. Calling with another number of arguments than {@link #arity} raises BadArityError. */
public abstract sealed class Fun permits Closure, Export {
  public final int arity;

  Fun(int arity) {
    this.arity = arity;
  }

  public abstract Object call(Proc p);

  public abstract Object call(Proc p, Object a);

  public abstract Object call(Proc p, Object a, Object b);

  public abstract Object call(Proc p, Object a, Object b, Object c);

  public abstract Object call(Proc p, Object a, Object b, Object c, Object d);

  /** Any number of arguments. */
  public abstract Object call(Proc p, Object[] args);
}
