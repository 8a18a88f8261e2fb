package vial.grammar;

/** What names may be made of. */
final class Identifiers {
    private Identifiers() {}

    static String check(Lexeme lexeme) {
        return lexeme.getText();
    }

    static void checkAtom(Lexeme lexeme) {
        lexeme.getText();
    }
}
