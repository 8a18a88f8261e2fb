package vial.runtime.process;

import java.util.concurrent.locks.LockSupport;

/**
 * A lent thread that waits while its process runs on the schedulers (NATIVE). Elixir code that lent work calls stays on the lent thread until it
 * first suspends, the usual case being that it never does; then it moves, so that messages are as fast there as anywhere.
 */
final class Handoff {
  private static final int AWAY = 0;
  private static final int BACK = 1;
  private static final int ENDED = 2;

  private final Thread thread;
  private volatile int state = AWAY;
  private Object value;
  private Throwable thrown;

  Handoff(Thread thread) {
    this.thread = thread;
  }

  /** In the process, at the bottom of what was called. */
  void set(Object result, Throwable failure) {
    value = result;
    thrown = failure;
  }

  /** The last act of a scheduler: the process belongs to the lent thread from here on. */
  void giveBack() {
    state = BACK;
    LockSupport.unpark(thread);
  }

  /** The process is dead. */
  void cancel() {
    state = ENDED;
    LockSupport.unpark(thread);
  }

  /** Interrupts are kept for later: they are meant for the work, not for this wait. */
  void await() {
    boolean interrupted = false;
    while (state == AWAY) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) Thread.currentThread().interrupt();
    if (state == ENDED) throw new Ended();
  }

  Object outcome() {
    if (thrown instanceof RuntimeException e) throw e;
    if (thrown instanceof Error e) throw e;
    return value;
  }
}
