package vial.runtime.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import vial.runtime.term.Atom;

/** Registered names. */
final class Names {
  private final ConcurrentHashMap<Object, Proc> table = new ConcurrentHashMap<>();

  Proc find(Object name) {
    return table.get(name);
  }

  /** False when the name is taken, the process has one already, or is dead. */
  boolean register(Atom name, Proc p) {
    if (table.putIfAbsent(name, p) != null) return false;
    if (p.isAlive()) return true;
    table.remove(name, p);
    return false;
  }

  void release(Atom name, Proc p) {
    table.remove(name, p);
  }

  Proc unregister(Atom name) {
    return table.remove(name);
  }

  /** The name of another process; its own view is in its parts. */
  Atom nameOf(Proc p) {
    for (var entry : table.entrySet()) if (entry.getValue() == p) return (Atom) entry.getKey();
    return null;
  }

  List<Object> all() {
    return new ArrayList<>(table.keySet());
  }
}
