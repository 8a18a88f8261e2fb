package vial.runtime.process;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** All schedulers of a system, and what they share: injected processes, who is idle, how many are searching. */
final class Schedulers {
  static final int MOST = 64;

  final ConcurrentLinkedQueue<Proc> injected = new ConcurrentLinkedQueue<>();
  final ConcurrentLinkedQueue<Timer> submittedTimers = new ConcurrentLinkedQueue<>();
  final AtomicInteger searching = new AtomicInteger();
  private final AtomicLong idle = new AtomicLong();
  private final Scheduler[] schedulers;
  volatile boolean stopping;

  Schedulers(Vm vm, Options options) {
    schedulers = new Scheduler[Math.min(MOST, options.schedulers())];
    for (int i = 0; i < schedulers.length; i++) schedulers[i] = new Scheduler(vm, this, i, options);
  }

  void start() {
    for (Scheduler scheduler : schedulers) scheduler.thread.start();
  }

  int size() {
    return schedulers.length;
  }

  Scheduler get(int number) {
    return schedulers[number];
  }

  /** From a thread that is no scheduler. */
  void inject(Proc p) {
    injected.add(p);
    wakeOne();
  }

  /** From a thread that is no scheduler: the first one keeps it. */
  void submit(Timer timer) {
    submittedTimers.add(timer);
    LockSupport.unpark(schedulers[0].thread);
  }

  /** One searcher is enough: it calls the next when it finds work. */
  void wakeOne() {
    for (;;) {
      long mask = idle.get();
      if (mask == 0 || searching.get() != 0) return;
      int number = Long.numberOfTrailingZeros(mask);
      if (!idle.compareAndSet(mask, mask & ~(1L << number))) continue;
      searching.incrementAndGet();
      LockSupport.unpark(schedulers[number].thread);
      return;
    }
  }

  /** The re-check of {@link #hasWork} that must follow pairs with the pusher's read of the mask: one of the two sees the other. */
  void announceIdle(int number) {
    idle.getAndUpdate(mask -> mask | 1L << number);
  }

  boolean isIdle(int number) {
    return (idle.get() & 1L << number) != 0;
  }

  /** False when a waker was faster; it then counted this scheduler as searching. */
  boolean cancelIdle(int number) {
    return (idle.getAndUpdate(mask -> mask & ~(1L << number)) & 1L << number) != 0;
  }

  boolean hasWork() {
    if (!injected.isEmpty()) return true;
    for (Scheduler scheduler : schedulers) if (scheduler.queue.size() > 0) return true;
    return false;
  }

  void stop() {
    stopping = true;
    for (Scheduler scheduler : schedulers) LockSupport.unpark(scheduler.thread);
  }
}
