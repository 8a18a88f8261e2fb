package vial.compiler.backend.core;

import java.util.List;

/** How a block ends. */
public sealed interface Terminator {
  record Return(Value value) implements Terminator {}

  record TailCall(Target target, List<Value> args, int line) implements Terminator {}

  record Jump(Join join, List<Value> args) implements Terminator {}

  record If(Test test, Block then, Block otherwise) implements Terminator {}

  /** A jump on a literal of one kind; the literals are distinct. */
  record Switch(Value subject, Kind kind, List<Case> cases, Block otherwise) implements Terminator {}

  /** Runs {@code body}, which may jump to {@code join} from anywhere in it. */
  record Joined(Join join, Block body) implements Terminator {}

  /** Calls the body inside a handler (TRY): its value goes to {@code onValue}, what it raises (a Raise) to {@code onRaise}. */
  record Try(Routine body, List<Value> args, Var value, Block onValue, Var raised, Block onRaise) implements Terminator {}

  /** Raises what the method returns. */
  record Fail(JavaMethod method, List<Value> args, int line) implements Terminator {}

  /** No message matches: waits, and calls the routine again with the same arguments (RECEIVE). */
  record Wait() implements Terminator {}

  enum Kind {
    ATOM,
    INT,
    TERM
  }

  record Case(Literal literal, Block block) {}
}
