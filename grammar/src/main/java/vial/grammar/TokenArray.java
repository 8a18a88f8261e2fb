package vial.grammar;

import java.util.List;
import java.util.function.Predicate;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/** The shaped tokens as the parser reads them. The last is the end of the text. */
final class TokenArray implements TokenStream {
    private final Lexeme[] tokens;
    private final Lexeme lastRead;
    private int at;

    /** {@code lastRead} is the last token of the text, be it a newline that was folded away; null for an empty text. */
    TokenArray(List<Lexeme> tokens, Lexeme lastRead) {
        this.tokens = tokens.toArray(Lexeme[]::new);
        this.lastRead = lastRead;
    }

    Lexeme lastRead() {
        return lastRead;
    }

    /** The nearest token before {@code index} that is not to be skipped; null if there is none. */
    Lexeme before(int index, Predicate<Lexeme> skipped) {
        int i = index - 1;
        while (i >= 0 && skipped.test(tokens[i])) {
            i--;
        }
        return i < 0 ? null : tokens[i];
    }

    @Override
    public Lexeme LT(int k) {
        int i = k > 0 ? at + k - 1 : at + k;
        return i < 0 ? null : tokens[Math.min(i, tokens.length - 1)];
    }

    @Override
    public int LA(int k) {
        return k == 1 ? tokens[at].type : LT(k).type;
    }

    @Override
    public void consume() {
        if (at < tokens.length - 1) {
            at++;
        }
    }

    @Override
    public Token get(int index) {
        return tokens[index];
    }

    @Override
    public int index() {
        return at;
    }

    @Override
    public void seek(int index) {
        at = index;
    }

    @Override
    public int size() {
        return tokens.length;
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // Nothing is buffered: all tokens are here.
    }

    @Override
    public TokenSource getTokenSource() {
        return null;
    }

    @Override
    public String getSourceName() {
        return "";
    }

    @Override
    public String getText() {
        return "";
    }

    @Override
    public String getText(Interval interval) {
        return "";
    }

    @Override
    public String getText(RuleContext context) {
        return "";
    }

    @Override
    public String getText(Token start, Token stop) {
        return "";
    }
}
