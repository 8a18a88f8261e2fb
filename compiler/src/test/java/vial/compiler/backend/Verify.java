package vial.compiler.backend;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** Checks generated classes: ASM's analysis of every method, and that none is too long to be compiled (8000). */
final class Verify {
  static final int LONGEST = 8000;

  private Verify() {}

  static void classFile(String name, byte[] bytes) {
    StringWriter text = new StringWriter();
    CheckClassAdapter.verify(new ClassReader(bytes), Verify.class.getClassLoader(), false, new PrintWriter(text));
    if (!text.toString().isEmpty()) throw new AssertionError(name + ": " + text);
    for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
      int length = method.code().map(code -> ((CodeAttribute) code).codeLength()).orElse(0);
      boolean once = method.methodName().equalsString("<clinit>");
      if (!once && length >= LONGEST) throw new AssertionError(name + "." + method.methodName() + ": " + length + " bytes");
    }
  }
}
