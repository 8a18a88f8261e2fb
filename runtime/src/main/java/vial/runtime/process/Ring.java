package vial.runtime.process;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A scheduler's queue: first in, first out. Only the owner pushes; owner and thieves both take from the head by compare-and-set, a thief
 * up to half at once. Indexes only grow, so a compare-and-set on the head proves that what was read before it was still queued.
 */
final class Ring {
  private static final int MAX_STEAL = 128;
  private static final VarHandle HEAD;
  private static final VarHandle TAIL;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HEAD = lookup.findVarHandle(Ring.class, "head", long.class);
      TAIL = lookup.findVarHandle(Ring.class, "tail", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private volatile Proc[] slots = new Proc[256];

  @SuppressWarnings("unused")
  private volatile long head;

  @SuppressWarnings("unused")
  private volatile long tail;

  int size() {
    return (int) Math.max(0, tail - head);
  }

  /** Owner only. */
  void push(Proc p) {
    long t = (long) TAIL.get(this);
    Proc[] array = slots;
    if (t - head >= array.length) array = grow(array, t);
    array[(int) t & array.length - 1] = p;
    TAIL.setVolatile(this, t + 1);
  }

  /** The old array stays as it is: a thief may be reading it. */
  private Proc[] grow(Proc[] old, long t) {
    Proc[] larger = new Proc[old.length * 2];
    for (long i = head; i < t; i++) larger[(int) i & larger.length - 1] = old[(int) i & old.length - 1];
    slots = larger;
    return larger;
  }

  /** Owner only. Only the owner clears slots: a thief's late clearing could hit what was pushed there since. */
  Proc pop() {
    for (;;) {
      long h = head;
      if (h >= (long) TAIL.get(this)) return null;
      Proc[] array = slots;
      int at = (int) h & array.length - 1;
      Proc p = array[at];
      if (HEAD.compareAndSet(this, h, h + 1)) {
        array[at] = null;
        return p;
      }
    }
  }

  /** Takes half of this queue: the first one is returned, the others go to {@code into}, which the caller owns. */
  Proc stealInto(Ring into) {
    Proc[] taken = new Proc[MAX_STEAL];
    for (;;) {
      long h = head;
      long t = tail;
      int count = (int) Math.min(MAX_STEAL, (t - h + 1) / 2);
      if (count <= 0) return null;
      Proc[] array = slots;
      for (int i = 0; i < count; i++) taken[i] = array[(int) (h + i) & array.length - 1];
      if (!HEAD.compareAndSet(this, h, h + count)) continue;
      for (int i = 1; i < count; i++) into.push(taken[i]);
      return taken[0];
    }
  }
}
