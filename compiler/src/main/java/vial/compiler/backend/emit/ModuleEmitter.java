package vial.compiler.backend.emit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import vial.compiler.CompiledModule;
import vial.compiler.backend.core.CoreModule;
import vial.compiler.backend.core.Routine;
import vial.runtime.code.Mangle;

/**
 * Core to classes. One class for most modules; a large one is spread over several, each a dispatcher of its own, before a constant pool
 * is full: the main class then has, for each exported function that lives elsewhere, a method that calls it.
 */
public final class ModuleEmitter {
  /** Blocks of core that one class takes at most; a block needs fewer than ten entries of the constant pool. */
  private static final int UNIT_WEIGHT = 4000;

  private final CoreModule core;
  private final List<ClassUnit> units = new ArrayList<>();
  private final Map<Routine, ClassUnit> homes = new IdentityHashMap<>();

  private ModuleEmitter(CoreModule core) {
    this.core = core;
  }

  public static CompiledModule run(CoreModule core) {
    return new ModuleEmitter(core).emit();
  }

  String sourceFile() {
    return core.file();
  }

  CoreModule core() {
    return core;
  }

  ClassUnit unit(Routine routine) {
    return homes.get(routine);
  }

  private CompiledModule emit() {
    String className = Mangle.className(core.name().name());
    assign(className);
    List<Routine> exports = core.routines().stream().filter(routine -> routine.exported).toList();
    ClassUnit main = units.getFirst();
    exports.forEach(main::functionIndex);
    for (Routine routine : core.routines()) RoutineEmitter.run(routine, homes.get(routine));
    for (Routine export : exports) if (homes.get(export) != main) forward(main, export);
    List<Object> live = new ArrayList<>();
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (ClassUnit unit : units) {
      new Dispatchers(unit).emit();
      new Initialiser(unit, live, unit == main ? exports : null).emit();
      for (ClassUnit holder : unit.holders()) {
        new Dispatchers(holder).emit();
        new Initialiser(holder, live, null).emit();
        classes.put(holder.className, holder.bytes());
      }
    }
    for (ClassUnit unit : units) classes.put(unit.className, unit.bytes());
    return new CompiledModule(core.name(), className, classes, live);
  }

  /** A function and all that was lifted out of it go to one class. */
  private void assign(String className) {
    Map<Routine, Integer> weights = new LinkedHashMap<>();
    for (Routine routine : core.routines()) weights.merge(routine.root, Weight.of(routine.body), Integer::sum);
    units.add(new ClassUnit(this, className));
    int filled = 0;
    Map<Routine, ClassUnit> roots = new IdentityHashMap<>();
    for (Map.Entry<Routine, Integer> root : weights.entrySet()) {
      if (filled > 0 && filled + root.getValue() > UNIT_WEIGHT) {
        units.add(new ClassUnit(this, className + "$" + units.size()));
        filled = 0;
      }
      filled += root.getValue();
      roots.put(root.getKey(), units.getLast());
    }
    for (Routine routine : core.routines()) homes.put(routine, roots.get(routine.root));
  }

  private void forward(ClassUnit main, Routine export) {
    String descriptor = Types.function(export.arity);
    SizedMethod method = main.method(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, export.method, descriptor);
    for (int i = 0; i <= export.arity; i++) method.visitVarInsn(Opcodes.ALOAD, i);
    method.visitMethodInsn(Opcodes.INVOKESTATIC, homes.get(export).internalName, export.method, descriptor, false);
    method.visitInsn(Opcodes.ARETURN);
    ClassUnit.end(method);
  }
}
