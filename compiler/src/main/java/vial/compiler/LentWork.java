package vial.compiler;

import java.util.concurrent.Callable;
import vial.runtime.code.Closure;
import vial.runtime.code.Code;
import vial.runtime.code.Frame;
import vial.runtime.process.Proc;
import vial.runtime.process.Vm;

/** A process whose whole life is work in Java that it lends its turn to: how the compiler is started outside of all processes. */
public final class LentWork extends Code {
  private final Callable<Object> work;

  private LentWork(Callable<Object> work) {
    this.work = work;
  }

  public static Proc spawn(Vm vm, Callable<Object> work) {
    return vm.spawn(new Closure(new LentWork(work), 0, 0, Closure.NOTHING));
  }

  @Override
  public Object call0(Proc p, Closure f) {
    return p.lend(work);
  }

  @Override
  public Object resume(Proc p, Frame frame, Object value) {
    return value;
  }
}
