package vial.spec;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, with good input and bad: messages on standard error, exit statuses, and never a Java stack trace. */
class LauncherTest {
  @TempDir Path folder;

  private Run vial(String... arguments) {
    return Run.vial(folder, "", 60, arguments);
  }

  private Path script(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void fails(Run run, int status, String output, String... complaints) {
    assertAll(
        () -> assertEquals(status, run.status(), run.errors()),
        () -> assertEquals(output, run.output()),
        () -> assertFalse(run.errors().contains("at vial.") || run.errors().contains("java."), run.errors()),
        () -> {
          for (String complaint : complaints) assertTrue(run.errors().contains(complaint), run.errors());
        });
  }

  private static void prints(Run run, String output) {
    assertAll(() -> assertEquals(0, run.status(), run.errors()), () -> assertEquals(output, run.output()));
  }

  @Test
  void greets() {
    prints(vial(Run.HOME.resolve("samples/hello.exs").toString()), "Hello from Vial!\n");
  }

  @Test
  void evaluatesCode() {
    prints(vial("-e", "IO.puts 1", "-e", "IO.puts 2"), "1\n2\n");
  }

  @Test
  void runsStandardInput() {
    prints(Run.vial(folder, "IO.puts 6 * 7\nIO.inspect System.argv()\n", 60, "-", "a", "-b"), "42\n[\"a\", \"-b\"]\n");
  }

  @Test
  void argumentsAreTheScripts() throws IOException {
    script("a.exs", "IO.inspect System.argv()");
    prints(vial("a.exs", "-e", "--version", "x", "--", "-h"), "[\"-e\", \"--version\", \"x\", \"--\", \"-h\"]\n");
    prints(vial("-e", "IO.inspect System.argv()", "a", "--version"), "[\"a\", \"--version\"]\n");
    prints(vial("-e", "IO.inspect System.argv()", "--", "-b"), "[\"-b\"]\n");
  }

  @Test
  void tellsVersionAndHelp() {
    Run version = vial("--version");
    assertEquals(0, version.status());
    assertTrue(version.output().contains("Vial"), version.output());
    Run help = vial("--help");
    assertEquals(0, help.status());
    assertTrue(help.output().contains("--schedulers"), help.output());
  }

  @Test
  void obeysTheBeamsFlags() {
    prints(vial("--erl", "+S 1 +P 2000000", "-e", "IO.inspect {System.schedulers_online, :erlang.system_info(:process_limit)}"), "{1, 2000000}\n");
    prints(vial("--schedulers", "3", "--max-processes", "5000", "-e", "IO.inspect {System.schedulers_online, :erlang.system_info(:process_limit)}"),
        "{3, 5000}\n");
  }

  @Test
  void reachingTheLimitOfProcessesRaises() {
    prints(vial("--max-processes", "1024", "-e",
        "try do (for _ <- 1..2000, do: spawn(fn -> receive do :x -> 1 end end)) rescue e -> IO.inspect(e) end"), "%SystemLimitError{message: \"a system limit has been reached\"}\n");
  }

  @Test
  void unknownOption() {
    fails(vial("--bogus"), 1, "", "--bogus : Unknown option");
  }

  @Test
  void missingFileAndFolder() {
    fails(vial("nofile.exs"), 1, "", "No file named nofile.exs");
    fails(vial(folder.toString()), 1, "", "No file named " + folder);
  }

  @Test
  void emptyFile() throws IOException {
    script("empty.exs", "");
    prints(vial("empty.exs"), "");
  }

  @Test
  void invalidUtf8() throws IOException {
    Files.write(folder.resolve("bad.exs"), new byte[] {(byte) 0xff, (byte) 0xfe});
    fails(vial("bad.exs"), 1, "", "(UnicodeConversionError) invalid encoding starting at <<255, 254>>");
  }

  @Test
  void syntaxErrors() throws IOException {
    script("s.exs", "IO.puts 1\nx = (1 +");
    fails(vial("s.exs"), 1, "", "** (TokenMissingError) s.exs:2:9: missing terminator: ) (for \"(\" starting at line 2)", "  2 | x = (1 +", "        ^");
    script("t.exs", "x = 1 2");
    fails(vial("t.exs"), 1, "", "** (SyntaxError) t.exs:1:7: syntax error before: \"2\"");
  }

  @Test
  void undefinedNames() throws IOException {
    script("u.exs", "IO.puts 1\nfoo()");
    fails(vial("u.exs"), 1, "", "** (CompileError) u.exs:2: undefined function foo/0 (there is no such import)");
    script("v.exs", "IO.puts x");
    fails(vial("v.exs"), 1, "", "v.exs:1: undefined function x/0 (there is no such import)");
  }

  @Test
  void failuresWhileRunning() throws IOException {
    script("r.exs", "IO.puts \"a\"\nraise \"oops\"\n");
    fails(vial("r.exs"), 1, "a\n", "** (RuntimeError) oops", "r.exs:2: (file)");
    fails(vial("-e", "throw :ball"), 1, "", "** (throw) :ball");
    fails(vial("-e", "exit :boom"), 1, "", "** (exit) :boom");
    fails(vial("-e", "1 + :a"), 1, "", "** (ArithmeticError) bad argument in arithmetic expression");
    fails(vial("-e", "Nope.f()"), 1, "", "(UndefinedFunctionError) function Nope.f/0 is undefined (module Nope is not available)");
    fails(vial("-e", "spawn_link(fn -> exit(:down) end); Process.sleep(5000)"), 1, "", "** (EXIT from #PID<", "down");
  }

  @Test
  void exitStatuses() {
    assertEquals(0, vial("-e", "exit(:normal)").status());
    assertEquals(0, vial("-e", "exit(:shutdown)").status());
    assertEquals(3, vial("-e", "exit({:shutdown, 3})").status());
    assertEquals(4, vial("-e", "System.halt(4)").status());
    assertEquals(5, vial("-e", "System.stop(5); Process.sleep(5000)").status());
    fails(vial("-e", "System.at_exit(fn s -> IO.inspect({:bye, s}) end); raise \"b\""), 1, "{:bye, 1}\n", "** (RuntimeError) b");
  }

  @Test
  void closedPipeEndsQuietly() throws Exception {
    Process process = new ProcessBuilder("sh", "-c",
        Run.HOME.resolve("bin/vial") + " -e 'for i <- 1..200000, do: IO.puts(i)' | head -n 2")
        .redirectError(folder.resolve("err").toFile()).start();
    assertEquals("1\n2\n", new String(process.getInputStream().readAllBytes()));
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String errors = Files.readString(folder.resolve("err"));
    assertFalse(errors.contains("at vial.") || errors.contains("java."), errors);
  }

  @Test
  void interruptEndsIt() throws Exception {
    Process process = new ProcessBuilder(Run.HOME.resolve("bin/vial").toString(), "-e", "IO.puts \"up\"; Process.sleep(:infinity)")
        .redirectError(folder.resolve("err").toFile()).start();
    assertEquals("up", process.inputReader().readLine());
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertTrue(process.exitValue() != 0);
    assertFalse(Files.readString(folder.resolve("err")).contains("java."));
  }
}
