package vial.compiler.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import vial.compiler.backend.analysis.CoreVerifier;
import vial.compiler.backend.core.Block;
import vial.compiler.backend.core.CoreModule;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Stmt;
import vial.compiler.backend.core.Target;
import vial.compiler.backend.core.Terminator;
import vial.compiler.backend.core.Var;
import vial.runtime.term.Atom;

/** Each verifier finds what it is there for. */
class VerifierTest {
  private static String complaint(Consumer<Routine> fill) {
    Routine routine = new Routine(Routine.Kind.FUNCTION, Atom.of("f"), 1, "f", 1);
    routine.newParam("a");
    routine.body = new Block();
    routine.body.end = new Terminator.Return(Literal.NIL);
    fill.accept(routine);
    CoreModule module = new CoreModule(Atom.of("Elixir.M"), "m.ex", List.of(routine));
    return assertThrows(IllegalStateException.class, () -> CoreVerifier.run(module)).getMessage();
  }

  @Test
  void aVariableReadBeforeItIsAssigned() {
    assertEquals(
        "core of f: x.1 is read before it is assigned",
        complaint(routine -> routine.body.end = new Terminator.Return(routine.newVar("x"))));
  }

  @Test
  void aVariableAssignedTwice() {
    assertEquals(
        "core of f: x.1 is assigned twice",
        complaint(
            routine -> {
              Var x = routine.newVar("x");
              Stmt let = new Stmt.Let(x, new Op.MakeCons(Literal.NIL, Literal.NIL), null);
              routine.body.stmts.addAll(List.of(let, let));
            }));
  }

  @Test
  void aJumpOutOfScope() {
    assertEquals(
        "core of f: j0 is not open here",
        complaint(routine -> routine.body.end = new Terminator.Jump(routine.newJoin(List.of()), List.of())));
  }

  @Test
  void aJumpWithTooFewValues() {
    assertEquals(
        "core of f: j0 takes 1 values",
        complaint(
            routine -> {
              Join join = routine.newJoin(List.of(routine.newVar("x")));
              Block body = new Block();
              body.end = new Terminator.Jump(join, List.of());
              join.block = new Block();
              join.block.end = new Terminator.Return(Literal.NIL);
              routine.body.end = new Terminator.Joined(join, body);
            }));
  }

  @Test
  void aCallWithTheWrongNumberOfArguments() {
    assertEquals(
        "core of f: f takes 1", complaint(routine -> routine.body.end = new Terminator.TailCall(new Target.Local(routine), List.of(), 1)));
  }

  @Test
  void aBlockWithoutEnd() {
    assertEquals("core of f: a block has no end", complaint(routine -> routine.body.end = null));
  }

  @Test
  void aClassWhoseStackIsShort() {
    String message = assertThrows(AssertionError.class, () -> Verify.classFile("Bad", method(m -> m.visitInsn(Opcodes.ARETURN)))).getMessage();
    assertTrue(message.contains("Cannot pop operand off an empty stack"), message);
  }

  @Test
  void aMethodThatIsTooLong() {
    byte[] bytes =
        method(
            m -> {
              for (int i = 0; i < Verify.LONGEST; i++) m.visitInsn(Opcodes.NOP);
              m.visitInsn(Opcodes.ACONST_NULL);
              m.visitInsn(Opcodes.ARETURN);
            });
    assertTrue(assertThrows(AssertionError.class, () -> Verify.classFile("Bad", bytes)).getMessage().contains("8002 bytes"));
  }

  private static byte[] method(Consumer<MethodVisitor> body) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V21, Opcodes.ACC_PUBLIC, "Bad", null, "java/lang/Object", null);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "f", "()Ljava/lang/Object;", null, null);
    method.visitCode();
    body.accept(method);
    method.visitMaxs(1, 0);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
