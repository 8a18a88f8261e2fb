package vial.runtime.process;

import java.util.Set;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Empty;

/** {@code process_flag/2}. Flags that tune the BEAM's memory are accepted and give its defaults. */
public final class Flags {
  private static final Set<Atom> PRIORITIES = Set.of(Atom.of("low"), Atom.of("normal"), Atom.of("high"), Atom.of("max"));

  private Flags() {}

  public static Object set(Proc p, Object flag, Object value) {
    return switch (flag instanceof Atom a ? a.name() : "") {
      case "trap_exit" -> trapExit(p, value);
      case "priority" -> priority(p, value);
      case "error_handler" -> Atom.of("error_handler");
      case "save_calls" -> 0L;
      case "min_heap_size" -> 233L;
      case "min_bin_vheap_size" -> 46_422L;
      case "max_heap_size" -> 0L;
      case "fullsweep_after" -> 65_535L;
      case "message_queue_data" -> Atom.of("on_heap");
      case "sensitive", "async_dist" -> Atom.FALSE;
      case "monitor_nodes" -> Empty.LIST;
      default -> throw Arguments.bad(1, "invalid process flag");
    };
  }

  /** Signals that came before count by the flag as it was. */
  private static Object trapExit(Proc p, Object value) {
    if (value != Atom.TRUE && value != Atom.FALSE) throw invalid();
    boolean trap = value == Atom.TRUE;
    p.fetch();
    boolean before = p.parts().trapExit;
    p.parts().trapExit = trap;
    return Atom.of(before);
  }

  /** Remembered and shown; the schedulers are fair to all processes alike. */
  static Object priority(Proc p, Object value) {
    if (!(value instanceof Atom priority) || !PRIORITIES.contains(priority)) throw invalid();
    Atom before = p.parts().priority;
    p.parts().priority = priority;
    return before;
  }

  private static Raise invalid() {
    return Arguments.bad(2, "invalid value for this process flag");
  }
}
