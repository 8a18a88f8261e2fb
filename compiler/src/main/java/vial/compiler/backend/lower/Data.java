package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Stmt;
import vial.compiler.backend.core.Value;
import vial.compiler.backend.core.Var;
import vial.runtime.support.MapOps;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** Tuples, lists and maps. Of literals they are literals. */
final class Data {
  private static final JavaMethod UPDATE = JavaMethod.of(MapOps.class, "update");
  private static final JavaMethod CHECK = JavaMethod.of(MapOps.class, "check");
  private static final JavaMethod MAKE = JavaMethod.of(MapOps.class, "make");

  /** Above that many parts, an array is filled piece by piece, so that a long one can be cut (8000). */
  private static final int PIECE = 64;

  private final Lowering l;

  Data(Lowering lowering) {
    this.l = lowering;
  }

  Value tuple(List<Object> quoted) {
    return tupleOf(l.values(quoted));
  }

  Value tupleOf(List<Value> elements) {
    if (elements.stream().allMatch(Literal.class::isInstance)) return new Literal(elements.isEmpty() ? Tuple.EMPTY : new Tuple(terms(elements)));
    Var made =
        elements.size() <= PIECE ? l.let("tuple", new Op.MakeTuple(elements)) : l.let("tuple", new Op.TupleOfArray(array(elements)));
    l.tuples.put(made, elements);
    return made;
  }

  private static Object[] terms(List<Value> literals) {
    return literals.stream().map(literal -> ((Literal) literal).term()).toArray();
  }

  /** An Object[] of the values. */
  Value array(List<Value> elements) {
    Var array = l.let("array", new Op.NewArray(elements.size()));
    for (int from = 0; from < elements.size(); from += PIECE) {
      List<Value> piece = elements.subList(from, Math.min(elements.size(), from + PIECE));
      l.current.stmts.add(new Stmt.Let(null, new Op.StoreArray(array, from, List.copyOf(piece)), null));
    }
    return array;
  }

  /** Elements are computed in their order, cells made from the last on. */
  Value list(Object quoted) {
    List<Value> heads = new ArrayList<>();
    Value tail = Literal.EMPTY_LIST;
    Object rest = quoted;
    for (; rest instanceof Cons cell; rest = cell.tail) {
      Ast.Call bar = cell.tail == Empty.LIST ? Ast.call(cell.head) : null;
      if (bar != null && bar.is(Ast.BAR, 2)) {
        heads.add(l.value(bar.arg(0)));
        tail = l.value(bar.arg(1));
      } else {
        heads.add(l.value(cell.head));
      }
    }
    if (rest != Empty.LIST) tail = new Literal(rest);
    for (Value head : heads.reversed()) tail = cons(head, tail);
    return tail;
  }

  Value cons(Value head, Value tail) {
    if (head instanceof Literal(Object h) && tail instanceof Literal(Object t)) return new Literal(new Cons(h, t));
    return l.let("list", new Op.MakeCons(head, tail));
  }

  Value map(Ast.Call call) {
    List<Object> args = call.args();
    Ast.Call update = args.size() == 1 ? Ast.call(args.get(0)) : null;
    if (update != null && update.is(Ast.BAR, 2)) return update(update);
    return mapOf(pairs(args));
  }

  private List<Value> pairs(List<Object> quoted) {
    List<Value> pairs = new ArrayList<>();
    for (Object pair : quoted) {
      pairs.add(l.value(((Tuple) pair).get(0)));
      pairs.add(l.value(((Tuple) pair).get(1)));
    }
    return pairs;
  }

  private Value mapOf(List<Value> pairs) {
    if (pairs.stream().allMatch(Literal.class::isInstance)) return new Literal(MapTerm.of(terms(pairs)));
    if (pairs.size() <= PIECE) return l.let("map", new Op.MakeMap(pairs));
    return l.invoke(MAKE, array(pairs));
  }

  private Value update(Ast.Call update) {
    Value map = l.value(update.arg(0));
    List<Value> pairs = pairs(Ast.list(update.arg(1)));
    if (pairs.isEmpty()) return l.invoke(CHECK, map);
    for (int i = 0; i < pairs.size(); i += 2) {
      map = l.let("map", new Op.Invoke(UPDATE, List.of(map, pairs.get(i), pairs.get(i + 1)), update.line()));
    }
    return map;
  }
}
