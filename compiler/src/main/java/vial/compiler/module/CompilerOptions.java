package vial.compiler.module;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import vial.compiler.expand.Quoted;
import vial.runtime.term.Atom;
import vial.runtime.term.Empty;
import vial.runtime.term.MapTerm;

/** The options of {@code Code.compiler_options/1}. */
public final class CompilerOptions {
  private static final ConcurrentSkipListMap<String, Object> VALUES = new ConcurrentSkipListMap<>(Map.of(
      "docs", Atom.FALSE, "ignore_module_conflict", Atom.FALSE, "debug_info", Atom.TRUE, "warnings_as_errors", Atom.FALSE,
      "relative_paths", Atom.TRUE, "no_warn_undefined", Empty.LIST, "tracers", Empty.LIST, "parser_options", Empty.LIST));

  private CompilerOptions() {}

  static boolean warnsOfRedefinition() {
    return VALUES.get("ignore_module_conflict") != Atom.TRUE;
  }

  static boolean warnsOfUndefined(Atom module) {
    Object silent = VALUES.get("no_warn_undefined");
    return silent != Atom.of("all") && !(Quoted.isList(silent) && Quoted.items(silent).contains(module));
  }

  /** Null for an option that does not exist. */
  public static Object get(Atom key) {
    return VALUES.get(key.name());
  }

  public static void put(Atom key, Object value) {
    VALUES.put(key.name(), value);
  }

  public static MapTerm all() {
    MapTerm map = MapTerm.EMPTY;
    for (Map.Entry<String, Object> e : VALUES.entrySet()) map = map.put(Atom.of(e.getKey()), e.getValue());
    return map;
  }
}
