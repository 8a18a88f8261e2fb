package vial.grammar;

import java.util.Map;

/** The wording of the warnings that single tokens give rise to. */
final class Doubts {
    private static final Map<Integer, String> SPACES = Map.of(
            (int) ' ', "0x20 (space), please use ?\\s instead", (int) '\n', "0xA (newline), please use ?\\n instead",
            (int) '\t', "0x9 (tab), please use ?\\t instead", (int) '\r', "0xD (carriage return), please use ?\\r instead");
    private static final String ESCAPED = "\\abdefnrstv0xu\"'#";

    private Doubts() {}

    static void character(Lexeme lexeme, Warnings warnings) {
        String text = lexeme.getText();
        String space = SPACES.get(text.codePointAt(1));
        if (space != null) {
            warnings.add(lexeme, "found ? followed by code point " + space);
        } else if (text.length() == 3 && text.charAt(1) == '\\' && Character.isLetterOrDigit(text.charAt(2))
                && ESCAPED.indexOf(text.charAt(2)) < 0) {
            warnings.add(lexeme, "unknown escape sequence " + text + ", use ?" + text.charAt(2) + " instead");
        }
    }

    static void operator(Lexeme lexeme, Warnings warnings) {
        switch (lexeme.getText()) {
            case "^^^" -> warnings.add(lexeme, "^^^ is deprecated. It is typically used as xor but it has the wrong "
                    + "precedence, use Bitwise.bxor/2 instead");
            case "<|>" -> warnings.add(lexeme, "<|> is deprecated. Use another pipe-like operator");
            default -> { }
        }
    }

    /** {@code key}: a colon follows the quotes. */
    static void quotes(Lexeme start, Lexeme content, boolean key, Warnings warnings) {
        String text = content.getText();
        String found = "found quoted ";
        if (key && isPlain(text)) {
            warnings.add(start.line, start.column + 1, found + "keyword \"" + text + "\" but the quotes are not required. "
                    + "Note that keywords are always atoms, even when quoted. Similar to atoms, keywords made exclusively of "
                    + "ASCII letters, numbers, and underscores and not beginning with a number do not require quotes");
        } else if (start.type == ElixirLexer.ATOM_QUOTE_START && isPlain(text)) {
            warnings.add(start, found + "atom \"" + text + "\" but the quotes are not required. Atoms made exclusively of "
                    + "ASCII letters, numbers, underscores, beginning with a letter or underscore, and optionally ending with "
                    + "! or ? do not require quotes");
        } else if (start.type == ElixirLexer.MEMBER_QUOTE_START && isPlain(text) && !Character.isUpperCase(text.charAt(0))) {
            warnings.add(start, found + "call \"" + text + "\" but the quotes are not required. Calls made exclusively of "
                    + "Unicode letters, numbers, and underscores and not beginning with a number do not require quotes");
        }
    }

    private static boolean isPlain(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            boolean letter = c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean later = i > 0 && (c >= '0' && c <= '9' || i == last && (c == '?' || c == '!'));
            if (!letter && !later) {
                return false;
            }
        }
        return last >= 0;
    }
}
