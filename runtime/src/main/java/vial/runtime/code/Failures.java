package vial.runtime.code;

import vial.runtime.term.Atom;

/** Turns what the JVM throws into Erlang's exceptions. Handlers of {@code try} and the run loop share it (TRY). */
public final class Failures {
  private Failures() {}

  /**
   * A missing class or method behind an {@code invokestatic} is an undefined function; a stack or heap that ran full is a system limit.
   * Anything else that is not a Raise is a bug in Vial and goes on unchanged.
   */
  public static Raise raise(Throwable thrown) {
    if (thrown instanceof Raise raised) return raised;
    if (thrown instanceof NoSuchMethodError missing) return undefinedMethod(missing);
    if (thrown instanceof NoClassDefFoundError missing) return undefinedClass(missing);
    if (thrown instanceof ExceptionInInitializerError e && e.getCause() instanceof Raise raised) return raised;
    if (thrown instanceof VirtualMachineError full && !(full instanceof InternalError)) {
      Raise limit = Raise.error("system_limit");
      limit.initCause(full);
      return limit;
    }
    if (thrown instanceof Error bug) throw bug;
    if (thrown instanceof RuntimeException bug) throw bug;
    throw new IllegalStateException(thrown);
  }

  /** {@code :undef} for a call with these arguments. */
  public static Raise undefined(Atom module, Atom function, Object... args) {
    return Raise.undef(module, function, args);
  }

  /** The JVM's message is {@code 'java.lang.Object Elixir.Foo.bar(vial.runtime.process.Proc, java.lang.Object)'}. */
  private static Raise undefinedMethod(NoSuchMethodError missing) {
    String text = missing.getMessage();
    int open = text == null ? -1 : text.lastIndexOf('(');
    int space = open < 0 ? -1 : text.lastIndexOf(' ', open);
    int dot = open < 0 ? -1 : text.lastIndexOf('.', open);
    String module = dot <= space ? null : Mangle.moduleName(text.substring(space + 1, dot));
    if (module == null) throw missing;
    int arity = 0;
    for (int i = open; i < text.length(); i++) if (text.charAt(i) == ',') arity++;
    return undefined(Atom.of(module), Atom.of(Mangle.demangle(text.substring(dot + 1, open))), new Object[arity]);
  }

  private static Raise undefinedClass(NoClassDefFoundError missing) {
    String module = missing.getMessage() == null ? null : Mangle.moduleName(missing.getMessage().replace('/', '.'));
    if (module == null) throw missing;
    return undefined(Atom.of(module), Atom.of("__info__"));
  }
}
