package vial.compiler.backend.analysis;

import java.util.IdentityHashMap;
import java.util.Map;
import vial.compiler.backend.core.Block;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Stmt;
import vial.compiler.backend.core.Terminator;

/**
 * Which joins are reached from behind a call that lies in their scope: continuations start there, so such a join is a method too. The others
 * are labels wherever they occur.
 */
public final class Crossings {
  /** How many calls lie before the place where the join was opened. */
  private final Map<Join, Integer> opened = new IdentityHashMap<>();

  private Crossings() {}

  public static void run(Block body) {
    new Crossings().walk(body, 0);
  }

  private void walk(Block block, int before) {
    int calls = before;
    for (Stmt stmt : block.stmts) {
      if (stmt instanceof Stmt.Call) calls++;
      else if (stmt instanceof Stmt.Let(var var, var op, Join onError) && onError != null) jump(onError, calls);
    }
    switch (block.end) {
      case Terminator.Jump(Join join, var args) -> jump(join, calls);
      case Terminator.If(var test, Block then, Block otherwise) -> {
        walk(then, calls);
        walk(otherwise, calls);
      }
      case Terminator.Switch(var subject, var kind, var cases, Block otherwise) -> {
        for (Terminator.Case one : cases) walk(one.block(), calls);
        walk(otherwise, calls);
      }
      case Terminator.Joined(Join join, Block body) -> {
        opened.put(join, calls);
        walk(body, calls);
        walk(join.block, join.crossesCall ? calls + 1 : calls);
      }
      case Terminator.Try attempt -> {
        walk(attempt.onValue(), calls + 1);
        walk(attempt.onRaise(), calls + 1);
      }
      case Terminator.Return x -> {}
      case Terminator.TailCall x -> {}
      case Terminator.Fail x -> {}
      case Terminator.Wait x -> {}
    }
  }

  private void jump(Join join, int calls) {
    if (calls > opened.get(join)) join.crossesCall = true;
  }
}
