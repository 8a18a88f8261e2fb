package vial.runtime.code;

import vial.runtime.term.Atom;

/**
 * From the name of a compiled method to the function that a reader knows. A function's method has its (mangled) name. Methods that were lifted
 * out of a function or continue it are {@code name$arity$letters}; an anonymous function's own one is {@code name$arity$}.
 */
final class StackNames {
  private StackNames() {}

  /** Null for methods that are no function: dispatchers, initialisers. */
  static StackEntry entry(Atom module, String method, int parameters, String file, int line) {
    if (method.equals("<clinit>") || method.equals("<init>") || isDispatcher(method)) return null;
    int dollar = method.indexOf('$');
    if (dollar < 0) return new StackEntry(module, Atom.of(Mangle.demangle(method)), parameters, null, file, line);
    int second = method.indexOf('$', dollar + 1);
    if (second < 0) return null;
    Atom name = Atom.of(Mangle.demangle(method.substring(0, dollar)));
    int arity = Integer.parseInt(method.substring(dollar + 1, second));
    return new StackEntry(module, name, arity, null, file, line, second + 1 < method.length());
  }

  /** Long dispatchers are cut: {@code resume$0}. */
  private static boolean isDispatcher(String method) {
    int dollar = method.indexOf('$');
    return switch (dollar < 0 ? method : method.substring(0, dollar)) {
      case "resume", "handle", "call0", "call1", "call2", "call3", "call4", "callN" -> dollar < 0 || method.indexOf('$', dollar + 1) < 0;
      default -> false;
    };
  }
}
