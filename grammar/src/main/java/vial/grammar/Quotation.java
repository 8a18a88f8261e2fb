package vial.grammar;

/** The rules of quoted text that concern its delimiters. */
final class Quotation {
    private Quotation() {}

    /** {@code next} and {@code second} are the pieces behind the opening: spaces are one, the newline is another. */
    static void checkHeredocOpening(Lexeme opening, Lexeme next, Lexeme second) {
        boolean spaces = next.type == ElixirLexer.TEXT && next.getText().isBlank() && next.getText().indexOf('\n') < 0;
        Lexeme behind = spaces ? second : next;
        boolean newline = behind.type == ElixirLexer.HEREDOC_END
                || behind.type == ElixirLexer.TEXT && behind.getText().isBlank();
        if (!newline) {
            throw SyntaxFailure.at(opening, "heredoc allows only zero or more whitespace characters followed by a new line after ",
                    delimiterOf(opening));
        }
    }

    /** The delimiter of a quoted start, without the sigil's name or the atom's colon. */
    static String delimiterOf(Lexeme start) {
        String text = start.getText();
        int from = text.startsWith("~") ? 2 : text.startsWith(":") ? 1 : 0;
        return text.substring(from);
    }
}
