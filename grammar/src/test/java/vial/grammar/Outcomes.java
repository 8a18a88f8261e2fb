package vial.grammar;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a source becomes under each variant of options, in the words of record-goldens.exs. */
final class Outcomes {
    private static final PrintedTerms TERMS = new PrintedTerms();

    private Outcomes() {}

    static List<String> of(String source) {
        ParseOptions full = ParseOptions.DEFAULT.withColumns(true).withTokenMetadata(true);
        ParseOptions encoded = full.withUnescape(false).withLiteralEncoder((literal, meta) ->
                TERMS.tuple(TERMS.atom("__block__"), meta, TERMS.list(List.of(literal))));
        return List.of(
                "plain " + outcome(source, ParseOptions.DEFAULT),
                "full " + outcome(source, full),
                "encoded " + outcome(source, encoded));
    }

    static String outcome(String source, ParseOptions options) {
        return switch (ElixirText.parse(source, options, TERMS)) {
            case ParseResult.Parsed parsed -> PrintedTerms.print(parsed.quoted());
            case ParseResult.Failed failed -> failure(failed.problem());
        };
    }

    private static String failure(SyntaxProblem problem) {
        if (problem.kind() == SyntaxProblem.Kind.INVALID_ENCODING) {
            return "raised UnicodeConversionError " + PrintedTerms.print(binary(problem.prefix()));
        }
        Object message = problem.suffix() == null
                ? binary(problem.prefix())
                : TERMS.tuple(binary(problem.prefix()), binary(problem.suffix()));
        List<Object> meta = new ArrayList<>();
        meta.add(pair("line", problem.line()));
        if (problem.hasColumn()) {
            meta.add(pair("column", problem.column()));
        }
        return "error " + PrintedTerms.print(TERMS.tuple(TERMS.list(meta), message, binary(problem.token()))) + raised(problem);
    }

    private static String raised(SyntaxProblem problem) {
        String kind = problem.kind() == SyntaxProblem.Kind.SYNTAX_ERROR ? "SyntaxError" : "TokenMissingError";
        Object column = problem.hasColumn() ? TERMS.integer(BigInteger.valueOf(problem.column())) : TERMS.atom("nil");
        return " " + kind + " " + PrintedTerms.print(TERMS.tuple(TERMS.integer(BigInteger.valueOf(problem.line())), column,
                binary(problem.description()), binary(problem.message("nofile"))));
    }

    private static Object pair(String key, int value) {
        return TERMS.tuple(TERMS.atom(key), TERMS.integer(BigInteger.valueOf(value)));
    }

    private static Object binary(String text) {
        return TERMS.binary(text.getBytes(StandardCharsets.UTF_8));
    }
}
