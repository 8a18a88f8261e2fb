package vial.grammar;

import java.util.List;

/** The way in: a text to its quoted form. */
public final class ElixirText {
    private ElixirText() {}

    /** What {@code Code.string_to_quoted/2} makes of {@code source}. Never throws for a mistake in the text. */
    public static ParseResult parse(String source, ParseOptions options, QuotedTerms terms) {
        Warnings warnings = new Warnings(options.emitWarnings());
        try {
            TokenReader reader = new TokenReader(RawLexemes.of(source, options), options, warnings);
            List<Lexeme> read = reader.read();
            TokenShaper shaper = new TokenShaper(read);
            TokenArray tokens = new TokenArray(shaper.shape(), read.size() > 1 ? read.get(read.size() - 2) : null);
            Object quoted = DeepStack.call(shaper.deepest(), () -> build(tokens, options, terms, warnings));
            return new ParseResult.Parsed(quoted, warnings.found(), reader.comments());
        } catch (SyntaxFailure failure) {
            return new ParseResult.Failed(Snippets.complete(failure.problem(), source, options), warnings.found());
        }
    }

    private static Object build(TokenArray tokens, ParseOptions options, QuotedTerms terms, Warnings warnings) {
        ElixirParser parser = new ElixirParser(tokens);
        parser.removeErrorListeners();
        FirstMistake mistake = new FirstMistake();
        parser.setErrorHandler(mistake);
        ExpressionBuilder expressions = new ExpressionBuilder(new Building(tokens, terms, options, warnings));
        return expressions.program(parsed(parser, mistake, expressions));
    }

    private static ElixirParser.ProgramContext parsed(ElixirParser parser, FirstMistake mistake, ExpressionBuilder expressions) {
        try {
            return parser.program();
        } catch (SyntaxFailure failure) {
            EarlierMistake.check(mistake.unfinished(), expressions);
            throw failure;
        }
    }
}
