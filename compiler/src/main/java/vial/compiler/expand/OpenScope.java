package vial.compiler.expand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vial.compiler.module.Binding;
import vial.runtime.term.Atom;

/** The scope of a piece that is evaluated, with variables coming in from outside and going out again. */
public final class OpenScope {
  public record Variable(Atom name, Object kind, Object quoted) {}

  private final Scope scope;
  private final List<Object> incoming;

  private OpenScope(Scope scope, List<Object> incoming) {
    this.scope = scope;
    this.incoming = incoming;
  }

  public static OpenScope of(Env env, List<Binding> bindings) {
    List<Vars> vars = new ArrayList<>();
    List<Object> quoted = new ArrayList<>();
    for (int i = 0; i < bindings.size(); i++) {
      Binding b = bindings.get(i);
      vars.add(new Vars(b.name(), b.kind(), i, null));
      quoted.add(quoted(b.name(), b.kind(), i));
    }
    return new OpenScope(Scope.with(env, vars), quoted);
  }

  private static Object quoted(Atom name, Object kind, int version) {
    return Variables.variable(name, Quoted.NO_META, kind instanceof Atom context ? context : Atom.NIL, version);
  }

  public Scope scope() {
    return scope;
  }

  public Env env() {
    return scope.env;
  }

  /** The variables that came in, as patterns. */
  public List<Object> incoming() {
    return incoming;
  }

  /** All that can be read now, oldest first. */
  public List<Variable> variables() {
    List<Variable> found = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Vars v = scope.vars; v != null; v = v.next()) {
      if (seen.add(List.of(v.name(), v.kind()))) found.addFirst(new Variable(v.name(), v.kind(), quoted(v.name(), v.kind(), v.version())));
    }
    return found;
  }

  public void warnUnused() {
    scope.warnUnused(0);
  }
}
