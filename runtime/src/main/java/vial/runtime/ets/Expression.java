package vial.runtime.ets;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vial.runtime.code.Export;
import vial.runtime.code.Modules;
import vial.runtime.code.Natives;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapBuilder;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** A compiled guard or body term of a match specification. */
@FunctionalInterface
interface Expression {
  Atom ERLANG = Atom.of("erlang");

  /** What guards may call, besides the boolean forms. */
  Set<String> FUNCTIONS =
      Set.of(
          "is_atom", "is_float", "is_integer", "is_list", "is_number", "is_pid", "is_port", "is_reference", "is_tuple", "is_map",
          "is_map_key", "is_binary", "is_function", "is_record", "is_boolean", "is_bitstring", "abs", "element", "hd", "length",
          "map_get", "map_size", "max", "min", "node", "float", "round", "size", "bit_size", "byte_size", "tuple_size", "tl", "trunc",
          "ceil", "floor", "binary_part", "self", "+", "-", "*", "/", "div", "rem", "band", "bor", "bxor", "bnot", "bsl", "bsr", ">",
          ">=", "<", "=<", "=:=", "==", "=/=", "/=");

  Object evaluate(Proc p, Tuple object, Object[] bindings);

  /** Null for what is not valid. {@code shown} are the variables' slots in the order of their numbers. */
  static Expression compile(Object term, List<Integer> variables, int[] shown) {
    return compile(term, variables, shown, false);
  }

  /** In a body a call that fails gives {@code :EXIT} in its place; a guard fails as a whole. */
  static Expression compileBody(Object term, List<Integer> variables, int[] shown) {
    return compile(term, variables, shown, true);
  }

  private static Expression compile(Object term, List<Integer> variables, int[] shown, boolean body) {
    int number = Pattern.variable(term);
    if (number >= 0) return variable(variables.indexOf(number));
    if (term == Atom.of("$_")) return (p, object, b) -> object;
    if (term == Atom.of("$$")) return (p, object, b) -> MatchSpec.bindings(b, shown);
    if (term instanceof Tuple t) return tuple(t, variables, shown, body);
    if (term instanceof Cons cell) return cell(cell, variables, shown, body);
    if (term instanceof MapTerm map) return map(map, variables, shown, body);
    return (p, object, b) -> term;
  }

  private static Expression variable(int slot) {
    return slot < 0 ? null : (p, object, b) -> b[slot];
  }

  private static Expression cell(Cons cell, List<Integer> variables, int[] shown, boolean body) {
    Expression head = compile(cell.head, variables, shown, body);
    Expression tail = compile(cell.tail, variables, shown, body);
    if (head == null || tail == null) return null;
    return (p, object, b) -> new Cons(head.evaluate(p, object, b), tail.evaluate(p, object, b));
  }

  private static Expression map(MapTerm map, List<Integer> variables, int[] shown, boolean body) {
    Object pairs = Empty.LIST;
    for (MapTerm.Cursor c = map.cursor(); c.next(); ) pairs = new Cons(c.key(), new Cons(c.value(), pairs));
    Expression[] parts = all(ListTerm.toArray(pairs), variables, shown, body);
    if (parts == null) return null;
    return (p, object, b) -> {
      MapBuilder built = new MapBuilder();
      for (int i = 0; i < parts.length; i += 2) built.put(parts[i].evaluate(p, object, b), parts[i + 1].evaluate(p, object, b));
      return built.build();
    };
  }

  private static Expression[] all(Object[] terms, List<Integer> variables, int[] shown, boolean body) {
    Expression[] compiled = new Expression[terms.length];
    for (int i = 0; i < terms.length; i++) {
      compiled[i] = compile(terms[i], variables, shown, body);
      if (compiled[i] == null) return null;
    }
    return compiled;
  }

  /** {@code {{a, b}}} is the tuple of a and b, {@code {:const, x}} is x, every other tuple a call. */
  private static Expression tuple(Tuple term, List<Integer> variables, int[] shown, boolean body) {
    if (term.size() == 1 && term.get(0) instanceof Tuple elements) {
      Expression[] parts = all(elements.elements, variables, shown, body);
      return parts == null ? null : (p, object, b) -> new Tuple(evaluate(parts, p, object, b));
    }
    if (term.size() == 2 && term.get(0) == Atom.of("const")) return (p, object, b) -> term.get(1);
    if (term.size() == 0 || !(term.get(0) instanceof Atom name)) return null;
    Object[] arguments = Arrays.copyOfRange(term.elements, 1, term.size());
    Expression[] parts = all(arguments, variables, shown, body);
    if (parts == null) return null;
    Expression form = booleanForm(name.name(), parts);
    Expression called = form != null ? form : call(name, parts);
    return body && called != null ? (p, object, b) -> evaluateOrExit(called, p, object, b) : called;
  }

  private static Object evaluateOrExit(Expression call, Proc p, Tuple object, Object[] bindings) {
    try {
      return call.evaluate(p, object, bindings);
    } catch (Raise failed) {
      return MatchSpec.EXIT;
    }
  }

  private static Expression call(Atom name, Expression[] parts) {
    if (!FUNCTIONS.contains(name.name()) || Natives.find(ERLANG, name, parts.length) == null) return null;
    Export function = Modules.export(ERLANG, name, parts.length);
    return (p, object, b) -> function.call(p, evaluate(parts, p, object, b));
  }

  private static Object[] evaluate(Expression[] parts, Proc p, Tuple object, Object[] bindings) {
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) values[i] = parts[i].evaluate(p, object, bindings);
    return values;
  }

  private static Expression booleanForm(String name, Expression[] parts) {
    return switch (name) {
      case "and", "andalso" -> connective(parts, false, name.equals("and"));
      case "or", "orelse" -> connective(parts, true, name.equals("or"));
      case "not" -> parts.length != 1 ? null : (p, object, b) -> Atom.of(!truth(parts[0].evaluate(p, object, b)));
      case "xor" ->
          parts.length != 2
              ? null
              : (p, object, b) -> Atom.of(truth(parts[0].evaluate(p, object, b)) != truth(parts[1].evaluate(p, object, b)));
      default -> null;
    };
  }

  /** Over any number of operands; the strict ones evaluate all of them. */
  private static Expression connective(Expression[] parts, boolean decides, boolean strict) {
    return (p, object, b) -> {
      boolean result = !decides;
      for (Expression part : parts) {
        if (truth(part.evaluate(p, object, b)) == decides) {
          if (!strict) return Atom.of(decides);
          result = decides;
        }
      }
      return Atom.of(result);
    };
  }

  private static boolean truth(Object value) {
    if (value == Atom.TRUE) return true;
    if (value == Atom.FALSE) return false;
    throw Raise.badarg();
  }
}
