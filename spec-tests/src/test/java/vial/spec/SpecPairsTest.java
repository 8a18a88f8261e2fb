package vial.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays each NAME.exs and compares with NAME.out, which the real Elixir printed. Every pair runs under each engine setting; a slice
 * of one reduction suspends and resumes every call (SLICE, CONTINUATION). The runs go on a pool of threads, in the order of the tests;
 * a test waits for its run, so that reports stay in order.
 */
class SpecPairsTest {
  private static final Path PAIRS = Run.HOME.resolve("spec-tests/pairs");
  private static final long SECONDS = 120;

  /** A name for the reports, and the launcher's options. */
  private record Setting(String name, List<String> options) {}

  private static final Setting ORDINARY = new Setting("ordinary", List.of());
  private static final List<Setting> ALL = List.of(
      ORDINARY,
      new Setting("slice of one, one scheduler", List.of("--slice", "1", "--schedulers", "1")),
      new Setting("small slice, three schedulers", List.of("--slice", "17", "--schedulers", "3")));

  private static final ExecutorService RUNS = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  @AfterAll
  static void stop() {
    RUNS.shutdownNow();
  }

  @TestFactory
  Stream<DynamicTest> pairs() throws IOException {
    String wanted = System.getProperty("vial.pairs", "");
    List<String> words = Stream.of(wanted.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    List<Path> scripts;
    try (Stream<Path> files = Files.walk(PAIRS)) {
      scripts = files.filter(file -> file.toString().endsWith(".exs") && Files.exists(golden(file))).sorted().toList();
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (Path script : scripts) {
      String name = PAIRS.relativize(script).toString().replace(".exs", "");
      if (!words.isEmpty() && words.stream().noneMatch(name::contains)) continue;
      for (Setting setting : settings(script)) {
        Future<Run> run = RUNS.submit(() -> run(script, setting));
        tests.add(DynamicTest.dynamicTest(name + " (" + setting.name + ")", () -> compare(script, run)));
      }
    }
    assertFalse(tests.isEmpty(), "no pair matches " + wanted);
    return tests.stream();
  }

  private static Path golden(Path script) {
    return script.resolveSibling(script.getFileName().toString().replace(".exs", ".out"));
  }

  private static List<Setting> settings(Path script) {
    try (Stream<String> lines = Files.lines(script)) {
      return lines.findFirst().orElse("").equals("# settings: ordinary") ? List.of(ORDINARY) : ALL;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Run run(Path script, Setting setting) {
    List<String> arguments = new ArrayList<>(setting.options);
    arguments.add(script.getFileName().toString());
    return Run.vial(script.getParent(), "", SECONDS, arguments);
  }

  private static void compare(Path script, Future<Run> future) throws IOException, ExecutionException, InterruptedException {
    Run run = future.get();
    assertFalse(run.late(), () -> "no end in " + SECONDS + " s; printed so far:\n" + run.output());
    String printed = run.status() == 0 ? run.output() : run.output() + "exit status " + run.status() + "\n";
    assertEquals(Blanks.of(Files.readString(golden(script))), Blanks.of(printed), run::errors);
  }
}
