package vial.runtime.process;

import vial.runtime.term.Atom;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** Monitors and the aliases that {@code monitor/3} and {@code alias/0,1} make of references. All for the owner. */
final class Monitors {
  private static final Atom DOWN = Atom.of("DOWN");
  private static final Atom PROCESS = Atom.of("process");

  /** When an alias ends by itself. */
  enum AliasMode {
    EXPLICIT,
    DEMONITOR,
    REPLY
  }

  /** A running monitor: whom it watches (null when already known to be gone), and the tag of its DOWN message. */
  record Entry(Proc target, Object object, Object tag) {}

  /** What an active alias's reference points to. */
  record Alias(Proc owner, AliasMode mode) {}

  private Monitors() {}

  static Reference monitor(Proc p, Proc target, Object object, Object tag) {
    Reference ref = p.makeReference();
    start(p, ref, target, object, tag);
    return ref;
  }

  static void start(Proc p, Reference ref, Proc target, Object object, Object tag) {
    if (target == p) return;
    p.parts().monitors().put(ref, new Entry(target, object, tag == null ? DOWN : tag));
    if (target == null) down(p, new Signal.Down(ref, object, Exits.NOPROC));
    else target.signal(new Signal.Monitor(p, ref, object), p.carrier);
  }

  /** Before the new process first runs. */
  static void watchNew(Proc p, Reference ref, Proc child, Object tag) {
    p.parts().monitors().put(ref, new Entry(child, child, tag == null ? DOWN : tag));
    child.parts().monitoredBy().put(ref, new Signal.Monitor(p, ref, child));
  }

  /** True when the monitor was still running. */
  static boolean demonitor(Proc p, Reference ref) {
    endAlias(p, ref, true);
    if (p.parts == null || !p.parts.hasMonitors()) return false;
    Entry entry = p.parts.monitors().remove(ref);
    if (entry == null) return false;
    if (entry.target() != null) entry.target().deliver(new Signal.Demonitor(ref), p.carrier);
    return true;
  }

  static void down(Proc p, Signal.Down down) {
    if (p.parts == null || !p.parts.hasMonitors()) return;
    Entry entry = p.parts.monitors().remove(down.ref);
    if (entry == null) return;
    endAlias(p, down.ref, true);
    p.append(new Node(Tuple.of(entry.tag(), down.ref, PROCESS, down.object, down.reason)));
  }

  static void alias(Proc p, Reference ref, AliasMode mode) {
    ref.alias = new Alias(p, mode);
  }

  static boolean unalias(Proc p, Reference ref) {
    if (!(ref.alias instanceof Alias alias) || alias.owner() != p) return false;
    ref.alias = null;
    return true;
  }

  private static void endAlias(Proc p, Reference ref, boolean byMonitor) {
    if (ref.alias instanceof Alias alias && alias.owner() == p && byMonitor && alias.mode() != AliasMode.EXPLICIT) ref.alias = null;
  }

  /** Whether a message to this alias still gets in; the first reply ends an alias (and its monitor) made for one reply. */
  static boolean arriveAtAlias(Proc p, Reference ref) {
    if (!(ref.alias instanceof Alias alias) || alias.owner() != p) return false;
    if (alias.mode() == AliasMode.REPLY) {
      ref.alias = null;
      demonitor(p, ref);
    }
    return true;
  }

  /** Sends to an alias; an inactive one drops it. */
  static void send(Proc from, Reference ref, Object message) {
    if (!(ref.alias instanceof Alias alias)) return;
    if (alias.owner() != from) alias.owner().deliver(new Signal.Aliased(ref, message), from.carrier);
    else if (arriveAtAlias(from, ref)) from.send(message, from);
  }
}
