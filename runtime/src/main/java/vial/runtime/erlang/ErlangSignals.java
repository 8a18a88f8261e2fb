package vial.runtime.erlang;

import vial.runtime.code.Name;
import vial.runtime.code.Suspends;
import vial.runtime.process.Arguments;
import vial.runtime.process.Proc;
import vial.runtime.process.Signals;
import vial.runtime.term.Atom;

/** {@code :erlang}'s functions that send messages and signals, and those on names. */
public final class ErlangSignals {
  private static final Object[] NO_OPTIONS = {};
  private static final Atom OK = Atom.of("ok");

  private ErlangSignals() {}

  @Name("!")
  public static Object bang(Proc p, Object destination, Object message) {
    Signals.send(p, destination, message);
    return message;
  }

  public static Object send(Proc p, Object destination, Object message) {
    Signals.send(p, destination, message);
    return message;
  }

  /** {@code nosuspend} and {@code noconnect} concern other nodes; there is none. */
  public static Object send(Proc p, Object destination, Object message, Object options) {
    Arguments.list(options, 3);
    Signals.send(p, destination, message);
    return OK;
  }

  public static Object send_nosuspend(Proc p, Object destination, Object message) {
    Signals.send(p, destination, message);
    return Atom.TRUE;
  }

  public static Object link(Proc p, Object pid) {
    Signals.link(p, pid);
    return Atom.TRUE;
  }

  public static Object unlink(Proc p, Object pid) {
    Signals.unlink(p, pid);
    return Atom.TRUE;
  }

  @Suspends
  public static Object exit(Proc p, Object pid, Object reason) {
    return Signals.exit(p, pid, reason);
  }

  @Suspends
  public static Object exit_signal(Proc p, Object pid, Object reason) {
    return Signals.exit(p, pid, reason);
  }

  public static Object monitor(Proc p, Object type, Object item) {
    return Signals.monitor(p, type, item, null);
  }

  public static Object monitor(Proc p, Object type, Object item, Object options) {
    return Signals.monitor(p, type, item, Arguments.list(options, 3));
  }

  public static Object demonitor(Proc p, Object reference) {
    return Signals.demonitor(p, reference, NO_OPTIONS);
  }

  public static Object demonitor(Proc p, Object reference, Object options) {
    return Signals.demonitor(p, reference, Arguments.list(options, 2));
  }

  public static Object alias(Proc p) {
    return Signals.alias(p, NO_OPTIONS);
  }

  public static Object alias(Proc p, Object options) {
    return Signals.alias(p, Arguments.list(options, 1));
  }

  public static Object unalias(Proc p, Object reference) {
    return Signals.unalias(p, reference);
  }

  public static Object register(Proc p, Object name, Object pid) {
    return Signals.register(p, name, pid);
  }

  public static Object unregister(Proc p, Object name) {
    return Signals.unregister(p, name);
  }

  public static Object whereis(Proc p, Object name) {
    return Signals.whereis(p, name);
  }

  public static Object monitor_node(Object node, Object flag) {
    return Atom.TRUE;
  }

  public static Object make_ref(Proc p) {
    return p.makeReference();
  }
}
