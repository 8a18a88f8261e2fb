package vial.runtime.code;

import vial.runtime.term.Atom;

/** From the name of a compiled method to the function that a reader knows. */
final class StackNames {
  private StackNames() {}

  /** Null for methods that are no function: dispatchers, initialisers, continuations' plumbing. */
  static StackEntry entry(Atom module, String method, int arity, String file, int line) {
    if (method.equals("<clinit>") || method.equals("<init>") || isDispatcher(method)) return null;
    return new StackEntry(module, Atom.of(method), arity, null, file, line);
  }

  private static boolean isDispatcher(String method) {
    return switch (method) {
      case "resume", "handle", "call0", "call1", "call2", "call3", "call4", "callN" -> true;
      default -> false;
    };
  }
}
