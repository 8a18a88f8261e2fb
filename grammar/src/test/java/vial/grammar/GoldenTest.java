package vial.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every snippet and file of the corpus becomes what the real Elixir made of it, term for term, metadata included, under
 * each variant of options; a text with a mistake fails with the same place and wording. record-goldens.exs records.
 */
final class GoldenTest {
    private static final int VARIANTS = 3;

    @TestFactory
    Stream<DynamicTest> snippets() throws IOException, URISyntaxException {
        return paths("snippets", ".txt").stream().flatMap(path -> cases(path, snippetsOf(path)));
    }

    @TestFactory
    Stream<DynamicTest> files() throws IOException, URISyntaxException {
        return paths("files", ".exs").stream().flatMap(path -> cases(path, List.of(read(path))));
    }

    private static Stream<DynamicTest> cases(Path path, List<String> sources) {
        String name = path.getFileName().toString();
        List<String> golden = read(path.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".golden")).lines().toList();
        assertEquals(sources.size() * (VARIANTS + 1), golden.size(), "golden of " + name + " is not up to date");
        return Stream.iterate(0, i -> i < sources.size(), i -> i + 1).map(i -> DynamicTest.dynamicTest(
                name + " " + i + ": " + sources.get(i).lines().findFirst().orElse(""),
                () -> check(sources.get(i), golden.subList(i * (VARIANTS + 1), i * (VARIANTS + 1) + VARIANTS))));
    }

    private static void check(String source, List<String> golden) {
        assertEquals(String.join("\n", golden), String.join("\n", Outcomes.of(source)), () -> "source:\n" + source);
    }

    private static List<String> snippetsOf(Path path) {
        String text = read(path);
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return List.of(text.substring(0, end).split("\n=====\n", -1));
    }

    private static List<Path> paths(String folder, String suffix) throws IOException, URISyntaxException {
        Path root = Path.of(GoldenTest.class.getResource("/" + folder).toURI());
        try (Stream<Path> paths = Files.list(root)) {
            List<Path> found = paths.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
            assertFalse(found.isEmpty());
            return found;
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
