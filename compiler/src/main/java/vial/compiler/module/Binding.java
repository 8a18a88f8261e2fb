package vial.compiler.module;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.expand.Quoted;
import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/** The value of a variable from outside of a piece of code; {@code kind} is a context atom or a macro's counter. */
public record Binding(Atom name, Object kind, Object value) {
  /** From {@code [{{name, kind}, value}]} or {@code [{name, value}]}. */
  public static List<Binding> fromTerm(Object term) {
    List<Binding> bindings = new ArrayList<>();
    for (Object item : Quoted.items(term)) {
      Tuple t = (Tuple) item;
      if (t.get(0) instanceof Tuple key) bindings.add(new Binding((Atom) key.get(0), key.get(1), t.get(1)));
      else bindings.add(new Binding((Atom) t.get(0), Atom.NIL, t.get(1)));
    }
    return bindings;
  }

  /** As {@code Code.eval_string} gives them: a bare name where there is no context. */
  public Tuple toTerm() {
    return Tuple.of(kind == Atom.NIL ? name : Tuple.of(name, kind), value);
  }
}
