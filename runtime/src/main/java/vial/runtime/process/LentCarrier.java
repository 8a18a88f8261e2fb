package vial.runtime.process;

import java.util.concurrent.locks.LockSupport;
import vial.runtime.code.Fun;
import vial.runtime.code.Raise;
import vial.runtime.code.Suspend;
import vial.runtime.code.Frame;

/** A thread that a process's turn is lent to, as seen by the Elixir code that runs on it. */
final class LentCarrier extends Carrier {
  final Thread thread;
  Proc process;

  LentCarrier(Vm vm, Thread thread) {
    super(vm);
    this.thread = thread;
  }

  @Override
  void wake(Proc p) {
    if (p.carrier instanceof LentCarrier lent) lent.rouse();
    else vm.schedulers.inject(p);
  }

  void rouse() {
    LockSupport.unpark(thread);
  }

  @Override
  void enqueue(Proc p) {
    vm.schedulers.inject(p);
  }

  @Override
  void add(Timer timer) {
    if (!(timer instanceof ReceiveTimer)) vm.schedulers.submit(timer);
  }

  @Override
  void timerCancelled() {}

  /** Runs a function to its end. What is on the process's stack belongs to the lending native and is put aside. */
  Object call(Fun function, Object[] arguments) {
    Proc p = process;
    Frame below = p.stack;
    p.stack = null;
    p.reductions = vm.options.slice() + 1;
    try {
      Object value = function.call(p, arguments);
      return value == Suspend.SUSPEND ? drive(p) : value;
    } catch (Raise raised) {
      throw raised;
    } catch (Throwable thrown) {
      throw Crash.raise(thrown);
    } finally {
      p.stack = below;
    }
  }

  /** Goes on in place after each suspension. */
  private Object drive(Proc p) {
    splice(p);
    for (;;) {
      int asked = request;
      request = YIELD;
      if (p.isDying()) throw new Ended();
      if (asked == WAIT) await(p);
      if (asked == LEND) lease.performInPlace(p);
      if (p.fetch()) throw new Ended();
      p.reductions = vm.options.slice() + 1;
      Object value = run(p, null);
      if (value != Suspend.SUSPEND) return value;
    }
  }

  /** Parks the thread in the process's stead: the sender that wins the mailbox word unparks it. */
  private void await(Proc p) {
    if (!p.park()) return;
    boolean interrupted = false;
    while (p.isWaiting()) {
      Parts parts = p.parts;
      if (parts != null && parts.receiving) {
        long nanos = parts.deadline - System.nanoTime();
        if (nanos <= 0 && p.unpark()) break;
        LockSupport.parkNanos(this, Math.max(1, nanos));
      } else {
        LockSupport.park(this);
      }
      interrupted |= Thread.interrupted();
    }
    if (interrupted) thread.interrupt();
  }
}
