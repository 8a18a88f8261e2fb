package vial.runtime.process;

import vial.runtime.code.Failures;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Tuple;

/** Exceptions at the edge of the run loop. */
final class Crash {
  private Crash() {}

  /** A bug in Vial ends the process that met it, not the scheduler: it becomes an error of that process. */
  static Raise raise(Throwable thrown) {
    if (thrown instanceof Raise raised) return raised;
    if (thrown instanceof Ended ended) throw ended;
    try {
      return Failures.raise(thrown);
    } catch (Throwable bug) {
      if (Boolean.getBoolean("vial.debug")) bug.printStackTrace();
      return Raise.error(Tuple.of(Atom.of("vial_bug"), Binary.ofUtf8(bug + " at " + where(bug))));
    }
  }

  private static String where(Throwable bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < Math.min(6, trace.length); i++) out.append(i == 0 ? "" : " < ").append(trace[i]);
    return out.toString();
  }

  /** Notes where the heap part of the stack was before frames are popped. */
  static void remember(Proc p, Raise raised) {
    raised.remember(p.stack);
  }

  static Object stacktrace(Proc p, Raise raised) {
    return raised.stacktrace(p);
  }
}
