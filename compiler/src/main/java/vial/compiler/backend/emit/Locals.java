package vial.compiler.backend.emit;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Value;
import vial.compiler.backend.core.Var;

/**
 * The Java locals of one method: the process in 0, each variable in a slot of its own. Knows how to push values.
 *
 * <p>ENVIRONMENT: of a routine with very many live variables all live in one array, made at its entry and passed to its parts in their place. A
 * variable is written once and an activation goes on in one place at a time, so its parts may share the array.
 */
final class Locals {
  private final ClassUnit unit;
  private final MethodVisitor method;
  private final int[] slots;
  private final Var environment;
  private final List<Var> parameters = new ArrayList<>();
  private int next = 1;

  /** {@code environment}: the variable that holds the array of the others, or null. */
  Locals(ClassUnit unit, MethodVisitor method, int vars, Var environment) {
    this.unit = unit;
    this.method = method;
    this.slots = new int[vars + 1];
    this.environment = environment;
  }

  /** The next slots are the method's parameters. */
  void parameter(Var var) {
    slot(var);
    parameters.add(var);
  }

  /** After the parameters: brings them where variables are. {@code size}: of a new environment, or 0 where one is passed along. */
  void enter(int size) {
    if (environment == null) return;
    if (size > 0) {
      Push.integer(method, size);
      method.visitTypeInsn(Opcodes.ANEWARRAY, Types.OBJECT);
      method.visitVarInsn(Opcodes.ASTORE, slot(environment));
    }
    for (Var parameter : parameters) {
      if (parameter == environment) continue;
      method.visitVarInsn(parameter.unboxed ? Opcodes.LLOAD : Opcodes.ALOAD, slots[parameter.id]);
      store(parameter);
    }
  }

  private boolean isOutside(Var var) {
    return environment != null && var != environment;
  }

  private void array() {
    method.visitVarInsn(Opcodes.ALOAD, slots[environment.id]);
    method.visitTypeInsn(Opcodes.CHECKCAST, "[" + Types.L_OBJECT);
  }

  /** The Object in the environment. */
  private void fetch(Var var) {
    array();
    Push.integer(method, var.id);
    method.visitInsn(Opcodes.AALOAD);
  }

  private void box() {
    method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Long", "valueOf", "(J)Ljava/lang/Long;", false);
  }

  private void unbox() {
    method.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Long");
    method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Long", "longValue", "()J", false);
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
    if (var == null) {
      method.visitInsn(Opcodes.POP);
    } else if (isOutside(var)) {
      if (var.unboxed) box();
      array();
      method.visitInsn(Opcodes.SWAP);
      Push.integer(method, var.id);
      method.visitInsn(Opcodes.SWAP);
      method.visitInsn(Opcodes.AASTORE);
    } else {
      method.visitVarInsn(var.unboxed ? Opcodes.LSTORE : Opcodes.ASTORE, slot(var));
    }
  }

  void loadProcess() { // [..] -> [.., p]
    method.visitVarInsn(Opcodes.ALOAD, 0);
  }

  void load(Value value) { // [..] -> [.., Object]
    switch (value) {
      case Literal(Object term) -> unit.load(method, term);
      case Var var -> {
        if (isOutside(var)) {
          fetch(var);
          return;
        }
        method.visitVarInsn(var.unboxed ? Opcodes.LLOAD : Opcodes.ALOAD, slots[var.id]);
        if (var.unboxed) box();
      }
    }
  }

  /** As it is: an unboxed variable as a long. */
  void loadRaw(Var var) {
    if (isOutside(var)) {
      fetch(var);
      if (var.unboxed) unbox();
    } else {
      method.visitVarInsn(var.unboxed ? Opcodes.LLOAD : Opcodes.ALOAD, slots[var.id]);
    }
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
        loadRaw(var);
        if (!var.unboxed) unbox();
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
