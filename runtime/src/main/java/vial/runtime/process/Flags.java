package vial.runtime.process;

import vial.runtime.term.Atom;
import vial.runtime.term.Empty;

/** {@code process_flag/2}. Flags that tune the BEAM's memory are accepted and give its defaults. */
public final class Flags {
  private Flags() {}

  public static Object set(Proc p, Object flag, Object value) {
    return switch (flag instanceof Atom a ? a.name() : "") {
      case "trap_exit" -> trapExit(p, value);
      case "priority" -> Atom.of("normal");
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
    boolean trap = Arguments.bool(value, 2);
    p.fetch();
    boolean before = p.parts().trapExit;
    p.parts().trapExit = trap;
    return Atom.of(before);
  }
}
