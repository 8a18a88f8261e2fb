package vial.grammar;

import java.text.Normalizer;

/** What names may be made of: the letters of Unicode, in composed form; aliases ASCII only. */
final class Identifiers {
    private Identifiers() {}

    /** The text of a word, or a problem if it is no name. */
    static String check(Lexeme lexeme) {
        String text = lexeme.getText();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c >= 0x80 || lexeme.type == ElixirLexer.ALIAS && (c == '?' || c == '!')) {
                checkUnusual(lexeme, text);
                break;
            }
        }
        return text;
    }

    static void checkKey(Lexeme lexeme) {
        String text = lexeme.getText();
        if (text.codePoints().anyMatch(c -> c >= 0x80)) {
            checkLetters(lexeme, text, 0, true);
        }
    }

    private static void checkUnusual(Lexeme lexeme, String text) {
        checkLetters(lexeme, text, 0, false);
        if (lexeme.type == ElixirLexer.ALIAS) {
            text.codePoints().filter(c -> c >= 0x80 || c == '?' || c == '!' || c == '@').findFirst().ifPresent(c -> {
                throw invalid(lexeme, c, "alias (only ASCII characters, without punctuation, are allowed)");
            });
        } else if (text.indexOf('@') >= 0) {
            throw invalid(lexeme, '@', "identifier");
        }
    }

    private static SyntaxFailure invalid(Lexeme lexeme, int point, String where) {
        return SyntaxFailure.at(lexeme, "invalid character \"" + Character.toString(point) + "\" (code point "
                + Mistakes.codePoint(point) + ") in " + where + ": ", lexeme.getText());
    }

    private static void checkLetters(Lexeme lexeme, String text, int from, boolean upperStart) {
        int[] points = text.codePoints().toArray();
        for (int i = from; i < points.length; i++) {
            int point = points[i];
            boolean first = i == from;
            boolean letter = point < 0x80 || (first ? isStart(point, upperStart) : isPart(point));
            if (!letter) {
                throw i > from ? notComposed(lexeme, text, i, points) : Mistakes.unexpectedAt(lexeme, i, point);
            }
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw notComposed(lexeme, text, 0, points);
        }
    }

    private static boolean isStart(int point, boolean upperStart) {
        boolean upper = Character.isUpperCase(point) || Character.isTitleCase(point);
        return isPart(point) && Character.isUnicodeIdentifierStart(point) && (upperStart || !upper);
    }

    /** Letters that only look like others (their compatibility form differs) are not taken. */
    private static boolean isPart(int point) {
        String text = Character.toString(point);
        return Character.isUnicodeIdentifierPart(point) && !Character.isIdentifierIgnorable(point)
                && Normalizer.normalize(text, Normalizer.Form.NFKC).equals(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static SyntaxFailure notComposed(Lexeme lexeme, String text, int bad, int[] points) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        boolean hint = !composed.equals(text) && composed.codePoints().skip(1).allMatch(c -> c < 0x80 || isPart(c));
        if (!hint) {
            return Mistakes.unexpectedAt(lexeme, bad, points[bad]);
        }
        return SyntaxFailure.at(lexeme.line, lexeme.column + bad, "unexpected token: ",
                "Elixir expects unquoted Unicode atoms, variables, and calls to use allowed codepoints and to be in NFC form."
                        + "\n\nGot:\n\n    \"" + text + "\" (code points" + spelled(text) + ")\n\n"
                        + "Hint: You could write the above in a compatible format that is accepted by Elixir:\n\n    \""
                        + composed + "\" (code points" + spelled(composed) + ")\n\n"
                        + "See https://hexdocs.pm/elixir/unicode-syntax.html for more information.");
    }

    private static String spelled(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(point -> out.append(String.format(" 0x%05X", point)));
        return out.toString();
    }

    static void checkAtom(Lexeme lexeme) {
        String text = lexeme.getText();
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                checkLetters(lexeme, text, 1, true);
                return;
            }
        }
    }

    static void refuseReserved(Lexeme lexeme, String text) {
        if (text.equals("__aliases__") || text.equals("__block__")) {
            throw SyntaxFailure.at(lexeme, "reserved token: ", text);
        }
    }
}
