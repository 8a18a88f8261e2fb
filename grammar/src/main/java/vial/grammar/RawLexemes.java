package vial.grammar;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/** All of a text's tokens as the lexer tells them, the end of the text last. */
final class RawLexemes implements TokenFactory<Lexeme> {
    private final int lineOffset;
    private final int columnOffset;

    private RawLexemes(ParseOptions options) {
        lineOffset = options.line() - 1;
        columnOffset = options.column() - 1;
    }

    static List<Lexeme> of(String source, ParseOptions options) {
        ElixirLexer lexer = new ElixirLexer(CharStreams.fromString(source));
        lexer.removeErrorListeners();
        lexer.setTokenFactory(new RawLexemes(options));
        List<Lexeme> lexemes = new ArrayList<>(source.length() / 4 + 8);
        Lexeme lexeme;
        do {
            lexeme = (Lexeme) lexer.nextToken();
            lexemes.add(lexeme);
        } while (lexeme.type != Token.EOF);
        return lexemes;
    }

    @Override
    public Lexeme create(Pair<TokenSource, CharStream> source, int type, String text, int channel,
            int start, int stop, int line, int charPositionInLine) {
        int column = charPositionInLine + 1 + (line == 1 ? columnOffset : 0);
        return new Lexeme(source.b, type, start, stop, line + lineOffset, column);
    }

    @Override
    public Lexeme create(int type, String text) {
        throw new UnsupportedOperationException("a token without a place");
    }
}
