package vial.compiler.backend.emit;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Value;
import vial.compiler.backend.core.Var;

/** The Java locals of one method: the process in 0, each variable in a slot of its own. Knows how to push values. */
final class Locals {
  private final ClassUnit unit;
  private final MethodVisitor method;
  private final int[] slots;
  private int next = 1;

  Locals(ClassUnit unit, MethodVisitor method, int vars) {
    this.unit = unit;
    this.method = method;
    this.slots = new int[vars];
  }

  /** The next slots are the method's parameters. */
  void parameter(Var var) {
    slot(var);
  }

  /** A parameter that nobody reads. */
  void skip() {
    next++;
  }

  private int slot(Var var) {
    if (slots[var.id] == 0) {
      slots[var.id] = next;
      next += var.unboxed ? 2 : 1;
    }
    return slots[var.id];
  }

  void store(Var var) { // [.., value] -> [..]
    if (var == null) method.visitInsn(Opcodes.POP);
    else method.visitVarInsn(var.unboxed ? Opcodes.LSTORE : Opcodes.ASTORE, slot(var));
  }

  void loadProcess() { // [..] -> [.., p]
    method.visitVarInsn(Opcodes.ALOAD, 0);
  }

  void load(Value value) { // [..] -> [.., Object]
    switch (value) {
      case Literal(Object term) -> unit.load(method, term);
      case Var var -> {
        method.visitVarInsn(var.unboxed ? Opcodes.LLOAD : Opcodes.ALOAD, slots[var.id]);
        if (var.unboxed) method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Long", "valueOf", "(J)Ljava/lang/Long;", false);
      }
    }
  }

  /** As it is: an unboxed variable as a long. */
  void loadRaw(Var var) {
    method.visitVarInsn(var.unboxed ? Opcodes.LLOAD : Opcodes.ALOAD, slots[var.id]);
  }

  /** As a parameter of that descriptor wants it. */
  void load(Value value, String descriptor) { // [..] -> [.., value]
    switch (descriptor) {
      case Types.L_OBJECT -> load(value);
      case "J" -> loadLong(value);
      case "I" -> Push.integer(method, ((Long) ((Literal) value).term()).intValue());
      case "Ljava/lang/String;" -> method.visitLdcInsn(((Literal) value).term());
      default -> {
        load(value);
        method.visitTypeInsn(Opcodes.CHECKCAST, descriptor.startsWith("[") ? descriptor : descriptor.substring(1, descriptor.length() - 1));
      }
    }
  }

  private void loadLong(Value value) {
    switch (value) {
      case Literal(Object term) -> Push.number(method, (Long) term);
      case Var var -> {
        method.visitVarInsn(var.unboxed ? Opcodes.LLOAD : Opcodes.ALOAD, slots[var.id]);
        if (var.unboxed) return;
        method.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Long");
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Long", "longValue", "()J", false);
      }
    }
  }

  void loadAll(List<? extends Value> values) {
    for (Value value : values) load(value);
  }

  void loadArray(List<? extends Value> values) { // [..] -> [.., Object[]]
    Push.integer(method, values.size());
    method.visitTypeInsn(Opcodes.ANEWARRAY, Types.OBJECT);
    for (int i = 0; i < values.size(); i++) {
      method.visitInsn(Opcodes.DUP);
      Push.integer(method, i);
      load(values.get(i));
      method.visitInsn(Opcodes.AASTORE);
    }
  }
}
