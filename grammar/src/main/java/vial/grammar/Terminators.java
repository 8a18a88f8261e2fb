package vial.grammar;

import java.util.ArrayList;
import java.util.List;

/** The openers that wait for their closer, innermost last. A closer that does not fit is a problem at once. */
final class Terminators {
    private record Open(Lexeme lexeme, int indentation) {}

    private final List<Open> open = new ArrayList<>();
    /**
     * Where a word is probably missing or needless: an opener around another with the same indentation, an end that is
     * indented deeper than its opener.
     */
    private Lexeme suspectOpener;
    private Lexeme suspectEnd;

    /** {@code indentation} is that of the line that the opener stands on. */
    void open(Lexeme opener, int indentation) {
        Open around = open.isEmpty() ? null : open.getLast();
        if (around != null && around.indentation == indentation && isWord(opener)
                && around.lexeme.type == opener.type) {
            suspectOpener = around.lexeme;
        }
        open.add(new Open(opener, indentation));
    }

    void closeQuote() {
        open.removeLast();
    }

    /** Takes a closer; true when it closes an interpolation. */
    boolean close(Lexeme closer, int indentation) {
        Open last = open.isEmpty() ? null : open.getLast();
        if (last == null) {
            throw Mistakes.closer(closer, null, hintOfEnd());
        }
        if (!closerOf(last.lexeme).equals(closer.getText())) {
            boolean outermost = last.lexeme.type == ElixirLexer.INTERPOLATION;
            throw outermost
                    ? Mistakes.closer(closer, null, "")
                    : Mistakes.closer(closer, last.lexeme, isWord(last.lexeme) ? hintOfOpener() : "");
        }
        if (isWord(last.lexeme) && indentation > last.indentation && suspectEnd == null) {
            suspectEnd = closer;
        }
        open.removeLast();
        return last.lexeme.type == ElixirLexer.INTERPOLATION;
    }

    private static boolean isWord(Lexeme opener) {
        return opener.type == ElixirLexer.DO || opener.type == ElixirLexer.FN;
    }

    private String hintOfEnd() {
        return suspectEnd == null ? "" : "\n\n    HINT: it looks like the \"end\" on line " + suspectEnd.line
                + " does not have a matching \"do\" defined before it\n";
    }

    private String hintOfOpener() {
        return suspectOpener == null ? "" : "\n\n    HINT: it looks like the \"" + suspectOpener.getText() + "\" on line " + suspectOpener.line
                + " does not have a matching \"end\"\n";
    }

    /** The text is over: nothing may be open. */
    void end(Lexeme end) {
        if (open.isEmpty()) {
            return;
        }
        Lexeme opener = open.getLast().lexeme;
        if (isQuote(opener)) {
            throw Mistakes.missing(end.line, end.column, "missing terminator: " + closerOf(opener) + " (for "
                    + quoteName(opener) + " starting at line " + opener.line + ")");
        }
        if (opener.type == ElixirLexer.INTERPOLATION) {
            Lexeme quote = open.get(open.size() - 2).lexeme;
            throw Mistakes.missing(opener.line, opener.column, "missing interpolation terminator: \"}\" (for "
                    + quoteName(quote) + " starting at line " + quote.line + ")");
        }
        throw Mistakes.missing(end.line, end.column, "missing terminator: " + closerOf(opener) + " (for \""
                + opener.getText() + "\" starting at line " + opener.line + ")" + (isWord(opener) ? hintOfOpener() : ""));
    }

    private static boolean isQuote(Lexeme opener) {
        return switch (opener.type) {
            case ElixirLexer.STRING_START, ElixirLexer.CHARLIST_START, ElixirLexer.ATOM_QUOTE_START,
                    ElixirLexer.SIGIL_START, ElixirLexer.MEMBER_QUOTE_START -> true;
            default -> false;
        };
    }

    private static String quoteName(Lexeme opener) {
        if (Quotation.delimiterOf(opener).length() == 3) {
            return "heredoc";
        }
        return switch (opener.type) {
            case ElixirLexer.ATOM_QUOTE_START -> "atom";
            case ElixirLexer.SIGIL_START -> "sigil " + opener.getText();
            case ElixirLexer.MEMBER_QUOTE_START -> "function name";
            default -> "string";
        };
    }

    static String closerOf(Lexeme opener) {
        String text = isQuote(opener) ? Quotation.delimiterOf(opener) : opener.getText();
        return switch (text) {
            case "(" -> ")";
            case "[" -> "]";
            case "{", "#{" -> "}";
            case "<<" -> ">>";
            case "<" -> ">";
            case "do", "fn" -> "end";
            default -> text;
        };
    }
}
