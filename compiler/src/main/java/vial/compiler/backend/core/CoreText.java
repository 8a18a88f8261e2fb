package vial.compiler.backend.core;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** Core as text, for snapshots and for whoever looks for a mistake. */
public final class CoreText {
  private final StringBuilder out = new StringBuilder();
  private int depth;

  private CoreText() {}

  public static String of(CoreModule module) {
    CoreText text = new CoreText();
    text.line("module " + module.name());
    for (Routine routine : module.routines()) text.routine(routine);
    return text.out.toString();
  }

  private void line(String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  private void routine(Routine routine) {
    String exported = routine.exported ? "exported " : "";
    line("");
    line(exported + routine.kind.name().toLowerCase(Locale.ROOT) + " " + routine.method + "(" + join(routine.params) + ")");
    nested(routine.body);
  }

  private void nested(Block block) {
    depth++;
    block(block);
    depth--;
  }

  private void block(Block block) {
    for (Stmt stmt : block.stmts) {
      switch (stmt) {
        case Stmt.Let(Var var, Op op, Join onError) -> line(assigned(var) + op(op) + (onError == null ? "" : " else " + onError));
        case Stmt.Call(Var var, Target target, var args, var number) -> line(assigned(var) + "call " + call(target, args));
      }
    }
    end(block.end);
  }

  private static String assigned(Var var) {
    return var == null ? "" : var + " = ";
  }

  private void end(Terminator end) {
    switch (end) {
      case Terminator.Return(Value value) -> line("return " + value(value));
      case Terminator.TailCall(Target target, var args, var number) -> line("return call " + call(target, args));
      case Terminator.Jump(Join join, var args) -> line("jump " + join + (args.isEmpty() ? "" : "(" + join(args) + ")"));
      case Terminator.If(Test test, Block then, Block otherwise) -> {
        line("if " + test(test));
        nested(then);
        line("else");
        nested(otherwise);
      }
      case Terminator.Switch(Value subject, var kind, var cases, Block otherwise) -> {
        line("switch " + value(subject));
        for (Terminator.Case one : cases) {
          line("case " + value(one.literal()));
          nested(one.block());
        }
        line("else");
        nested(otherwise);
      }
      case Terminator.Joined(Join join, Block body) -> {
        line("open " + join);
        nested(body);
        line(join + "(" + join(join.params) + "):");
        block(join.block);
      }
      case Terminator.Try(Routine body, var args, Var value, Block onValue, Var raised, Block onRaise) -> {
        line("try " + body.method + "(" + join(args) + ")");
        line("value " + value);
        nested(onValue);
        line("raised " + raised);
        nested(onRaise);
      }
      case Terminator.Fail(JavaMethod method, var args, var number) -> line("raise " + method.name() + "(" + join(args) + ")");
      case Terminator.Wait x -> line("wait");
    }
  }

  private static String op(Op op) {
    return switch (op) {
      case Op.Invoke(JavaMethod method, var args, var number) -> method.name() + "(" + join(args) + ")";
      case Op.MakeTuple(var elements) -> "{" + join(elements) + "}";
      case Op.MakeCons(Value head, Value tail) -> "[" + value(head) + " | " + value(tail) + "]";
      case Op.MakeMap(var pairs) -> "%{" + join(pairs) + "}";
      case Op.MakeClosure(Routine routine, var free) -> "closure " + routine.method + "(" + join(free) + ")";
      case Op.NewArray(int length) -> "array " + length;
      case Op.StoreArray(Value array, int from, var values) -> value(array) + "[" + from + "..] <- " + join(values);
      case Op.TupleOfArray(Value array) -> "tuple of " + value(array);
      case Op.Head(Value cell) -> "head " + value(cell);
      case Op.Tail(Value cell) -> "tail " + value(cell);
      case Op.Element(Value tuple, int index) -> value(tuple) + "[" + index + "]";
    };
  }

  private static String test(Test test) {
    return switch (test) {
      case Test.IsClass(Value value, String name) -> value(value) + " is " + name.substring(name.lastIndexOf('/') + 1);
      case Test.Same(Value value, Literal literal) -> value(value) + " is " + value(literal);
      case Test.IsTuple(Value value, int size) -> value(value) + " is a tuple of " + size;
      case Test.IsLong(Value value, long literal) -> value(value) + " is " + literal;
      case Test.IsPresent(Value value) -> value(value) + " is present";
      case Test.Holds(JavaMethod method, var args) -> method.name() + "(" + join(args) + ")";
      case Test.Not(Test inner) -> "not " + test(inner);
    };
  }

  private static String call(Target target, List<Value> args) {
    String name =
        switch (target) {
          case Target.Local(Routine routine) -> routine.method;
          case Target.System(Atom module, Atom function) -> "system " + module + "." + function;
          case Target.Linked(Atom module, Atom function) -> module + "." + function;
          case Target.Dynamic(Atom function) -> "?." + function;
          case Target.FunValue x -> "fun";
          case Target.Suspending(JavaMethod method) -> "native " + method.name();
        };
    return name + "(" + join(args) + ")";
  }

  private static String join(List<? extends Value> values) {
    StringJoiner joiner = new StringJoiner(", ");
    for (Value value : values) joiner.add(value(value));
    return joiner.toString();
  }

  private static String value(Value value) {
    return switch (value) {
      case Var var -> var.toString();
      case Literal(Object term) -> term(term);
    };
  }

  /** A term in one line, for people who read snapshots. */
  public static String term(Object term) {
    return switch (term) {
      case Atom x -> ":" + x;
      case Binary x -> x.extraBits == 0 ? '"' + x.toJavaString() + '"' : "<<" + x.bitSize() + " bits>>";
      case Tuple x -> {
        StringJoiner joiner = new StringJoiner(", ", "{", "}");
        for (Object element : x.elements) joiner.add(term(element));
        yield joiner.toString();
      }
      case Cons x -> {
        StringJoiner joiner = new StringJoiner(", ", "[", "]");
        Object rest = x;
        for (; rest instanceof Cons cell; rest = cell.tail) joiner.add(term(cell.head));
        if (rest != Empty.LIST) joiner.add("| " + term(rest));
        yield joiner.toString();
      }
      case MapTerm x -> "a map of " + x.size();
      default -> term.toString();
    };
  }
}
