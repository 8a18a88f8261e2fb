package vial.compiler.module;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Tuple;

/** The modules that one thread compiles while a piece of work runs. */
public final class CompiledLog {
  private static final ProcessLocal<List<Object>> LOG = new ProcessLocal<>();

  private CompiledLog() {}

  public static List<Object> during(Runnable work) {
    List<Object> outer = LOG.get();
    List<Object> own = new ArrayList<>();
    LOG.set(own);
    try {
      work.run();
    } finally {
      if (outer == null) LOG.set(null);
      else LOG.set(outer);
    }
    return own;
  }

  static void add(Atom module, Binary binary) {
    List<Object> log = LOG.get();
    if (log != null) log.addFirst(Tuple.of(module, binary));
  }
}
