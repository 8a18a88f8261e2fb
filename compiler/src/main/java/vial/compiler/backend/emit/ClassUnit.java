package vial.compiler.backend.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Var;
import vial.runtime.term.Atom;
import vial.runtime.term.Empty;

/**
 * One generated class: a dispatcher ({@code extends Code}) with the static methods that it dispatches to, and their literals:
 *
 * <pre>
 *   public final class Elixir.Foo extends Code {
 *     public static final Code CODE = new Elixir.Foo();
 *     static final Object L0 = ..., L1 = ...;
 *     public static Object bar(Proc p, Object a) { ... }
 *     public static Object bar$1$k0(Proc p, Object value, Object live) { ... }
 *     public Object resume(Proc p, Frame f, Object value) { switch (f.index) ... }
 *   }
 * </pre>
 */
final class ClassUnit {
  /** Where a frame of an index leads. {@code onRaise}: the handler's method of a try. */
  record FrameEntry(String method, String descriptor, boolean takesValue, List<Var> slots, String onRaise, Routine routine, int line) {}

  /** A class for the literals that are too many for this one's initialiser. */
    private static final int MOST_TERMS = 2000;

  /** A constant that the class initialiser makes: a field. */
  sealed interface Constant {
    record Term(Object term) implements Constant {}

    record Shape(List<Object> keys) implements Constant {}

    record Function(Routine routine) implements Constant {}

    record Site(Atom name, int arity) implements Constant {}
  }

  /** No class of the generated code needs to be loaded to compute a frame: all meet in Object. */
  private static final class Writer extends ClassWriter {
    Writer() {
      super(COMPUTE_FRAMES);
    }

    @Override
    protected String getCommonSuperClass(String left, String right) {
      return Types.OBJECT;
    }
  }

  final String className;
  final String internalName;
  final ModuleEmitter module;
  final List<FrameEntry> frames = new ArrayList<>();
  final Map<Routine, Integer> functions = new LinkedHashMap<>();
  final Map<Constant, String> constants = new LinkedHashMap<>();
  private final Map<Object, String> terms = new HashMap<>();
  private final List<ClassUnit> holders = new ArrayList<>();
  private final ClassWriter writer = new Writer();

  ClassUnit(ModuleEmitter module, String className) {
    this.module = module;
    this.className = className;
    this.internalName = Types.internal(className);
    writer.visit(Opcodes.V21, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, internalName, null, Types.CODE, null);
    writer.visitSource(module.sourceFile(), null);
  }

  SizedMethod method(int access, String name, String descriptor) {
    MethodVisitor method = writer.visitMethod(access, name, descriptor, null, null);
    SizedMethod sized = new SizedMethod(method);
    sized.visitCode();
    return sized;
  }

  static void end(MethodVisitor method) {
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  void field(int access, String name, String descriptor) {
    writer.visitField(access, name, descriptor, null, null).visitEnd();
  }

  byte[] bytes() {
    writer.visitEnd();
    return writer.toByteArray();
  }

  int addFrame(FrameEntry entry) {
    frames.add(entry);
    return frames.size() - 1;
  }

  /** The routine's index as a function value. */
  int functionIndex(Routine routine) {
    return functions.computeIfAbsent(routine, r -> functions.size());
  }

  /** Pushes a literal. */
  void load(MethodVisitor method, Object term) {
    if (term == Atom.TRUE || term == Atom.FALSE || term == Atom.NIL) {
      String name = term == Atom.TRUE ? "TRUE" : term == Atom.FALSE ? "FALSE" : "NIL";
      method.visitFieldInsn(Opcodes.GETSTATIC, Types.ATOM, name, "L" + Types.ATOM + ";");
    } else if (term == Empty.LIST) {
      method.visitFieldInsn(Opcodes.GETSTATIC, Types.EMPTY, "LIST", "L" + Types.EMPTY + ";");
    } else {
      String name = terms.get(term);
      if (name != null) method.visitFieldInsn(Opcodes.GETSTATIC, internalName, name, Types.L_OBJECT);
      else if (terms.size() < MOST_TERMS) add(method, term);
      else holder(term).load(method, term);
    }
  }

  private void add(MethodVisitor method, Object term) {
    String name = name(new Constant.Term(term));
    terms.put(term, name);
    method.visitFieldInsn(Opcodes.GETSTATIC, internalName, name, Types.L_OBJECT);
  }

  /** The class that has this term, or has room for it. */
  private ClassUnit holder(Object term) {
    for (ClassUnit holder : holders) if (holder.terms.containsKey(term)) return holder;
    if (holders.isEmpty() || holders.getLast().terms.size() == MOST_TERMS) {
      holders.add(new ClassUnit(module, className + "$L" + holders.size()));
    }
    return holders.getLast();
  }

  /** Classes that only have constants. */
  List<ClassUnit> holders() {
    return holders;
  }

  void load(MethodVisitor method, Constant constant, String descriptor) {
    method.visitFieldInsn(Opcodes.GETSTATIC, internalName, name(constant), descriptor);
  }

  private String name(Constant constant) {
    return constants.computeIfAbsent(constant, c -> "L" + constants.size());
  }

  void loadCode(MethodVisitor method) {
    method.visitFieldInsn(Opcodes.GETSTATIC, internalName, "CODE", Types.L_CODE);
  }
}
