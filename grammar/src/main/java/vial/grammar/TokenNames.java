package vial.grammar;

import java.util.Set;

/** How a token is written in "syntax error before: ...": as an Erlang term, which the tokens of Elixir's parser are. */
final class TokenNames {
    private static final Set<String> ERLANG_WORDS = Set.of(
            "after", "and", "andalso", "band", "begin", "bnot", "bor", "bsl", "bsr", "bxor", "case", "catch", "cond", "div",
            "end", "fun", "if", "let", "maybe", "not", "of", "or", "orelse", "receive", "rem", "try", "when", "xor");

    private TokenNames() {}

    static String of(Lexeme lexeme, Lexeme before, Lexeme next) {
        return switch (lexeme.type) {
            case ElixirLexer.EOF -> "";
            case ElixirLexer.KEY -> key(lexeme, before);
            case ElixirLexer.INTEGER, ElixirLexer.FLOAT -> "\"" + lexeme.getText() + "\"";
            case ElixirLexer.CHARACTER -> switch (lexeme.getText()) {
                case "? " -> "$\\s";
                case "?\n" -> "$\\n";
                default -> "$" + lexeme.getText().substring(1);
            };
            case ElixirLexer.ATOM -> atom(lexeme.getText().substring(1));
            case ElixirLexer.MAP -> "'%{}'";
            case ElixirLexer.STRING_START, ElixirLexer.CHARLIST_START -> "[" + binary(textOf(next)) + "]";
            case ElixirLexer.ATOM_QUOTE_START -> atom(textOf(next));
            case ElixirLexer.KEY_QUOTE_START -> followsOperand(before) ? "'" + textOf(next) + ":'" : atom(textOf(next));
            case ElixirLexer.SIGIL_START -> "{sigil,{" + lexeme.line + "," + lexeme.column + ",nil},"
                    + (int) lexeme.getText().charAt(1) + ",[" + binary(textOf(next)) + "],[],nil,<<\""
                    + Quotation.delimiterOf(lexeme).replace("\"", "\\\"") + "\">>}";
            default -> atom(lexeme.getText());
        };
    }

    /** A key that follows an expression is told with its colon. */
    private static String key(Lexeme key, Lexeme before) {
        return followsOperand(before) ? "'" + key.getText() + ":'" : atom(key.getText());
    }

    private static boolean followsOperand(Lexeme before) {
        return before != null && before.type > 0 && TokenTypes.ENDS_OPERAND.get(before.type);
    }

    private static String binary(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        boolean wide = text.chars().anyMatch(c -> c > 127);
        return "<<\"" + escaped + "\"" + (wide ? "/utf8" : "") + ">>";
    }

    private static String textOf(Lexeme next) {
        return next.type == ElixirLexer.TEXT ? Escapes.unescape(next.getText(), next, false) : "";
    }

    private static String atom(String name) {
        boolean plain = !name.isEmpty() && Character.isLowerCase(name.codePointAt(0))
                && name.codePoints().allMatch(c -> c < 256 && Character.isLetterOrDigit(c) || c == '_' || c == '@')
                && !ERLANG_WORDS.contains(name);
        return plain ? name : "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
