package vial.runtime.process;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vial.runtime.code.Raise;
import vial.runtime.code.Suspend;

/**
 * A thread that runs processes, one slice at a time. A process that was just woken goes to the owner-only run-next slot, which makes a
 * message and its answer a local affair; everything else to a queue that idle schedulers steal from.
 */
final class Scheduler extends Carrier implements Runnable {
  private static final int MAX_NEXT_IN_A_ROW = 64;
  private static final int TIMERS_EVERY = 16;
  private static final int INJECTED_EVERY = 64;
  private static final long SPIN_NANOS = 10_000;
  private static final long IDLE_NANOS = 60_000_000_000L;

  final int number;
  final Thread thread;
  final Ring queue = new Ring();
  private final Schedulers all;
  private final TimerQueue timers = new TimerQueue();
  private final AtomicInteger cancelled = new AtomicInteger();
  private final int slice;
  private Proc next;
  private int nextInARow;
  private int turn;
  private boolean searching;

  Scheduler(Vm vm, Schedulers all, int number, Options options) {
    super(vm);
    this.all = all;
    this.number = number;
    this.slice = options.slice();
    this.thread = Thread.ofPlatform().name("scheduler-" + (number + 1)).stackSize(options.stackBytes()).daemon().unstarted(this);
  }

  @Override
  public void run() {
    while (!all.stopping) {
      Proc p = next();
      if (p == null) p = search();
      else if (searching) found();
      if (p != null) execute(p);
    }
  }

  int turns() {
    return turn;
  }

  // Where work comes from

  private Proc next() {
    turn++;
    if (turn % TIMERS_EVERY == 0) pollTimers();
    if (turn % INJECTED_EVERY == 0) {
      Proc injected = all.injected.poll();
      if (injected != null) return injected;
    }
    Proc p = next;
    if (p != null) {
      next = null;
      if (++nextInARow <= MAX_NEXT_IN_A_ROW) return p;
      queue.push(p);
    }
    nextInARow = 0;
    p = queue.pop();
    return p != null ? p : all.injected.poll();
  }

  /** Steals or waits; null when it is worth looking again. */
  private Proc search() {
    pollTimers();
    if (next != null) return null;
    if (!searching) startSearching();
    long until = System.nanoTime() + SPIN_NANOS;
    do {
      Proc p = findAnywhere();
      if (p != null) {
        found();
        return p;
      }
      Thread.onSpinWait();
    } while (System.nanoTime() - until < 0 && all.size() > 1);
    vm.idle();
    all.announceIdle(number);
    stopSearching();
    if (all.hasWork() || all.stopping) {
      if (all.cancelIdle(number)) startSearching();
      else searching = true;
      return null;
    }
    sleep();
    return null;
  }

  private Proc findAnywhere() {
    Proc p = all.injected.poll();
    for (int i = 1; p == null && i < all.size(); i++) p = all.get((number + i) % all.size()).queue.stealInto(queue);
    return p;
  }

  /** The last searcher to find something calls the next one, if something is left. */
  private void found() {
    stopSearching();
    if (all.hasWork()) all.wakeOne();
  }

  private void startSearching() {
    searching = true;
    all.searching.incrementAndGet();
  }

  private void stopSearching() {
    searching = false;
    all.searching.decrementAndGet();
  }

  /** Parks until a waker clears this scheduler's idle bit (and counts it as searching), or a timer is due. */
  private void sleep() {
    while (all.isIdle(number) && !all.stopping) {
      long nanos = timers.isEmpty() ? IDLE_NANOS : timers.deadline() - System.nanoTime();
      if (nanos > 0) LockSupport.parkNanos(this, nanos);
      if (all.isIdle(number) && (timerDue() || all.stopping)) {
        if (all.cancelIdle(number)) return;
        break;
      }
    }
    searching = true;
  }

  private boolean timerDue() {
    takeSubmittedTimers();
    return !timers.isEmpty() && timers.deadline() - System.nanoTime() <= 0;
  }

  // Running

  private void execute(Proc p) {
    p.carrier = this;
    p.reductions = slice + 1;
    Object value = null;
    for (;;) {
      if (p.fetch()) {
        Exits.end(p, p.parts.exitReason, this);
        return;
      }
      try {
        value = run(p, value);
      } catch (Raise raised) {
        vm.crashed(p, raised, this);
        return;
      }
      if (value != Suspend.SUSPEND) {
        Exits.end(p, Exits.NORMAL, this);
        return;
      }
      value = null;
      int asked = request;
      request = YIELD;
      if (p.isDying()) continue;
      if (asked == WAIT) {
        if (p.park()) return;
      } else if (asked == LEND) {
        if (startLease()) return;
      } else if (asked == HAND_BACK) {
        giveBack();
        return;
      } else {
        yielded(p);
        return;
      }
    }
  }

  private boolean startLease() {
    Lease work = lease;
    lease = null;
    return work.start();
  }

  private void giveBack() {
    Handoff waiting = handoff;
    handoff = null;
    waiting.giveBack();
  }

  private void yielded(Proc p) {
    if (next != null) {
      queue.push(next);
      next = null;
    }
    queue.push(p);
    if (queue.size() >= 2) all.wakeOne();
    pollTimers();
  }

  @Override
  void wake(Proc p) {
    if (next == null) {
      next = p;
    } else {
      queue.push(p);
      all.wakeOne();
    }
  }

  @Override
  void enqueue(Proc p) {
    queue.push(p);
    all.wakeOne();
  }

  // Timers

  @Override
  void add(Timer timer) {
    timer.home = this;
    timers.add(timer);
  }

  @Override
  void timerCancelled() {
    cancelled.incrementAndGet();
  }

  private void pollTimers() {
    takeSubmittedTimers();
    if (timers.isEmpty()) return;
    long now = System.nanoTime();
    for (Timer due = timers.due(now); due != null; due = timers.due(now)) due.ring(this);
    int count = cancelled.get();
    if (count > 0) cancelled.addAndGet(timers.sweep(count) - count);
  }

  private void takeSubmittedTimers() {
    if (number != 0) return;
    for (Timer timer = all.submittedTimers.poll(); timer != null; timer = all.submittedTimers.poll()) add(timer);
  }
}
