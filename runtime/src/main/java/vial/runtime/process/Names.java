package vial.runtime.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import vial.runtime.term.Atom;

/**
 * Registered names. A process releases its name when it is dead already and before anyone hears of it: so a registration that races with
 * the end either finds the process dead or is found and released by it.
 */
final class Names {
  private final ConcurrentHashMap<Object, Proc> processes = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Proc, Atom> names = new ConcurrentHashMap<>();

  Proc find(Object name) {
    return processes.get(name);
  }

  Atom nameOf(Proc p) {
    return names.get(p);
  }

  /** False when the name is taken, the process has one already, or is dead. */
  boolean register(Atom name, Proc p) {
    if (processes.putIfAbsent(name, p) != null) return false;
    if (names.putIfAbsent(p, name) != null) {
      processes.remove(name, p);
      return false;
    }
    if (p.isAlive()) return true;
    release(p);
    return false;
  }

  void release(Proc p) {
    Atom name = names.remove(p);
    if (name != null) processes.remove(name, p);
  }

  boolean unregister(Atom name) {
    Proc p = processes.get(name);
    if (p == null || !names.remove(p, name)) return false;
    processes.remove(name, p);
    return true;
  }

  List<Object> all() {
    return new ArrayList<>(processes.keySet());
  }
}
