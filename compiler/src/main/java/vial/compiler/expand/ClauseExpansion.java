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

  /** The shorter arity of a macro passes its own caller on. */
  public static ClauseExpansion ofMacroDefault(Object meta, List<Object> params, Atom name, List<Object> callArgs, Env env) {
    Scope s = Scope.of(env);
    s.callerAllowed = true;
    List<Object> patterns = new ArrayList<>(Patterns.patterns(params, s, null));
    List<Object> args = new ArrayList<>(Expander.arguments(callArgs, s));
    args.addFirst(Tuple.of(CALLER, meta, Atom.NIL));
    Object body = Tuple.of(Atom.of("MACRO-" + name.name()), meta, Quoted.list(args));
    return make(meta, patterns, List.of(), body, s, true);
  }

  private static ClauseExpansion make(Object meta, List<Object> patterns, List<Object> guards, Object body, Scope s, boolean macro) {
    if (macro) patterns.addFirst(Tuple.of(CALLER, meta, Atom.NIL));
    return new ClauseExpansion(new ClauseDefinition(Quoted.line(meta, s.env.line()), patterns, guards, body), s.usage.peek());
  }
}
