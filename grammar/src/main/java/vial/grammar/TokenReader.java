package vial.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Raw tokens to tokens: words become reserved words, keys ({@code foo:}), names after a dot; quotes get their kind;
 * newlines are counted together. What a token's neighbours on the same line decide is settled here, what the
 * expression around it decides is left to {@link TokenShaper}.
 */
final class TokenReader {
    private final List<Lexeme> raw;
    private final ParseOptions options;
    private final List<Lexeme> read;
    private final List<SourceComment> comments = new ArrayList<>();
    private final Terminators terminators;
    private final ArrayDeque<Integer> quoteStarts = new ArrayDeque<>();
    private final Warnings warnings;
    private int at;
    private int line;
    /** Columns of the current line that Elixir's tokenizer does not count: two for each escaped interpolation. */
    private int uncounted;
    /** Where the current line's first token stands. */
    private int indentation;

    TokenReader(List<Lexeme> raw, ParseOptions options, Warnings warnings) {
        this.raw = raw;
        this.options = options;
        this.read = new ArrayList<>(raw.size());
        this.terminators = new Terminators();
        this.warnings = warnings;
    }

    List<Lexeme> read() {
        while (at < raw.size()) {
            Lexeme lexeme = raw.get(at++);
            if (lexeme.line != line) {
                line = lexeme.line;
                indentation = lexeme.column;
                uncounted = 0;
            }
            lexeme.column -= uncounted;
            step(lexeme);
        }
        return read;
    }

    List<SourceComment> comments() {
        return comments;
    }

    private void step(Lexeme lexeme) {
        switch (lexeme.type) {
            case Token.EOF -> end(lexeme);
            case ElixirLexer.NEWLINE -> newline(lexeme);
            case ElixirLexer.COMMENT -> comment(lexeme);
            case ElixirLexer.IDENTIFIER, ElixirLexer.ALIAS -> word(lexeme);
            case ElixirLexer.INTEGER, ElixirLexer.FLOAT -> number(lexeme);
            case ElixirLexer.CAPTURE -> capture(lexeme);
            case ElixirLexer.CHARACTER -> character(lexeme);
            case ElixirLexer.ATOM -> atom(lexeme);
            case ElixirLexer.DOUBLE_QUOTE, ElixirLexer.DOUBLE_HEREDOC -> openQuote(lexeme, ElixirLexer.STRING_START);
            case ElixirLexer.SINGLE_QUOTE, ElixirLexer.SINGLE_HEREDOC -> openQuote(lexeme, ElixirLexer.CHARLIST_START);
            case ElixirLexer.ATOM_DOUBLE, ElixirLexer.ATOM_SINGLE -> openQuote(lexeme, ElixirLexer.ATOM_QUOTE_START);
            case ElixirLexer.SIGIL, ElixirLexer.SIGIL_HEREDOC_DOUBLE, ElixirLexer.SIGIL_HEREDOC_SINGLE ->
                openQuote(lexeme, ElixirLexer.SIGIL_START);
            case ElixirLexer.TEXT -> text(lexeme);
            case ElixirLexer.QUOTE_END, ElixirLexer.HEREDOC_END -> closeQuote(lexeme);
            case ElixirLexer.INTERPOLATION -> open(lexeme);
            case ElixirLexer.LEFT_PAREN, ElixirLexer.LEFT_BRACKET, ElixirLexer.LEFT_BRACE -> open(lexeme);
            case ElixirLexer.LEFT_BITS -> openBits(lexeme);
            case ElixirLexer.RIGHT_PAREN, ElixirLexer.RIGHT_BRACKET, ElixirLexer.RIGHT_BRACE, ElixirLexer.RIGHT_BITS ->
                close(lexeme);
            case ElixirLexer.COLON -> throw Mistakes.unexpectedToken(lexeme);
            case ElixirLexer.UNEXPECTED -> throw Mistakes.unexpectedCharacter(lexeme, raw.get(at));
            case ElixirLexer.SEMICOLON -> semicolon(lexeme);
            case ElixirLexer.DOT -> dot(lexeme);
            case ElixirLexer.COMMA -> read.add(lexeme);
            case ElixirLexer.PERCENT -> percent(lexeme);
            default -> operator(lexeme);
        }
    }

    private Lexeme last() {
        return read.isEmpty() ? null : read.get(read.size() - 1);
    }

    private int lastType() {
        return read.isEmpty() ? Token.INVALID_TYPE : last().type;
    }

    private void end(Lexeme lexeme) {
        terminators.end(lexeme);
        read.add(lexeme);
    }

    private void newline(Lexeme lexeme) {
        Lexeme last = last();
        if (last != null && (last.type == ElixirLexer.NEWLINE || last.type == ElixirLexer.SEMICOLON
                || last.type == ElixirLexer.COMMA)) {
            last.newlines++;
            return;
        }
        lexeme.newlines = 1;
        read.add(lexeme);
    }

    private void semicolon(Lexeme lexeme) {
        if (lastType() == ElixirLexer.SEMICOLON) {
            throw Mistakes.unexpectedToken(lexeme);
        }
        read.add(lexeme);
    }

    private void comment(Lexeme lexeme) {
        Mistakes.checkCommentDirection(lexeme);
        if (raw.get(at).type == ElixirLexer.NEWLINE || raw.get(at).type == Token.EOF) {
            raw.get(at).column = lexeme.column;
        }
        int before = last() == null ? 1 : last().newlines;
        if (lastType() == ElixirLexer.NEWLINE) {
            last().newlines = 0;
        }
        if (options.comments()) {
            int after = 0;
            for (int i = at; i < raw.size() && raw.get(i).type == ElixirLexer.NEWLINE; i++) {
                after++;
            }
            String text = lexeme.getText();
            if (text.endsWith("\r")) {
                text = text.substring(0, text.length() - 1);
            }
            comments.add(new SourceComment(lexeme.line, lexeme.column, before, after, text));
        }
    }

    private void word(Lexeme lexeme) {
        String text = lexeme.getText();
        boolean key = isKey();
        if (key) {
            Identifiers.checkKey(lexeme);
        } else {
            Identifiers.check(lexeme);
        }
        if (followsDot()) {
            Identifiers.refuseReserved(lexeme, text);
            lexeme.type = lexeme.type == ElixirLexer.ALIAS ? ElixirLexer.ALIAS : ElixirLexer.NAME;
            read.add(lexeme);
        } else if (key) {
            key(lexeme, text);
        } else if (lexeme.type == ElixirLexer.ALIAS) {
            Mistakes.checkAfterAlias(lexeme, raw.get(at));
            read.add(lexeme);
        } else {
            name(lexeme, text);
        }
    }

    private void name(Lexeme lexeme, String text) {
        Identifiers.refuseReserved(lexeme, text);
        Integer type = TokenTypes.WORDS.get(text);
        lexeme.type = type == null ? ElixirLexer.NAME : type;
        switch (lexeme.type) {
            case ElixirLexer.NAME -> read.add(lexeme);
            case ElixirLexer.INFIX, ElixirLexer.PREFIX -> wordOperator(lexeme, text);
            case ElixirLexer.DO, ElixirLexer.FN -> {
                Mistakes.checkBeforeDo(lexeme, last());
                terminators.open(lexeme, indentation);
                read.add(lexeme);
            }
            case ElixirLexer.END -> {
                terminators.close(lexeme, indentation);
                read.add(lexeme);
            }
            default -> read.add(lexeme);
        }
    }

    private void wordOperator(Lexeme lexeme, String text) {
        Lexeme last = last();
        if (beforeSlash()) {
            lexeme.type = ElixirLexer.NAME;
        } else if (text.equals("in") && last != null && last.type == ElixirLexer.PREFIX && last.getText().equals("not")) {
            last.type = ElixirLexer.INFIX;
            last.setText("not in");
            return;
        }
        read.add(lexeme);
    }

    private boolean followsDot() {
        int i = read.size() - 1;
        if (i >= 0 && read.get(i).type == ElixirLexer.NEWLINE) {
            i--;
        }
        return i >= 0 && read.get(i).type == ElixirLexer.DOT;
    }

    /** Whether the token before {@code at} is followed by a colon and then a space: it is a key. */
    private boolean isKey() {
        Lexeme word = raw.get(at - 1);
        Lexeme colon = raw.get(at);
        if (word.touches(colon) && (word.type == ElixirLexer.IDENTIFIER || word.type == ElixirLexer.ALIAS)) {
            Mistakes.checkAfterKey(word, colon, raw.get(Math.min(at + 1, raw.size() - 1)));
        }
        return colon.type == ElixirLexer.COLON && word.touches(colon) && beforeSpace(at);
    }

    /** Whether a space, a newline or nothing follows the raw token {@code i}. */
    private boolean beforeSpace(int i) {
        Lexeme next = raw.get(i + 1);
        return next.type == ElixirLexer.NEWLINE || !raw.get(i).touches(next);
    }

    private void key(Lexeme lexeme, String text) {
        lexeme.setText(text);
        lexeme.type = ElixirLexer.KEY;
        lexeme.stop = raw.get(at).stop;
        at++;
        read.add(lexeme);
    }

    private void number(Lexeme lexeme) {
        Mistakes.checkAfterNumber(lexeme, raw.get(at));
        read.add(lexeme);
    }

    private void capture(Lexeme lexeme) {
        Lexeme next = raw.get(at).type == ElixirLexer.NEWLINE ? raw.get(at + 1) : raw.get(at);
        if (next.type == ElixirLexer.INTEGER && !followsDot()) {
            lexeme.type = ElixirLexer.CAPTURE_INTEGER;
            read.add(lexeme);
        } else {
            operator(lexeme);
        }
    }

    private void character(Lexeme lexeme) {
        Doubts.character(lexeme, warnings);
        read.add(lexeme);
    }

    private void atom(Lexeme lexeme) {
        Identifiers.checkAtom(lexeme);
        read.add(lexeme);
    }

    private void dot(Lexeme lexeme) {
        if (isKey()) {
            key(lexeme, ".");
        } else {
            read.add(lexeme);
        }
    }

    private void percent(Lexeme lexeme) {
        Mistakes.checkAfterPercent(lexeme, raw.get(at));
        boolean map = raw.get(at).type == ElixirLexer.LEFT_BRACE && lexeme.touches(raw.get(at));
        if (map && emptyPairKey(2, ElixirLexer.RIGHT_BRACE)) {
            key(lexeme, "%{}", 2);
            return;
        }
        if (isKey()) {
            key(lexeme, "%");
            return;
        }
        lexeme.type = map ? ElixirLexer.MAP : ElixirLexer.PERCENT;
        read.add(lexeme);
    }

    /** Whether what follows is a closer at once, a colon at once, then a space: {@code %{}:} and its like. */
    private boolean emptyPairKey(int length, int closer) {
        int last = at + length - 1;
        if (last + 1 >= raw.size() || raw.get(last).type != closer) {
            return false;
        }
        for (int i = at; i <= last + 1; i++) {
            if (!raw.get(i - 1).touches(raw.get(i))) {
                return false;
            }
        }
        return raw.get(last + 1).type == ElixirLexer.COLON && beforeSpace(last + 1);
    }

    private void key(Lexeme lexeme, String text, int skipped) {
        at += skipped;
        key(lexeme, text);
    }

    private void open(Lexeme lexeme) {
        if (lexeme.type == ElixirLexer.LEFT_BRACE && emptyPairKey(1, ElixirLexer.RIGHT_BRACE)) {
            key(lexeme, "{}", 1);
            return;
        }
        terminators.open(lexeme, indentation);
        read.add(lexeme);
    }

    private void openBits(Lexeme lexeme) {
        if (emptyPairKey(1, ElixirLexer.RIGHT_BITS)) {
            key(lexeme, "<<>>", 1);
            return;
        }
        terminators.open(lexeme, indentation);
        read.add(lexeme);
    }

    private void close(Lexeme lexeme) {
        boolean interpolation = terminators.close(lexeme, indentation);
        if (interpolation) {
            lexeme.type = ElixirLexer.INTERPOLATION_END;
        }
        read.add(lexeme);
    }

    private void operator(Lexeme lexeme) {
        if (lexeme.type == ElixirLexer.RANGE && lexeme.touches(raw.get(at)) && raw.get(at).getText().equals("//")
                && !emptyPairKey(1, ElixirLexer.BINARY)) {
            throw Mistakes.unexpectedToken(lexeme);
        }
        if (isKey() && lexeme.type != ElixirLexer.ASSOCIATION) {
            key(lexeme, lexeme.getText());
            return;
        }
        if (lexeme.type == ElixirLexer.RANGE && raw.get(at).getText().equals("//") && emptyPairKey(1, ElixirLexer.BINARY)) {
            key(lexeme, "..//", 1);
            return;
        }
        if (lexeme.getText().equals("//") && !followsOperand()) {
            splitSlashes(lexeme);
            return;
        }
        boolean name = TokenTypes.OPERATORS.get(lexeme.type) && (followsDot() && lexeme.type != ElixirLexer.ELLIPSIS
                || beforeSlash());
        if (name || lexeme.type == ElixirLexer.ELLIPSIS) {
            lexeme.type = ElixirLexer.NAME;
        } else {
            Doubts.operator(lexeme, warnings);
        }
        read.add(lexeme);
    }

    private boolean followsOperand() {
        int i = read.size() - 1;
        if (i >= 0 && read.get(i).type == ElixirLexer.NEWLINE) {
            i--;
        }
        return i >= 0 && TokenTypes.ENDS_OPERAND.get(read.get(i).type);
    }

    /** Where no operator can stand, two slashes are the name of one and the operator: {@code &//2}. */
    private void splitSlashes(Lexeme slashes) {
        Lexeme second = slashes.part(ElixirLexer.BINARY, 1);
        slashes.type = ElixirLexer.NAME;
        slashes.stop = slashes.start;
        slashes.setText("/");
        read.add(slashes);
        read.add(second);
    }

    /** An operator before a slash is the name of its function: {@code &+/2}. */
    private boolean beforeSlash() {
        Lexeme next = raw.get(at);
        return next.type == ElixirLexer.BINARY && next.getText().startsWith("/");
    }

    private void text(Lexeme lexeme) {
        String text = lexeme.getText();
        boolean raw = Character.isUpperCase(read.get(quoteStarts.peek()).getText().charAt(Math.min(1,
                read.get(quoteStarts.peek()).getText().length() - 1)));
        int newline = text.lastIndexOf('\n');
        if (newline >= 0) {
            uncounted = 0;
            line = lexeme.line + (int) text.chars().filter(c -> c == '\n').count();
        }
        for (int i = text.indexOf("\\#{", newline + 1); i >= 0 && !raw; i = text.indexOf("\\#{", i + 1)) {
            uncounted += 2;
        }
        Mistakes.checkDirection(lexeme);
        read.add(lexeme);
    }

    private void openQuote(Lexeme lexeme, int type) {
        if (lexeme.type == ElixirLexer.DOUBLE_HEREDOC || lexeme.type == ElixirLexer.SINGLE_HEREDOC
                || lexeme.type == ElixirLexer.SIGIL_HEREDOC_DOUBLE || lexeme.type == ElixirLexer.SIGIL_HEREDOC_SINGLE) {
            Quotation.checkHeredocOpening(lexeme, raw.get(at), raw.get(Math.min(at + 1, raw.size() - 1)));
        }
        quoteStarts.push(read.size());
        boolean member = (type == ElixirLexer.STRING_START || type == ElixirLexer.CHARLIST_START)
                && lexeme.type != ElixirLexer.DOUBLE_HEREDOC && lexeme.type != ElixirLexer.SINGLE_HEREDOC && followsDot();
        lexeme.type = member ? ElixirLexer.MEMBER_QUOTE_START : type;
        terminators.open(lexeme, indentation);
        read.add(lexeme);
    }

    private void closeQuote(Lexeme lexeme) {
        int startIndex = quoteStarts.pop();
        Lexeme start = read.get(startIndex);
        if (start.type != ElixirLexer.SIGIL_START && lexeme.type == ElixirLexer.HEREDOC_END) {
            splitModifiers(lexeme);
        }
        terminators.closeQuote();
        lexeme.opener = start;
        boolean plain = start.type == ElixirLexer.STRING_START || start.type == ElixirLexer.CHARLIST_START;
        if (options.warnOnUnnecessaryQuotes() && lexeme.type == ElixirLexer.QUOTE_END && read.size() == startIndex + 2) {
            Doubts.quotes(start, last(), isKey(), warnings);
        }
        if (start.type == ElixirLexer.MEMBER_QUOTE_START) {
            quotedMember(start, startIndex, lexeme);
        } else if (plain && lexeme.type == ElixirLexer.QUOTE_END && isKey()) {
            start.type = ElixirLexer.KEY_QUOTE_START;
            lexeme.endsKey = true;
            lexeme.stop = raw.get(at).stop;
            at++;
            read.add(lexeme);
        } else {
            read.add(lexeme);
        }
    }

    /** Only a sigil has modifiers: letters at once after another heredoc are a word. */
    private void splitModifiers(Lexeme end) {
        int letters = QuotedText.modifiers(end).length();
        if (letters > 0) {
            int length = end.getText().length() - letters;
            String text = end.getText().substring(0, length);
            int columns = length - text.lastIndexOf('\n');
            raw.add(at, new Lexeme(end, ElixirLexer.IDENTIFIER, length, end.line + 1, columns));
            end.stop = end.start + length - 1;
            end.setText(text);
        }
    }

    /** {@code foo."bar baz"}: one name, whatever is between the quotes. */
    private void quotedMember(Lexeme start, int startIndex, Lexeme end) {
        StringBuilder text = new StringBuilder();
        for (int i = startIndex + 1; i < read.size(); i++) {
            if (read.get(i).type != ElixirLexer.TEXT) {
                throw Mistakes.interpolatedMember(start);
            }
            text.append(read.get(i).getText());
        }
        read.subList(startIndex, read.size()).clear();
        String name = Escapes.unescapeDelimiter(text.toString(), end, false);
        start.type = ElixirLexer.NAME;
        start.stop = end.stop;
        start.setText(name);
        read.add(start);
    }
}
