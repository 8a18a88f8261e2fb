package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vial.compiler.backend.core.Block;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Stmt;
import vial.compiler.backend.core.Target;
import vial.compiler.backend.core.Terminator;
import vial.compiler.backend.core.Test;
import vial.compiler.backend.core.Value;
import vial.compiler.backend.core.Var;

/**
 * One routine under construction: the block being filled, and what each variable of the source is. Variables of the source are unique in
 * their function, so the environment only grows.
 */
final class Lowering {
  final ModuleContext module;
  final Routine routine;
  Map<Object, Value> env = new HashMap<>();

  /** The elements of tuples made in this routine: matching one against a tuple pattern needs no tuple. */
  final Map<Var, List<Value>> tuples = new HashMap<>();

  Block current;

  final Expressions expressions = new Expressions(this);
  final Data data = new Data(this);
  final Calls calls = new Calls(this);
  final Guards guards = new Guards(this);
  final Matcher matcher = new Matcher(this);
  final Branches branches = new Branches(this);
  final Lifts lifts = new Lifts(this);
  final Tries tries = new Tries(this);
  final Receives receives = new Receives(this);
  final Comprehensions comprehensions = new Comprehensions(this);
  final BitPatterns bitPatterns = new BitPatterns(this);
  final BitConstruction bitConstruction = new BitConstruction(this);

  Lowering(ModuleContext module, Routine routine) {
    this.module = module;
    this.routine = routine;
    this.routine.body = new Block();
    this.current = routine.body;
  }

  Value value(Object quoted) {
    return expressions.value(quoted);
  }

  void tail(Object quoted, Continue k) {
    expressions.tail(quoted, k);
  }

  // Steps

  Var let(String hint, Op op) {
    return let(hint, op, null);
  }

  Var let(String hint, Op op, Join onError) {
    boolean unboxed = op instanceof Op.Invoke(JavaMethod method, var args, var line) && method.returnsLong();
    Var var = routine.newVar(hint, unboxed);
    current.stmts.add(new Stmt.Let(var, op, onError));
    return var;
  }

  Var invoke(JavaMethod method, Value... args) {
    return let("t", new Op.Invoke(method, List.of(args), 0));
  }

  void effect(JavaMethod method, Value... args) {
    current.stmts.add(new Stmt.Let(null, new Op.Invoke(method, List.of(args), 0), null));
  }

  Var call(Target target, List<Value> args, int line) {
    Var var = routine.newVar("r");
    current.stmts.add(new Stmt.Call(var, target, List.copyOf(args), line));
    return var;
  }

  // Ends

  void deliver(Value value, Continue k) {
    switch (k) {
      case Continue.Return x -> current.end = new Terminator.Return(value);
      case Continue.To(Join join) -> current.end = new Terminator.Jump(join, List.of(value));
    }
  }

  void callThen(Target target, List<Value> args, int line, Continue k) {
    if (k instanceof Continue.Return) current.end = new Terminator.TailCall(target, List.copyOf(args), line);
    else deliver(call(target, args, line), k);
  }

  void fail(JavaMethod method, int line, Value... args) {
    current.end = new Terminator.Fail(method, List.of(args), line);
  }

  void jump(Join join) {
    current.end = new Terminator.Jump(join, List.of());
  }

  /** Goes on if the test holds, else jumps. */
  void test(Test test, Join otherwise) {
    Block then = new Block();
    Block not = new Block();
    not.end = new Terminator.Jump(otherwise, List.of());
    current.end = new Terminator.If(test, then, not);
    current = then;
  }

  /** Both ways; each action fills its block to the end. */
  void branch(Test test, Runnable then, Runnable otherwise) {
    Block yes = new Block();
    Block no = new Block();
    current.end = new Terminator.If(test, yes, no);
    current = yes;
    then.run();
    current = no;
    otherwise.run();
  }

  Join newJoin() {
    return routine.newJoin(List.of());
  }

  /** Opens the scope of a join; what is lowered next is its body. */
  void open(Join join) {
    Block body = new Block();
    current.end = new Terminator.Joined(join, body);
    current = body;
  }

  /** What is lowered next is what the join leads to. */
  void at(Join join) {
    join.block = new Block();
    current = join.block;
  }

  /** Fills the join's block with what ends it, and goes on where we were. */
  void aside(Join join, Runnable ending) {
    Block here = current;
    at(join);
    ending.run();
    current = here;
  }

  /** The value of something with several ends. */
  Value joined(Consumer<Continue> body) {
    Var result = routine.newVar("v");
    Join join = routine.newJoin(List.of(result));
    open(join);
    body.accept(new Continue.To(join));
    at(join);
    return result;
  }

  List<Value> values(List<Object> quoted) {
    List<Value> values = new ArrayList<>(quoted.size());
    for (Object one : quoted) values.add(value(one));
    return values;
  }
}
