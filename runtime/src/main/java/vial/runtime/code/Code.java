package vial.runtime.code;

import vial.runtime.process.Proc;

/**
 * The dispatcher of one module version (or of a native that suspends): turns the index in a frame or a closure into a call
 * of a static method. The compiler generates one subclass with each module.
 */
public abstract class Code {
  /** Goes on after the call that {@code frame} was waiting for returned {@code value}. */
  public abstract Object resume(Proc p, Frame frame, Object value);

  /** Runs the handler of a {@link TryFrame} for an exception that unwound to it. */
  public Object handle(Proc p, TryFrame frame, Raise raised) {
    throw raised;
  }

  /** "Mod.fun/arity" facts of a frame for stack traces, or null: module, function, arity, file, line. */
  public StackEntry locate(int frameIndex) {
    return null;
  }

  /** The name of the function that a closure's index stands for, such as {@code -map/2-fun-0-}; null for natives. */
  public StackEntry describe(int closureIndex) {
    return null;
  }

  public Object call0(Proc p, Closure f) {
    throw new AssertionError("no function " + f.index);
  }

  public Object call1(Proc p, Closure f, Object a) {
    throw new AssertionError("no function " + f.index);
  }

  public Object call2(Proc p, Closure f, Object a, Object b) {
    throw new AssertionError("no function " + f.index);
  }

  public Object call3(Proc p, Closure f, Object a, Object b, Object c) {
    throw new AssertionError("no function " + f.index);
  }

  public Object call4(Proc p, Closure f, Object a, Object b, Object c, Object d) {
    throw new AssertionError("no function " + f.index);
  }

  /** Any arity above four. */
  public Object callN(Proc p, Closure f, Object[] args) {
    throw new AssertionError("no function " + f.index);
  }
}
