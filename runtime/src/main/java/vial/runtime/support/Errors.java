package vial.runtime.support;

import vial.runtime.code.Fun;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** What compiled code raises, and what its handlers ask of a Raise. */
public final class Errors {
  private static final Atom EXCEPTION = Atom.of("__exception__");
  private static final Atom STRUCT = Atom.of("__struct__");

  private Errors() {}

  public static Raise caseClause(Object value) {
    return Raise.error("case_clause", value);
  }

  public static Raise badMatch(Object value) {
    return Raise.error("badmatch", value);
  }

  public static Raise condClause() {
    return Raise.error("cond_clause");
  }

  public static Raise tryClause(Object value) {
    return Raise.error("try_clause", value);
  }

  public static Raise withClause(Object value) {
    return Raise.error("with_clause", value);
  }

  public static Raise functionClause(Object module, Object name, Object[] arguments) {
    return Raise.functionClause((Atom) module, (Atom) name, arguments);
  }

  public static Raise badBoolean(Object operator, Object value) {
    return Raise.error(Tuple.of(Atom.of("badbool"), operator, value));
  }

  public static Raise badGenerator(Object value) {
    return Raise.error("bad_generator", value);
  }

  /** What a handler did not take goes on as it is, with its stack trace. */
  public static Raise again(Object raised) {
    return (Raise) raised;
  }

  public static Object kind(Object raised) {
    return ((Raise) raised).kind;
  }

  public static Object reason(Object raised) {
    return ((Raise) raised).reason;
  }

  /** {@code __STACKTRACE__}. */
  public static Object stacktrace(Proc p, Object raised) {
    return ((Raise) raised).stacktrace(p);
  }

  /** An exception struct: {@code rescue} takes it as it is. */
  public static boolean isException(Object reason) {
    return reason instanceof MapTerm map && map.get(EXCEPTION) == Atom.TRUE && map.get(STRUCT) instanceof Atom;
  }

  /** The module of an exception struct. */
  public static Object struct(Object exception) {
    return exception instanceof MapTerm map ? map.get(STRUCT, Atom.NIL) : Atom.NIL;
  }

  /** The called value as a function. */
  public static Fun function(Object value) {
    if (value instanceof Fun f) return f;
    throw Raise.error("badfun", value);
  }
}
