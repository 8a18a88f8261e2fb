package vial.runtime.support;

import vial.runtime.code.Code;
import vial.runtime.code.Module;
import vial.runtime.code.Modules;
import vial.runtime.code.StackEntry;
import vial.runtime.term.Atom;

/** What class initialisers and dispatchers read from string constants. Fields are separated by zero characters. */
public final class Tables {
  private static final String[] NONE = {};

  private Tables() {}

  /** Registers this version of the module; {@code functions} are {@code name/arity}, in the order of their indexes. */
  public static void define(Class<?> owner, Code code, String name, String file, String[] functions) {
    Modules.define(new Module(Atom.of(name), owner, code, file, fields(functions)));
  }

  public static String[] fields(String[] pieces) {
    String all = String.join("", pieces);
    return all.isEmpty() ? NONE : all.split("\0", -1);
  }

  /** The {@code index}-th of entries of three fields: function, arity, line (negative: of a part of the function). */
  public static StackEntry locate(String module, String file, int index, String[] fields) {
    int at = index * 3;
    int line = Integer.parseInt(fields[at + 2]);
    return new StackEntry(Atom.of(module), Atom.of(fields[at]), Integer.parseInt(fields[at + 1]), null, file, Math.abs(line), line < 0);
  }
}
