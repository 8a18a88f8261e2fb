package vial.compiler.backend.emit;

import vial.compiler.backend.core.Block;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Terminator;

/** Lines for stack traces where no method of that line is left to tell it. */
final class Lines {
  private Lines() {}

  /** Where the body of a try ends in a call, which leaves no frame of its own (TAIL); else where the body begins. */
  static int lastCall(Routine body) {
    int line = lastCall(body.body);
    return line > 0 ? line : body.line;
  }

  private static int lastCall(Block block) {
    return switch (block.end) {
      case Terminator.TailCall(var target, var args, int line) -> line;
      case Terminator.Joined(Join join, Block inner) -> Math.max(lastCall(inner), lastCall(join.block));
      case Terminator.If(var test, Block then, Block otherwise) -> Math.max(lastCall(then), lastCall(otherwise));
      case Terminator.Try(var inner, var args, var value, Block onValue, var raised, Block onRaise) -> Math.max(lastCall(onValue), lastCall(onRaise));
      case Terminator.Switch(var subject, var kind, var cases, Block otherwise) -> lastCall(otherwise);
      case Terminator.Return x -> 0;
      case Terminator.Jump x -> 0;
      case Terminator.Fail x -> 0;
      case Terminator.Wait x -> 0;
    };
  }
}
