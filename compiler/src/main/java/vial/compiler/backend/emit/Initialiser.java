package vial.compiler.backend.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import vial.compiler.backend.core.Routine;

/**
 * The class initialiser, the constructor and the table of frames:
 *
 * <pre>
 *   static {
 *     CODE = new Elixir.Foo();
 *     Object[] terms = LiteralReader.read(Elixir.Foo.class, 2, new String[] {"..."});
 *     L0 = terms[0];
 *     L1 = terms[1];
 *     Tables.define(Elixir.Foo.class, CODE, "Elixir.Foo", "foo.ex", new String[] {"bar/1"});   // the main class only
 *   }
 * </pre>
 */
final class Initialiser {
  private static final int STATIC_FINAL = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
  private static final int PIECE = 20_000;

  private final ClassUnit unit;
  private final List<Object> live;
  private final List<Routine> exports;

  /** {@code exports}: null for a class that is not the main one. */
  Initialiser(ClassUnit unit, List<Object> live, List<Routine> exports) {
    this.unit = unit;
    this.live = live;
    this.exports = exports;
  }

  void emit() {
    constructor();
    locate();
    describe();
    unit.field(Opcodes.ACC_PUBLIC | STATIC_FINAL, "CODE", Types.L_CODE);
    MethodVisitor method = unit.method(Opcodes.ACC_STATIC, "<clinit>", "()V");
    method.visitTypeInsn(Opcodes.NEW, unit.internalName);
    method.visitInsn(Opcodes.DUP);
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, unit.internalName, "<init>", "()V", false);
    method.visitFieldInsn(Opcodes.PUTSTATIC, unit.internalName, "CODE", Types.L_CODE);
    constants(method);
    if (exports != null) define(method);
    method.visitInsn(Opcodes.RETURN);
    ClassUnit.end(method);
  }

  private void constructor() {
    MethodVisitor method = unit.method(Opcodes.ACC_PRIVATE, "<init>", "()V");
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, Types.CODE, "<init>", "()V", false);
    method.visitInsn(Opcodes.RETURN);
    ClassUnit.end(method);
  }

  private void constants(MethodVisitor method) {
    LiteralWriter writer = new LiteralWriter(live);
    List<String> terms = new ArrayList<>();
    List<String> shapes = new ArrayList<>();
    for (Map.Entry<ClassUnit.Constant, String> constant : unit.constants.entrySet()) {
      switch (constant.getKey()) {
        case ClassUnit.Constant.Term(Object term) -> {
          writer.term(term);
          terms.add(constant.getValue());
        }
        case ClassUnit.Constant.Shape(List<Object> keys) -> {
          writer.shape(keys.toArray());
          terms.add(constant.getValue());
          shapes.add(constant.getValue());
        }
        case ClassUnit.Constant.Function x -> {}
        case ClassUnit.Constant.Site x -> {}
      }
    }
    if (!terms.isEmpty()) terms(method, terms, shapes, writer.pieces());
    functionsAndSites(method);
  }

  private void terms(MethodVisitor method, List<String> names, List<String> shapes, List<String> pieces) {
    method.visitLdcInsn(Type.getObjectType(unit.internalName));
    Push.integer(method, names.size());
    strings(method, pieces);
    String descriptor = "(Ljava/lang/Class;I[Ljava/lang/String;)[" + Types.L_OBJECT;
    method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.LITERAL_READER, "read", descriptor, false);
    method.visitVarInsn(Opcodes.ASTORE, 0);
    for (int i = 0; i < names.size(); i++) {
      boolean shape = shapes.contains(names.get(i));
      method.visitVarInsn(Opcodes.ALOAD, 0);
      Push.integer(method, i);
      method.visitInsn(Opcodes.AALOAD);
      if (shape) method.visitTypeInsn(Opcodes.CHECKCAST, "[" + Types.L_OBJECT);
      field(method, names.get(i), shape ? "[" + Types.L_OBJECT : Types.L_OBJECT);
    }
  }

  private void functionsAndSites(MethodVisitor method) {
    for (Map.Entry<ClassUnit.Constant, String> constant : unit.constants.entrySet()) {
      if (constant.getKey() instanceof ClassUnit.Constant.Function(Routine routine)) {
        ClassUnit home = unit.module.unit(routine);
        home.loadCode(method);
        Push.integer(method, home.functionIndex(routine));
        Push.integer(method, routine.arity);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.MAKE, "constant", "(" + Types.L_CODE + "II)L" + Types.FUN + ";", false);
        field(method, constant.getValue(), Types.L_OBJECT);
      } else if (constant.getKey() instanceof ClassUnit.Constant.Site(var name, int arity)) {
        method.visitTypeInsn(Opcodes.NEW, Types.REMOTE_SITE);
        method.visitInsn(Opcodes.DUP);
        method.visitLdcInsn(name.name());
        method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.ATOM, "of", "(Ljava/lang/String;)L" + Types.ATOM + ";", false);
        Push.integer(method, arity);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, Types.REMOTE_SITE, "<init>", "(L" + Types.ATOM + ";I)V", false);
        field(method, constant.getValue(), "L" + Types.REMOTE_SITE + ";");
      }
    }
  }

  private void field(MethodVisitor method, String name, String descriptor) {
    unit.field(STATIC_FINAL, name, descriptor);
    method.visitFieldInsn(Opcodes.PUTSTATIC, unit.internalName, name, descriptor);
  }

  private void define(MethodVisitor method) {
    StringBuilder functions = new StringBuilder();
    for (Routine export : exports) {
      if (!functions.isEmpty()) functions.append('\0');
      functions.append(export.name.name()).append('/').append(export.arity);
    }
    method.visitLdcInsn(Type.getObjectType(unit.internalName));
    unit.loadCode(method);
    method.visitLdcInsn(unit.module.core().name().name());
    method.visitLdcInsn(unit.module.core().file());
    strings(method, cut(functions.toString()));
    String string = "Ljava/lang/String;";
    String descriptor = "(Ljava/lang/Class;" + Types.L_CODE + string + string + "[" + string + ")V";
    method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.TABLES, "define", descriptor, false);
  }

  /** {@code StackEntry locate(int)}: which line of which function a frame waits in. */
  private void locate() {
    StringBuilder table = new StringBuilder();
    for (ClassUnit.FrameEntry entry : unit.frames) {
      if (!table.isEmpty()) table.append('\0');
      table.append(entry.routine().name.name()).append('\0').append(entry.routine().arity).append('\0').append(entry.routine().isPart() ? -entry.line() : entry.line());
    }
    lookUp("locate", table);
  }

  /** {@code StackEntry describe(int)}: the name of the function that a closure's index stands for. */
  private void describe() {
    StringBuilder table = new StringBuilder();
    for (Routine routine : unit.functions.keySet()) {
      if (!table.isEmpty()) table.append('\0');
      table.append(routine.name.name()).append('\0').append(routine.arity).append('\0').append(0);
    }
    lookUp("describe", table);
  }

  /** The table is read when it is first asked for. */
  private void lookUp(String name, StringBuilder table) {
    String string = "Ljava/lang/String;";
    String result = "Lvial/runtime/code/StackEntry;";
    String strings = "[" + string;
    String field = name.toUpperCase(Locale.ROOT);
    unit.field(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, field, strings);
    MethodVisitor method = unit.method(Opcodes.ACC_PUBLIC, name, "(I)" + result);
    Label known = new Label();
    method.visitFieldInsn(Opcodes.GETSTATIC, unit.internalName, field, strings);
    method.visitJumpInsn(Opcodes.IFNONNULL, known);
    strings(method, cut(table.toString()));
    method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.TABLES, "fields", "(" + strings + ")" + strings, false);
    method.visitFieldInsn(Opcodes.PUTSTATIC, unit.internalName, field, strings);
    method.visitLabel(known);
    method.visitLdcInsn(unit.module.core().name().name());
    method.visitLdcInsn(unit.module.core().file());
    method.visitVarInsn(Opcodes.ILOAD, 1);
    method.visitFieldInsn(Opcodes.GETSTATIC, unit.internalName, field, strings);
    method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.TABLES, "locate", "(" + string + string + "I" + strings + ")" + result, false);
    method.visitInsn(Opcodes.ARETURN);
    ClassUnit.end(method);
  }

  private static List<String> cut(String text) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < text.length(); i += PIECE) pieces.add(text.substring(i, Math.min(text.length(), i + PIECE)));
    return pieces;
  }

  private static void strings(MethodVisitor method, List<String> pieces) { // [..] -> [.., String[]]
    Push.integer(method, pieces.size());
    method.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/String");
    for (int i = 0; i < pieces.size(); i++) {
      method.visitInsn(Opcodes.DUP);
      Push.integer(method, i);
      method.visitLdcInsn(pieces.get(i));
      method.visitInsn(Opcodes.AASTORE);
    }
  }
}
