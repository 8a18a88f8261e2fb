package vial.compiler.module;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.ClauseDefinition;
import vial.compiler.expand.FunctionId;
import vial.runtime.term.Atom;

/** A function or macro of a module that is being compiled. */
public final class Definition {
  /** One clause: what the back end takes, and the metadata that {@code Module.get_definition} shows. */
  public record Clause(Object meta, ClauseDefinition code) {}

  final Atom kind;
  final FunctionId id;
  final Object meta;
  final String file;
  final int line;
  final List<Clause> clauses = new ArrayList<>();

  /** How many of its arguments have defaults; the definitions of the smaller arities are {@link #generatedFrom} this one. */
  int defaults;

  FunctionId generatedFrom;

  /** Whether a clause with a body was given; a head alone must be followed by one. */
  boolean implemented;

  boolean checked;
  int nextVersion;

  /** Counts the changes, so that what was compiled from it can be told from what it is now. */
  int generation;

  Definition(Atom kind, FunctionId id, Object meta, String file, int line) {
    this.kind = kind;
    this.id = id;
    this.meta = meta;
    this.file = file;
    this.line = line;
  }

  public Atom kind() {
    return kind;
  }

  public FunctionId id() {
    return id;
  }

  public boolean isMacro() {
    return kind == Kinds.DEFMACRO || kind == Kinds.DEFMACROP;
  }

  public boolean isPublic() {
    return kind == Kinds.DEF || kind == Kinds.DEFMACRO;
  }

  /** The function that it is compiled to. */
  FunctionId compiledId() {
    return isMacro() ? id.asMacro() : id;
  }

  Definition renamed(FunctionId as, Atom newKind) {
    Definition copy = new Definition(newKind, as, meta, file, line);
    copy.clauses.addAll(clauses);
    copy.implemented = true;
    return copy;
  }
}
