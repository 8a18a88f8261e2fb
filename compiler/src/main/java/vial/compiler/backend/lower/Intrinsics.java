package vial.compiler.backend.lower;

import java.util.HashMap;
import java.util.Map;
import vial.compiler.backend.core.JavaMethod;
import vial.runtime.code.Native;
import vial.runtime.code.Natives;
import vial.runtime.term.Numbers;

/** The Java methods behind Erlang functions. Operators go straight to {@link Numbers}, so that the JIT has one call less to inline. */
final class Intrinsics {
  private static final Map<String, JavaMethod> OPERATORS = new HashMap<>();

  static {
    operator("+/2", "add");
    operator("-/2", "subtract");
    operator("*/2", "multiply");
    operator("//2", "divide");
    operator("div/2", "div");
    operator("rem/2", "rem");
    operator("-/1", "negate");
    operator("+/1", "plus");
    operator("band/2", "band");
    operator("bor/2", "bor");
    operator("bxor/2", "bxor");
    operator("bnot/1", "bnot");
    operator("bsl/2", "bsl");
    operator("bsr/2", "bsr");
  }

  private Intrinsics() {}

  private static void operator(String erlang, String method) {
    OPERATORS.put(erlang, JavaMethod.of(Numbers.class, method));
  }

  /** The method of a leaf; null when there is none, or when it may suspend. */
  static JavaMethod leaf(Ast.Remote remote) {
    if (remote.module() == Ast.ERLANG) {
      JavaMethod operator = OPERATORS.get(remote.name().name() + '/' + remote.args().size());
      if (operator != null) return operator;
    }
    Native found = find(remote);
    return found == null || found.suspends() ? null : JavaMethod.of(found);
  }

  static Native find(Ast.Remote remote) {
    return Natives.find(remote.module(), remote.name(), remote.args().size());
  }
}
