package vial.runtime.erlang;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vial.runtime.code.Raise;
import vial.runtime.code.Suspends;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** {@code :vial_command}: programs of the operating system, for {@code System.cmd/3}. */
public final class VialCommand {
  private static final Atom CD = Atom.of("cd");
  private static final Atom ENV = Atom.of("env");
  private static final Atom STDERR_TO_STDOUT = Atom.of("stderr_to_stdout");
  private static final Atom CLOSE_STDIN = Atom.of("close_stdin");

  private VialCommand() {}

  /** Runs a program to its end: {@code {output, status}}. Options are a map with {@code :cd}, {@code :env}, {@code :stderr_to_stdout}. */
  @Suspends
  public static Object run(Proc p, Object program, Object arguments, Object options) {
    List<String> command = new ArrayList<>();
    command.add(text(program));
    for (Object rest = arguments; rest instanceof Cons cons; rest = cons.tail) command.add(text(cons.head));
    ProcessBuilder builder = builder(command, (MapTerm) options);
    return p.lendBlocking(() -> run(builder));
  }

  private static ProcessBuilder builder(List<String> command, MapTerm options) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(Os.environment());
    setVariables(builder.environment(), options.get(ENV));
    if (options.get(CD) instanceof Binary folder) builder.directory(new File(text(folder)));
    if (options.get(STDERR_TO_STDOUT) == Atom.TRUE) builder.redirectErrorStream(true);
    else builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    if (options.get(CLOSE_STDIN) == Atom.TRUE) builder.redirectInput(new File("/dev/null"));
    return builder;
  }

  private static void setVariables(Map<String, String> environment, Object variables) {
    for (Object rest = variables; rest instanceof Cons cons; rest = cons.tail) {
      Tuple pair = (Tuple) cons.head;
      if (pair.get(1) instanceof Binary value) environment.put(text(pair.get(0)), text(value));
      else environment.remove(text(pair.get(0)));
    }
  }

  /** A program that a signal ended has the status 128 and the signal's number, as shells have it; the JVM gives the same. */
  private static Object run(ProcessBuilder builder) throws InterruptedException {
    try {
      Process process = builder.start();
      try (InputStream output = process.getInputStream()) {
        Binary text = Binary.of(output.readAllBytes());
        return Tuple.of(text, (long) process.waitFor());
      } finally {
        process.destroy();
      }
    } catch (IOException failed) {
      throw Raise.error(Atom.of(reason(failed)));
    }
  }

  private static String reason(IOException failed) {
    String message = String.valueOf(failed.getMessage());
    if (message.contains("error=13")) return "eacces";
    return message.contains("error=7") ? "e2big" : "enoent";
  }

  private static String text(Object term) {
    Binary binary = (Binary) term;
    return new String(binary.toByteArray(), StandardCharsets.UTF_8);
  }
}
