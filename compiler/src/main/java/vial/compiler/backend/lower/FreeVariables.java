package vial.compiler.backend.lower;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vial.compiler.backend.core.Value;
import vial.runtime.term.Cons;
import vial.runtime.term.Tuple;

/** Which variables of the surrounding routine a piece of code mentions: what lifting it must pass along. */
final class FreeVariables {
  private FreeVariables() {}

  static Set<Object> of(Map<Object, Value> env, Object... quoted) {
    Set<Object> found = new LinkedHashSet<>();
    Deque<Object> open = new ArrayDeque<>();
    for (Object one : quoted) if (one != null) open.push(one);
    while (!open.isEmpty()) {
      Object term = open.pop();
      for (; term instanceof Cons cell; term = cell.tail) open.push(cell.head);
      if (!(term instanceof Tuple t)) continue;
      if (Ast.isVariable(t)) {
        Object key = Ast.key(t);
        if (env.containsKey(key)) found.add(key);
      } else {
        for (Object element : t.elements) open.push(element);
      }
    }
    return found;
  }
}
