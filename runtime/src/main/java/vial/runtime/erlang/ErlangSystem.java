package vial.runtime.erlang;

import vial.runtime.code.Raise;
import vial.runtime.code.Suspends;
import vial.runtime.process.Arguments;
import vial.runtime.process.Proc;
import vial.runtime.process.Signals;
import vial.runtime.process.SystemFacts;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Empty;
import vial.runtime.term.Pid;
import vial.runtime.term.PortTerm;
import vial.runtime.term.Reference;

/** {@code :erlang}'s functions on the system as a whole. */
public final class ErlangSystem {
  private ErlangSystem() {}

  @Suspends
  public static Object halt(Proc p) {
    return p.halt(0);
  }

  @Suspends
  public static Object halt(Proc p, Object status) {
    return halt(p, status, Empty.LIST);
  }

  /** A text or {@code :abort} instead of a status is a crash: status 1. */
  @Suspends
  public static Object halt(Proc p, Object status, Object options) {
    Arguments.list(options, 2);
    if (status instanceof Long code && code >= 0) return p.halt((int) (code & 0xFF));
    if (status == Atom.of("abort") || status instanceof Binary || Arguments.list(status, 1) != null) return p.halt(1);
    throw Arguments.bad(1, "not an integer");
  }

  public static Object system_info(Proc p, Object item) {
    return SystemFacts.info(p, item);
  }

  public static Object statistics(Proc p, Object item) {
    return SystemFacts.statistics(p, item);
  }

  public static Object memory(Proc p) {
    return SystemFacts.memory(p);
  }

  public static Object memory(Proc p, Object item) {
    return SystemFacts.memory(p, item);
  }

  public static Object system_flag(Object flag, Object value) {
    return 0L;
  }

  public static Object node() {
    return Signals.NODE;
  }

  public static Object node(Object of) {
    if (of instanceof Pid || of instanceof Reference || of instanceof PortTerm) return node();
    throw Raise.badarg("node", 1, "not a pid, port, or reference", of);
  }

  public static Object get_cookie() {
    return Atom.of("nocookie");
  }

  public static Object ports() {
    return Empty.LIST;
  }

  public static Object pre_loaded() {
    return Empty.LIST;
  }
}
