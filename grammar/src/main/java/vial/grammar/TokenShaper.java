package vial.grammar;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Makes newlines and spaces significant: tells calls without parentheses from variables, unary from binary operators,
 * separators from mere line ends, and marks where calls without parentheses end, so that the parser decides on one
 * token everywhere. A block belongs to the outermost open call without parentheses of its bracket.
 */
final class TokenShaper {
    private final List<Lexeme> tokens;
    private final List<Lexeme> shaped;
    /** The open calls without parentheses and open key lists of operators, innermost last. */
    private final List<Lexeme> pending = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private Frame frame = new Frame(0, false);
    private int at;
    private int deepest;

    /** One bracket, block or interpolation: where its pending calls begin. */
    private static final class Frame {
        final int firstPending;
        final boolean call;
        /** A struct's name is being read: the brace after it does not make its last name a call. */
        boolean structName;
        /** The brackets are a map's, and nothing before here rules out that this entry is {@code map | key: value}. */
        boolean updatable;
        /** The first token of the current element; 0 before it. */
        int elementStart;

        Frame(int firstPending, boolean call) {
            this.firstPending = firstPending;
            this.call = call;
        }
    }

    TokenShaper(List<Lexeme> tokens) {
        this.tokens = tokens;
        this.shaped = new ArrayList<>(tokens.size() + tokens.size() / 8);
    }

    List<Lexeme> shape() {
        for (at = 0; at < tokens.size(); at++) {
            step(tokens.get(at));
        }
        for (int i = 0; i < shaped.size(); i++) {
            shaped.get(i).index = i;
        }
        return shaped;
    }

    /** How deep brackets, blocks and open calls nest at most. */
    int deepest() {
        return deepest;
    }

    private void step(Lexeme token) {
        switch (token.type) {
            case Token.EOF -> {
                endCalls(token);
                add(token);
            }
            case ElixirLexer.NEWLINE -> newline(token);
            case ElixirLexer.SEMICOLON -> semicolon(token, token);
            case ElixirLexer.NAME -> name(token);
            case ElixirLexer.DUAL -> settle(token, afterOperand() ? ElixirLexer.INFIX : ElixirLexer.PREFIX);
            case ElixirLexer.UNARY, ElixirLexer.AT, ElixirLexer.CAPTURE -> settle(token, ElixirLexer.PREFIX);
            case ElixirLexer.BINARY, ElixirLexer.INFIX -> infix(token);
            case ElixirLexer.RANGE ->
                settle(token, afterOperand() ? ElixirLexer.INFIX : ElixirLexer.NULLARY_RANGE);
            case ElixirLexer.COMMA -> comma(token);
            case ElixirLexer.ARROW, ElixirLexer.ASSOCIATION, ElixirLexer.BLOCK_NAME -> {
                endCalls(token);
                add(token);
                frame.updatable = false;
            }
            case ElixirLexer.PERCENT -> {
                frame.structName = true;
                add(token);
            }
            case ElixirLexer.DO -> doWord(token);
            case ElixirLexer.LEFT_PAREN, ElixirLexer.LEFT_BRACE, ElixirLexer.LEFT_BITS, ElixirLexer.FN,
                    ElixirLexer.INTERPOLATION -> open(token);
            case ElixirLexer.LEFT_BRACKET -> {
                token.type = afterOperand() ? ElixirLexer.ACCESS : ElixirLexer.LEFT_BRACKET;
                open(token);
            }
            case ElixirLexer.RIGHT_PAREN, ElixirLexer.RIGHT_BRACKET, ElixirLexer.RIGHT_BRACE, ElixirLexer.RIGHT_BITS,
                    ElixirLexer.END, ElixirLexer.INTERPOLATION_END -> close(token);
            default -> add(token);
        }
    }

    private Lexeme last() {
        return shaped.isEmpty() ? null : shaped.get(shaped.size() - 1);
    }

    private int lastType() {
        return shaped.isEmpty() ? Token.INVALID_TYPE : last().type;
    }

    private Lexeme next() {
        return tokens.get(at + 1);
    }

    private boolean afterOperand() {
        return TokenTypes.ENDS_OPERAND.get(lastType()) && !endsKey(last());
    }

    private void add(Lexeme token) {
        if (frame.elementStart == 0) {
            frame.elementStart = token.type;
        }
        shaped.add(token);
    }

    private void settle(Lexeme token, int type) {
        token.type = type;
        add(token);
    }

    private void name(Lexeme token) {
        Lexeme next = next();
        boolean touching = token.touches(next);
        if (next.type == ElixirLexer.LEFT_PAREN && touching) {
            settle(token, ElixirLexer.PAREN_NAME);
        } else if (beginsArguments(token, next, touching)) {
            beginCall(token);
        } else {
            add(token);
        }
    }

    private boolean beginsArguments(Lexeme name, Lexeme next, boolean touching) {
        return switch (next.type) {
            case Token.EOF -> false;
            case ElixirLexer.LEFT_BRACKET -> !touching;
            case ElixirLexer.LEFT_BRACE -> !frame.structName;
            case ElixirLexer.DUAL -> ambiguousOperator(name, next, touching);
            default -> TokenTypes.BEGINS_ARGUMENT.get(next.type);
        };
    }

    /** {@code foo -1} is a call; {@code foo - 1}, {@code foo-1} and {@code foo -[1]} are not. */
    private boolean ambiguousOperator(Lexeme name, Lexeme operator, boolean touching) {
        Lexeme operand = tokens.get(at + 2);
        boolean call = !touching && operator.touches(operand)
                && !TokenTypes.KEEPS_OPERATOR_BINARY.get(Math.max(operand.type, 0)) && operand.type != Token.EOF;
        name.ambiguousOperator = call;
        return call;
    }

    private void beginCall(Lexeme name) {
        if (lastType() == ElixirLexer.DOT) {
            last().type = ElixirLexer.CALL_DOT;
        }
        settle(name, ElixirLexer.CALL_NAME);
        pend(name);
    }

    private void pend(Lexeme token) {
        pending.add(token);
        deepest = Math.max(deepest, frames.size() + pending.size());
    }

    private void infix(Lexeme token) {
        Lexeme next = next();
        int nextType = next.type == ElixirLexer.NEWLINE ? tokens.get(at + 2).type : next.type;
        boolean keys = isKey(nextType)
                && (token.getText().equals("when") || token.getText().equals("|") && mapUpdate());
        settle(token, keys ? ElixirLexer.KEYS_INFIX : ElixirLexer.INFIX);
        if (keys) {
            pend(token);
        }
    }

    private boolean mapUpdate() {
        return frame.updatable && pending.size() == frame.firstPending && !isKey(frame.elementStart);
    }

    private static boolean isKey(int type) {
        return type == ElixirLexer.KEY || type == ElixirLexer.KEY_QUOTE_START;
    }

    private void comma(Lexeme token) {
        int next = next().type;
        if (next == ElixirLexer.NEWLINE) {
            next = tokens.get(at + 2).type;
        }
        boolean trailing = pending.size() == frame.firstPending
                && (next == ElixirLexer.RIGHT_BRACKET || next == ElixirLexer.RIGHT_BRACE || next == ElixirLexer.RIGHT_BITS
                        || next == ElixirLexer.RIGHT_PAREN && frame.call && isKey(frame.elementStart));
        settle(token, trailing ? ElixirLexer.TRAILING_COMMA : ElixirLexer.COMMA);
        if (pending.size() == frame.firstPending) {
            frame.elementStart = 0;
            frame.updatable = false;
        }
    }

    private void newline(Lexeme token) {
        Lexeme last = last();
        Lexeme next = next();
        if (TokenTypes.CONTINUES_LINE.get(Math.max(next.type, 0))) {
            next.newlines = token.newlines;
            next.newlinesBefore = token.newlines;
        } else if (atStart(last) && next.type == ElixirLexer.SEMICOLON) {
            at++;
            semicolon(token, next);
        } else if (atStart(last) && (next.type == Token.EOF || next.type == ElixirLexer.INTERPOLATION_END)) {
            settle(token, ElixirLexer.EDGE);
        } else if (last == null || TokenTypes.SWALLOWS_NEWLINE_AFTER.get(last.type) || endsKey(last)) {
            if (last != null && last.newlines == 0) {
                last.newlines = token.newlines;
            }
        } else if (next.type == ElixirLexer.SEMICOLON) {
            at++;
            semicolon(token, next);
        } else if (next.type == Token.EOF || TokenTypes.CLOSERS.get(next.type)) {
            next.foldedNewline = token;
        } else if (next.type == ElixirLexer.DO && (insideCall() || last.type == ElixirLexer.RIGHT_PAREN && last.endsCall)) {
            return; // A call's block may begin on the next line.
        } else if (!frame.structName || next.type != ElixirLexer.LEFT_BRACE) {
            endCalls(token);
            settle(token, ElixirLexer.SEPARATOR);
        }
    }

    private static boolean atStart(Lexeme last) {
        return last == null || last.type == ElixirLexer.INTERPOLATION;
    }

    private boolean endsKey(Lexeme last) {
        return last.type == ElixirLexer.QUOTE_END && last.endsKey;
    }

    /** {@code separator} carries the place: that of the newline before the semicolon, if there is one. */
    private void semicolon(Lexeme separator, Lexeme semicolon) {
        int next = next().type;
        if (next == ElixirLexer.NEWLINE) {
            next = tokens.get(at + 2).type;
        }
        boolean edge = shaped.isEmpty() || TokenTypes.CLOSERS.get(Math.max(next, 0)) || next == Token.EOF
                || opensBody(lastType());
        endCalls(separator);
        settle(separator, edge ? ElixirLexer.EDGE : ElixirLexer.SEPARATOR);
    }

    private static boolean opensBody(int type) {
        return type == ElixirLexer.LEFT_PAREN || type == ElixirLexer.DO || type == ElixirLexer.ARGUMENTS_DO
                || type == ElixirLexer.STRAY_DO || type == ElixirLexer.FN || type == ElixirLexer.BLOCK_NAME
                || type == ElixirLexer.INTERPOLATION;
    }

    private void endCalls(Lexeme before) {
        for (int i = pending.size() - 1; i >= frame.firstPending; i--) {
            pending.remove(i);
            add(Lexeme.virtual(ElixirLexer.ARGUMENTS_END, before));
        }
    }

    private void doWord(Lexeme token) {
        int outermost = frame.firstPending;
        while (outermost < pending.size() && pending.get(outermost).type != ElixirLexer.CALL_NAME) {
            outermost++;
        }
        if (outermost < pending.size()) {
            for (int i = pending.size() - 1; i > outermost; i--) {
                pending.remove(i);
                add(Lexeme.virtual(ElixirLexer.ARGUMENTS_END, token));
            }
            pending.remove(outermost);
            token.type = ElixirLexer.ARGUMENTS_DO;
        } else {
            token.type = takesBlock(last()) ? ElixirLexer.DO : ElixirLexer.STRAY_DO;
        }
        open(token);
    }

    /** Whether a call without parentheses is open in the innermost bracket. */
    private boolean insideCall() {
        for (int i = pending.size() - 1; i >= frame.firstPending; i--) {
            if (pending.get(i).type == ElixirLexer.CALL_NAME) {
                return true;
            }
        }
        return false;
    }

    private boolean takesBlock(Lexeme last) {
        return last != null && (last.type == ElixirLexer.NAME || last.type == ElixirLexer.RIGHT_PAREN && last.endsCall);
    }

    private void open(Lexeme token) {
        boolean call = token.type == ElixirLexer.LEFT_PAREN && opensCall();
        boolean map = token.type == ElixirLexer.LEFT_BRACE && (frame.structName || lastType() == ElixirLexer.MAP);
        if (token.type == ElixirLexer.LEFT_BRACE) {
            frame.structName = false;
        }
        add(token);
        frames.add(frame);
        frame = new Frame(pending.size(), call);
        frame.updatable = map;
        deepest = Math.max(deepest, frames.size() + pending.size());
    }

    private boolean opensCall() {
        Lexeme last = last();
        return last != null && (last.type == ElixirLexer.PAREN_NAME || last.type == ElixirLexer.DOT
                || last.type == ElixirLexer.RIGHT_PAREN && last.endsCall);
    }

    private void close(Lexeme token) {
        endCalls(token);
        token.endsCall = frame.call;
        frame = frames.remove(frames.size() - 1);
        add(token);
    }
}
