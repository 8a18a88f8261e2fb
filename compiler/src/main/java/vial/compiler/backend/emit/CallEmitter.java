package vial.compiler.backend.emit;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Target;
import vial.compiler.backend.core.Value;
import vial.runtime.code.Mangle;
import vial.runtime.term.Atom;

/** Calls of one method: each leaves a value or SUSPEND on the stack. */
final class CallEmitter {
  private static final int DIRECT = 4;
  private static final Handle LINKER =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "vial/runtime/code/Linker",
          "function",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;)Ljava/lang/invoke/CallSite;",
          false);

  private final ClassUnit unit;
  private final MethodVisitor method;
  private final Locals locals;

  CallEmitter(ClassUnit unit, MethodVisitor method, Locals locals) {
    this.unit = unit;
    this.method = method;
    this.locals = locals;
  }

  void call(Target target, List<Value> args) {
    switch (target) {
      case Target.Local(Routine routine) -> local(routine, args);
      case Target.System(Atom module, Atom name) -> {
        locals.loadProcess();
        locals.loadAll(args);
        String owner = Types.internal(Mangle.className(module.name()));
        method.visitMethodInsn(Opcodes.INVOKESTATIC, owner, Mangle.method(name.name()), Types.function(args.size()), false);
      }
      case Target.Linked(Atom module, Atom name) -> {
        locals.loadProcess();
        locals.loadAll(args);
        method.visitInvokeDynamicInsn(Mangle.method(name.name()), Types.function(args.size()), LINKER, module.name());
      }
      case Target.Dynamic(Atom name) -> dynamic(name, args);
      case Target.FunValue x -> {
        locals.load(args.get(0));
        method.visitMethodInsn(Opcodes.INVOKESTATIC, Types.ERRORS, "function", "(" + Types.L_OBJECT + ")L" + Types.FUN + ";", false);
        locals.loadProcess();
        spread(Types.FUN, "", args.subList(1, args.size()));
      }
      case Target.Suspending(JavaMethod called) -> new OpEmitter(unit, method, locals).invoke(called, args);
    }
  }

  void local(Routine routine, List<? extends Value> args) {
    locals.loadProcess();
    locals.loadAll(args);
    method.visitMethodInsn(
        Opcodes.INVOKESTATIC, unit.module.unit(routine).internalName, routine.method, Types.function(args.size()), false);
  }

  private void dynamic(Atom name, List<Value> args) {
    unit.load(method, new ClassUnit.Constant.Site(name, args.size() - 1), "L" + Types.REMOTE_SITE + ";");
    locals.loadProcess();
    locals.load(args.get(0));
    spread(Types.REMOTE_SITE, Types.L_OBJECT, args.subList(1, args.size()));
  }

  /** {@code call(Proc, first, args...)}, or with the arguments in an array. */
  private void spread(String owner, String first, List<Value> args) {
    String parameters = Types.L_OBJECT.repeat(args.size());
    if (args.size() > DIRECT) {
      locals.loadArray(args);
      parameters = "[" + Types.L_OBJECT;
    } else {
      locals.loadAll(args);
    }
    method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "call", "(" + Types.L_PROC + first + parameters + ")" + Types.L_OBJECT, false);
  }
}
