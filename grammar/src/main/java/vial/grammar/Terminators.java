package vial.grammar;

import java.util.ArrayList;
import java.util.List;

/** The openers that wait for their closer, innermost last. A closer that does not fit is a problem at once. */
final class Terminators {
    private final List<Lexeme> open = new ArrayList<>();
    private int depth;
    private int deepest;

    void open(Lexeme opener) {
        open.add(opener);
        deepest = Math.max(deepest, ++depth);
    }

    void openQuote(Lexeme opener) {
        open(opener);
    }

    void closeQuote() {
        open.remove(open.size() - 1);
    }

    /** Takes a closer or a word like {@code else}; true when it closes an interpolation. */
    boolean close(Lexeme closer) {
        if (closer.type == ElixirLexer.BLOCK_NAME) {
            return false;
        }
        Lexeme opener = open.isEmpty() ? null : open.get(open.size() - 1);
        if (opener == null) {
            throw Mistakes.unexpectedCloser(closer);
        }
        if (!fits(opener, closer)) {
            throw Mistakes.mismatchedCloser(opener, closer);
        }
        open.remove(open.size() - 1);
        return opener.type == ElixirLexer.INTERPOLATION;
    }

    void end(Lexeme end, Lexeme last, ParseOptions options) {
        if (!open.isEmpty()) {
            throw Mistakes.missingTerminator(open.get(open.size() - 1), end);
        }
    }

    private static boolean fits(Lexeme opener, Lexeme closer) {
        return closerOf(opener).equals(closer.getText());
    }

    static String closerOf(Lexeme opener) {
        return switch (opener.getText()) {
            case "(" -> ")";
            case "[" -> "]";
            case "{", "#{" -> "}";
            case "<<" -> ">>";
            default -> "end";
        };
    }
}
