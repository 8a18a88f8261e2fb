package vial.compiler.backend.lower;

import java.util.List;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Test;
import vial.compiler.backend.core.Value;
import vial.runtime.support.Conditions;
import vial.runtime.term.Numbers;

/** Erlang's type tests as tests of Java classes. */
final class TypeTests {
  static final String ATOM = "vial/runtime/term/Atom";
  static final String TUPLE = "vial/runtime/term/Tuple";
  static final String CONS = "vial/runtime/term/Cons";
  static final String MAP = "vial/runtime/term/MapTerm";
  static final String BINARY = "vial/runtime/term/Binary";

  private static final JavaMethod IS_INTEGER = JavaMethod.of(Numbers.class, "isInteger");
  private static final JavaMethod IS_NUMBER = JavaMethod.of(Numbers.class, "isNumber");
  private static final JavaMethod IS_LIST = JavaMethod.of(Conditions.class, "isList");
  private static final JavaMethod IS_BINARY = JavaMethod.of(Conditions.class, "isBinary");
  private static final JavaMethod IS_BOOLEAN = JavaMethod.of(Conditions.class, "isBoolean");

  private TypeTests() {}

  static Test of(String name, Value value) {
    return switch (name) {
      case "is_atom" -> new Test.IsClass(value, ATOM);
      case "is_float" -> new Test.IsClass(value, "java/lang/Double");
      case "is_tuple" -> new Test.IsClass(value, TUPLE);
      case "is_map" -> new Test.IsClass(value, MAP);
      case "is_bitstring" -> new Test.IsClass(value, BINARY);
      case "is_function" -> new Test.IsClass(value, "vial/runtime/code/Fun");
      case "is_pid" -> new Test.IsClass(value, "vial/runtime/term/Pid");
      case "is_reference" -> new Test.IsClass(value, "vial/runtime/term/Reference");
      case "is_port" -> new Test.IsClass(value, "vial/runtime/term/PortTerm");
      case "is_integer" -> holds(IS_INTEGER, value);
      case "is_number" -> holds(IS_NUMBER, value);
      case "is_list" -> holds(IS_LIST, value);
      case "is_binary" -> holds(IS_BINARY, value);
      case "is_boolean" -> holds(IS_BOOLEAN, value);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Test holds(JavaMethod method, Value value) {
    return new Test.Holds(method, List.of(value));
  }
}
