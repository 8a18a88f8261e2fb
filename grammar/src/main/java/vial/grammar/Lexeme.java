package vial.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Interval;

/** A token with what the quoted form asks of it. Its type is settled step by step, so it is mutable until the parser runs. */
final class Lexeme implements Token {
    int type;
    /** Line and column as the quoted form counts them: from 1, or from where the options say. */
    final int line;
    int column;
    /** Offsets of the first and the last character, in code points. */
    final int start;
    int stop;
    /** The line ends that were folded into this token: after it, or before it for an operator that begins a line. */
    int newlines;
    /** For an operator: those of them that stand before it. */
    int newlinesBefore;
    /** For a closer: the newline before it, which says nothing but where an unfinished line ended. */
    Lexeme foldedNewline;
    /** For a name: the space before a dual operator and none after it made this a call, as in {@code foo -1}. */
    boolean ambiguousOperator;
    /** For a closing parenthesis: it ends the arguments of a call, which may take a block. */
    boolean endsCall;
    /** For the end of a quote: its start. */
    Lexeme opener;
    /** For the end of a quote: a colon follows, the quote is a key. */
    boolean endsKey;
    /** The place in the stream that the parser reads. */
    int index;
    private final CharStream input;
    private String text;

    Lexeme(CharStream input, int type, int start, int stop, int line, int column) {
        this.input = input;
        this.type = type;
        this.start = start;
        this.stop = stop;
        this.line = line;
        this.column = column;
    }

    /** The tail of {@code whole} from its character {@code offset} on, on a line of its own. */
    Lexeme(Lexeme whole, int type, int offset, int line, int column) {
        this(whole.input, type, whole.start + offset, whole.stop, line, column);
    }

    /** A token that no character stands for, placed at {@code next}. */
    static Lexeme virtual(int type, Lexeme next) {
        Lexeme lexeme = new Lexeme(next.input, type, next.start, next.start - 1, next.line, next.column);
        lexeme.text = "";
        return lexeme;
    }

    /** The tail of this token, from its character {@code offset} on, as a token of its own. */
    Lexeme part(int type, int offset) {
        return new Lexeme(input, type, start + offset, stop, line, column + offset);
    }

    /** Whether {@code next} follows with nothing between. */
    boolean touches(Lexeme next) {
        return next.start == stop + 1;
    }

    void setText(String text) {
        this.text = text;
    }

    /** The character {@code offset} places after this token's first; a space behind the end. */
    int pointAt(int offset) {
        int i = start + offset;
        return i < input.size() ? input.getText(Interval.of(i, i)).codePointAt(0) : ' ';
    }

    @Override
    public String getText() {
        if (text == null) {
            text = type == EOF ? "" : input.getText(Interval.of(start, stop));
        }
        return text;
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getCharPositionInLine() {
        return column - 1;
    }

    @Override
    public int getChannel() {
        return DEFAULT_CHANNEL;
    }

    @Override
    public int getTokenIndex() {
        return index;
    }

    @Override
    public int getStartIndex() {
        return start;
    }

    @Override
    public int getStopIndex() {
        return stop;
    }

    @Override
    public TokenSource getTokenSource() {
        return null;
    }

    @Override
    public CharStream getInputStream() {
        return input;
    }

    @Override
    public String toString() {
        return ElixirLexer.VOCABULARY.getDisplayName(type) + ":" + getText() + "@" + line + ":" + column;
    }
}
