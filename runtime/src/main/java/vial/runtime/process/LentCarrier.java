package vial.runtime.process;

import vial.runtime.code.Fun;
import vial.runtime.code.Raise;
import vial.runtime.code.Frame;
import vial.runtime.code.Suspend;
import vial.runtime.code.TryFrame;

/** A thread that a process's turn is lent to, as seen by the Elixir code that runs on it. */
final class LentCarrier extends Carrier {
  private final Thread thread;
  Proc process;

  LentCarrier(Vm vm, Thread thread) {
    super(vm);
    this.thread = thread;
  }

  @Override
  void wake(Proc p) {
    vm.schedulers.inject(p);
  }

  @Override
  void enqueue(Proc p) {
    vm.schedulers.inject(p);
  }

  @Override
  void add(Timer timer) {
    vm.schedulers.submit(timer);
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
      return value == Suspend.SUSPEND ? goOn(p) : value;
    } catch (Raise raised) {
      throw raised;
    } catch (Throwable thrown) {
      throw Crash.raise(thrown);
    } finally {
      p.carrier = this;
      p.stack = below;
    }
  }

  /** Lent work within lent work is done in place; for anything else the process goes to the schedulers until the call is over. */
  private Object goOn(Proc p) {
    Handoff handoff = new Handoff(thread);
    p.push(new TryFrame(Natural.CODE, Natural.HAND_BACK, new Object[] {handoff}));
    splice(p);
    while (request == LEND && !lease.blocking && !p.isDying()) {
      request = YIELD;
      lease.performInPlace();
      if (p.fetch()) throw new Ended();
      p.reductions = vm.options.slice() + 1;
      run(p, null);
    }
    if (p.isDying()) throw new Ended();
    boolean done = request == HAND_BACK;
    request = YIELD;
    lease = null;
    if (!done) handOver(p, handoff);
    return handoff.outcome();
  }

  private void handOver(Proc p, Handoff handoff) {
    Parts parts = p.parts();
    parts.handoffs().push(handoff);
    vm.schedulers.inject(p);
    handoff.await();
    parts.handoffs().pop();
  }
}
