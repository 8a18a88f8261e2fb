package vial.compiler.backend.analysis;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import vial.compiler.backend.core.Block;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Operands;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Stmt;
import vial.compiler.backend.core.Terminator;
import vial.compiler.backend.core.Value;
import vial.compiler.backend.core.Var;

/**
 * What is live where: behind each call (the frame's slots, CONTINUATION), at each join, and on both ways out of a try. Pure operations
 * whose result is dead are taken out on the way.
 */
public final class Liveness {
  private final Routine routine;
  private final Map<Stmt.Call, BitSet> behindCalls = new IdentityHashMap<>();
  private final Map<Terminator.Try, BitSet> behindTries = new IdentityHashMap<>();
  private int widest;
  private int widestAtCalls;
  private boolean pruning;

  private Liveness(Routine routine) {
    this.routine = routine;
  }

  public static Liveness run(Routine routine) {
    Liveness liveness = new Liveness(routine);
    liveness.pruning = true;
    liveness.block(routine.body, 0);
    liveness.pruning = false;
    return liveness;
  }

  /** Live behind the call, without its result. */
  public BitSet behind(Stmt.Call call) {
    return behindCalls.get(call);
  }

  /** Live on either way out of the try, without the value or the raise. */
  public BitSet behind(Terminator.Try attempt) {
    return behindTries.get(attempt);
  }

  /** The most variables that are live at one place. */
  public int widest() {
    return widest;
  }

  /** The most variables that are live at one call. */
  public int widestAtCalls() {
    return widestAtCalls;
  }

  /** Live before the block's statement {@code from}. */
  public BitSet at(Block block, int from) {
    return block(block, from);
  }

  private BitSet block(Block block, int from) {
    BitSet live = end(block.end);
    List<Stmt> stmts = block.stmts;
    for (ListIterator<Stmt> at = stmts.listIterator(stmts.size()); at.nextIndex() > from; ) {
      Stmt stmt = at.previous();
      if (stmt instanceof Stmt.Let let && let.var() != null && let.op().isPure() && !live.get(let.var().id) && pruning) at.remove();
      else step(stmt, live);
      if (pruning && (at.nextIndex() & 15) == 0) widest = Math.max(widest, live.cardinality());
    }
    return live;
  }

  private void step(Stmt stmt, BitSet live) {
    switch (stmt) {
      case Stmt.Let(Var var, Op op, Join onError) -> {
        if (var != null) live.clear(var.id);
        Operands.of(op, value -> read(value, live));
        if (onError != null) live.or(onError.live);
      }
      case Stmt.Call call -> {
        if (call.var() != null) {
          if (pruning && live.get(call.var().id)) call.var().uses = 1;
          live.clear(call.var().id);
        }
        if (pruning) {
          behindCalls.put(call, (BitSet) live.clone());
          widestAtCalls = Math.max(widestAtCalls, live.cardinality());
        }
        read(call.args(), live);
      }
    }
  }

  private BitSet end(Terminator end) {
    BitSet live = new BitSet(routine.vars.size());
    switch (end) {
      case Terminator.Return(Value value) -> read(value, live);
      case Terminator.TailCall(var target, var args, var line) -> read(args, live);
      case Terminator.Jump(Join join, var args) -> {
        live.or(join.live);
        read(args, live);
      }
      case Terminator.If(var test, Block then, Block otherwise) -> {
        live.or(block(then, 0));
        live.or(block(otherwise, 0));
        Operands.of(test, value -> read(value, live));
      }
      case Terminator.Switch(Value subject, var kind, var cases, Block otherwise) -> {
        for (Terminator.Case one : cases) live.or(block(one.block(), 0));
        live.or(block(otherwise, 0));
        read(subject, live);
      }
      case Terminator.Joined(Join join, Block body) -> {
        if (pruning) join(join);
        live.or(block(body, 0));
      }
      case Terminator.Try attempt -> live.or(attempt(attempt));
      case Terminator.Fail(var method, var args, var line) -> read(args, live);
      case Terminator.Wait x -> routine.params.forEach(param -> live.set(param.id));
    }
    return live;
  }

  private void join(Join join) {
    join.live = block(join.block, 0);
    for (Var param : join.params) {
      if (join.live.get(param.id)) param.uses = 1;
      join.live.clear(param.id);
    }
  }

  private BitSet attempt(Terminator.Try attempt) {
    if (pruning) {
      BitSet value = block(attempt.onValue(), 0);
      value.clear(attempt.value().id);
      BitSet raised = block(attempt.onRaise(), 0);
      raised.clear(attempt.raised().id);
      value.or(raised);
      behindTries.put(attempt, value);
      widestAtCalls = Math.max(widestAtCalls, value.cardinality());
    }
    BitSet live = (BitSet) behindTries.get(attempt).clone();
    read(attempt.args(), live);
    return live;
  }

  private static void read(List<Value> values, BitSet live) {
    for (Value value : values) read(value, live);
  }

  private static void read(Value value, BitSet live) {
    if (value instanceof Var var) live.set(var.id);
  }
}
