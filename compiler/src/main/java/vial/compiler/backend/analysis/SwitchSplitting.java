package vial.compiler.backend.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vial.compiler.backend.core.Block;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Terminator;
import vial.compiler.backend.core.Test;
import vial.compiler.backend.core.Value;
import vial.runtime.support.Switches;

/** Cuts large switches (8000): a binary search over the keys leads to switches of at most {@link #LIMIT} cases. */
public final class SwitchSplitting {
  private static final int LIMIT = 48;
  private static final JavaMethod KEY_AT_MOST = JavaMethod.of(Switches.class, "keyAtMost");
  private static final JavaMethod INT_AT_MOST = JavaMethod.of(Switches.class, "intAtMost");

  private SwitchSplitting() {}

  public static void run(Routine routine) {
    walk(routine, routine.body);
  }

  private static void walk(Routine routine, Block block) {
    switch (block.end) {
      case Terminator.If(var test, Block then, Block otherwise) -> {
        walk(routine, then);
        walk(routine, otherwise);
      }
      case Terminator.Switch(Value subject, var kind, var cases, Block otherwise) -> {
        for (Terminator.Case one : cases) walk(routine, one.block());
        walk(routine, otherwise);
        if (cases.size() > LIMIT) split(routine, block, subject, kind, cases, otherwise);
      }
      case Terminator.Joined(Join join, Block body) -> {
        walk(routine, body);
        walk(routine, join.block);
      }
      case Terminator.Try attempt -> {
        walk(routine, attempt.onValue());
        walk(routine, attempt.onRaise());
      }
      case Terminator.Jump x -> {}
      case Terminator.Return x -> {}
      case Terminator.TailCall x -> {}
      case Terminator.Fail x -> {}
      case Terminator.Wait x -> {}
    }
  }

  private static void split(
      Routine routine, Block block, Value subject, Terminator.Kind kind, List<Terminator.Case> cases, Block otherwise) {
    Join none = routine.newJoin(List.of());
    none.block = otherwise;
    List<Terminator.Case> sorted = new ArrayList<>(cases);
    sorted.sort(Comparator.comparingInt(one -> key(kind, one.literal())));
    block.end = new Terminator.Joined(none, search(subject, kind, sorted, none));
  }

  /** Equal keys stay together. */
  private static Block search(Value subject, Terminator.Kind kind, List<Terminator.Case> cases, Join none) {
    Block block = new Block();
    int middle = cases.size() / 2;
    while (middle < cases.size() && key(kind, cases.get(middle).literal()) == key(kind, cases.get(middle - 1).literal())) middle++;
    if (cases.size() <= LIMIT || middle == cases.size()) {
      Block otherwise = new Block();
      otherwise.end = new Terminator.Jump(none, List.of());
      block.end = new Terminator.Switch(subject, kind, cases, otherwise);
      return block;
    }
    JavaMethod atMost = kind == Terminator.Kind.INT ? INT_AT_MOST : KEY_AT_MOST;
    Literal limit = Literal.of(key(kind, cases.get(middle - 1).literal()));
    block.end =
        new Terminator.If(
            new Test.Holds(atMost, List.of(subject, limit)),
            search(subject, kind, cases.subList(0, middle), none),
            search(subject, kind, cases.subList(middle, cases.size()), none));
    return block;
  }

  /** The int that the switch instruction is on. */
  public static int key(Terminator.Kind kind, Literal literal) {
    return kind == Terminator.Kind.INT ? ((Long) literal.term()).intValue() : Switches.key(literal.term());
  }
}
