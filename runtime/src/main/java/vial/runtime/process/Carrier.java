package vial.runtime.process;

import vial.runtime.code.Frame;
import vial.runtime.code.Frame1;
import vial.runtime.code.Frame2;
import vial.runtime.code.Raise;
import vial.runtime.code.Suspend;
import vial.runtime.code.TryFrame;

/**
 * What a process runs on: a scheduler, or the thread that its turn is lent to. Holds what only a running process needs, so that
 * waiting ones do not pay for it.
 */
abstract class Carrier {
  /** What the process asked for with SUSPEND: nothing (its slice is spent), to wait, to lend its turn, to go back to a lent thread. */
  static final int YIELD = 0;

  static final int WAIT = 1;
  static final int LEND = 2;
  static final int HAND_BACK = 3;

  private static final int REFERENCE_BLOCK = 1024;

  final Vm vm;

  /** The frames pushed since the last splice, innermost first. */
  Frame first;

  Frame last;
  int request;
  Lease lease;
  Handoff handoff;
  ProcessTable.Block identifiers;
  private long nextReference;
  private long endReference;

  Carrier(Vm vm) {
    this.vm = vm;
  }

  /** A process that waited has something to do; the caller won the right to enqueue it. */
  abstract void wake(Proc p);

  /** A new process. */
  abstract void enqueue(Proc p);

  abstract void add(Timer timer);

  abstract void timerCancelled();

  final long nextReference() {
    if (nextReference == endReference) {
      nextReference = vm.references.getAndAdd(REFERENCE_BLOCK);
      endReference = nextReference + REFERENCE_BLOCK;
    }
    return nextReference++;
  }

  final Object lend(Proc p, Lease work) {
    p.push(new Frame1(Natural.CODE, Natural.LEASE, work));
    lease = work;
    request = LEND;
    return Suspend.SUSPEND;
  }

  /** Puts the pushed frames on the process's stack. */
  final void splice(Proc p) {
    if (first == null) return;
    last.next = p.stack;
    p.stack = first;
    first = null;
    last = null;
  }

  /**
   * Runs the process's frames until the stack is empty (returns the last value) or it suspends (SUSPEND, frames spliced). Returning to a frame
   * takes a reduction too, so that a deep recursion on its way back is preempted as well (SLICE).
   */
  final Object run(Proc p, Object value) {
    for (;;) {
      Frame frame = p.stack;
      if (frame == null) return value;
      if (--p.reductions < 0) {
        p.push(new Frame2(Natural.CODE, Natural.VALUE, value, null));
        splice(p);
        return Suspend.SUSPEND;
      }
      p.stack = frame.next;
      try {
        value = frame.code.resume(p, frame, value);
      } catch (Throwable thrown) {
        value = unwind(p, Crash.raise(thrown));
      }
      if (value == Suspend.SUSPEND) {
        splice(p);
        return value;
      }
    }
  }

  /** Pops to the nearest try (TRY); throws what no frame handles. */
  private Object unwind(Proc p, Raise raised) {
    first = null;
    last = null;
    request = YIELD;
    Crash.remember(p, raised);
    for (;;) {
      Frame frame = p.stack;
      if (frame == null) throw raised;
      p.stack = frame.next;
      if (!(frame instanceof TryFrame handler)) continue;
      try {
        return handler.code.handle(p, handler, raised);
      } catch (Throwable again) {
        raised = Crash.raise(again);
        first = null;
        last = null;
        Crash.remember(p, raised);
      }
    }
  }
}
