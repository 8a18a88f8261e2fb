package vial.runtime.process;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import vial.runtime.code.Fun;

/** Work outside of the schedulers (NATIVE): what blocks, and what needs the Java stack to call back. */
public final class Lending {
  private static final int KEEP_SECONDS = 20;

  private final Vm vm;
  private final ExecutorService workers;
  private final ConcurrentHashMap<Proc, Lease> blocking = new ConcurrentHashMap<>();

  /** A worker; its stack is as large as a scheduler's, since compilers recurse and slices run on it. */
  private static final class LentThread extends Thread {
    final LentCarrier carrier;

    LentThread(Vm vm, Runnable work, long stackBytes) {
      super(null, work, "lent", stackBytes);
      setDaemon(true);
      carrier = new LentCarrier(vm, this);
    }
  }

  Lending(Vm vm, long stackBytes) {
    this.vm = vm;
    this.workers =
        new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, KEEP_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), r -> new LentThread(vm, r, stackBytes));
  }

  /** The process whose turn this thread has; null on every other thread. */
  public static Proc process() {
    return Thread.currentThread() instanceof LentThread lent ? lent.carrier.process : null;
  }

  /**
   * Runs an Elixir function as the process whose turn was lent to this thread, to its end, and returns its value. Raise comes out as it is.
   * A function that suspends goes on on the schedulers, and the thread waits.
   */
  public static Object call(Fun function, Object... arguments) {
    if (!(Thread.currentThread() instanceof LentThread lent) || lent.carrier.process == null) {
      throw new IllegalStateException("not in lent work");
    }
    return lent.carrier.call(function, arguments);
  }

  void begin(Lease lease) {
    if (!lease.blocking) {
      workers.execute(() -> perform(lease));
      return;
    }
    blocking.put(lease.process, lease);
    Thread.ofVirtual().name("blocking").start(lease::perform);
    if (lease.process.hasUnfetched()) lease.rouse();
  }

  private void perform(Lease lease) {
    LentCarrier carrier = ((LentThread) Thread.currentThread()).carrier;
    Proc p = lease.process;
    carrier.process = p;
    p.carrier = carrier;
    try {
      lease.execute();
    } finally {
      carrier.process = null;
      carrier.first = null;
      carrier.last = null;
    }
    if (!lease.endedProcess()) lease.finish();
    else if (p.isAlive()) Exits.end(p, p.parts.exitReason, carrier);
  }

  void finished(Lease lease) {
    if (lease.blocking) blocking.remove(lease.process, lease);
  }

  /** After an exit signal or a question was put into its mailbox. */
  void rouse(Proc p) {
    if (blocking.isEmpty()) return;
    Lease lease = blocking.get(p);
    if (lease != null) lease.rouse();
  }

  /** The process is dead. */
  void abandon(Proc p) {
    if (blocking.isEmpty()) return;
    Lease lease = blocking.remove(p);
    if (lease != null) lease.abandon();
  }

  void stop() {
    workers.shutdownNow();
  }
}
