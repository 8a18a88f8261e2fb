package vial.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes a compiled module's classes under a folder, where a class loader finds them. */
final class ClassFiles {
  private ClassFiles() {}

  /** Gives the number of files. */
  static int write(CompiledModule compiled, Path target) {
    try {
      for (Map.Entry<String, byte[]> entry : compiled.classes().entrySet()) {
        Path file = target.resolve(entry.getKey().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, entry.getValue());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return compiled.classes().size();
  }
}
