package vial.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of bin/vial, as a user would start it: what it printed, what it complained about, and its exit status. */
record Run(String output, String errors, int status) {

  static final Path HOME = Path.of(System.getProperty("vial.home", "..")).toAbsolutePath().normalize();
  private static final int LATE = -1;

  boolean late() {
    return status == LATE;
  }

  static Run vial(Path folder, String input, long seconds, String... arguments) {
    return vial(folder, input, seconds, List.of(arguments));
  }

  static Run vial(Path folder, String input, long seconds, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(HOME.resolve("bin/vial").toString());
    command.addAll(arguments);
    try {
      Path out = Files.createTempFile("vial", ".out");
      Path err = Files.createTempFile("vial", ".err");
      Path in = Files.createTempFile("vial", ".in");
      try {
        Files.writeString(in, input);
        Process process = new ProcessBuilder(command).directory(folder.toFile())
            .redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        if (!ended) process.destroyForcibly().waitFor();
        return new Run(text(out), text(err), ended ? process.exitValue() : LATE);
      } finally {
        for (Path file : List.of(in, out, err)) Files.deleteIfExists(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
