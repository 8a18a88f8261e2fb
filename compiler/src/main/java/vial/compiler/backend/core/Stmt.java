package vial.compiler.backend.core;

import java.util.List;

/** One step of a block. */
public sealed interface Stmt {
  /** @param onError where a raise of the operation goes (it is part of a guard), or null */
  record Let(Var var, Op op, Join onError) implements Stmt {}

  /** A call that is not in tail position: a suspension point (SUSPEND), and the start of a continuation (CONTINUATION). */
  record Call(Var var, Target target, List<Value> args, int line) implements Stmt {}
}
