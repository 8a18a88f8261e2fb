package vial.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import vial.grammar.ElixirParser.ArgumentsContext;
import vial.grammar.ElixirParser.ClauseContext;
import vial.grammar.ElixirParser.EntryContext;
import vial.grammar.ElixirParser.ExpressionContext;

/**
 * The parser stops at a token that cannot follow, but a text may have a mistake before it that only the builders see.
 * Elixir's parser builds as it reads, so it tells that one. Here the finished parts of the unfinished tree are built,
 * from left to right; only a text with a mistake pays for it.
 */
final class EarlierMistake {
    private final ExpressionBuilder expressions;

    private EarlierMistake(ExpressionBuilder expressions) {
        this.expressions = expressions;
    }

    /** Throws the first mistake in what stands before {@code unfinished}; returns if there is none. */
    static void check(ParserRuleContext unfinished, ExpressionBuilder expressions) {
        Deque<ParserRuleContext> path = new ArrayDeque<>();
        for (ParserRuleContext context = unfinished; context != null; context = context.getParent()) {
            path.push(context);
        }
        new EarlierMistake(expressions).along(path);
    }

    private void along(Deque<ParserRuleContext> path) {
        while (!path.isEmpty()) {
            ParserRuleContext context = path.pop();
            ParserRuleContext next = path.peek();
            for (ParseTree child : finished(context, next)) {
                build(child);
            }
        }
    }

    private static List<ParseTree> finished(ParserRuleContext context, ParserRuleContext next) {
        List<ParseTree> finished = new ArrayList<>();
        for (int i = 0; i < context.getChildCount() && context.getChild(i) != next; i++) {
            finished.add(context.getChild(i));
        }
        return finished;
    }

    private void build(ParseTree tree) {
        switch (tree) {
            case ExpressionContext expression -> expressions.expression(expression);
            case ClauseContext clause -> expressions.clauses.check(clause);
            case ArgumentsContext arguments when arguments.getParent() instanceof ClauseContext ->
                expressions.clauses.checkHeads(arguments);
            case EntryContext entry -> expressions.containers.check(entry);
            case ArgumentsContext arguments -> expressions.containers.check(arguments);
            default -> {
                for (int i = 0; i < tree.getChildCount(); i++) {
                    build(tree.getChild(i));
                }
            }
        }
    }
}
