package vial.runtime.process;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import vial.runtime.code.Fun;
import vial.runtime.code.Name;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Reference;

/** Checks of natives' arguments, with the wording of the error. Positions count from 1. */
public final class Arguments {
  private static final String NATIVES = "vial.runtime.erlang.";
  private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private Arguments() {}

  /** An error of the native that runs: its name and arity are read off the stack. */
  public static Raise bad(int position, String problem) {
    return WALKER.walk(
        frames ->
            frames
                .filter(f -> f.getClassName().startsWith(NATIVES) && isPublic(f))
                .findFirst()
                .map(f -> bad(f, position, problem))
                .orElseGet(Raise::badarg));
  }

  private static boolean isPublic(StackWalker.StackFrame frame) {
    return frame.getMethodType().returnType() == Object.class && nameOf(frame) != null;
  }

  private static Raise bad(StackWalker.StackFrame frame, int position, String problem) {
    String owner = frame.getDeclaringClass().getSimpleName();
    String module = owner.startsWith("Erlang") ? "erlang" : owner.toLowerCase(Locale.ROOT);
    boolean takesProcess = frame.getMethodType().parameterCount() > 0 && frame.getMethodType().parameterType(0) == Proc.class;
    int arity = frame.getMethodType().parameterCount() - (takesProcess ? 1 : 0);
    return Raise.badargOf(module, nameOf(frame), arity, position, problem);
  }

  /** Null for a method that is no native. */
  private static String nameOf(StackWalker.StackFrame frame) {
    try {
      Method method = frame.getDeclaringClass().getDeclaredMethod(frame.getMethodName(), frame.getMethodType().parameterArray());
      if (!Modifier.isPublic(method.getModifiers())) return null;
      Name name = method.getAnnotation(Name.class);
      return name == null ? method.getName() : name.value();
    } catch (NoSuchMethodException hidden) {
      return null;
    }
  }

  public static Proc pid(Object term, int position) {
    if (term instanceof Proc p) return p;
    throw bad(position, "not a pid");
  }

  public static Atom atom(Object term, int position) {
    if (term instanceof Atom a) return a;
    throw bad(position, "not an atom");
  }

  public static Reference reference(Object term, int position) {
    if (term instanceof Reference r) return r;
    throw bad(position, "not a reference");
  }

  public static Fun function(Object term, int position) {
    if (term instanceof Fun f) return f;
    throw bad(position, "not a fun");
  }

  public static boolean bool(Object term, int position) {
    if (term == Atom.TRUE) return true;
    if (term == Atom.FALSE) return false;
    throw bad(position, "not a boolean value");
  }

  public static long integer(Object term, int position) {
    if (term instanceof Long n) return n;
    throw bad(position, "not an integer");
  }

  public static Object[] list(Object term, int position) {
    Object[] elements = ListTerm.toArray(term);
    if (elements == null) throw bad(position, "not a list");
    return elements;
  }
}
