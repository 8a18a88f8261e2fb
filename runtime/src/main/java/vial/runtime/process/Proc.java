package vial.runtime.process;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import vial.runtime.code.Code;
import vial.runtime.code.Frame2;
import vial.runtime.code.Frame;
import vial.runtime.code.Fun;
import vial.runtime.code.Suspend;
import vial.runtime.term.Pid;
import vial.runtime.term.Reference;

/**
 * A process, and its pid. Generated code sees {@link #reductions}, {@link #push} and the mailbox methods; all but {@link #deliver} and
 * {@link #signal} are for the owner: the thread that runs the process just now.
 *
 * <p>MAILBOX. {@link #in} is mailbox head and status in one word: null is active with nothing unfetched; a chain is active with unfetched
 * nodes, newest first; WAITING is parked and in no queue; EXITED is dead. Park and send compare-and-set the same word, so exactly one order
 * exists: a send before the park makes the park fail, and a send after it sees WAITING and owns the enqueue.
 */
public final class Proc implements Pid {
  /** What {@link #peekMessage} gives when every message was looked at. */
  public static final Object NO_MESSAGE = new Object();

  static final Node WAITING = new Node("waiting");
  static final Node EXITED = new Node("exited");
  private static final VarHandle IN;

  static {
    try {
      IN = MethodHandles.lookup().findVarHandle(Proc.class, "in", Node.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** What a process is asked to tell about itself, on its own thread. */
  interface Question {
    Object ask(Proc p);
  }

  /** Where an answer to a {@link Question} arrives; owner's. */
  static final class Reply {
    Object value;
    boolean came;
  }

  /** What is left of the slice (SLICE). Only the scheduler, at an empty stack, refills it. */
  public int reductions;

  @SuppressWarnings("unused")
  private volatile Node in;

  private Node head;
  private Node tail;

  /** The last node that the running receive did not match: a wake-up goes on behind it (RECEIVE). */
  private Node scanned;

  /** The last node there was when {@link #markRef} was made. */
  private Node mark;

  private Reference markRef;
  Frame stack;
  Carrier carrier;
  Parts parts;
  Object groupLeader;
  private final long id;

  Proc(long id, Frame stack, Object groupLeader) {
    this.id = id;
    this.stack = stack;
    this.groupLeader = groupLeader;
  }

  @Override
  public long id() {
    return id;
  }

  public Vm vm() {
    return carrier.vm;
  }

  /** The part that few processes need, made when first asked for. */
  Parts parts() {
    Parts found = parts;
    return found != null ? found : (parts = new Parts());
  }

  // Frames

  /** Adds the frame of a method that is being unwound; the innermost method pushes first (SUSPEND). */
  public void push(Frame frame) {
    Carrier c = carrier;
    if (c.last == null) c.first = frame;
    else c.last.next = frame;
    c.last = frame;
  }

  /** The heap part of the stack, innermost frame first: for stack traces. */
  public Frame stack() {
    return stack;
  }

  /** Gives up the rest of the slice; {@code value} is what the caller of the native gets. */
  public Object yield(Object value) {
    push(new Frame2(Natural.CODE, Natural.VALUE, value, null));
    return Suspend.SUSPEND;
  }

  // The mailbox, as compiled receives use it

  /** The message at the scan position, or {@link #NO_MESSAGE}. */
  public Object peekMessage() {
    Node next = scanned == null ? head : scanned.next;
    if (next == null) {
      if (in == null) return NO_MESSAGE;
      fetch();
      next = scanned == null ? head : scanned.next;
      if (next == null) return NO_MESSAGE;
    }
    return next.message;
  }

  /** The message did not match. */
  public void skipMessage() {
    scanned = scanned == null ? head : scanned.next;
  }

  /** The message matched: it leaves the mailbox, and the next receive scans from the start. */
  public void takeMessage() {
    Node before = scanned;
    Node taken = before == null ? head : before.next;
    remove(before, taken);
    endReceive();
  }

  /** Nothing matched: waits for more, then goes on with {@code again}. Returns SUSPEND. */
  public Object waitMessage(Frame again) {
    push(again);
    carrier.request = Carrier.WAIT;
    return Suspend.SUSPEND;
  }

  /** Whether the {@code after} of the running receive is due. The first call starts its time. */
  public boolean receiveTimeout(Object timeout) {
    if (timeout instanceof Long millis && millis == 0 && !isDying()) {
      endReceive();
      return true;
    }
    if (!ReceiveTimer.isDue(this, timeout)) return false;
    endReceive();
    return true;
  }

  /** Skips what arrived before the reference was made, where that is known (RECEIVE). */
  public void startAtMark(Object ref) {
    if (scanned == null && markRef != null && markRef.equals(ref)) scanned = mark;
  }

  void markReceive(Reference ref) {
    mark = tail;
    markRef = ref;
  }

  /** A fresh reference, which the mailbox remembers the position of. */
  public Reference makeReference() {
    Reference ref = new Reference(carrier.nextReference());
    markReceive(ref);
    return ref;
  }

  private void endReceive() {
    scanned = null;
    Parts p = parts;
    if (p != null) p.receiving = false;
  }

  /** Removed nodes point nowhere, or a long-lived one would keep all later ones alive. */
  private void remove(Node before, Node taken) {
    if (before == null) head = taken.next;
    else before.next = taken.next;
    if (tail == taken) tail = before;
    if (mark == taken) mark = before;
    taken.next = null;
  }

  void append(Node node) {
    node.next = null;
    if (tail == null) head = node;
    else tail.next = node;
    tail = node;
  }

  /** Takes over what others delivered: signals are handled, messages appended. True when the process has to end. */
  boolean fetch() {
    if (in == null) return isDying();
    Node chain = (Node) IN.getAndSet(this, null);
    Node oldest = null;
    while (chain != null) {
      Node next = chain.next;
      chain.next = oldest;
      oldest = chain;
      chain = next;
    }
    while (oldest != null) {
      Node next = oldest.next;
      if (oldest instanceof Signal signal) signal.handle(this);
      else append(oldest);
      oldest = next;
    }
    return isDying();
  }

  /** The messages not yet received, oldest first. */
  Iterable<Object> messages() {
    fetch();
    ArrayList<Object> list = new ArrayList<>();
    for (Node n = head; n != null; n = n.next) list.add(n.message);
    return list;
  }

  /** Removes the first message that the test accepts, outside of a receive. */
  boolean dropMessage(Predicate<Object> test) {
    fetch();
    Node before = null;
    for (Node n = head; n != null; before = n, n = n.next) {
      if (!test.test(n.message)) continue;
      if (scanned == n) scanned = before;
      remove(before, n);
      return true;
    }
    return false;
  }

  // Sending

  /** Sends from the process that runs on {@code from}. A dead receiver drops it. */
  public void send(Object message, Proc from) {
    if (from == this) {
      if (in != null) fetch();
      append(new Node(message));
    } else {
      deliver(new Node(message), from.carrier);
    }
  }

  /** False when the receiver is dead. Any thread. */
  boolean deliver(Node node, Carrier from) {
    for (;;) {
      Node seen = in;
      if (seen == EXITED) return false;
      if (seen == WAITING) {
        node.next = null;
        if (IN.compareAndSet(this, WAITING, node)) {
          from.wake(this);
          return true;
        }
      } else {
        node.next = seen;
        if (IN.compareAndSet(this, seen, node)) return true;
      }
    }
  }

  /** As {@link #deliver}; a dead receiver answers, and one whose turn is lent to blocking work is roused to look. */
  boolean signal(Signal signal, Carrier from) {
    if (!deliver(signal, from)) {
      signal.refuse(this, from);
      return false;
    }
    from.vm.lending.rouse(this);
    return true;
  }

  // Status

  public boolean isAlive() {
    return in != EXITED;
  }

  boolean isWaiting() {
    return in == WAITING;
  }

  boolean hasUnfetched() {
    return in != null;
  }

  /** True when an exit signal was accepted: the run loop ends the process as soon as it gets it back. */
  boolean isDying() {
    return parts != null && parts.exitReason != null;
  }

  /** The last act of a scheduler that parks this process; on success it must not touch it again. */
  boolean park() {
    return IN.compareAndSet(this, null, WAITING);
  }

  /** Makes it dead and returns what it never fetched, newest first. Held pids keep only an empty shell. */
  Node exit() {
    Node rest = (Node) IN.getAndSet(this, EXITED);
    head = null;
    tail = null;
    scanned = null;
    mark = null;
    markRef = null;
    stack = null;
    parts = null;
    return rest;
  }

  public Object groupLeader() {
    return groupLeader;
  }

  /** Of another process through a signal, so that it is there before what the sender sends next. */
  public void setGroupLeader(Object leader, Proc from) {
    if (from == this) groupLeader = leader;
    else signal(new Signal.Leader(leader), from.carrier);
  }

  /** Ends the system; this process does not go on. */
  public Object halt(int status) {
    vm().halt(status);
    return waitMessage(new Frame2(Natural.CODE, Natural.HALTED, null, null));
  }

  /** Forgets the stack, waits for a message, then makes the call. */
  public Object hibernate(Fun function, Object[] arguments) {
    stack = null;
    if (head != null) return function.call(this, arguments);
    return waitMessage(new Frame2(Natural.CODE, Natural.HIBERNATE, function, arguments));
  }

  /** No message is in the mailbox; only signals may have come. */
  boolean hasNoMessage() {
    fetch();
    return head == null;
  }

  /** Its tables must be looked after when it ends. */
  public void becomesTableOwner() {
    parts().ownsTables = true;
  }

  /** Becomes the owner of a table of another process, through a signal that arrives before any exit that {@code from} sends later. */
  public void takeOverTables(Proc from) {
    signal(new Signal.Tables(), from.carrier);
  }

  // Asking and lending

  /** Asks {@code other}, waits for its answer and gives it to {@code code} at {@code index}; null from a dead one (NATIVE). */
  Object inquire(Proc other, Question question, Code code, int index, Object slot) {
    Reply reply = new Reply();
    other.signal(new Signal.Inquiry(this, question, reply), carrier);
    push(new Frame2(Natural.CODE, Natural.REPLY, reply, null));
    push(new Frame2(code, index, slot, null));
    return Suspend.SUSPEND;
  }

  /**
   * Suspends the process while {@code work} runs on a thread of its own, with a large stack; what it returns or raises resumes the process.
   * The work may run Elixir code as this process through {@link Lending#call}. When it returns a {@link TailCall}, the process
   * makes that call itself afterwards, on a scheduler (NATIVE).
   */
  public Object lend(Callable<Object> work) {
    return carrier.lend(this, new Lease(this, work, false));
  }

  /** As {@link #lend} for work that only blocks: it runs on a virtual thread, may not call back, and exit signals end the wait. */
  public Object lendBlocking(Callable<Object> work) {
    return carrier.lend(this, new Lease(this, work, true));
  }

  @Override
  public String toString() {
    return "#PID<0." + id + ".0>";
  }
}
