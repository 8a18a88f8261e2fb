package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.ClauseDefinition;
import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/** Expands one clause of a named function or macro. */
public final class ClauseExpansion {
  private static final Atom CALLER = Atom.of("__CALLER__");

  private final ClauseDefinition clause;

  private final int nextVersion;

  private ClauseExpansion(ClauseDefinition clause, int nextVersion) {
    this.clause = clause;
    this.nextVersion = nextVersion;
  }

  /** The number of the first variable of a further clause. */
  public int nextVersion() {
    return nextVersion;
  }

  public ClauseDefinition clause() {
    return clause;
  }

  public static ClauseExpansion of(Object meta, List<Object> args, List<Object> guards, Object body, Env env, boolean macro, int firstVersion) {
    Scope s = Scope.numberedFrom(env, firstVersion);
    s.callerAllowed = macro;
    List<Object> patterns = new ArrayList<>(Patterns.patterns(args, s, null));
    List<Object> expandedGuards = new ArrayList<>();
    for (Object guard : guards) expandedGuards.add(Patterns.guard(guard, s));
    Object expanded = Expander.expand(body, s);
    s.warnUnused(0);
    return make(meta, patterns, expandedGuards, expanded, s, macro);
  }

  /** The values of default arguments, in the env of the whole function; the parameters before them are not in sight. */
  public static List<Object> defaults(List<Object> values, Env env, int firstVersion, boolean macro) {
    Scope s = Scope.numberedFrom(env, firstVersion);
    s.callerAllowed = macro;
    List<Object> expanded = new ArrayList<>();
    for (Object value : values) expanded.add(Expander.expand(value, s.fork()));
    s.warnUnused(firstVersion);
    return expanded;
  }

  /** A shorter arity: calls the whole function with the arguments that it is given and the defaults of the others (null in {@code fillers}: given). */
  public static ClauseExpansion shorter(Object meta, Atom name, List<Object> fillers, Env env, boolean macro) {
    Scope s = Scope.of(env);
    List<Object> params = new ArrayList<>();
    List<Object> args = new ArrayList<>();
    for (int i = 0; i < fillers.size(); i++) {
      if (fillers.get(i) != null) {
        args.add(fillers.get(i));
        continue;
      }
      Object variable = Variables.variable(Atom.of("x" + i), Quoted.keyword("generated", Atom.TRUE), Atom.of("elixir_def"), params.size());
      params.add(variable);
      args.add(variable);
    }
    if (macro) args.addFirst(Tuple.of(CALLER, meta, Atom.NIL));
    Atom callee = macro ? Atom.of("MACRO-" + name.name()) : name;
    return make(meta, params, List.of(), Tuple.of(callee, meta, Quoted.list(args)), s, macro);
  }

  private static ClauseExpansion make(Object meta, List<Object> patterns, List<Object> guards, Object body, Scope s, boolean macro) {
    if (macro) patterns.addFirst(Tuple.of(CALLER, meta, Atom.NIL));
    return new ClauseExpansion(new ClauseDefinition(Quoted.line(meta, s.env.line()), patterns, guards, body), s.usage.peek());
  }
}
