package vial.compiler.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vial.compiler.ModuleDefinition;
import vial.runtime.process.Options;
import vial.runtime.term.Atom;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Terms;

/** Modules that the real Elixir expanded give what they give there, however often they are suspended. */
class ReplayTest {
  private static final Path RECORDINGS = Path.of("src/test/resources/backend");

  @BeforeAll
  static void load() {
    try (Engine engine = new Engine(Options.defaults())) {
      for (String name : List.of("language", "corners")) {
        for (ModuleDefinition module : Recording.modules(engine, RECORDINGS.resolve(name + ".expanded"))) Engine.load(module);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"language, 4000", "language, 1", "language, 7", "corners, 4000", "corners, 1", "corners, 7"})
  void givesWhatElixirGives(String name, int slice) {
    try (Engine engine = new Engine(Options.defaults().withSlice(slice))) {
      Object expected = Recording.term(engine, RECORDINGS.resolve(name + ".expected"));
      String module = "Elixir." + Character.toUpperCase(name.charAt(0)) + name.substring(1);
      Object result = engine.call(Atom.of(module), "run");
      if (Terms.identical(expected, result)) return;
      if (!(expected instanceof MapTerm parts) || !(result instanceof MapTerm found)) {
        assertEquals(Show.term(expected), Show.term(result));
        return;
      }
      for (MapTerm.Cursor part = parts.cursor(); part.next(); ) {
        String label = Show.term(part.key()) + " ";
        assertEquals(label + Show.term(part.value()), label + Show.term(found.get(part.key(), Atom.NIL)));
      }
    }
  }
}
