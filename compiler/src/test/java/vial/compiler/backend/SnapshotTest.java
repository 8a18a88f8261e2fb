package vial.compiler.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceClassVisitor;
import vial.compiler.ClauseDefinition;
import vial.compiler.FunctionDefinition;
import vial.compiler.ModuleDefinition;
import vial.compiler.backend.core.CoreText;

/**
 * Source, expanded form, core and bytecode of small modules in one file, so that a change of the compiler shows in the diff. Run with
 * {@code -Dsnapshots=write} to accept what it does now.
 */
class SnapshotTest {
  private static final Path FOLDER = Path.of("src/test/resources/backend");

  @Test
  void shapes() throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(FOLDER.resolve("shapes.exs")));
    try (Engine engine = new Engine(vial.runtime.process.Options.defaults())) {
      List<ModuleDefinition> modules = Recording.modules(engine, FOLDER.resolve("shapes.expanded"));
      for (ModuleDefinition module : modules) describe(module, text);
    }
    Path snapshot = FOLDER.resolve("shapes.snapshot");
    if ("write".equals(System.getProperty("snapshots"))) Files.writeString(snapshot, text);
    assertEquals(Files.readString(snapshot), text.toString());
  }

  private static void expanded(FunctionDefinition function, StringBuilder out) {
    for (ClauseDefinition clause : function.clauses()) {
      out.append(function.name()).append('/').append(function.arity());
      for (Object pattern : clause.patterns()) out.append("\n  pattern ").append(CoreText.term(pattern));
      for (Object guard : clause.guards()) out.append("\n  guard ").append(CoreText.term(guard));
      out.append("\n  body ").append(CoreText.term(clause.body())).append('\n');
    }
  }

  private static void describe(ModuleDefinition module, StringBuilder out) {
    out.append("\n--- expanded\n");
    for (FunctionDefinition function : module.functions()) expanded(function, out);
    out.append("\n--- core\n").append(CoreText.of(Backend.core(module, Options.DEFAULT.verifying())));
    Backend.compile(module, Options.DEFAULT)
        .classes()
        .forEach(
            (name, bytes) -> {
              StringWriter listing = new StringWriter();
              new ClassReader(bytes).accept(new TraceClassVisitor(null, new Textifier(), new PrintWriter(listing)), ClassReader.SKIP_FRAMES);
              out.append("\n--- ").append(name).append('\n').append(listing);
            });
  }
}
