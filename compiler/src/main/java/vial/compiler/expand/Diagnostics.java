package vial.compiler.expand;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import vial.runtime.code.Fun;
import vial.runtime.code.Modules;
import vial.runtime.code.Raise;
import vial.runtime.process.Lending;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** Errors and warnings of the compiler, in Elixir's form. */
public final class Diagnostics {
  private static final Atom COMPILE_ERROR = Atom.of("Elixir.CompileError");

  private static final Atom IO = Atom.of("Elixir.IO");

  /** Where warnings go, whole texts with the empty line behind each; null: to the process {@code :standard_error}. */
  private static volatile Consumer<String> sink;

  private Diagnostics() {}

  public static void print(String text) {
    if (sink != null) sink.accept(text);
    else Lending.call(Modules.export(IO, Atom.of("write"), 2), Atom.of("stderr"), Quoted.text(text));
  }

  public static void printWarningsTo(Consumer<String> target) {
    sink = target;
  }

  static Raise error(Object meta, Scope s, String description) {
    return error(meta, s.env, description);
  }

  public static Raise error(Object meta, Env env, String description) {
    return error(file(meta, env.file()), Quoted.line(meta, env.line()), description);
  }

  /** Code from a quote with {@code location: :keep} is reported where it was written. */
  private static String file(Object meta, String fallback) {
    return Quoted.get(meta, "keep") instanceof Tuple t && t.size() == 2 && t.get(0) instanceof Binary b
        ? b.toJavaString() : fallback;
  }

  public static Raise error(String file, int line, String description) {
    return exception(COMPILE_ERROR, "file", Quoted.text(relative(file)), "line", (long) line, "description", Quoted.text(description));
  }

  public static Raise argumentError(String message) {
    return exception(Atom.of("Elixir.ArgumentError"), "message", Quoted.text(message));
  }

  public static Raise exception(Atom module, Object... fields) {
    MapTerm struct = MapTerm.of(MapForms.STRUCT_KEY, module, Atom.of("__exception__"), Atom.TRUE);
    for (int i = 0; i < fields.length; i += 2) struct = struct.put(Atom.of((String) fields[i]), fields[i + 1]);
    return Raise.error(struct);
  }

  static Raise undefinedOutside(Object meta, FunctionId id, Scope s) {
    return error(meta, s, "undefined function " + id + " (there is no such import)");
  }

  public static void warn(int line, Env env, String message) {
    StringBuilder text = new StringBuilder("warning: ").append(message).append("\n  ").append(relative(env.file())).append(':').append(line);
    if (env.module() != Atom.NIL) {
      text.append(": ").append(inspect(env.module()));
      if (env.function() != null) text.append('.').append(functionName(env.function()));
    }
    print(text.append("\n\n").toString());
  }

  public static void warn(int line, String file, String message) {
    print("warning: " + message + "\n  " + relative(file) + ":" + line + "\n\n");
  }

  public static void warn(int line, String file, String message, Atom module, FunctionId function) {
    print("warning: " + message + "\n  " + relative(file) + ":" + line + ": " + inspect(module) + "." + functionName(function) + "\n\n");
  }

  /** For what concerns a module as a whole. */
  public static void warnModule(int line, String file, Atom module, String message) {
    print("warning: " + message + "\n  " + relative(file) + ":" + line + ": " + inspect(module) + " (module)\n\n");
  }

  private static String functionName(FunctionId id) {
    return id.toString();
  }

  public static String relative(String file) {
    if (!file.startsWith("/")) return file;
    Path here = Path.of("").toAbsolutePath();
    Path path = Path.of(file);
    return path.startsWith(here) ? here.relativize(path).toString() : file;
  }

  /** The source text of a quoted term. */
  public static String toSource(Object quoted) {
    return ask("Elixir.Macro", "to_string", quoted);
  }

  public static String inspect(Object term) {
    if (term instanceof Atom atom && atom.name().matches("Elixir(\\.[A-Z][A-Za-z0-9_]*)+")) return atom.name().substring(7);
    if (term instanceof Atom atom && atom.name().matches("[a-z_][A-Za-z0-9_@]*[?!]?")) {
      return term == Atom.NIL || term == Atom.TRUE || term == Atom.FALSE ? atom.name() : ":" + atom.name();
    }
    return ask("Elixir.Kernel", "inspect", term);
  }

  /** The library writes it; while the library itself is being built, Java's form has to do. */
  private static String ask(String module, String function, Object term) {
    Fun fun = Modules.function(Atom.of(module), Atom.of(function), 1);
    try {
      if (fun != null && Lending.process() != null && Lending.call(fun, term) instanceof Binary text) return text.toJavaString();
    } catch (Raise unfinished) {
      return plain(term);
    }
    return plain(term);
  }

  /** A readable form of any term, for messages while there is no library. */
  public static String plain(Object term) {
    return switch (term) {
      case Tuple t -> "{" + join(Arrays.asList(t.elements)) + "}";
      case Cons c -> "[" + join(Objects.requireNonNullElse(ListTerm.toJava(c), List.of("...")))+ "]";
      case Binary b -> "\"" + b.toJavaString() + "\"";
      case Atom a -> ":" + a.name();
      case MapTerm m -> "%{" + join(MapEntries.sorted(m).stream().map(e -> plain(e[0]) + " => " + plain(e[1])).toList()) + "}";
      default -> String.valueOf(term);
    };
  }

  private static String join(List<?> parts) {
    StringBuilder out = new StringBuilder();
    for (Object part : parts) {
      if (!out.isEmpty()) out.append(", ");
      out.append(part instanceof String text ? text : plain(part));
    }
    return out.toString();
  }
}
