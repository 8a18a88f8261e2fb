package vial.compiler.backend.emit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Test;
import vial.compiler.backend.core.Value;
import vial.runtime.term.FlatMap;
import vial.runtime.term.MapTerm;

/** Operations and tests of one method. */
final class OpEmitter {
  private static final int FIXED = 4;

  private final ClassUnit unit;
  private final MethodVisitor method;
  private final Locals locals;

  OpEmitter(ClassUnit unit, MethodVisitor method, Locals locals) {
    this.unit = unit;
    this.method = method;
    this.locals = locals;
  }

  /** Leaves the result on the stack; {@code StoreArray} and void methods leave nothing. */
  void op(Op op) {
    switch (op) {
      case Op.Invoke(JavaMethod called, var args, var line) -> invoke(called, args);
      case Op.MakeTuple(var elements) -> {
        if (!elements.isEmpty() && elements.size() <= FIXED) fixed(Types.MAKE, "tuple", elements);
        else array(Types.MAKE, "tuple", elements);
      }
      case Op.MakeCons(Value head, Value tail) -> {
        method.visitTypeInsn(Opcodes.NEW, Types.CONS);
        method.visitInsn(Opcodes.DUP);
        locals.load(head);
        locals.load(tail);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, Types.CONS, "<init>", "(" + Types.L_OBJECT.repeat(2) + ")V", false);
      }
      case Op.MakeMap(var pairs) -> map(pairs);
      case Op.MakeClosure(Routine routine, var free) -> closure(routine, free);
      case Op.NewArray(int length) -> {
        Push.integer(method, length);
        method.visitTypeInsn(Opcodes.ANEWARRAY, Types.OBJECT);
      }
      case Op.StoreArray(Value array, int from, var values) -> {
        for (int i = 0; i < values.size(); i++) {
          locals.load(array, "[" + Types.L_OBJECT);
          Push.integer(method, from + i);
          locals.load(values.get(i));
          method.visitInsn(Opcodes.AASTORE);
        }
      }
      case Op.TupleOfArray(Value array) -> {
        locals.load(array, "[" + Types.L_OBJECT);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.MAKE, "tuple", "([" + Types.L_OBJECT + ")" + Types.L_OBJECT, false);
      }
      case Op.Head(Value cell) -> part(cell, "head");
      case Op.Tail(Value cell) -> part(cell, "tail");
      case Op.Element(Value tuple, int index) -> {
        locals.load(tuple);
        method.visitTypeInsn(Opcodes.CHECKCAST, Types.TUPLE);
        method.visitFieldInsn(Opcodes.GETFIELD, Types.TUPLE, "elements", "[" + Types.L_OBJECT);
        Push.integer(method, index);
        method.visitInsn(Opcodes.AALOAD);
      }
    }
  }

  void invoke(JavaMethod called, List<Value> args) {
    if (called.takesProcess()) locals.loadProcess();
    for (int i = 0; i < args.size(); i++) locals.load(args.get(i), called.parameters().get(i));
    int opcode = called.isStatic() ? Opcodes.INVOKESTATIC : Opcodes.INVOKEVIRTUAL;
    method.visitMethodInsn(opcode, called.owner(), called.name(), called.descriptor(), false);
  }

  private void fixed(String owner, String name, List<Value> values) {
    locals.loadAll(values);
    method.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, "(" + Types.L_OBJECT.repeat(values.size()) + ")" + Types.L_OBJECT, false);
  }

  private void array(String owner, String name, List<Value> values) {
    locals.loadArray(values);
    method.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, "([" + Types.L_OBJECT + ")" + Types.L_OBJECT, false);
  }

  private void part(Value cell, String name) {
    locals.load(cell);
    method.visitTypeInsn(Opcodes.CHECKCAST, Types.CONS);
    method.visitFieldInsn(Opcodes.GETFIELD, Types.CONS, name, Types.L_OBJECT);
  }

  /** With literal keys that differ, all maps of this construction share their key array. */
  private void map(List<Value> pairs) {
    Object[] keys = literalKeys(pairs);
    if (keys == null) {
      array(Types.MAP_OPS, "make", pairs);
      return;
    }
    Object[] sorted = FlatMap.shape(keys);
    List<Value> values = new ArrayList<>();
    for (Object key : sorted) values.add(pairs.get(2 * Arrays.asList(keys).indexOf(key) + 1));
    unit.load(method, new ClassUnit.Constant.Shape(List.of(sorted)), "[" + Types.L_OBJECT);
    locals.loadArray(values);
    String descriptor = "([" + Types.L_OBJECT + "[" + Types.L_OBJECT + ")L" + Types.MAP_TERM + ";";
    method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.FLAT_MAP, "ofShape", descriptor, false);
  }

  private static Object[] literalKeys(List<Value> pairs) {
    if (pairs.isEmpty() || pairs.size() > 2 * MapTerm.MAX_FLAT) return null;
    Object[] keys = new Object[pairs.size() / 2];
    for (int i = 0; i < keys.length; i++) {
      if (!(pairs.get(2 * i) instanceof Literal(Object term))) return null;
      keys[i] = term;
    }
    return Arrays.stream(keys).distinct().count() == keys.length ? keys : null;
  }

  private void closure(Routine routine, List<Value> free) {
    ClassUnit home = unit.module.unit(routine);
    if (free.isEmpty()) {
      home.functionIndex(routine);
      unit.load(method, new ClassUnit.Constant.Function(routine), Types.L_OBJECT);
      return;
    }
    home.loadCode(method);
    Push.integer(method, home.functionIndex(routine));
    Push.integer(method, routine.arity);
    String start = "(" + Types.L_CODE + "II";
    if (free.size() <= 2) {
      locals.loadAll(free);
      method.visitMethodInsn(
          Opcodes.INVOKESTATIC, Types.MAKE, "closure", start + Types.L_OBJECT.repeat(free.size()) + ")" + Types.L_OBJECT, false);
    } else {
      locals.loadArray(free);
      method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.MAKE, "closure", start + "[" + Types.L_OBJECT + ")" + Types.L_OBJECT, false);
    }
  }

  /** Jumps if the test comes out as {@code when}. */
  void jumpIf(Test test, boolean when, Label target) {
    switch (test) {
      case Test.Not(Test inner) -> jumpIf(inner, !when, target);
      case Test.Same(Value value, Literal literal) -> {
        locals.load(value);
        locals.load(literal);
        method.visitJumpInsn(when ? Opcodes.IF_ACMPEQ : Opcodes.IF_ACMPNE, target);
      }
      case Test.IsPresent(Value value) -> {
        locals.load(value);
        method.visitJumpInsn(when ? Opcodes.IFNONNULL : Opcodes.IFNULL, target);
      }
      case Test.IsClass(Value value, String name) -> {
        locals.load(value);
        method.visitTypeInsn(Opcodes.INSTANCEOF, name);
        ifTrue(when, target);
      }
      case Test.IsTuple(Value value, int size) -> {
        locals.load(value);
        Push.integer(method, size);
        condition("isTuple", "(" + Types.L_OBJECT + "I)Z", when, target);
      }
      case Test.IsLong(Value value, long literal) -> {
        locals.load(value);
        Push.number(method, literal);
        condition("isLong", "(" + Types.L_OBJECT + "J)Z", when, target);
      }
      case Test.Holds(JavaMethod called, var args) -> {
        invoke(called, args);
        ifTrue(when, target);
      }
    }
  }

  private void condition(String name, String descriptor, boolean when, Label target) {
    method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.CONDITIONS, name, descriptor, false);
    ifTrue(when, target);
  }

  private void ifTrue(boolean when, Label target) {
    method.visitJumpInsn(when ? Opcodes.IFNE : Opcodes.IFEQ, target);
  }
}
