package vial.runtime.code;

import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapBuilder;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/**
 * An Erlang exception on its way: class ({@code error}, {@code exit} or {@code throw}), reason, and where it began. The reason is
 * Erlang's ({@code :badarith}, {@code {:badmatch, v}}, or an exception struct); {@code rescue} normalises it.
 *
 * <p>Where it began has three parts, and only the first two are made at once: the call that failed before it began (a native with its
 * arguments), the innermost Elixir methods on the JVM stack, and the frames of the process below them, which are immutable and
 * therefore only remembered ({@link #remember}) and read when somebody asks for the {@link #stacktrace}.
 */
public final class Raise extends RuntimeException {
  private static final long serialVersionUID = 1L;
  public static final Atom ERROR = Atom.of("error");
  public static final Atom EXIT = Atom.of("exit");
  public static final Atom THROW = Atom.of("throw");

  /** The module whose {@code format_error/2} finds the messages of natives' errors in the stack trace. */
  public static final Atom ERROR_TEXTS = Atom.of("erl_erts_errors");

  public final transient Object kind;
  public final transient Object reason;
  private final transient Trace trace;

  public Raise(Object kind, Object reason) {
    this(kind, reason, kind == THROW ? Trace.ofThrow() : Trace.capture(null, null));
  }

  private Raise(Object kind, Object reason, Trace trace) {
    super(null, null, false, false);
    this.kind = kind;
    this.reason = reason;
    this.trace = trace;
  }

  /** {@code :erlang.raise/3}: with the stack trace of another exception. */
  public static Raise again(Object kind, Object reason, Object stacktrace) {
    return new Raise(kind, reason, Trace.given(stacktrace));
  }

  public static Raise error(Object reason) {
    return new Raise(ERROR, reason);
  }

  public static Raise error(String reason) {
    return error(Atom.of(reason));
  }

  public static Raise error(String tag, Object value) {
    return error(Tuple.of(Atom.of(tag), value));
  }

  /** An error of the call {@code module.function(args)}, which becomes the first entry of the stack trace. */
  public static Raise errorIn(Object reason, String module, String function, Object... args) {
    return new Raise(ERROR, reason, Trace.capture(call(Atom.of(module), Atom.of(function), args), null));
  }

  /** {@code :erlang.error/3}: the calling function's entry shows its arguments (or null), and an {@code error_info} (or null). */
  public static Raise errorFrom(Object reason, Object[] args, Object info) {
    return new Raise(ERROR, reason, Trace.captureCaller(args, info));
  }

  /** An error other than {@code :badarg} of a native, with a message for one of its arguments. */
  public static Raise errorAt(Object reason, String module, String function, int position, String message, Object... args) {
    Object info = Trace.errorInfo(MapTerm.of((long) position, Binary.ofUtf8(message)));
    return new Raise(ERROR, reason, Trace.capture(call(Atom.of(module), Atom.of(function), args), info));
  }

  private static StackEntry call(Atom module, Atom function, Object[] args) {
    return new StackEntry(module, function, args.length, args, null, 0);
  }

  // Errors of natives

  public static Raise badarg() {
    return error("badarg");
  }

  /**
   * A bad argument of a function of module {@code :erlang}: "1st argument: not an integer" is position 1 and {@code "not an integer"};
   * position 0 is a message about the whole call.
   */
  public static Raise badarg(String function, int position, String message, Object... args) {
    return badargIn("erlang", function, position, message, args);
  }

  public static Raise badargIn(String module, String function, int position, String message, Object... args) {
    Object key = position == 0 ? Atom.of("general") : (Object) (long) position;
    return badargs(module, function, new Object[] {key, message}, args);
  }

  /** As {@link #badargIn} where the arguments themselves are not at hand. */
  public static Raise badargOf(String module, String function, int arity, int position, String message) {
    MapBuilder messages = new MapBuilder();
    messages.put((long) position, ListTerm.ofCodePoints(message));
    StackEntry call = new StackEntry(Atom.of(module), Atom.of(function), arity, null, null, 0);
    return new Raise(ERROR, Atom.of("badarg"), Trace.capture(call, Trace.errorInfo(messages.build())));
  }

  /** Several bad arguments: positions (Integer) and messages in turns. */
  public static Raise badargs(String module, String function, Object[] positionsAndMessages, Object... args) {
    MapBuilder messages = new MapBuilder();
    for (int i = 0; i < positionsAndMessages.length; i += 2) {
      Object at = positionsAndMessages[i];
      Object key = at instanceof Integer position ? Long.valueOf(position) : at;
      messages.put(key, Binary.ofUtf8((String) positionsAndMessages[i + 1]));
    }
    StackEntry call = call(Atom.of(module), Atom.of(function), args);
    return new Raise(ERROR, Atom.of("badarg"), Trace.capture(call, Trace.errorInfo(messages.build())));
  }

  /** {@code :badarith} of an operator or function of module {@code :erlang}. */
  public static Raise badarith(String function, Object... args) {
    StackEntry call = call(Atom.of("erlang"), Atom.of(function), args);
    return new Raise(ERROR, Atom.of("badarith"), Trace.capture(call, Trace.errorInfo(null)));
  }

  public static Raise badarith() {
    return error("badarith");
  }

  /** A segment that a binary cannot be constructed from: see {@code :erl_erts_errors.format_bs_fail/2}. */
  public static Raise bitSegment(int segment, String type, String error, Object value) {
    Object cause = Tuple.of((long) segment, Atom.of(type), Atom.of(error), value);
    Object info = Trace.errorInfo(cause, Atom.of("format_bs_fail"));
    return new Raise(ERROR, Atom.of("badarg"), Trace.capture(null, info));
  }

  // Errors of compiled code

  public static Raise badmatch(Object value) {
    return error("badmatch", value);
  }

  public static Raise caseClause(Object value) {
    return error("case_clause", value);
  }

  public static Raise condClause() {
    return error("cond_clause");
  }

  public static Raise tryClause(Object value) {
    return error("try_clause", value);
  }

  public static Raise withClause(Object value) {
    return error("with_clause", value);
  }

  /** No clause of the function takes these arguments. */
  public static Raise functionClause(Atom module, Atom function, Object... args) {
    return new Raise(ERROR, Atom.of("function_clause"), Trace.capture(call(module, function, args), null));
  }

  public static Raise functionClause(String module, String function, Object... args) {
    return functionClause(Atom.of(module), Atom.of(function), args);
  }

  public static Raise undef(Atom module, Atom function, Object... args) {
    return new Raise(ERROR, Atom.of("undef"), Trace.capture(call(module, function, args), null));
  }

  public static Raise badmap(Object term) {
    return error("badmap", term);
  }

  public static Raise badkey(Object key) {
    return error("badkey", key);
  }

  /** {@code map.key} of a map without it: the reason that lets KeyError name the map. */
  public static Raise badkey(Object key, Object map) {
    return error(Tuple.of(Atom.of("badkey"), key, map));
  }

  public static Raise badfun(Object term) {
    return error("badfun", term);
  }

  /** The operand of {@code and}, {@code or}, {@code not} is no boolean. */
  public static Raise badbool(String operator, Object term) {
    return error(Tuple.of(Atom.of("badbool"), Atom.of(operator), term));
  }

  public static Raise systemLimit() {
    return error("system_limit");
  }

  /** Raises; typed to stand in a return. */
  static Object badArity(Fun f, Object... args) {
    throw error("badarity", Tuple.of(f, ListTerm.of(args)));
  }

  // Where it began

  /** Keeps the process's frames for the stack trace, before somebody pops them; only the first call counts. */
  public Raise remember(Frame stack) {
    trace.remember(stack);
    return this;
  }

  /** {@code __STACKTRACE__}: entries {@code {module, function, arity or arguments, [file: charlist, line: n]}}. */
  public Object stacktrace(Proc p) {
    return trace.toTerm(p == null ? null : p.stack());
  }
}
