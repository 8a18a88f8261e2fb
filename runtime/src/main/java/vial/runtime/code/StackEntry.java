package vial.runtime.code;

import vial.runtime.term.Atom;

/** One Elixir line of a stack trace. {@code arguments} is null unless the call failed before it began. */
public record StackEntry(Atom module, Atom function, int arity, Object[] arguments, String file, int line) {}
