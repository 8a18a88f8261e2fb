package vial.compiler.backend.emit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import vial.compiler.backend.analysis.Crossings;
import vial.compiler.backend.analysis.Liveness;
import vial.compiler.backend.analysis.SwitchSplitting;
import vial.compiler.backend.core.Block;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Stmt;
import vial.compiler.backend.core.Terminator;
import vial.compiler.backend.core.Var;

/**
 * All methods of one routine: the direct one, and those that it or each other ask for: a continuation for each call (CONTINUATION), joins that
 * continuations reach, the ways out of a try, and what was cut off for its size (8000).
 */
final class RoutineEmitter {
  /** A method that takes the process, perhaps a value, and variables. {@code frame}: its index, where frames lead to it. */
  record Part(String method, String descriptor, List<Var> params, int frame) {}

  /** Both ways out of a try, and the index of its frame. */
  record Exits(int frame, List<Var> live, Part onValue, Part onRaise) {}

  private record Cut(Block block, int from, boolean direct) {}

  /** More live variables than this at a call, or in a large routine anywhere, go to an environment. */
  private static final int WIDE = 48;

  private static final int WIDE_ANYWHERE = 150;

  private static final int PUBLIC_STATIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;

  final Routine routine;
  final ClassUnit unit;
  private final Liveness liveness;
  private final Var environment;
  private final Map<Stmt.Call, Part> continuations = new IdentityHashMap<>();
  private final Map<Terminator.Try, Exits> attempts = new IdentityHashMap<>();
  private final Map<Join, Part> joins = new IdentityHashMap<>();
  private final Map<Cut, Part> cuts = new HashMap<>();
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private int parts;
  private int entryFrame = -1;

  private RoutineEmitter(Routine routine, ClassUnit unit) {
    this.routine = routine;
    this.unit = unit;
    SwitchSplitting.run(routine);
    Crossings.run(routine.body);
    this.liveness = Liveness.run(routine);
    boolean wide = liveness.widestAtCalls() > WIDE || liveness.widest() > WIDE_ANYWHERE;
    this.environment = wide ? Var.environment(routine.vars.size()) : null;
  }

  /** The variable that holds all others, or null (ENVIRONMENT). */
  Var environment() {
    return environment;
  }

  static void run(Routine routine, ClassUnit unit) {
    RoutineEmitter emitter = new RoutineEmitter(routine, unit);
    emitter.function();
    while (!emitter.queue.isEmpty()) emitter.queue.poll().run();
  }

  private void function() {
    SizedMethod method = unit.method(PUBLIC_STATIC, routine.method, Types.function(routine.params.size()));
    MethodEmitter emitter = new MethodEmitter(this, method, true);
    routine.params.forEach(emitter.locals()::parameter);
    emitter.locals().enter(routine.vars.size() + 1);
    if (routine.takesReductions()) emitter.entry(routine);
    emitter.run(routine.body, 0);
  }

  /** SLICE: the frame that calls the routine again. */
  int entryFrame() {
    if (entryFrame < 0) {
      String descriptor = Types.function(routine.params.size());
      entryFrame = unit.addFrame(new ClassUnit.FrameEntry(routine.method, descriptor, false, routine.params, null, routine, routine.line));
    }
    return entryFrame;
  }

  private String partName(String letter) {
    String base = routine.method.indexOf('$') < 0 ? routine.method + '$' + routine.arity + '$' : routine.method;
    return base + letter + parts++;
  }

  private List<Var> vars(BitSet live) {
    if (environment != null) return List.of(environment);
    List<Var> vars = new ArrayList<>();
    live.stream().forEach(id -> vars.add(routine.vars.get(id)));
    return vars;
  }

  /** Emits a part later: its first parameter is a value for {@code first} (null: nobody's), the others are its variables. */
  private void enqueue(Part part, boolean takesValue, Var first, boolean direct, Block block, int from) {
    queue.add(
        () -> {
          SizedMethod method = unit.method(PUBLIC_STATIC | Opcodes.ACC_SYNTHETIC, part.method(), part.descriptor());
          MethodEmitter emitter = new MethodEmitter(this, method, direct);
          if (takesValue && first != null) emitter.locals().parameter(first);
          else if (takesValue) emitter.locals().skip();
          part.params().forEach(emitter.locals()::parameter);
          emitter.locals().enter(0);
          emitter.run(block, from);
        });
  }

  Part continuation(Stmt.Call call, Block block, int index) {
    return continuations.computeIfAbsent(
        call,
        c -> {
          List<Var> live = vars(liveness.behind(call));
          String name = partName("k");
          String descriptor = Types.part(Types.L_OBJECT, live);
          int frame = unit.addFrame(new ClassUnit.FrameEntry(name, descriptor, true, live, null, routine, call.line()));
          Part part = new Part(name, descriptor, live, frame);
          Var result = call.var() != null && call.var().uses > 0 ? call.var() : null;
          enqueue(part, true, result, false, block, index + 1);
          return part;
        });
  }

  Part join(Join join) {
    return joins.computeIfAbsent(
        join,
        j -> {
          List<Var> params = new ArrayList<>(join.params);
          params.addAll(vars(join.live));
          Part part = new Part(partName("j"), Types.part("", params), params, -1);
          enqueue(part, false, null, false, join.block, 0);
          return part;
        });
  }

  Part outline(Block block, int from, boolean direct) {
    return cuts.computeIfAbsent(
        new Cut(block, from, direct),
        cut -> {
          List<Var> live = vars(liveness.at(block, from));
          Part part = new Part(partName("o"), Types.part("", live), live, -1);
          enqueue(part, false, null, direct, block, from);
          return part;
        });
  }

  Exits exits(Terminator.Try attempt) {
    return attempts.computeIfAbsent(
        attempt,
        a -> {
          List<Var> live = vars(liveness.behind(attempt));
          Part onValue = new Part(partName("v"), Types.part(Types.L_OBJECT, live), live, -1);
          Part onRaise = new Part(partName("h"), Types.part(Types.L_OBJECT, live), live, -1);
          enqueue(onValue, true, attempt.value(), false, attempt.onValue(), 0);
          enqueue(onRaise, true, attempt.raised(), false, attempt.onRaise(), 0);
          int line = Lines.lastCall(attempt.body());
          int frame =
              unit.addFrame(new ClassUnit.FrameEntry(onValue.method(), onValue.descriptor(), true, live, onRaise.method(), routine, line));
          return new Exits(frame, live, onValue, onRaise);
        });
  }
}
