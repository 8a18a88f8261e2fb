package vial.compiler.backend.lower;

import java.util.List;
import vial.compiler.backend.core.Block;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Test;
import vial.compiler.backend.core.Tests;
import vial.compiler.backend.core.Value;
import vial.runtime.support.Conditions;
import vial.runtime.support.Errors;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Terms;
import vial.runtime.term.Tuple;

/**
 * Conditions become jumps. In a guard ({@code onError} is where the alternative that failed leads) operations that raise make the
 * guard fail; in a body ({@code onError} is null) they raise.
 */
final class Guards {
  private static final JavaMethod IS_TRUTHY = JavaMethod.of(Conditions.class, "isTruthy");
  private static final JavaMethod EQUAL = JavaMethod.of(Terms.class, "equal");
  private static final JavaMethod LESS = JavaMethod.of(Terms.class, "less");
  private static final JavaMethod LESS_OR_EQUAL = JavaMethod.of(Terms.class, "lessOrEqual");
  private static final JavaMethod BAD_BOOLEAN = JavaMethod.of(Errors.class, "badBoolean");
  private static final JavaMethod IS_FUNCTION = JavaMethod.of(Conditions.class, "isFunction");

  private final Lowering l;

  Guards(Lowering lowering) {
    this.l = lowering;
  }

  /** A clause's alternatives: goes on where one holds, else jumps. */
  void alternatives(List<Object> guards, Join otherwise) {
    if (guards.isEmpty()) return;
    Join holds = guards.size() == 1 ? null : l.newJoin();
    if (holds != null) l.open(holds);
    for (int i = 0; i < guards.size() - 1; i++) {
      Join next = l.newJoin();
      l.open(next);
      condition(guards.get(i), next, next);
      l.jump(holds);
      l.at(next);
    }
    condition(guards.getLast(), otherwise, otherwise);
    if (holds == null) return;
    l.jump(holds);
    l.at(holds);
  }

  /** Whether an expression is a test by its form, so that {@link #condition} jumps on it without making an atom. */
  boolean isCondition(Object quoted) {
    Ast.Remote remote = Ast.remote(Ast.call(quoted));
    if (remote == null || remote.module() != Ast.ERLANG) return false;
    String name = remote.name().name();
    return switch (remote.args().size()) {
      case 1 -> name.equals("not") ? isCondition(remote.args().get(0)) : isTypeTest(name);
      case 2 -> switch (name) {
        case "==", "/=", "=:=", "=/=", "<", ">", "=<", ">=" -> true;
        case "andalso", "orelse" -> isCondition(remote.args().get(0)) && isCondition(remote.args().get(1));
        case "is_function" -> remote.args().get(1) instanceof Long;
        default -> false;
      };
      default -> false;
    };
  }

  private static boolean isTypeTest(String name) {
    return switch (name) {
      case "is_atom", "is_integer", "is_float", "is_number", "is_binary", "is_bitstring", "is_list", "is_tuple", "is_map", "is_function", "is_pid",
          "is_reference", "is_port", "is_boolean" ->
          true;
      default -> false;
    };
  }

  /** In a body: goes on if the value is neither false nor nil. */
  void truthy(Object quoted, Join otherwise) {
    if (isCondition(quoted)) {
      condition(quoted, otherwise, null);
      return;
    }
    Value value = l.value(quoted);
    if (value instanceof Literal(Object term)) {
      if (!Conditions.isTruthy(term)) deadEnd(otherwise);
      return;
    }
    l.test(new Test.Holds(IS_TRUTHY, List.of(value)), otherwise);
  }

  /** Goes on if it is true; jumps if it is false, or on an error in a guard. */
  void condition(Object quoted, Join ifFalse, Join onError) {
    Ast.Remote remote = Ast.remote(Ast.call(quoted));
    if (remote == null || remote.module() != Ast.ERLANG || !known(remote, ifFalse, onError)) {
      isTrue(operand(quoted, onError), ifFalse, onError);
    }
  }

  private boolean known(Ast.Remote remote, Join ifFalse, Join onError) {
    List<Object> args = remote.args();
    String name = remote.name().name();
    if (args.size() == 2) {
      switch (name) {
        case "andalso" -> and(args, ifFalse, onError);
        case "orelse" -> or(args, ifFalse, onError);
        case "==", "/=", "=:=", "=/=", "<", ">", "=<", ">=" -> compare(name, operand(args.get(0), onError), operand(args.get(1), onError), ifFalse);
        case "is_function" -> {
          if (!(args.get(1) instanceof Long)) return false;
          l.test(new Test.Holds(IS_FUNCTION, List.of(operand(args.get(0), onError), new Literal(args.get(1)))), ifFalse);
        }
        default -> {
          return false;
        }
      }
      return true;
    }
    if (args.size() != 1) return false;
    if (name.equals("not")) {
      not(args.get(0), ifFalse, onError);
      return true;
    }
    if (!isTypeTest(name)) return false;
    l.test(TypeTests.of(name, operand(args.get(0), onError)), ifFalse);
    return true;
  }

  private void and(List<Object> args, Join ifFalse, Join onError) {
    if (onError == null) leftOf("and", args.get(0), ifFalse);
    else condition(args.get(0), ifFalse, onError);
    condition(args.get(1), ifFalse, onError);
  }

  private void or(List<Object> args, Join ifFalse, Join onError) {
    Join holds = l.newJoin();
    Join second = l.newJoin();
    l.open(holds);
    l.open(second);
    if (onError == null) leftOf("or", args.get(0), second);
    else condition(args.get(0), second, onError);
    l.jump(holds);
    l.at(second);
    condition(args.get(1), ifFalse, onError);
    l.jump(holds);
    l.at(holds);
  }

  /** The left side of {@code and} or {@code or} in a body: goes on if it is true, jumps if it is false. */
  void leftOf(String operator, Object quoted, Join ifFalse) {
    if (isCondition(quoted)) condition(quoted, ifFalse, null);
    else strict(operator, quoted, ifFalse);
  }

  /** The left side of {@code and} and {@code or} in a body: only true and false will do. */
  private void strict(String operator, Object quoted, Join ifFalse) {
    Value value = l.value(quoted);
    Join notTrue = l.newJoin();
    l.open(notTrue);
    l.aside(
        notTrue,
        () -> {
          Join bad = l.newJoin();
          l.open(bad);
          l.aside(bad, () -> l.fail(BAD_BOOLEAN, 0, new Literal(Atom.of(operator)), value));
          l.test(same(value, Atom.FALSE), bad);
          l.jump(ifFalse);
        });
    l.test(same(value, Atom.TRUE), notTrue);
  }

  private void not(Object quoted, Join ifFalse, Join onError) {
    if (!isCondition(quoted) && onError != null) {
      Value value = operand(quoted, onError);
      Join notFalse = l.newJoin();
      l.open(notFalse);
      l.aside(
          notFalse,
          () -> {
            l.test(same(value, Atom.TRUE), onError);
            l.jump(ifFalse);
          });
      l.test(same(value, Atom.FALSE), notFalse);
      return;
    }
    if (!isCondition(quoted)) {
      isTrue(l.value(notCall(quoted)), ifFalse, null);
      return;
    }
    Join holds = l.newJoin();
    l.open(holds);
    condition(quoted, holds, onError);
    l.jump(ifFalse);
    l.at(holds);
  }

  private static Object notCall(Object quoted) {
    Object dot = Tuple.of(Ast.DOT, Empty.LIST, list(Ast.ERLANG, Atom.of("not")));
    return Tuple.of(dot, Empty.LIST, list(quoted));
  }

  private static Object list(Object... elements) {
    return ListTerm.of(elements);
  }

  private static Test same(Value value, Atom atom) {
    return new Test.Same(value, new Literal(atom));
  }

  /** A value that has to be true. */
  private void isTrue(Value value, Join ifFalse, Join onError) {
    if (value instanceof Literal(Object term)) {
      if (term != Atom.TRUE) deadEnd(term == Atom.FALSE || onError == null ? ifFalse : onError);
      return;
    }
    if (onError == null || onError == ifFalse) {
      l.test(same(value, Atom.TRUE), ifFalse);
      return;
    }
    Join notTrue = l.newJoin();
    l.open(notTrue);
    l.aside(
        notTrue,
        () -> {
          l.test(same(value, Atom.FALSE), onError);
          l.jump(ifFalse);
        });
    l.test(same(value, Atom.TRUE), notTrue);
  }

  /** The rest of the block is never reached; it still needs a place. */
  private void deadEnd(Join join) {
    l.jump(join);
    l.current = new Block();
  }

  /** An operand of a guard: a leaf operation whose raise makes the guard fail. */
  Value operand(Object quoted, Join onError) {
    if (onError == null) return l.value(quoted);
    if (Ast.isVariable(quoted)) return l.value(quoted);
    Ast.Call call = Ast.call(quoted);
    Ast.Remote remote = Ast.remote(call);
    if (remote == null) return composite(quoted, call, onError);
    if (isCondition(quoted) || remote.isErlang("andalso", 2) || remote.isErlang("orelse", 2)) return truth(quoted, onError);
    Object folded = Folding.fold(remote);
    if (folded != null) return new Literal(folded);
    List<Value> args = remote.args().stream().map(arg -> operand(arg, onError)).toList();
    return l.let("g", new Op.Invoke(l.calls.leaf(remote), args, remote.line()), onError);
  }

  /** Tuples, lists and maps in guards hold operands. */
  private Value composite(Object quoted, Ast.Call call, Join onError) {
    if (quoted instanceof Cons cell && !hasCalls(cell)) return l.value(quoted);
    if (quoted instanceof Cons cell) return l.data.cons(operand(cell.head, onError), operand(cell.tail, onError));
    if (call == null && quoted instanceof Tuple t && t.size() == 2) {
      return l.data.tupleOf(List.of(operand(t.get(0), onError), operand(t.get(1), onError)));
    }
    if (call != null && call.form() == Ast.TUPLE) return l.data.tupleOf(call.args().stream().map(arg -> operand(arg, onError)).toList());
    return l.value(quoted);
  }

  private static boolean hasCalls(Object list) {
    for (Object rest = list; rest instanceof Cons cell; rest = cell.tail) {
      Ast.Call call = Ast.call(cell.head);
      if (call != null && call.form() == Ast.BAR) return false;
      if (call != null) return true;
    }
    return false;
  }

  /** A condition as a value. */
  Value truth(Object quoted, Join onError) {
    return l.joined(
        k -> {
          Join no = l.newJoin();
          l.open(no);
          condition(quoted, no, onError);
          l.deliver(Literal.TRUE, k);
          l.at(no);
          l.deliver(Literal.FALSE, k);
        });
  }

  private void compare(String operator, Value a, Value b, Join ifFalse) {
    if (a instanceof Literal(Object x) && b instanceof Literal(Object y)) {
      if (!holds(operator, x, y)) deadEnd(ifFalse);
      return;
    }
    Test test =
        switch (operator) {
          case "=:=" -> Tests.identical(a, b);
          case "=/=" -> new Test.Not(Tests.identical(a, b));
          case "==" -> equal(a, b);
          case "/=" -> new Test.Not(equal(a, b));
          case "<" -> new Test.Holds(LESS, List.of(a, b));
          case ">" -> new Test.Holds(LESS, List.of(b, a));
          case "=<" -> new Test.Holds(LESS_OR_EQUAL, List.of(a, b));
          default -> new Test.Holds(LESS_OR_EQUAL, List.of(b, a));
        };
    l.test(test, ifFalse);
  }

  private static boolean holds(String operator, Object x, Object y) {
    return switch (operator) {
      case "=:=" -> Terms.identical(x, y);
      case "=/=" -> !Terms.identical(x, y);
      case "==" -> Terms.equal(x, y);
      case "/=" -> !Terms.equal(x, y);
      case "<" -> Terms.less(x, y);
      case ">" -> Terms.less(y, x);
      case "=<" -> Terms.lessOrEqual(x, y);
      default -> Terms.lessOrEqual(y, x);
    };
  }

  private static Test equal(Value a, Value b) {
    boolean identity = isIdentity(a) || isIdentity(b);
    return identity ? Tests.identical(a, b) : new Test.Holds(EQUAL, List.of(a, b));
  }

  private static boolean isIdentity(Value value) {
    return value instanceof Literal(Object term) && (term instanceof Atom || term instanceof Empty);
  }
}
