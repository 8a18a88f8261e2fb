package vial.runtime.code;

import vial.runtime.term.Atom;

/**
 * One Elixir line of a stack trace. {@code arguments} is null unless the call failed before it began. {@code part}: the method was lifted out
 * of the function or continues it, so the function's own entry, if it comes next, is the same activation.
 */
public record StackEntry(Atom module, Atom function, int arity, Object[] arguments, String file, int line, boolean part) {
  public StackEntry(Atom module, Atom function, int arity, Object[] arguments, String file, int line) {
    this(module, function, arity, arguments, file, line, false);
  }

  /** Whether {@code below}, the entry that called this one, shows the same activation. */
  boolean continues(StackEntry below) {
    return part && below.module == module && below.function == function && below.arity == arity;
  }
}
