package vial.compiler.backend.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Var;

/**
 * The instance methods of a class that turn indexes into calls of its static methods. A long switch is cut (8000): the method finds by
 * binary search the piece that has the index, and each piece is a method of its own.
 *
 * <pre>
 *   public Object resume(Proc p, Frame f, Object value) {
 *     switch (f.index) {
 *       case 0: return bar(p, ((Frame1) f).a);
 *       case 1: return bar$1$k0(p, value, ((Frame1) f).a);
 *     }
 *   }
 * </pre>
 */
final class Dispatchers {
  /** What one piece of a switch may take. */
  private static final int PIECE = 5000;

  private static final String RESUME = "(" + Types.L_PROC + "L" + Types.FRAME + ";" + Types.L_OBJECT + ")" + Types.L_OBJECT;
  private static final String HANDLE = "(" + Types.L_PROC + "L" + Types.TRY_FRAME + ";L" + Types.RAISE + ";)" + Types.L_OBJECT;

  private final ClassUnit unit;

  Dispatchers(ClassUnit unit) {
    this.unit = unit;
  }

  void emit() {
    List<ClassUnit.FrameEntry> frames = unit.frames;
    dispatch("resume", RESUME, Types.FRAME, all(frames.size()), i -> 16 + 8 * frames.get(i).slots().size(), this::resumeCase);
    List<Integer> tries = all(frames.size()).stream().filter(i -> frames.get(i).onRaise() != null).toList();
    if (!tries.isEmpty()) dispatch("handle", HANDLE, Types.TRY_FRAME, tries, i -> 16 + 8 * frames.get(i).slots().size(), this::handleCase);
    calls();
  }

  private static List<Integer> all(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  /** What is emitted for one index. */
  private interface Case {
    void emit(MethodVisitor method, int index);
  }

  private void dispatch(
      String name, String descriptor, String indexed, List<Integer> indexes, IntUnaryOperator size, Case body) {
    List<List<Integer>> pieces = pieces(indexes, size);
    if (pieces.size() == 1) {
      piece(name, descriptor, indexed, pieces.get(0), body);
      return;
    }
    for (int i = 0; i < pieces.size(); i++) piece(name + "$" + i, descriptor, indexed, pieces.get(i), body);
    MethodVisitor method = unit.method(Opcodes.ACC_PUBLIC, name, descriptor);
    search(method, name, descriptor, indexed, pieces, 0, pieces.size());
    ClassUnit.end(method);
  }

  private static List<List<Integer>> pieces(List<Integer> indexes, IntUnaryOperator size) {
    List<List<Integer>> pieces = new ArrayList<>();
    List<Integer> piece = new ArrayList<>();
    int bytes = 0;
    for (int index : indexes) {
      int more = size.applyAsInt(index) + 8;
      if (bytes + more > PIECE && !piece.isEmpty()) {
        pieces.add(piece);
        piece = new ArrayList<>();
        bytes = 0;
      }
      piece.add(index);
      bytes += more;
    }
    pieces.add(piece);
    return pieces;
  }

  private void search(MethodVisitor method, String name, String descriptor, String indexed, List<List<Integer>> pieces, int from, int to) {
    if (to - from == 1) {
      for (int i = 0; i <= Type.getArgumentCount(descriptor); i++) method.visitVarInsn(Opcodes.ALOAD, i);
      method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, unit.internalName, name + "$" + from, descriptor, false);
      method.visitInsn(Opcodes.ARETURN);
      return;
    }
    int middle = (from + to) / 2;
    Label right = new Label();
    method.visitVarInsn(Opcodes.ALOAD, 2);
    method.visitFieldInsn(Opcodes.GETFIELD, indexed, "index", "I");
    Push.integer(method, pieces.get(middle).get(0));
    method.visitJumpInsn(Opcodes.IF_ICMPGE, right);
    search(method, name, descriptor, indexed, pieces, from, middle);
    method.visitLabel(right);
    search(method, name, descriptor, indexed, pieces, middle, to);
  }

  private void piece(String name, String descriptor, String indexed, List<Integer> indexes, Case body) {
    MethodVisitor method = unit.method(Opcodes.ACC_PUBLIC, name, descriptor);
    Label none = new Label();
    Label[] labels = new Label[indexes.size()];
    for (int i = 0; i < labels.length; i++) labels[i] = new Label();
    method.visitVarInsn(Opcodes.ALOAD, 2);
    method.visitFieldInsn(Opcodes.GETFIELD, indexed, "index", "I");
    int[] keys = indexes.stream().mapToInt(Integer::intValue).toArray();
    if (keys.length > 0 && keys[keys.length - 1] - keys[0] == keys.length - 1) method.visitTableSwitchInsn(keys[0], keys[keys.length - 1], none, labels);
    else method.visitLookupSwitchInsn(none, keys, labels);
    for (int i = 0; i < labels.length; i++) {
      method.visitLabel(labels[i]);
      body.emit(method, keys[i]);
      method.visitInsn(Opcodes.ARETURN);
    }
    method.visitLabel(none);
    method.visitTypeInsn(Opcodes.NEW, "java/lang/AssertionError");
    method.visitInsn(Opcodes.DUP);
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/AssertionError", "<init>", "()V", false);
    method.visitInsn(Opcodes.ATHROW);
    ClassUnit.end(method);
  }

  private void resumeCase(MethodVisitor method, int index) {
    ClassUnit.FrameEntry entry = unit.frames.get(index);
    method.visitVarInsn(Opcodes.ALOAD, 1);
    if (entry.takesValue()) method.visitVarInsn(Opcodes.ALOAD, 3);
    slots(method, entry);
    method.visitMethodInsn(Opcodes.INVOKESTATIC, unit.internalName, entry.method(), entry.descriptor(), false);
  }

  private void handleCase(MethodVisitor method, int index) {
    ClassUnit.FrameEntry entry = unit.frames.get(index);
    method.visitVarInsn(Opcodes.ALOAD, 1);
    method.visitVarInsn(Opcodes.ALOAD, 3);
    slots(method, entry);
    method.visitMethodInsn(Opcodes.INVOKESTATIC, unit.internalName, entry.onRaise(), entry.descriptor(), false);
  }

  /** Pushes the frame's slots: the mirror of {@code Frames.push}. */
  private void slots(MethodVisitor method, ClassUnit.FrameEntry entry) {
    List<Var> slots = entry.slots();
    boolean array = slots.size() > 4 || entry.onRaise() != null;
    String frame = entry.onRaise() != null ? Types.TRY_FRAME : Types.FRAME + (array ? "N" : slots.size());
    for (int i = 0; i < slots.size(); i++) {
      method.visitVarInsn(Opcodes.ALOAD, 2);
      method.visitTypeInsn(Opcodes.CHECKCAST, frame);
      if (array) {
        method.visitFieldInsn(Opcodes.GETFIELD, frame, "slots", "[" + Types.L_OBJECT);
        Push.integer(method, i);
        method.visitInsn(Opcodes.AALOAD);
      } else {
        method.visitFieldInsn(Opcodes.GETFIELD, frame, String.valueOf((char) ('a' + i)), Types.L_OBJECT);
      }
      if (slots.get(i).unboxed) {
        method.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Long");
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Long", "longValue", "()J", false);
      }
    }
  }

  // Function values

  private void calls() {
    for (int arity = 0; arity <= 5; arity++) {
      int wanted = arity;
      List<Map.Entry<Routine, Integer>> those =
          unit.functions.entrySet().stream().filter(f -> Math.min(f.getKey().arity, 5) == wanted).toList();
      if (those.isEmpty()) continue;
      Routine[] byIndex = new Routine[unit.functions.size()];
      those.forEach(f -> byIndex[f.getValue()] = f.getKey());
      List<Integer> indexes = those.stream().map(Map.Entry::getValue).toList();
      String name = wanted == 5 ? "callN" : "call" + wanted;
      String parameters = wanted == 5 ? "[" + Types.L_OBJECT : Types.L_OBJECT.repeat(wanted);
      String descriptor = "(" + Types.L_PROC + "L" + Types.CLOSURE + ";" + parameters + ")" + Types.L_OBJECT;
      dispatch(name, descriptor, Types.CLOSURE, indexes, i -> 8 * byIndex[i].params.size() + 8, (method, i) -> callCase(method, byIndex[i]));
    }
  }

  private void callCase(MethodVisitor method, Routine routine) {
    method.visitVarInsn(Opcodes.ALOAD, 1);
    for (int i = 0; i < routine.arity; i++) {
      method.visitVarInsn(Opcodes.ALOAD, routine.arity > 4 ? 3 : 3 + i);
      if (routine.arity > 4) {
        Push.integer(method, i);
        method.visitInsn(Opcodes.AALOAD);
      }
    }
    for (int i = 0; i < routine.params.size() - routine.arity; i++) {
      method.visitVarInsn(Opcodes.ALOAD, 2);
      method.visitFieldInsn(Opcodes.GETFIELD, Types.CLOSURE, "free", "[" + Types.L_OBJECT);
      Push.integer(method, i);
      method.visitInsn(Opcodes.AALOAD);
    }
    ClassUnit home = unit.module.unit(routine);
    method.visitMethodInsn(Opcodes.INVOKESTATIC, home.internalName, routine.method, Types.function(routine.params.size()), false);
  }
}
