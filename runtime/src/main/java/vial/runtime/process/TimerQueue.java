package vial.runtime.process;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A scheduler's timers, polled by it alone. Cancelled ones are left in place and swept out when they are more than half, which bounds the queue
 * at twice what is running and lets any thread cancel.
 */
final class TimerQueue {
  private static final int SWEEP_AT = 64;

  private static final Comparator<Timer> ORDER =
      (a, b) -> {
        long ahead = a.deadline - b.deadline;
        return ahead != 0 ? Long.signum(ahead) : Long.compare(a.sequence, b.sequence);
      };

  private PriorityQueue<Timer> queue = new PriorityQueue<>(ORDER);
  private long sequence;

  void add(Timer timer) {
    timer.sequence = sequence++;
    queue.add(timer);
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  /** Of the earliest one; the queue is not empty. */
  long deadline() {
    return queue.peek().deadline;
  }

  /** The next one that is due, or null. */
  Timer due(long now) {
    for (Timer first = queue.peek(); first != null && first.deadline - now <= 0; first = queue.peek()) {
      queue.poll();
      if (first.end()) return first;
    }
    return null;
  }

  /** Returns how many cancelled ones remain. */
  int sweep(int cancelled) {
    if (cancelled < SWEEP_AT || cancelled * 2 < queue.size()) return cancelled;
    PriorityQueue<Timer> kept = new PriorityQueue<>(ORDER);
    for (Timer timer : queue) if (!timer.get()) kept.add(timer);
    queue = kept;
    return 0;
  }
}
