package vial.compiler.expand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vial.runtime.term.Atom;

/** Numbers the variables of one function (or evaluated piece), and knows which of them nobody has read. */
final class Usage {
  record Unused(Atom name, int line, boolean shadows, int version) {}

  private final Map<Integer, Unused> unused = new HashMap<>();
  private int next;

  Usage(int first) {
    next = first;
  }

  int peek() {
    return next;
  }

  int define(Atom name, Object kind, Object meta, boolean shadows) {
    int version = next++;
    boolean watched = kind == Atom.NIL && !name.name().startsWith("_") && !Quoted.flag(meta, "generated");
    if (watched) unused.put(version, new Unused(name, Quoted.line(meta, 0), shadows, version));
    return version;
  }

  void read(int version) {
    unused.remove(version);
  }

  /** Takes out the variables from this version on that were never read, in the order in which they are reported. */
  List<Unused> close(int from) {
    List<Unused> found = new ArrayList<>();
    for (Unused u : unused.values()) if (u.version >= from) found.add(u);
    for (Unused u : found) unused.remove(u.version);
    found.sort(Comparator.comparing((Unused u) -> u.name.name()).thenComparing(Unused::version));
    return found;
  }
}
