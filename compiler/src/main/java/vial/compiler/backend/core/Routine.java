package vial.compiler.backend.core;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;

/** A static method in direct style: a named function, or something lifted out of one. */
public final class Routine {
  public enum Kind {
    FUNCTION,
    /** An anonymous function: its free variables are the last parameters. */
    CLOSURE,
    /** Calls itself; takes reductions at its entry as functions do. */
    LOOP,
    /** The body of a try, a step of a comprehension: entered at most once for each entry of what it was lifted from. */
    PART
  }

  public final Kind kind;

  /** The name and arity that stack traces show. */
  public final Atom name;

  public final int arity;

  /** The Java method's name. */
  public final String method;

  public final int line;
  public final List<Var> params = new ArrayList<>();
  public final List<Var> vars = new ArrayList<>();
  public Block body;
  public boolean exported;

  /** The function that this was lifted out of; they live in one class. Itself for a function. */
  public Routine root = this;

  private int joins;

  public Routine(Kind kind, Atom name, int arity, String method, int line) {
    this.kind = kind;
    this.name = name;
    this.arity = arity;
    this.method = method;
    this.line = line;
  }

  public Var newVar(String hint) {
    return newVar(hint, false);
  }

  public Var newVar(String hint, boolean unboxed) {
    Var var = new Var(vars.size(), hint, unboxed);
    vars.add(var);
    return var;
  }

  public Var newParam(String hint) {
    Var var = newVar(hint);
    params.add(var);
    return var;
  }

  public Join newJoin(List<Var> params) {
    return new Join(joins++, params);
  }

  /** Lifted out of a function, which stack traces show instead. */
  public boolean isPart() {
    return kind == Kind.PART || kind == Kind.LOOP;
  }

  /** SLICE: whether its entry takes a reduction. */
  public boolean takesReductions() {
    return kind != Kind.PART;
  }
}
