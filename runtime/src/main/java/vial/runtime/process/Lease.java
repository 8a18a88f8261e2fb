package vial.runtime.process;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import vial.runtime.code.Frame1;
import vial.runtime.code.Raise;

/**
 * One piece of lent work (NATIVE). While it is RUNNING the process is in no queue. Whoever moves it out of RUNNING owns the process
 * and enqueues it: the worker when it is DONE, or, for work that only blocks, the sender of a signal that ROUSED it to look.
 */
final class Lease {
  private static final int RUNNING = 0;
  private static final int ROUSED = 1;
  private static final int DONE = 2;
  private static final int ABANDONED = 3;

  final Proc process;
  final boolean blocking;
  private final Callable<Object> work;
  private final AtomicInteger state = new AtomicInteger(ROUSED);
  private final Vm vm;
  private boolean started;
  private Object result;
  private Throwable thrown;
  private volatile Thread worker;

  Lease(Proc process, Callable<Object> work, boolean blocking) {
    this.process = process;
    this.work = work;
    this.blocking = blocking;
    this.vm = process.vm();
  }

  /** After the frames are spliced. False when the process can go on at once. */
  boolean start() {
    if (started) return state.compareAndSet(ROUSED, RUNNING) && !rousedMeanwhile();
    started = true;
    state.set(RUNNING);
    vm.lending.begin(this);
    return true;
  }

  /** A signal may have come between the last fetch and RUNNING; its sender then saw nothing to rouse. */
  private boolean rousedMeanwhile() {
    return process.hasUnfetched() && state.compareAndSet(RUNNING, ROUSED);
  }

  /** On the worker. */
  void perform() {
    worker = Thread.currentThread();
    execute();
    finish();
  }

  void execute() {
    try {
      result = work.call();
    } catch (Throwable t) {
      thrown = t;
    }
  }

  void finish() {
    vm.lending.finished(this);
    for (;;) {
      if (state.compareAndSet(RUNNING, DONE)) {
        vm.schedulers.inject(process);
        return;
      }
      if (state.compareAndSet(ROUSED, DONE) || state.get() == ABANDONED) return;
    }
  }

  /** On the thread that sent a signal. */
  void rouse() {
    if (state.compareAndSet(RUNNING, ROUSED)) vm.schedulers.inject(process);
  }

  /** In the process: the frame of the lending native goes on. */
  Object resume(Proc p) {
    if (state.get() != DONE) return p.carrier.lend(p, this);
    return outcome(p);
  }

  Object outcome(Proc p) {
    if (thrown != null) throw failure();
    if (result instanceof TailCall call) return call.function().call(p, call.arguments());
    return result;
  }

  private RuntimeException failure() {
    if (thrown instanceof Error error) throw error;
    return thrown instanceof RuntimeException e ? e : Crash.raise(thrown);
  }

  boolean endedProcess() {
    return thrown instanceof Ended;
  }

  /** The process is dead: nobody waits for the work any more. */
  void abandon() {
    if (state.getAndSet(ABANDONED) == DONE) return;
    Thread thread = worker;
    if (thread != null) thread.interrupt();
  }

  /** For a process whose turn is lent already: the work runs in place, on the lent thread. */
  void performInPlace() {
    started = true;
    execute();
    state.set(DONE);
  }
}
