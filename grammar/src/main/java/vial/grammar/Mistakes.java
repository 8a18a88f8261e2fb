package vial.grammar;

/** The wording of the problems that are found before the parse tree is built. */
final class Mistakes {
    private Mistakes() {}

    static SyntaxFailure unexpectedCharacter(Lexeme lexeme) {
        return unexpectedToken(lexeme);
    }

    static SyntaxFailure unexpectedToken(Lexeme lexeme) {
        int point = lexeme.getText().codePointAt(0);
        String token = "\"" + Character.toString(point) + "\" (column " + lexeme.column + ", code point U+"
                + String.format("%04X", point) + ")";
        return SyntaxFailure.at(lexeme, "unexpected token: ", token);
    }

    static void checkAfterNumber(Lexeme number, Lexeme next) {
        if (next.type == ElixirLexer.IDENTIFIER && number.touches(next)) {
            throw unexpectedToken(next);
        }
    }

    static void warnOfCharacter(Lexeme lexeme, Warnings warnings) {
        int point = lexeme.getText().codePointAt(1);
        if (point == ' ') {
            warnings.add(lexeme, "found ? followed by code point 0x20 (space), please use ?\\s instead");
        }
    }

    static SyntaxFailure interpolatedMember(Lexeme start) {
        return SyntaxFailure.at(start, "interpolation is not allowed when calling function/macro. "
                + "Found interpolation in a call starting with: ", start.getText());
    }

    static SyntaxFailure unexpectedCloser(Lexeme closer) {
        String word = closer.getText().equals("end") ? "unexpected reserved word: " : "unexpected token: ";
        return SyntaxFailure.at(closer, word, closer.getText());
    }

    static SyntaxFailure mismatchedCloser(Lexeme opener, Lexeme closer) {
        return SyntaxFailure.at(closer, "unexpected token: ", closer.getText());
    }

    static SyntaxFailure missingTerminator(Lexeme opener, Lexeme end) {
        return new SyntaxFailure(new SyntaxProblem(SyntaxProblem.Kind.TOKEN_MISSING, end.line, end.column, true,
                "missing terminator: " + Terminators.closerOf(opener) + " (for \"" + opener.getText()
                        + "\" starting at line " + opener.line + ")", null, "", null));
    }
}
