package vial.runtime.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** Where an exception began. */
final class Trace {
  /** As deep as anybody reads; the walk over the JVM stack stops there, so that raising deep inside stays cheap. */
  private static final int DEPTH = 8;

  /** A throw is a jump to a catch that hardly ever asks where it came from. */
  private static final int THROW_DEPTH = 3;

  /** JVM frames looked at in search of Elixir's: natives and the runtime lie between. */
  private static final int JVM_DEPTH = 48;

  private static final int BATCH = 10;

  /** Fetches few frames at a time: most traces are full, or asked for by nobody, after the first of them. */
  private static final StackWalker WALKER = StackWalker.getInstance(Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE), BATCH);

  private static final Atom FILE = Atom.of("file");
  private static final Atom LINE = Atom.of("line");
  private static final Atom MODULE = Atom.of("module");
  private static final Atom FUNCTION = Atom.of("function");
  private static final Atom CAUSE = Atom.of("cause");
  private static final Atom ERROR_INFO = Atom.of("error_info");

  private final StackEntry call;
  private final Object info;
  private final StackWalker.StackFrame[] methods;

  /** What the innermost function shows instead of its arity, if not null. */
  private Object[] arguments;

  private Frame frames;
  private Object term;

  private Trace(StackEntry call, Object info, StackWalker.StackFrame[] methods, Object term) {
    this.call = call;
    this.info = info;
    this.methods = methods;
    this.term = term;
  }

  /** The stack of now, below a call that failed before it began (or null). {@code info} goes into the first entry. */
  static Trace capture(StackEntry call, Object info) {
    return new Trace(call, info, WALKER.walk(Trace::elixirFrames), null);
  }

  /** As {@link #capture}; the innermost function shows these arguments. */
  static Trace captureCaller(Object[] arguments, Object info) {
    Trace trace = capture(null, info);
    trace.arguments = arguments;
    return trace;
  }

  static Trace ofThrow() {
    StackWalker.StackFrame[] few = WALKER.walk(stack -> stack.limit(JVM_DEPTH).filter(Trace::isElixir).limit(THROW_DEPTH).toArray(StackWalker.StackFrame[]::new));
    return new Trace(null, null, few, null);
  }

  static Trace given(Object term) {
    return new Trace(null, null, new StackWalker.StackFrame[0], term);
  }

  /** The {@code error_info} of a native's error. */
  static Object errorInfo(Object cause) {
    return cause == null ? MapTerm.of(MODULE, Raise.ERROR_TEXTS) : MapTerm.of(CAUSE, cause, MODULE, Raise.ERROR_TEXTS);
  }

  static Object errorInfo(Object cause, Atom function) {
    return MapTerm.of(CAUSE, cause, FUNCTION, function, MODULE, Raise.ERROR_TEXTS);
  }

  private static StackWalker.StackFrame[] elixirFrames(Stream<StackWalker.StackFrame> stack) {
    return stack.limit(JVM_DEPTH).filter(Trace::isElixir).limit(DEPTH).toArray(StackWalker.StackFrame[]::new);
  }

  private static boolean isElixir(StackWalker.StackFrame frame) {
    String name = frame.getClassName();
    return name.startsWith("Elixir.") || name.startsWith("erlang.");
  }

  void remember(Frame stack) {
    if (frames == null) frames = stack;
  }

  Object toTerm(Frame stack) {
    if (term == null) {
      remember(stack);
      term = build();
    }
    return term;
  }

  private Object build() {
    List<Object> entries = new ArrayList<>();
    Object extra = info == null ? Empty.LIST : ListTerm.of(Tuple.of(ERROR_INFO, info));
    StackEntry last = null;
    if (call != null) {
      entries.add(entry(call, extra));
      extra = Empty.LIST;
      last = call;
    }
    for (StackWalker.StackFrame method : methods) {
      StackEntry found = entryOf(method);
      if (found == null) continue;
      if (last != null && last.continues(found)) {
        last = found;
        continue;
      }
      boolean sameCall = last != null && last == call && isCallOf(last, found);
      if (sameCall) entries.set(0, entry(located(call, found), Empty.LIST));
      else entries.add(entry(shown(found, entries), extra));
      extra = Empty.LIST;
      last = found;
    }
    for (Frame f = frames; f != null && entries.size() < DEPTH; f = f.next) {
      StackEntry found = f.code.locate(f.index);
      if (found == null) continue;
      if (last == null || !last.continues(found)) {
        entries.add(entry(shown(found, entries), extra));
        extra = Empty.LIST;
      }
      last = found;
    }
    return ListTerm.fromJava(entries);
  }

  private StackEntry shown(StackEntry found, List<Object> before) {
    if (arguments == null || !before.isEmpty()) return found;
    return new StackEntry(found.module(), found.function(), arguments.length, arguments, found.file(), found.line());
  }

  /** A function_clause names its function with the arguments, and the JVM's frame of it adds file and line. */
  private static boolean isCallOf(StackEntry call, StackEntry found) {
    return call.module() == found.module() && call.function() == found.function() && call.arity() == found.arity();
  }

  private static StackEntry located(StackEntry call, StackEntry found) {
    return new StackEntry(call.module(), call.function(), call.arity(), call.arguments(), found.file(), found.line());
  }

  /** The method's first parameter is the process; lifted methods of a function carry its name and arity behind a {@code $}. */
  private static StackEntry entryOf(StackWalker.StackFrame method) {
    String module = Mangle.moduleName(method.getClassName());
    if (module == null) return null;
    StackTraceElement element = method.toStackTraceElement();
    int arity = Math.max(0, parameters(method.getDescriptor()) - 1);
    return StackNames.entry(Atom.of(module), method.getMethodName(), arity, element.getFileName(), element.getLineNumber());
  }

  private static int parameters(String descriptor) {
    int count = 0;
    for (int i = 1; descriptor.charAt(i) != ')'; i++) {
      while (descriptor.charAt(i) == '[') i++;
      if (descriptor.charAt(i) == 'L') i = descriptor.indexOf(';', i);
      count++;
    }
    return count;
  }

  private static Object entry(StackEntry found, Object extra) {
    Object location = extra;
    if (found.file() != null) {
      if (found.line() > 0) location = new Cons(Tuple.of(LINE, (long) found.line()), location);
      location = new Cons(Tuple.of(FILE, ListTerm.ofCodePoints(found.file())), location);
    }
    Object args = found.arguments() == null ? (Object) (long) found.arity() : ListTerm.of(found.arguments());
    return Tuple.of(found.module(), found.function(), args, location);
  }

}
