package vial.runtime.process;

import java.util.concurrent.atomic.AtomicBoolean;
import vial.runtime.term.Reference;

/** Something to deliver at a time. Rings or is cancelled, never both. */
class Timer extends AtomicBoolean {
  private static final long serialVersionUID = 1L;

  /** In {@link System#nanoTime}'s measure. */
  final long deadline;

  /** Order of insertion among equal deadlines. */
  long sequence;

  /** Whose queue it is in. */
  transient volatile Carrier home;

  Timer(long deadline) {
    this.deadline = deadline;
  }

  /** True for the one who ends it. */
  final boolean end() {
    return !get() && compareAndSet(false, true);
  }

  /** Ends it early; true if it had not rung. */
  final boolean cancel() {
    if (!end()) return false;
    Carrier queue = home;
    if (queue != null) queue.timerCancelled();
    return true;
  }

  void ring(Carrier carrier) {}

  /** {@code send_after} and {@code start_timer}. */
  static final class Message extends Timer {
    private static final long serialVersionUID = 1L;
    final transient Reference ref;
    final transient Object destination;
    final transient Object message;
    final transient Vm vm;

    Message(long deadline, Vm vm, Reference ref, Object destination, Object message) {
      super(deadline);
      this.vm = vm;
      this.ref = ref;
      this.destination = destination;
      this.message = message;
    }

    @Override
    void ring(Carrier carrier) {
      vm.timers.remove(ref);
      Proc to = destination instanceof Proc pid ? pid : vm.names.find(destination);
      if (to != null) to.deliver(new Node(message), carrier);
    }
  }
}
