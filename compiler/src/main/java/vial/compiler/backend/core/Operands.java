package vial.compiler.backend.core;

import java.util.function.Consumer;

/** What the parts of core read. */
public final class Operands {
  private Operands() {}

  public static void of(Op op, Consumer<Value> to) {
    switch (op) {
      case Op.Invoke(var method, var args, var line) -> args.forEach(to);
      case Op.MakeTuple(var elements) -> elements.forEach(to);
      case Op.MakeCons(var head, var tail) -> {
        to.accept(head);
        to.accept(tail);
      }
      case Op.MakeMap(var pairs) -> pairs.forEach(to);
      case Op.MakeClosure(var routine, var free) -> free.forEach(to);
      case Op.NewArray x -> {}
      case Op.StoreArray(var array, var from, var values) -> {
        to.accept(array);
        values.forEach(to);
      }
      case Op.TupleOfArray(var array) -> to.accept(array);
      case Op.Head(var cell) -> to.accept(cell);
      case Op.Tail(var cell) -> to.accept(cell);
      case Op.Element(var tuple, var index) -> to.accept(tuple);
    }
  }

  public static void of(Test test, Consumer<Value> to) {
    switch (test) {
      case Test.IsClass(var value, var name) -> to.accept(value);
      case Test.Same(var value, var literal) -> to.accept(value);
      case Test.IsTuple(var value, var size) -> to.accept(value);
      case Test.IsLong(var value, var literal) -> to.accept(value);
      case Test.IsPresent(var value) -> to.accept(value);
      case Test.Holds(var method, var args) -> args.forEach(to);
      case Test.Not(var inner) -> of(inner, to);
    }
  }
}
