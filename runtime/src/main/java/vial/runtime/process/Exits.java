package vial.runtime.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** How processes end, and how the others learn of it. */
final class Exits {
  static final Atom NORMAL = Atom.of("normal");
  static final Atom NOPROC = Atom.of("noproc");
  private static final Atom KILL = Atom.of("kill");
  private static final Atom KILLED = Atom.of("killed");
  static final Atom EXIT = Atom.of("EXIT");
  private static final Atom NOCATCH = Atom.of("nocatch");

  private Exits() {}

  /** An exit signal reached {@code p}. A signal of a link that is not there any more was overtaken by an unlink: dropped. */
  static void receive(Proc p, Signal.Exit signal) {
    Parts parts = p.parts();
    if (signal.byLink && !parts.links.remove(signal.from)) return;
    if (!signal.byLink && signal.reason == KILL) {
      die(p, KILLED);
    } else if (parts.trapExit) {
      p.append(new Node(Tuple.of(EXIT, signal.from, signal.reason)));
    } else if (signal.reason != NORMAL || !signal.byLink && signal.from == p) {
      die(p, signal.reason);
    }
  }

  /** No reductions are left for it: it suspends at its next call, and the run loop ends it. */
  private static void die(Proc p, Object reason) {
    if (p.parts().exitReason != null) return;
    p.parts().exitReason = reason;
    p.reductions = 0;
  }

  /** What the process's links and monitors hear for an exception that nobody caught. */
  static Object reason(Proc p, Raise raised) {
    if (raised.kind == Raise.EXIT) return raised.reason;
    Object reason = raised.kind == Raise.THROW ? Tuple.of(NOCATCH, raised.reason) : raised.reason;
    return Tuple.of(reason, Crash.stacktrace(p, raised));
  }

  /** Ends the process. Its name and tables go before anyone hears of the end, so that whoever does can take the name. */
  static void end(Proc p, Object reason, Carrier carrier) {
    Vm vm = carrier.vm;
    Parts parts = p.parts;
    vm.processes.remove(p);
    vm.lending.abandon(p);
    Node rest = p.exit();
    if (parts != null) parts.cancelHandoffs();
    vm.names.release(p);
    List<Signal> unheard = signals(rest);
    if (parts != null && parts.ownsTables || unheard.stream().anyMatch(Signal.Tables.class::isInstance)) leaveTables(p, carrier);
    if (parts != null) {
      for (Signal signal : unheard) settle(parts, signal);
      announce(p, parts, reason, carrier);
    }
    for (Signal signal : unheard) signal.refuse(p, carrier);
    vm.ended(p, reason);
  }

  /** An heir learns that it owns a table before it gets the message. */
  private static void leaveTables(Proc p, Carrier carrier) {
    carrier.vm.tables.ownerEnded(
        p,
        (heir, message) -> {
          heir.deliver(new Signal.Tables(), carrier);
          heir.deliver(new Node(message), carrier);
        });
  }

  /** Late unlinks and demonitors still count. */
  private static void settle(Parts parts, Signal signal) {
    if (signal instanceof Signal.Unlink unlink) parts.links.remove(unlink.from);
    if (signal instanceof Signal.Demonitor demonitor && parts.isMonitored()) parts.monitoredBy().remove(demonitor.ref);
  }

  private static void announce(Proc p, Parts parts, Object reason, Carrier carrier) {
    for (Object linked : parts.links.all()) {
      if (linked instanceof Proc other) other.signal(new Signal.Exit(p, reason, true), carrier);
    }
    if (parts.isMonitored()) {
      for (Signal.Monitor monitor : parts.monitoredBy().values()) {
        monitor.from.signal(new Signal.Down(monitor.ref, monitor.name, reason), carrier);
      }
    }
    if (parts.hasMonitors()) {
      for (Map.Entry<Reference, Monitors.Entry> own : parts.monitors().entrySet()) {
        own.getKey().alias = null;
        Proc target = own.getValue().target();
        if (target != null) target.deliver(new Signal.Demonitor(own.getKey()), carrier);
      }
    }
  }

  private static List<Signal> signals(Node newestFirst) {
    if (newestFirst == null) return List.of();
    List<Signal> list = new ArrayList<>();
    for (Node n = newestFirst; n != null; n = n.next) if (n instanceof Signal signal) list.addFirst(signal);
    return list;
  }
}
