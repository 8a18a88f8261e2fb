package vial.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Texts that nest or chain far deeper than a stack of the usual size: they parse, or fail with a plain problem. */
final class LimitsTest {
    private static final int DEEP = 10_000;
    private static final int LONG = 100_000;

    private static ParseResult parse(String source) {
        return ElixirText.parse(source, ParseOptions.DEFAULT.withWarnings(false, false), new PrintedTerms());
    }

    private static void parses(String source) {
        assertInstanceOf(ParseResult.Parsed.class, parse(source));
    }

    @Test
    void deepBrackets() {
        parses("(".repeat(DEEP) + "1" + ")".repeat(DEEP));
        parses("[".repeat(DEEP) + "1" + "]".repeat(DEEP));
        parses("{1, ".repeat(DEEP) + "1" + "}".repeat(DEEP));
        parses("f(".repeat(DEEP) + "1" + ")".repeat(DEEP));
    }

    @Test
    void deepBlocksAndCalls() {
        parses("fn -> ".repeat(DEEP) + "1" + " end".repeat(DEEP));
        parses("if a do ".repeat(DEEP) + "1" + " end".repeat(DEEP));
        parses("f ".repeat(DEEP) + "a");
        parses("\"#{".repeat(1_000) + "1" + "}\"".repeat(1_000));
    }

    @Test
    void longChains() {
        parses("a" + " + a".repeat(LONG));
        parses("a" + " ++ a".repeat(LONG));
        parses("a" + "\n|> f()".repeat(LONG));
        parses("!".repeat(LONG) + "a");
        parses("a" + ".b".repeat(LONG));
        parses("a;".repeat(LONG));
    }

    @Test
    void tooDeepIsAPlainProblem() {
        ParseResult result = parse("[".repeat(200_000) + "]".repeat(200_000));
        SyntaxProblem problem = assertInstanceOf(ParseResult.Failed.class, result).problem();
        assertEquals(SyntaxProblem.Kind.SYNTAX_ERROR, problem.kind());
        assertTrue(problem.description().contains("nesting too deep"));
    }
}
