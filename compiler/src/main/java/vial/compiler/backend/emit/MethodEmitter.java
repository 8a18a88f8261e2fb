package vial.compiler.backend.emit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import vial.compiler.backend.analysis.SwitchSplitting;
import vial.compiler.backend.core.Block;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Stmt;
import vial.compiler.backend.core.Target;
import vial.compiler.backend.core.Terminator;
import vial.compiler.backend.core.Tests;
import vial.compiler.backend.core.Value;
import vial.compiler.backend.core.Var;

/**
 * One Java method made of blocks. In direct mode what follows a call follows in the method; in continuation mode it is the call of
 * that site's continuation (CONTINUATION). Works through a stack of pending blocks, so that long code nests nothing.
 */
final class MethodEmitter {
  /** From here on what is left goes to methods of its own (8000). */
  private static final int FULL = 4500;

  /** A block to emit later, at a label. */
  private record Pending(Label label, Block block, Join join) {}

  private final RoutineEmitter routines;
  private final ClassUnit unit;
  private final SizedMethod method;
  private final Locals locals;
  private final OpEmitter ops;
  private final CallEmitter calls;
  private final boolean direct;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Map<Join, Label> labels = new IdentityHashMap<>();
  private final Map<Join, Label> used = new IdentityHashMap<>();
  private final Map<Join, Label> exits = new LinkedHashMap<>();
  private final Map<Join, Label> handlers = new LinkedHashMap<>();
  private Label start;
  private int line;

  MethodEmitter(RoutineEmitter routines, SizedMethod method, boolean direct) {
    this.routines = routines;
    this.unit = routines.unit;
    this.method = method;
    this.direct = direct;
    this.locals = new Locals(unit, method, routines.routine.vars.size(), routines.environment());
    this.ops = new OpEmitter(unit, method, locals);
    this.calls = new CallEmitter(unit, method, locals);
    line(routines.routine.line);
  }

  Locals locals() {
    return locals;
  }

  /** SLICE: takes a reduction; a self tail call comes back here. */
  void entry(Routine routine) {
    Label again = new Label();
    method.visitLabel(again);
    if (routines.environment() == null) start = again;
    Label go = new Label();
    locals.loadProcess();
    method.visitInsn(Opcodes.DUP);
    method.visitFieldInsn(Opcodes.GETFIELD, Types.PROC, "reductions", "I");
    method.visitInsn(Opcodes.ICONST_1);
    method.visitInsn(Opcodes.ISUB);
    method.visitInsn(Opcodes.DUP_X1);
    method.visitFieldInsn(Opcodes.PUTFIELD, Types.PROC, "reductions", "I");
    method.visitJumpInsn(Opcodes.IFGE, go);
    push("push", routines.entryFrame(), routine.params);
    method.visitInsn(Opcodes.ARETURN);
    method.visitLabel(go);
  }

  void run(Block block, int from) {
    block(block, from);
    while (!pending.isEmpty()) {
      Pending next = pending.pop();
      if (next.join != null && !used.containsKey(next.join)) continue;
      method.visitLabel(next.label);
      block(next.block, 0);
    }
    finish();
  }

  /** Where jumps to joins outside of this method go, and what guards that raise lead to. */
  private void finish() {
    handlers.forEach(
        (join, label) -> {
          method.visitLabel(label);
          method.visitInsn(Opcodes.POP);
          method.visitJumpInsn(Opcodes.GOTO, target(join));
        });
    exits.forEach(
        (join, label) -> {
          method.visitLabel(label);
          leave(join, List.of());
        });
    ClassUnit.end(method);
  }

  private void line(int number) {
    if (number <= 0 || number == line) return;
    line = number;
    Label here = new Label();
    method.visitLabel(here);
    method.visitLineNumber(Math.min(number, 65535), here);
  }

  // Blocks

  private void block(Block first, int start) {
    Block block = first;
    int from = start;
    while (block != null) {
      if (!statements(block, from)) return;
      block = end(block);
      from = 0;
    }
  }

  /** False when the rest went elsewhere. */
  private boolean statements(Block block, int from) {
    List<Stmt> stmts = block.stmts;
    for (int i = from; i < stmts.size(); i++) {
      if (isFull(block, i)) {
        outline(block, i);
        return false;
      }
      switch (stmts.get(i)) {
        case Stmt.Let let -> let(let);
        case Stmt.Call call -> {
          if (!call(call, block, i)) return false;
        }
      }
    }
    if (!isFull(block, stmts.size())) return true;
    outline(block, stmts.size());
    return false;
  }

  /** Whether to cut here. What is no longer than the call of a new method stays. */
  private boolean isFull(Block block, int from) {
    if (method.size() < FULL) return false;
    int left = block.stmts.size() - from;
    return left > 1
        || switch (block.end) {
          case Terminator.Return x -> false;
          case Terminator.Jump x -> false;
          case Terminator.Wait x -> false;
          case Terminator.TailCall call -> call.args().size() > 20;
          case Terminator.Fail x -> false;
          default -> true;
        };
  }

  private void outline(Block block, int from) {
    RoutineEmitter.Part part = routines.outline(block, from, direct);
    locals.loadProcess();
    part.params().forEach(locals::loadRaw);
    invoke(part);
  }

  private void invoke(RoutineEmitter.Part part) {
    method.visitMethodInsn(Opcodes.INVOKESTATIC, unit.internalName, part.method(), part.descriptor(), false);
    method.visitInsn(Opcodes.ARETURN);
  }

  private void let(Stmt.Let let) {
    if (let.op() instanceof Op.Invoke(var called, var args, int number)) line(number);
    if (let.onError() == null) {
      ops.op(let.op());
      result(let);
      return;
    }
    Label from = new Label();
    Label to = new Label();
    method.visitTryCatchBlock(from, to, handlers.computeIfAbsent(let.onError(), join -> new Label()), Types.RAISE);
    if (labels.containsKey(let.onError())) used.put(let.onError(), labels.get(let.onError()));
    method.visitLabel(from);
    ops.op(let.op());
    method.visitLabel(to);
    result(let);
  }

  private void result(Stmt.Let let) {
    boolean isVoid =
        switch (let.op()) {
          case Op.StoreArray x -> true;
          case Op.Invoke(var called, var args, var number) -> called.result().equals("V");
          default -> false;
        };
    if (!isVoid) locals.store(let.var());
  }

  // Calls

  /** True when the rest follows here. */
  private boolean call(Stmt.Call call, Block block, int index) {
    line(call.line());
    calls.call(call.target(), call.args());
    RoutineEmitter.Part rest = routines.continuation(call, block, index);
    Label go = new Label();
    method.visitInsn(Opcodes.DUP);
    loadSuspend();
    method.visitJumpInsn(Opcodes.IF_ACMPNE, go);
    method.visitInsn(Opcodes.POP);
    push("push", rest.frame(), rest.params());
    method.visitInsn(Opcodes.ARETURN);
    method.visitLabel(go);
    Var result = call.var() != null && call.var().uses > 0 ? call.var() : null;
    if (direct) {
      locals.store(result);
      return true;
    }
    locals.loadProcess();
    method.visitInsn(Opcodes.SWAP);
    rest.params().forEach(locals::loadRaw);
    invoke(rest);
    return false;
  }

  private void loadSuspend() {
    method.visitFieldInsn(Opcodes.GETSTATIC, Types.SUSPEND, "SUSPEND", Types.L_OBJECT);
  }

  /** Pushes a frame; leaves SUSPEND on the stack. */
  private void push(String how, int frame, List<Var> slots) {
    locals.loadProcess();
    unit.loadCode(method);
    Push.integer(method, frame);
    boolean fixed = slots.size() <= 4 && !how.equals("pushTry");
    if (fixed) locals.loadAll(slots);
    else locals.loadArray(slots);
    String parameters = fixed ? Types.L_OBJECT.repeat(slots.size()) : "[" + Types.L_OBJECT;
    method.visitMethodInsn(
        Opcodes.INVOKESTATIC, Types.FRAMES, how, "(" + Types.L_PROC + Types.L_CODE + "I" + parameters + ")" + Types.L_OBJECT, false);
  }

  // Ends

  /** The block to go on with, or null. */
  private Block end(Block block) {
    switch (block.end) {
      case Terminator.Return(Value value) -> {
        locals.load(value);
        method.visitInsn(Opcodes.ARETURN);
      }
      case Terminator.TailCall(Target target, List<Value> args, int number) -> tailCall(target, args, number);
      case Terminator.Jump(Join join, List<Value> args) -> jump(join, args);
      case Terminator.If branch -> {
        return branch(branch);
      }
      case Terminator.Switch choice -> {
        return choice(choice);
      }
      case Terminator.Joined(Join join, Block body) -> {
        if (direct || !join.crossesCall) {
          Label label = new Label();
          labels.put(join, label);
          pending.push(new Pending(label, join.block, join));
        }
        return body;
      }
      case Terminator.Try attempt -> {
        return attempt(attempt);
      }
      case Terminator.Fail(var raising, var args, int number) -> {
        line(number);
        ops.invoke(raising, args);
        method.visitInsn(Opcodes.ATHROW);
      }
      case Terminator.Wait x -> {
        push("await", routines.entryFrame(), routines.routine.params);
        method.visitInsn(Opcodes.ARETURN);
      }
    }
    return null;
  }

  private void tailCall(Target target, List<Value> args, int number) {
    line(number);
    if (start == null || !(target instanceof Target.Local(Routine routine)) || routine != routines.routine) {
      calls.call(target, args);
      method.visitInsn(Opcodes.ARETURN);
      return;
    }
    List<Var> params = routine.params;
    for (int i = 0; i < args.size(); i++) if (args.get(i) != params.get(i)) locals.load(args.get(i));
    for (int i = args.size() - 1; i >= 0; i--) if (args.get(i) != params.get(i)) locals.store(params.get(i));
    method.visitJumpInsn(Opcodes.GOTO, start);
  }

  private void jump(Join join, List<Value> args) {
    Label label = labels.get(join);
    if (label == null) {
      leave(join, args);
      return;
    }
    used.put(join, label);
    for (int i = 0; i < args.size(); i++) if (join.params.get(i).uses > 0) locals.load(args.get(i));
    for (int i = args.size() - 1; i >= 0; i--) if (join.params.get(i).uses > 0) locals.store(join.params.get(i));
    method.visitJumpInsn(Opcodes.GOTO, label);
  }

  private void leave(Join join, List<Value> args) {
    RoutineEmitter.Part part = routines.join(join);
    locals.loadProcess();
    locals.loadAll(args);
    part.params().subList(args.size(), part.params().size()).forEach(locals::loadRaw);
    invoke(part);
  }

  /** The label to jump to for a join without parameters. */
  private Label target(Join join) {
    Label label = labels.get(join);
    if (label == null) return exits.computeIfAbsent(join, j -> new Label());
    used.put(join, label);
    return label;
  }

  private Block branch(Terminator.If branch) {
    Label otherwise = bareTarget(branch.otherwise());
    if (otherwise != null) {
      ops.jumpIf(branch.test(), false, otherwise);
      return branch.then();
    }
    Label then = bareTarget(branch.then());
    if (then != null) {
      ops.jumpIf(branch.test(), true, then);
      return branch.otherwise();
    }
    Label later = new Label();
    pending.push(new Pending(later, branch.otherwise(), null));
    ops.jumpIf(branch.test(), false, later);
    return branch.then();
  }

  /** For a block that is but a jump without arguments. */
  private Label bareTarget(Block block) {
    boolean bare = block.stmts.isEmpty() && block.end instanceof Terminator.Jump(Join join, var args) && args.isEmpty();
    return bare ? target(((Terminator.Jump) block.end).join()) : null;
  }

  private Label later(Block block) {
    Label bare = bareTarget(block);
    if (bare != null) return bare;
    Label label = new Label();
    pending.push(new Pending(label, block, null));
    return label;
  }

  /** A jump on keys; literals of one key are told apart behind it. */
  private Block choice(Terminator.Switch choice) {
    TreeMap<Integer, List<Terminator.Case>> keyed = new TreeMap<>();
    for (Terminator.Case one : choice.cases()) {
      keyed.computeIfAbsent(SwitchSplitting.key(choice.kind(), one.literal()), key -> new ArrayList<>()).add(one);
    }
    Label none = later(choice.otherwise());
    boolean isInt = choice.kind() == Terminator.Kind.INT;
    if (isInt) {
      locals.load(choice.subject());
      method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.SWITCHES, "isInt", "(" + Types.L_OBJECT + ")Z", false);
      method.visitJumpInsn(Opcodes.IFEQ, none);
    }
    locals.load(choice.subject());
    method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.SWITCHES, isInt ? "intKey" : "key", "(" + Types.L_OBJECT + ")I", false);
    Label[] labels = new Label[keyed.size()];
    for (int i = 0; i < labels.length; i++) labels[i] = new Label();
    int[] keys = keyed.keySet().stream().mapToInt(Integer::intValue).toArray();
    boolean dense = keys.length > 2 && (long) keys[keys.length - 1] - keys[0] < 2L * keys.length;
    if (dense) table(keys, labels, none);
    else method.visitLookupSwitchInsn(none, keys, labels);
    int i = 0;
    for (List<Terminator.Case> cases : keyed.values()) {
      method.visitLabel(labels[i++]);
      if (isInt) {
        method.visitJumpInsn(Opcodes.GOTO, later(cases.get(0).block()));
      } else {
        for (Terminator.Case one : cases) {
          ops.jumpIf(Tests.identical(choice.subject(), one.literal()), true, later(one.block()));
        }
        method.visitJumpInsn(Opcodes.GOTO, none);
      }
    }
    return null;
  }

  private void table(int[] keys, Label[] labels, Label none) {
    int first = keys[0];
    Label[] table = new Label[keys[keys.length - 1] - first + 1];
    Arrays.fill(table, none);
    for (int i = 0; i < keys.length; i++) table[keys[i] - first] = labels[i];
    method.visitTableSwitchInsn(first, keys[keys.length - 1], none, table);
  }

  /**
   * TRY: {@code r = body(...)} in a handler. SUSPEND: a marked frame, from which the scheduler goes on with either way out. In continuation
   * mode both ways out are methods.
   */
  private Block attempt(Terminator.Try attempt) {
    RoutineEmitter.Exits exits = routines.exits(attempt);
    Label from = new Label();
    Label to = new Label();
    Label handler = new Label();
    Label go = new Label();
    method.visitTryCatchBlock(from, to, handler, null);
    method.visitLabel(from);
    calls.local(attempt.body(), attempt.args());
    method.visitLabel(to);
    method.visitInsn(Opcodes.DUP);
    loadSuspend();
    method.visitJumpInsn(Opcodes.IF_ACMPNE, go);
    method.visitInsn(Opcodes.POP);
    push("pushTry", exits.frame(), exits.live());
    method.visitInsn(Opcodes.ARETURN);
    method.visitLabel(handler);
    method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.FAILURES, "raise", "(Ljava/lang/Throwable;)L" + Types.RAISE + ";", false);
    if (direct) {
      locals.store(attempt.raised());
      Label caught = new Label();
      pending.push(new Pending(caught, attempt.onRaise(), null));
      method.visitJumpInsn(Opcodes.GOTO, caught);
      method.visitLabel(go);
      locals.store(attempt.value());
      return attempt.onValue();
    }
    way(exits.onRaise());
    method.visitLabel(go);
    way(exits.onValue());
    return null;
  }

  private void way(RoutineEmitter.Part part) { // [.., value] -> returns
    locals.loadProcess();
    method.visitInsn(Opcodes.SWAP);
    part.params().forEach(locals::loadRaw);
    invoke(part);
  }
}
