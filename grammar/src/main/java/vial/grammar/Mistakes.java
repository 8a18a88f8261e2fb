package vial.grammar;

import org.antlr.v4.runtime.Token;

/** The wording of the problems that are found before the parse tree is built. */
final class Mistakes {
    private static final String WAYS_TO_WRITE_DO = ". In case you wanted to write a \"do\" expression, you must either use "
            + "do-blocks or separate the keyword argument with comma. For example, you should either write:\n\n"
            + "    if some_condition? do\n      :this\n    else\n      :that\n    end\n\n"
            + "or the equivalent construct:\n\n    if(some_condition?, do: :this, else: :that)\n\n"
            + "where \"some_condition?\" is the first argument and the second argument is a keyword list.\n\n"
            + "You may see this error if you forget a trailing comma before the \"do\" in a \"do\" block";

    private Mistakes() {}

    static SyntaxFailure unexpectedToken(Lexeme lexeme) {
        return unexpectedAt(lexeme, 0, lexeme.getText().codePointAt(0));
    }

    /** The character {@code offset} places into a token. */
    static SyntaxFailure unexpectedAt(Lexeme lexeme, int offset, int point) {
        int column = lexeme.column + offset;
        return SyntaxFailure.at(lexeme.line, column, "unexpected token: ", shown(point, column));
    }

    private static String shown(int point, int column) {
        return (point == 0 ? "null byte" : "\"" + Character.toString(point) + "\"") + " (column " + column + ", code point " + codePoint(point) + ")";
    }

    static String codePoint(int point) {
        return String.format("U+%04X", point);
    }

    static SyntaxFailure unexpectedCharacter(Lexeme lexeme, Lexeme next) {
        int point = lexeme.getText().codePointAt(0);
        if (point == '~' && next.type != Token.EOF && Character.isLetter(lexeme.pointAt(1))) {
            return badSigil(lexeme);
        }
        if (point == '\\' && next.type == Token.EOF) {
            return new SyntaxFailure(new SyntaxProblem(SyntaxProblem.Kind.TOKEN_MISSING, lexeme.line, lexeme.column, true,
                    "invalid escape \\ at end of file", null, ""));
        }
        return unexpectedToken(lexeme);
    }

    private static SyntaxFailure badSigil(Lexeme tilde) {
        return SyntaxFailure.at(tilde, "invalid sigil delimiter: ", shown(tilde.pointAt(2), tilde.column + 2)
                + ". The available delimiters are: //, ||, \"\", '', (), [], {}, <>");
    }

    static void checkAfterNumber(Lexeme number, Lexeme next) {
        boolean decimal = number.getText().length() < 2 || Character.digit(number.getText().charAt(1), 10) >= 0
                || "._".indexOf(number.getText().charAt(1)) >= 0;
        if (decimal && (next.type == ElixirLexer.IDENTIFIER || next.type == ElixirLexer.ALIAS) && number.touches(next)) {
            String character = Character.toString(next.getText().codePointAt(0));
            throw SyntaxFailure.at(number, "invalid character \"" + character + "\" after number " + number.getText()
                    + ". If you intended to write a number, make sure to separate the number from the character (using "
                    + "comma, space, etc). If you meant to write a function name or a variable, note that identifiers in "
                    + "Elixir cannot start with numbers. Unexpected token: ", character);
        }
    }

    static void checkAfterAlias(Lexeme alias, Lexeme next) {
        if (next.type == ElixirLexer.LEFT_PAREN) {
            throw SyntaxFailure.at(next.line, next.column + 1, "unexpected ( after alias "
                    + alias.getText() + ". Function names and identifiers in Elixir start with lowercase characters or "
                    + "underscore. For example:\n\n    hello_world()\n    _starting_with_underscore()\n"
                    + "    numb3rs_are_allowed()\n    may_finish_with_question_mark?()\n"
                    + "    may_finish_with_exclamation_mark!()\n\nUnexpected token: ", "(");
        }
    }

    /** A do straight after fn, a comma or a semicolon cannot begin a block. */
    static void checkBeforeDo(Lexeme word, Lexeme last) {
        if (word.type != ElixirLexer.DO || last == null) {
            return;
        }
        if (last.type == ElixirLexer.FN) {
            throw misplacedDo(word, ". Anonymous functions are written as:\n\n    fn pattern -> expression end");
        }
        if (last.type == ElixirLexer.COMMA || last.type == ElixirLexer.SEMICOLON) {
            throw misplacedDo(word, WAYS_TO_WRITE_DO);
        }
    }

    /** {@code if foo() do: bar}: the comma before the key is missing. */
    static SyntaxFailure misplacedDoKey(Lexeme key) {
        return new SyntaxFailure(new SyntaxProblem(SyntaxProblem.Kind.SYNTAX_ERROR, key.line, key.column, true,
                "unexpected keyword: ", WAYS_TO_WRITE_DO, "do:"));
    }

    private static SyntaxFailure misplacedDo(Lexeme word, String suffix) {
        return new SyntaxFailure(new SyntaxProblem(SyntaxProblem.Kind.SYNTAX_ERROR, word.line, word.column, true,
                "unexpected reserved word: ", suffix, "do"));
    }

    /** {@code foo:bar} and {@code foo:(} lack the space that a key needs. */
    static void checkAfterKey(Lexeme word, Lexeme colon, Lexeme after) {
        boolean atom = colon.type == ElixirLexer.ATOM && !colon.getText().equals("::")
                || colon.type == ElixirLexer.ATOM_DOUBLE || colon.type == ElixirLexer.ATOM_SINGLE;
        boolean crowded = colon.type == ElixirLexer.COLON && colon.touches(after) && after.type != ElixirLexer.NEWLINE
                && after.type != Token.EOF;
        if (atom || crowded) {
            throw SyntaxFailure.at(word, "keyword argument must be followed by space after: ", word.getText() + ":");
        }
    }

    static void checkAfterPercent(Lexeme percent, Lexeme next) {
        if (percent.touches(next) && (next.type == ElixirLexer.LEFT_BRACKET || next.type == ElixirLexer.LEFT_PAREN)) {
            throw SyntaxFailure.at(percent, "expected %{ to define a map, got: ", "%" + next.getText());
        }
    }

    /** Characters that turn the direction of what is shown could hide what a text does. */
    static void checkDirection(Lexeme text) {
        int bad = directional(text.getText());
        if (bad >= 0) {
            String shown = "\\u" + String.format("%04X", (int) text.getText().charAt(bad));
            int column = text.column + bad;
            throw new SyntaxFailure(new SyntaxProblem(SyntaxProblem.Kind.SYNTAX_ERROR, text.line, column, true,
                    "invalid bidirectional formatting character in string: ",
                    ". If you want to use such character, use it in its escaped " + shown + " form instead", shown));
        }
    }

    static void checkCommentDirection(Lexeme comment) {
        int bad = directional(comment.getText());
        if (bad >= 0) {
            throw SyntaxFailure.at(comment, "invalid bidirectional formatting character in comment: ",
                    "\\u" + String.format("%04X", (int) comment.getText().charAt(bad)));
        }
    }

    private static int directional(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069') {
                return i;
            }
        }
        return -1;
    }

    static SyntaxFailure interpolatedMember(Lexeme start) {
        return SyntaxFailure.at(start, "interpolation is not allowed when calling function/macro. "
                + "Found interpolation in a call starting with: ", start.getText());
    }

    /** A closer without an opener, or with another's. */
    static SyntaxFailure closer(Lexeme closer, Lexeme opener, String hint) {
        boolean word = closer.getText().equals("end");
        String prefix = word ? "unexpected reserved word: " : "unexpected token: ";
        String suffix = opener == null ? word ? hint : null
                : ". The \"" + opener.getText() + "\" at line " + opener.line + " is missing terminator \""
                        + Terminators.closerOf(opener) + "\"" + hint;
        return new SyntaxFailure(new SyntaxProblem(SyntaxProblem.Kind.SYNTAX_ERROR, closer.line, closer.column, true,
                prefix, suffix, closer.getText()));
    }

    static SyntaxFailure missing(int line, int column, String message) {
        return new SyntaxFailure(new SyntaxProblem(
                SyntaxProblem.Kind.TOKEN_MISSING, line, column, true, message, null, ""));
    }
}
