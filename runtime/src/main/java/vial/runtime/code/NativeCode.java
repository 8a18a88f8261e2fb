package vial.runtime.code;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import vial.runtime.process.Proc;

/** Calls one native through a method handle: what a native is as a function value. */
final class NativeCode extends Code {
  private final Native function;
  private final MethodHandle handle;

  private NativeCode(Native function, MethodHandle handle) {
    this.function = function;
    this.handle = handle;
  }

  static Closure closure(Native function) {
    MethodHandle handle = handle(function);
    if (function.arity() > 4) handle = handle.asSpreader(Object[].class, function.arity());
    return new Closure(new NativeCode(function, handle), 0, function.arity(), Closure.NOTHING);
  }

  /** Of type {@code (Proc, Object...)Object}, whether the method takes the process or not. */
  static MethodHandle handle(Native function) {
    try {
      MethodHandle handle = MethodHandles.publicLookup().unreflect(function.method());
      return function.takesProcess() ? handle : MethodHandles.dropArguments(handle, 0, Proc.class);
    } catch (IllegalAccessException notPublic) {
      throw new IllegalStateException(notPublic);
    }
  }

  @Override
  public Object resume(Proc p, Frame frame, Object value) {
    throw new AssertionError(function.name() + " has no frames");
  }

  @Override
  public Object call0(Proc p, Closure f) {
    try {
      return handle.invokeExact(p);
    } catch (Throwable t) {
      throw sneaky(t);
    }
  }

  @Override
  public Object call1(Proc p, Closure f, Object a) {
    try {
      return handle.invokeExact(p, a);
    } catch (Throwable t) {
      throw sneaky(t);
    }
  }

  @Override
  public Object call2(Proc p, Closure f, Object a, Object b) {
    try {
      return handle.invokeExact(p, a, b);
    } catch (Throwable t) {
      throw sneaky(t);
    }
  }

  @Override
  public Object call3(Proc p, Closure f, Object a, Object b, Object c) {
    try {
      return handle.invokeExact(p, a, b, c);
    } catch (Throwable t) {
      throw sneaky(t);
    }
  }

  @Override
  public Object call4(Proc p, Closure f, Object a, Object b, Object c, Object d) {
    try {
      return handle.invokeExact(p, a, b, c, d);
    } catch (Throwable t) {
      throw sneaky(t);
    }
  }

  @Override
  public Object callN(Proc p, Closure f, Object[] args) {
    try {
      return handle.invokeExact(p, args);
    } catch (Throwable t) {
      throw sneaky(t);
    }
  }

  /** Natives declare no checked exceptions; what comes out goes on unchanged. */
  private static RuntimeException sneaky(Throwable t) {
    if (t instanceof RuntimeException e) return e;
    if (t instanceof Error e) throw e;
    throw new IllegalStateException(t);
  }
}
