package vial.runtime.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vial.runtime.term.Atom;
import vial.runtime.term.Reference;

/** What few processes need: links, monitors, dictionary, flags, a receive's timer. Owner's. */
final class Parts {
  static final Atom NORMAL = Atom.of("normal");
  final Links links = new Links();
  private Map<Reference, Signal.Monitor> monitoredBy;
  private Map<Reference, Monitors.Entry> monitors;
  private Map<Object, Object> dictionary;
  boolean trapExit;
  Atom priority = NORMAL;
  boolean ownsTables;

  /** Set when the process has to end; the run loop sees it. */
  Object exitReason;

  /** {@code {module, function, arity}} of a process that was spawned by name. */
  Object initialCall;

  Object parent;

  /** A receive with an {@code after} is running, until {@link #deadline}. */
  boolean receiving;

  long deadline;

  /** The timer that will ring next; it may be earlier than the deadline, never later. */
  Timer timer;

  /** Lent threads that wait for this process to come back, the innermost call first. */
  private Deque<Handoff> handoffs;

  Deque<Handoff> handoffs() {
    return handoffs != null ? handoffs : (handoffs = new ArrayDeque<>(2));
  }

  void cancelHandoffs() {
    if (handoffs != null) handoffs.forEach(Handoff::cancel);
  }

  Map<Reference, Signal.Monitor> monitoredBy() {
    return monitoredBy != null ? monitoredBy : (monitoredBy = new LinkedHashMap<>(4));
  }

  Map<Reference, Monitors.Entry> monitors() {
    return monitors != null ? monitors : (monitors = new LinkedHashMap<>(4));
  }

  boolean hasMonitors() {
    return monitors != null && !monitors.isEmpty();
  }

  boolean isMonitored() {
    return monitoredBy != null && !monitoredBy.isEmpty();
  }

  Map<Object, Object> dictionary() {
    return dictionary != null ? dictionary : (dictionary = new HashMap<>(4));
  }

  boolean hasDictionary() {
    return dictionary != null && !dictionary.isEmpty();
  }

  /**
   * One timer serves many receives: it is left alone while the deadline moves later, and set anew when it rings too early. So a call with
   * a timeout that is answered in time, the usual case, touches no timer queue.
   */
  void timerRang(Proc p, Timer rang) {
    if (timer != rang) return;
    timer = null;
    if (receiving && deadline - System.nanoTime() > 0) ReceiveTimer.set(p, this);
  }
}
