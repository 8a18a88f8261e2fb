package vial.compiler.backend.analysis;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import vial.compiler.backend.core.Block;
import vial.compiler.backend.core.CoreModule;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Operands;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Stmt;
import vial.compiler.backend.core.Target;
import vial.compiler.backend.core.Terminator;
import vial.compiler.backend.core.Value;
import vial.compiler.backend.core.Var;

/**
 * What core must be: every variable is assigned before it is read, and once; jumps lead to joins that are open, with as many values as these
 * take; calls of the module's own routines and of Java methods have the right number of arguments; every block ends. A breach is
 * a bug of the lowering and throws.
 */
public final class CoreVerifier {
  private final Routine routine;
  private final Set<Join> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Block> seen = new HashSet<>();
  private final BitSet assigned = new BitSet();

  private CoreVerifier(Routine routine) {
    this.routine = routine;
  }

  public static void run(CoreModule module) {
    for (Routine routine : module.routines()) {
      CoreVerifier verifier = new CoreVerifier(routine);
      BitSet known = new BitSet();
      routine.params.forEach(param -> verifier.assign(param, known));
      verifier.block(routine.body, known);
    }
  }

  private void check(boolean holds, String what) {
    if (!holds) throw new IllegalStateException("core of " + routine.method + ": " + what);
  }

  private void assign(Var var, BitSet known) {
    check(!assigned.get(var.id), var + " is assigned twice");
    assigned.set(var.id);
    known.set(var.id);
  }

  private void read(Value value, BitSet known) {
    if (value instanceof Var var) check(known.get(var.id) && routine.vars.get(var.id) == var, var + " is read before it is assigned");
  }

  private void read(List<Value> values, BitSet known) {
    values.forEach(value -> read(value, known));
  }

  private void block(Block block, BitSet known) {
    check(seen.add(block), "a block is reached twice");
    check(block.end != null, "a block has no end");
    for (Stmt stmt : block.stmts) {
      switch (stmt) {
        case Stmt.Let(Var var, Op op, Join onError) -> {
          Operands.of(op, value -> read(value, known));
          operation(op);
          if (onError != null) jump(onError, 0);
          if (var != null) assign(var, known);
        }
        case Stmt.Call(Var var, Target target, var args, var line) -> {
          read(args, known);
          call(target, args);
          if (var != null) assign(var, known);
        }
      }
    }
    end(block.end, known);
  }

  private void operation(Op op) {
    if (op instanceof Op.Invoke(JavaMethod method, var args, var line)) arity(method, args);
    if (op instanceof Op.MakeClosure(Routine made, var free)) {
      check(made.params.size() == made.arity + free.size(), "closure " + made.method + " has " + free.size() + " free values");
    }
  }

  private void arity(JavaMethod method, List<Value> args) {
    check(method.parameters().size() == args.size(), method.name() + " takes " + method.parameters().size() + " arguments");
  }

  private void call(Target target, List<Value> args) {
    switch (target) {
      case Target.Local(Routine called) -> check(called.params.size() == args.size(), called.method + " takes " + called.params.size());
      case Target.Suspending(JavaMethod method) -> arity(method, args);
      case Target.FunValue x -> check(!args.isEmpty(), "a call of nothing");
      case Target.Dynamic x -> check(!args.isEmpty(), "a call of no module");
      case Target.System x -> {}
      case Target.Linked x -> {}
    }
  }

  private void end(Terminator end, BitSet known) {
    switch (end) {
      case Terminator.Return(Value value) -> read(value, known);
      case Terminator.TailCall(Target target, var args, var line) -> {
        read(args, known);
        call(target, args);
      }
      case Terminator.Jump(Join join, var args) -> {
        read(args, known);
        jump(join, args.size());
      }
      case Terminator.If(var test, Block then, Block otherwise) -> {
        Operands.of(test, value -> read(value, known));
        block(then, copy(known));
        block(otherwise, copy(known));
      }
      case Terminator.Switch(Value subject, var kind, var cases, Block otherwise) -> {
        read(subject, known);
        Set<Literal> literals = new HashSet<>();
        for (Terminator.Case one : cases) {
          check(literals.add(one.literal()), "a literal is switched on twice");
          block(one.block(), copy(known));
        }
        block(otherwise, copy(known));
      }
      case Terminator.Joined(Join join, Block body) -> joined(join, body, known);
      case Terminator.Try(Routine body, var args, Var value, Block onValue, Var raised, Block onRaise) -> {
        read(args, known);
        check(body.params.size() == args.size(), body.method + " takes " + body.params.size());
        way(value, onValue, known);
        way(raised, onRaise, known);
      }
      case Terminator.Fail(JavaMethod method, var args, var line) -> {
        read(args, known);
        arity(method, args);
      }
      case Terminator.Wait x -> check(routine.kind == Routine.Kind.LOOP, "waits outside of a receive");
    }
  }

  private void way(Var var, Block block, BitSet known) {
    BitSet inside = copy(known);
    assign(var, inside);
    block(block, inside);
  }

  /** A join knows what was assigned where it was opened, whatever its jumps know more. */
  private void joined(Join join, Block body, BitSet known) {
    check(open.add(join), join + " is opened twice");
    block(body, copy(known));
    open.remove(join);
    BitSet inside = copy(known);
    join.params.forEach(param -> assign(param, inside));
    check(join.block != null, join + " leads nowhere");
    block(join.block, inside);
  }

  private void jump(Join join, int args) {
    check(open.contains(join), join + " is not open here");
    check(join.params.size() == args, join + " takes " + join.params.size() + " values");
  }

  private static BitSet copy(BitSet known) {
    return (BitSet) known.clone();
  }
}
