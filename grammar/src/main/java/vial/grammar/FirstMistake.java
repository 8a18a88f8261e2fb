package vial.grammar;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** The parser stops at the first token that cannot follow. Tokens that no character stands for give way to the next one that is written. */
final class FirstMistake extends DefaultErrorStrategy {
    private ParserRuleContext unfinished;

    @Override
    public void recover(Parser parser, RecognitionException mistake) {
        throw at(parser, (Lexeme) mistake.getOffendingToken());
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw at(parser, (Lexeme) new InputMismatchException(parser).getOffendingToken());
    }

    @Override
    public void reportError(Parser parser, RecognitionException mistake) {
        throw at(parser, (Lexeme) mistake.getOffendingToken());
    }

    @Override
    public void sync(Parser parser) {
        // Nothing is skipped or inserted.
    }

    /** The rule that was being read when the mistake was met. */
    ParserRuleContext unfinished() {
        return unfinished;
    }

    private SyntaxFailure at(Parser parser, Lexeme offending) {
        unfinished = parser.getContext();
        return unexpected((TokenArray) parser.getInputStream(), offending);
    }

    /** The problem that {@code offending}, or the written token behind it, is. */
    static SyntaxFailure unexpected(TokenArray tokens, Lexeme offending) {
        Lexeme real = offending;
        while (standsForNothing(real)) {
            real = (Lexeme) tokens.get(real.index + 1);
        }
        if (real.type == Token.EOF || real.type == ElixirLexer.INTERPOLATION_END) {
            return atEnd(tokens, real);
        }
        Lexeme before = tokens.before(real.index, lexeme -> lexeme.type == ElixirLexer.ARGUMENTS_END);
        Lexeme next = (Lexeme) tokens.get(real.index + 1);
        return Problems.unexpected(real, before, next);
    }

    private static boolean standsForNothing(Lexeme lexeme) {
        return lexeme.type == ElixirLexer.ARGUMENTS_END
                || lexeme.type == ElixirLexer.SEPARATOR && !lexeme.getText().equals(";");
    }

    /** The end has no place of its own: the last token's is told. */
    private static SyntaxFailure atEnd(TokenArray tokens, Lexeme end) {
        Lexeme last = end.type == Token.EOF && tokens.lastRead() != null
                ? tokens.lastRead()
                : tokens.before(end.index, FirstMistake::standsForNothing);
        Lexeme place = last == null ? end : last.opener == null ? last : last.opener;
        return Mistakes.missing(place.line, place.column, "syntax error before: ");
    }
}
