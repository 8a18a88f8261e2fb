package vial.compiler.backend.emit;

import java.util.List;
import vial.compiler.backend.core.Var;

/** Names of classes and descriptors in generated code. */
final class Types {
  static final String OBJECT = "java/lang/Object";
  static final String CODE = "vial/runtime/code/Code";
  static final String CLOSURE = "vial/runtime/code/Closure";
  static final String FRAME = "vial/runtime/code/Frame";
  static final String TRY_FRAME = "vial/runtime/code/TryFrame";
  static final String RAISE = "vial/runtime/code/Raise";
  static final String FUN = "vial/runtime/code/Fun";
  static final String REMOTE_SITE = "vial/runtime/code/RemoteSite";
  static final String SUSPEND = "vial/runtime/code/Suspend";
  static final String PROC = "vial/runtime/process/Proc";
  static final String ATOM = "vial/runtime/term/Atom";
  static final String EMPTY = "vial/runtime/term/Empty";
  static final String CONS = "vial/runtime/term/Cons";
  static final String TUPLE = "vial/runtime/term/Tuple";
  static final String FLAT_MAP = "vial/runtime/term/FlatMap";
  static final String MAP_TERM = "vial/runtime/term/MapTerm";
  static final String FRAMES = "vial/runtime/support/Frames";
  static final String MAKE = "vial/runtime/support/Make";
  static final String MAP_OPS = "vial/runtime/support/MapOps";
  static final String ERRORS = "vial/runtime/support/Errors";
  static final String CONDITIONS = "vial/runtime/support/Conditions";
  static final String SWITCHES = "vial/runtime/support/Switches";
  static final String TABLES = "vial/runtime/support/Tables";
  static final String LITERAL_READER = "vial/runtime/support/LiteralReader";
  static final String FAILURES = "vial/runtime/code/Failures";
  static final String L_OBJECT = "Ljava/lang/Object;";
  static final String L_PROC = "Lvial/runtime/process/Proc;";
  static final String L_CODE = "Lvial/runtime/code/Code;";

  private Types() {}

  /** {@code (Proc, Object * count)Object}: a function's. */
  static String function(int arity) {
    return "(" + L_PROC + L_OBJECT.repeat(arity) + ")" + L_OBJECT;
  }

  /** {@code (Proc, first, vars...)Object}: a part's. */
  static String part(String first, List<Var> vars) {
    StringBuilder out = new StringBuilder("(").append(L_PROC).append(first);
    for (Var var : vars) out.append(var.unboxed ? "J" : L_OBJECT);
    return out.append(")").append(L_OBJECT).toString();
  }

  static String internal(String className) {
    return className.replace('.', '/');
  }
}
