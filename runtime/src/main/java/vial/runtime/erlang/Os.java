package vial.runtime.erlang;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vial.runtime.code.Suspends;
import vial.runtime.process.Arguments;
import vial.runtime.process.Clock;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code :os}. The JVM cannot change its environment: changes are kept here, and given to the programs that are started. */
public final class Os {
  private static final ConcurrentHashMap<String, String> CHANGED = new ConcurrentHashMap<>();

  /** Marks a variable as removed: no real value contains a NUL. */
  private static final String REMOVED = "\0";

  private Os() {}

  public static Object getenv(Object name) {
    String value = value(text(name));
    return value == null ? Atom.FALSE : ListTerm.ofCodePoints(value);
  }

  public static Object getenv(Object name, Object otherwise) {
    String value = value(text(name));
    return value == null ? otherwise : ListTerm.ofCodePoints(value);
  }

  public static Object getenv() {
    Object list = Empty.LIST;
    for (Map.Entry<String, String> entry : environment().descendingMap().entrySet()) {
      list = new Cons(ListTerm.ofCodePoints(entry.getKey() + "=" + entry.getValue()), list);
    }
    return list;
  }

  public static Object env() {
    Object list = Empty.LIST;
    for (Map.Entry<String, String> entry : environment().descendingMap().entrySet()) {
      list = new Cons(Tuple.of(ListTerm.ofCodePoints(entry.getKey()), ListTerm.ofCodePoints(entry.getValue())), list);
    }
    return list;
  }

  public static Object putenv(Object name, Object value) {
    CHANGED.put(text(name), text(value));
    return Atom.TRUE;
  }

  public static Object unsetenv(Object name) {
    CHANGED.put(text(name), REMOVED);
    return Atom.TRUE;
  }

  private static String value(String name) {
    String changed = CHANGED.get(name);
    if (changed != null) return changed.equals(REMOVED) ? null : changed;
    return System.getenv(name);
  }

  /** What programs started from here get. */
  public static TreeMap<String, String> environment() {
    TreeMap<String, String> all = new TreeMap<>(System.getenv());
    CHANGED.forEach(
        (name, value) -> {
          if (value.equals(REMOVED)) all.remove(name);
          else all.put(name, value);
        });
    return all;
  }

  static String text(Object chars) {
    if (chars instanceof Binary binary) {
      return new String(binary.bytes, binary.offset, binary.length, StandardCharsets.UTF_8);
    }
    if (chars instanceof Atom atom) return atom.name();
    StringBuilder out = new StringBuilder();
    for (Object c : Arguments.list(chars, 1)) {
      if (c instanceof Long point && Character.isValidCodePoint(point.intValue())) out.appendCodePoint(point.intValue());
      else throw Arguments.bad(1, "invalid character list");
    }
    return out.toString();
  }

  public static Object type() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) return Tuple.of(Atom.of("win32"), Atom.of("nt"));
    return Tuple.of(Atom.of("unix"), Atom.of(name.startsWith("mac") ? "darwin" : name));
  }

  public static Object version() {
    Object[] parts = new Object[] {0L, 0L, 0L};
    String[] numbers = System.getProperty("os.version").split("[^0-9]+");
    for (int i = 0; i < 3 && i < numbers.length; i++) if (!numbers[i].isEmpty()) parts[i] = Long.parseLong(numbers[i]);
    return new Tuple(parts);
  }

  public static Object getpid() {
    return ListTerm.ofCodePoints(Long.toString(ProcessHandle.current().pid()));
  }

  public static Object timestamp() {
    return ErlangTime.triple(System.currentTimeMillis() * 1_000 + System.nanoTime() / 1_000 % 1_000);
  }

  public static Object system_time() {
    return Clock.system();
  }

  public static Object system_time(Object unit) {
    return ErlangTime.system_time(unit);
  }

  public static Object perf_counter() {
    return System.nanoTime();
  }

  public static Object perf_counter(Object unit) {
    return Clock.convert(System.nanoTime(), 1_000_000_000L, Clock.unit(unit, 1));
  }

  public static Object find_executable(Object name) {
    String path = value("PATH");
    return find(text(name), path == null ? "" : path);
  }

  public static Object find_executable(Object name, Object path) {
    return find(text(name), text(path));
  }

  private static Object find(String name, String path) {
    if (name.contains("/")) return isProgram(new File(name)) ? ListTerm.ofCodePoints(new File(name).getPath()) : Atom.FALSE;
    for (String folder : path.split(File.pathSeparator)) {
      File file = new File(folder, name);
      if (isProgram(file)) return ListTerm.ofCodePoints(file.getPath());
    }
    return Atom.FALSE;
  }

  private static boolean isProgram(File file) {
    return file.isFile() && file.canExecute();
  }

  @Suspends
  public static Object cmd(Proc p, Object command) {
    String line = text(command);
    return p.lendBlocking(() -> run(line));
  }

  @Suspends
  public static Object cmd(Proc p, Object command, Object options) {
    return cmd(p, command);
  }

  private static Object run(String line) throws InterruptedException {
    try {
      ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line).redirectErrorStream(true);
      builder.environment().clear();
      builder.environment().putAll(environment());
      builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      Process process = builder.start();
      byte[] output = process.getInputStream().readAllBytes();
      process.waitFor();
      return ListTerm.ofCodePoints(new String(output, StandardCharsets.UTF_8));
    } catch (IOException failed) {
      return ListTerm.ofCodePoints(failed.getMessage());
    }
  }

  public static Object set_signal(Object signal, Object action) {
    return Atom.of("ok");
  }
}
