package vial.compiler.backend.emit;

import vial.compiler.backend.core.Block;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Stmt;
import vial.compiler.backend.core.Terminator;

/** How much of a class a block takes: one for each step, more for calls. */
final class Weight {
  private static final int CALL = 4;

  private Weight() {}

  static int of(Block block) {
    int weight = 1;
    for (Stmt stmt : block.stmts) weight += stmt instanceof Stmt.Call ? CALL : 1;
    return weight
        + switch (block.end) {
          case Terminator.If(var test, Block then, Block otherwise) -> of(then) + of(otherwise);
          case Terminator.Switch(var subject, var kind, var cases, Block otherwise) ->
              cases.stream().mapToInt(one -> 1 + of(one.block())).sum() + of(otherwise);
          case Terminator.Joined(Join join, Block body) -> of(body) + of(join.block);
          case Terminator.Try attempt -> CALL + of(attempt.onValue()) + of(attempt.onRaise());
          case Terminator.TailCall x -> CALL;
          case Terminator.Jump x -> 0;
          case Terminator.Return x -> 0;
          case Terminator.Fail x -> 1;
          case Terminator.Wait x -> 1;
        };
  }
}
