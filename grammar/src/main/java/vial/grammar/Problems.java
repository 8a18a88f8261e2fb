package vial.grammar;

import org.antlr.v4.runtime.ParserRuleContext;

/** The wording of the problems that are found in the parse tree. */
final class Problems {
    private Problems() {}

    static SyntaxFailure unexpected(Lexeme lexeme) {
        return SyntaxFailure.at(lexeme, "syntax error before: ", TokenNames.of(lexeme));
    }

    static SyntaxFailure unexpectedAfter(ParserRuleContext context) {
        return unexpected((Lexeme) context.getStop());
    }

    static SyntaxFailure functionWithoutClauses(Lexeme fn) {
        return SyntaxFailure.inTree(fn, "expected anonymous functions to be defined with -> inside: ", "'fn'");
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
