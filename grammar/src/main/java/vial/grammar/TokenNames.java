package vial.grammar;

/** How a token is written in "syntax error before: ...". */
final class TokenNames {
    private TokenNames() {}

    static String of(Lexeme lexeme) {
        return switch (lexeme.type) {
            case ElixirLexer.EOF -> "";
            case ElixirLexer.NAME, ElixirLexer.CALL_NAME, ElixirLexer.PAREN_NAME, ElixirLexer.KEY -> lexeme.getText();
            case ElixirLexer.ALIAS -> "'" + lexeme.getText() + "'";
            case ElixirLexer.INTEGER, ElixirLexer.FLOAT, ElixirLexer.CHARACTER -> "\"" + lexeme.getText() + "\"";
            case ElixirLexer.ATOM -> lexeme.getText().substring(1);
            default -> "'" + lexeme.getText() + "'";
        };
    }
}
