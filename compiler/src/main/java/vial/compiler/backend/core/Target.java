package vial.compiler.backend.core;

import vial.runtime.term.Atom;

/** What a call that may suspend calls. */
public sealed interface Target {
  /** A routine of the same module. */
  record Local(Routine routine) implements Target {}

  /** A function of a system module: linked for good. */
  record System(Atom module, Atom name) implements Target {}

  /** A function of a user's module: linked to its current version. */
  record Linked(Atom module, Atom name) implements Target {}

  /** {@code module.name(...)} with a module that is a value: the first argument of the call. */
  record Dynamic(Atom name) implements Target {}

  /** A function value: the first argument of the call. */
  record FunValue() implements Target {}

  /** A native that suspends, or a helper of the runtime that calls functions. */
  record Suspending(JavaMethod method) implements Target {}
}
