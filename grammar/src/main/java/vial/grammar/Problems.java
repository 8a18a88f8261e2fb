package vial.grammar;

/** The wording of the problems that are found in the parse tree. */
final class Problems {
    private Problems() {}

    /** {@code before} and {@code next} are the tokens around it, null where they do not matter. */
    static SyntaxFailure unexpected(Lexeme lexeme, Lexeme before, Lexeme next) {
        String token = TokenNames.of(lexeme, before, next);
        return token.equals("'do:'")
                ? Mistakes.misplacedDoKey(lexeme)
                : SyntaxFailure.at(lexeme, "syntax error before: ", token);
    }

    /** Literals other than atoms are taken for a struct's name only where the brace shows the mistake. */
    static boolean canNameStruct(ElixirParser.StructNameContext name) {
        if (!name.postfix().isEmpty()) {
            return name.postfix().getLast().ACCESS() == null;
        }
        return switch (name.primary()) {
            case ElixirParser.NameContext n -> true;
            case ElixirParser.CallParensContext c -> true;
            case ElixirParser.AliasContext a -> true;
            case ElixirParser.AtomContext a -> true;
            case ElixirParser.QuotesContext q -> q.quoteStart().ATOM_QUOTE_START() != null;
            default -> false;
        };
    }

    static SyntaxFailure aliasAfterAtom(Lexeme alias) {
        return SyntaxFailure.at(alias, "atom cannot be followed by an alias. If the '.' was meant to be part of the atom's "
                + "name, the atom name must be quoted. Syntax error before: ", "'.'");
    }

    static SyntaxFailure spaceBeforeParentheses(Lexeme paren) {
        return SyntaxFailure.at(paren, "unexpected parentheses. If you are making a function call, do not insert spaces "
                + "between the function name and the opening parentheses. Syntax error before: ", "'('");
    }

    static SyntaxFailure functionWithoutClauses(Lexeme fn) {
        return SyntaxFailure.at(fn, "expected anonymous functions to be defined with -> inside: ", "'fn'");
    }

    static SyntaxFailure clauseAmongExpressions(Lexeme arrow) {
        return SyntaxFailure.inTree(arrow, "unexpected operator ->. If you want to define multiple clauses, the first "
                + "expression must use ->. Syntax error before: ", "'->'");
    }

    static SyntaxFailure commasInContainer(Lexeme call) {
        return SyntaxFailure.inTree(call, "unexpected comma. Parentheses are required to solve ambiguity inside containers."
                + "\n\nThis error may happen when you forget a comma in a list or other container:\n\n    [a, b c, d]\n\n"
                + "Or when you have ambiguous calls:\n\n    [one, two three, four, five]\n\n"
                + "In the example above, we don't know if the parameters \"four\" and \"five\" belongs to the list or the "
                + "function \"two\". You can solve this by explicitly adding parentheses:\n\n"
                + "    [one, two(three, four), five]\n\n"
                + "Elixir cannot compile otherwise. Syntax error before: ", "','");
    }

    static SyntaxFailure commasInNestedCall(Lexeme call) {
        return SyntaxFailure.inTree(call, "unexpected comma. Parentheses are required to solve ambiguity in nested calls."
                + "\n\nThis error happens when you have nested function calls without parentheses. For example:\n\n"
                + "    one a, two b, c, d\n\n"
                + "In the example above, we don't know if the parameters \"c\" and \"d\" apply to the function \"one\" or "
                + "\"two\". You can solve this by explicitly adding parentheses:\n\n    one a, two(b, c, d)\n\n"
                + "Or by adding commas (in case a nested call is not intended):\n\n    one, a, two, b, c, d\n\n"
                + "Elixir cannot compile otherwise. Syntax error before: ", "','");
    }

    static SyntaxFailure expressionAfterKeys(Lexeme comma) {
        return SyntaxFailure.at(comma, "unexpected expression after keyword list. Keyword lists must always come last in "
                + "lists and maps. Therefore, this is not allowed:\n\n    [some: :value, :another]\n"
                + "    %{some: :value, another => value}\n\nInstead, reorder it to be the last entry:\n\n"
                + "    [:another, some: :value]\n    %{another => value, some: :value}\n\nSyntax error after: ", "','");
    }

    static SyntaxFailure argumentAfterKeys(Lexeme comma) {
        return SyntaxFailure.at(comma, "unexpected expression after keyword list. Keyword lists must always come as the "
                + "last argument. Therefore, this is not allowed:\n\n    function_call(1, some: :option, 2)\n\n"
                + "Instead, wrap the keyword in brackets:\n\n    function_call(1, [some: :option], 2)\n\n"
                + "Syntax error after: ", "','");
    }
}
