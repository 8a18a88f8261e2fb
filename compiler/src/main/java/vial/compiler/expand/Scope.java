package vial.compiler.expand;

import java.util.List;
import vial.runtime.term.Atom;

/**
 * Where an expansion stands: the env and the variables, which change as it goes through a sequence of expressions.
 * A construct that opens a scope works on a {@link #fork} and drops it; the counting of variables is shared by all forks.
 */
public final class Scope {
  Env env;
  Vars vars;

  /** In a pattern: the variables from before it, which {@code ^} and sizes may read; and the first version that is of this pattern. */
  Vars beforeMatch;
  int matchStart;

  boolean callerAllowed;
  boolean stacktraceAllowed;
  final Usage usage;

  private Scope(Env env, Vars vars, Usage usage) {
    this.env = env;
    this.vars = vars;
    this.usage = usage;
  }

  public static Scope of(Env env) {
    return numberedFrom(env, 0);
  }

  /** Variables are told apart by number over all clauses of a function. */
  static Scope numberedFrom(Env env, int first) {
    return new Scope(env, null, new Usage(first));
  }

  /** A scope that sees variables which exist already: {@code names} with their kinds, numbered in order. */
  static Scope with(Env env, List<Vars> existing) {
    Vars vars = null;
    int next = 0;
    for (Vars v : existing) {
      vars = new Vars(v.name(), v.kind(), v.version(), vars);
      next = Math.max(next, v.version() + 1);
    }
    return new Scope(env, vars, new Usage(next));
  }

  Scope fork() {
    Scope copy = new Scope(env, vars, usage);
    copy.beforeMatch = beforeMatch;
    copy.matchStart = matchStart;
    copy.callerAllowed = callerAllowed;
    copy.stacktraceAllowed = stacktraceAllowed;
    return copy;
  }

  public Env env() {
    return env;
  }

  boolean inMatch() {
    return env.inMatch();
  }

  boolean inGuard() {
    return env.inGuard();
  }

  Vars find(Atom name, Object kind) {
    return Vars.find(vars, name, kind);
  }

  int bind(Atom name, Object kind, Object meta) {
    int version = usage.define(name, kind, meta, Vars.find(beforeMatch, name, kind) != null);
    vars = new Vars(name, kind, version, vars);
    return version;
  }

  /** Reports what was bound since {@code from} and never read: at the end of each clause. */
  void warnUnused(int from) {
    for (Usage.Unused u : usage.close(from)) {
      String reason = u.shadows()
          ? "there is a variable with the same name in the context, use the pin operator (^) to match on it or prefix this variable with underscore if it is not meant to be used"
          : "if the variable is not meant to be used, prefix it with an underscore";
      Diagnostics.warn(u.line(), env, "variable \"" + u.name() + "\" is unused (" + reason + ")");
    }
  }
}
