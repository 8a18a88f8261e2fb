package vial.compiler.module;

import java.util.List;
import vial.compiler.expand.Quoted;
import vial.compiler.erlang.VialModule;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Tuple;

/**
 * Most module bodies are a row of definitions and of attributes with literal values: calls of a few natives whose arguments are there
 * already. Making a class to run those once takes longer than everything else about them, so they are called from here.
 */
final class PlainBody {
  private static final Atom NATIVE = Atom.of("vial_module");

  private PlainBody() {}

  static boolean is(Object expanded) {
    if (Quoted.isCall(expanded, Quoted.BLOCK)) return Quoted.args(expanded).stream().allMatch(PlainBody::isStep);
    return isStep(expanded);
  }

  private static boolean isStep(Object expression) {
    if (isLiteral(expression)) return true;
    if (!(expression instanceof Tuple t) || t.size() != 3 || !Quoted.isCall(t.get(0), Quoted.DOT, 2) || !Quoted.isList(t.get(2))) return false;
    if (Quoted.arg(t.get(0), 0) != NATIVE) return false;
    return switch (((Atom) Quoted.arg(t.get(0), 1)).name()) {
      case "store_stashed", "write_attribute", "put_stashed_type", "compile_stashed" -> Quoted.args(t).stream().allMatch(PlainBody::isLiteral);
      default -> false;
    };
  }

  private static boolean isLiteral(Object term) {
    Object rest = term;
    for (; rest instanceof Cons cell; rest = cell.tail) if (!isLiteral(cell.head)) return false;
    if (rest instanceof Tuple t) return t.size() == 2 && isLiteral(t.get(0)) && isLiteral(t.get(1));
    return rest instanceof Atom || rest instanceof Number || rest instanceof Binary || rest == Empty.LIST;
  }

  static Object run(Object expanded) {
    Object value = Atom.NIL;
    List<Object> steps = Quoted.isCall(expanded, Quoted.BLOCK) ? Quoted.args(expanded) : List.of(expanded);
    for (Object step : steps) value = step(step);
    return value;
  }

  private static Object step(Object expression) {
    if (isLiteral(expression)) return expression;
    Tuple t = (Tuple) expression;
    List<Object> args = Quoted.args(t);
    return switch (((Atom) Quoted.arg(t.get(0), 1)).name()) {
      case "store_stashed" -> VialModule.storeStashed(args.get(0), args.get(1));
      case "compile_stashed" -> VialModule.compileStashed(args.get(0), args.get(1), args.get(2));
      case "put_stashed_type" -> VialModule.putStashedType(args.get(0), args.get(1), args.get(2), args.get(3));
      default -> VialModule.writeAttribute(args.get(0), args.get(1), args.get(2), args.get(3));
    };
  }
}
