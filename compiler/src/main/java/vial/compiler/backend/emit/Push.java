package vial.compiler.backend.emit;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Small numbers. */
final class Push {
  private Push() {}

  static void integer(MethodVisitor method, int value) { // [..] -> [.., int]
    if (value >= -1 && value <= 5) method.visitInsn(Opcodes.ICONST_0 + value);
    else if (value == (byte) value) method.visitIntInsn(Opcodes.BIPUSH, value);
    else if (value == (short) value) method.visitIntInsn(Opcodes.SIPUSH, value);
    else method.visitLdcInsn(value);
  }

  static void number(MethodVisitor method, long value) { // [..] -> [.., long]
    if (value == 0 || value == 1) method.visitInsn(value == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
    else method.visitLdcInsn(value);
  }
}
