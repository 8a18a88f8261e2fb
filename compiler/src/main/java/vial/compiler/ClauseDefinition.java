package vial.compiler;

import java.util.List;

/**
 * One clause, expanded.
 *
 * @param guards alternatives joined by {@code when}, any of which may hold; none: no guard
 */
public record ClauseDefinition(int line, List<Object> patterns, List<Object> guards, Object body) {
  public ClauseDefinition {
    patterns = List.copyOf(patterns);
    guards = List.copyOf(guards);
  }
}
