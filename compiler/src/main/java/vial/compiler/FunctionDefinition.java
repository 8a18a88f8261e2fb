package vial.compiler;

import java.util.List;
import vial.runtime.term.Atom;

/** A named function: its clauses, in order, all of {@code arity} patterns. */
public record FunctionDefinition(Atom name, int arity, boolean exported, int line, List<ClauseDefinition> clauses) {
  public FunctionDefinition {
    clauses = List.copyOf(clauses);
  }
}
