package vial.grammar;

import static vial.grammar.ExpressionBuilder.lexeme;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;
import vial.grammar.ElixirParser.ArgumentContext;
import vial.grammar.ElixirParser.ArgumentsContext;
import vial.grammar.ElixirParser.ClauseContext;
import vial.grammar.ElixirParser.ClausesContext;
import vial.grammar.ElixirParser.ExpressionContext;
import vial.grammar.ElixirParser.FunctionContext;
import vial.grammar.ElixirParser.MemberCallContext;
import vial.grammar.ElixirParser.OperandContext;
import vial.grammar.ElixirParser.ParensContext;
import vial.grammar.ElixirParser.PrimaryContext;
import vial.grammar.ElixirParser.SectionContext;

/**
 * Builds bodies: of blocks, functions and parentheses. A body is either a row of expressions or a row of clauses
 * ({@code a, b when c -> d}); the lines that follow a clause's first belong to its right side.
 */
final class ClauseBuilder {
    private final ExpressionBuilder expressions;
    private final Building building;

    ClauseBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
        this.building = expressions.building;
    }

    /** A {@code do ... end} as the keyword list that it stands for. */
    Quoted block(Lexeme doWord, ClausesContext body, List<SectionContext> sections) {
        List<Object> pairs = new ArrayList<>();
        pairs.add(section("do", doWord, body));
        for (SectionContext section : sections) {
            Lexeme word = lexeme(section.BLOCK_NAME());
            pairs.add(section(word.getText(), word, section.clauses()));
        }
        return Quoted.finished(building.terms.list(pairs));
    }

    private Object section(String key, Lexeme word, ClausesContext body) {
        Object name = building.term(building.literal(building.terms.atom(key), word));
        return building.terms.tuple(name, building.term(body(body)));
    }

    private Quoted body(ClausesContext body) {
        return hasClauses(body)
                ? Quoted.finished(building.list(clauses(body)))
                : building.block(plain(body), new ArrayList<>());
    }

    /** Checks a clause of a body that the parser could not finish. */
    void check(ClauseContext clause) {
        if (clause.arrow() == null) {
            expressionOf(clause);
            return;
        }
        heads(clause.arguments());
        if (clause.arrow().expression() != null) {
            expressions.expression(clause.arrow().expression());
        }
    }

    void checkHeads(ArgumentsContext arguments) {
        heads(arguments);
    }

    private static boolean hasClauses(ClausesContext body) {
        return !body.clause().isEmpty() && body.clause(0).arrow() != null;
    }

    List<Quoted> functionClauses(FunctionContext function) {
        ClausesContext body = function.clauses();
        if (!hasClauses(body)) {
            if (plain(body).isEmpty()) {
                throw building.unexpected(lexeme(function.END()));
            }
            throw Problems.functionWithoutClauses(lexeme(function.FN()));
        }
        return clauses(body);
    }

    Quoted parentheses(ParensContext parens) {
        ClausesContext body = parens.clauses();
        Lexeme opener = lexeme(parens.LEFT_PAREN());
        if (hasClauses(body)) {
            return Quoted.finished(building.list(clauses(body)));
        }
        if (body.clause().isEmpty()) {
            return emptyParentheses(opener, body, parens);
        }
        if (body.clause().size() == 1 && isArgumentList(body.clause(0).arguments())) {
            throw misplacedList(parens);
        }
        List<Quoted> built = plain(body);
        Quoted block = withParentheses(building.block(built, parenthesised(opener, parens)), built, opener, parens);
        if (built.size() == 1) {
            block.openCommas = null;
            block.openCall = null;
        }
        return block;
    }

    /** A list in parentheses that is no clause's left side: where Elixir's parser notices depends on what could follow. */
    private SyntaxFailure misplacedList(ParensContext parens) {
        boolean first = parens.getParent() instanceof OperandContext operand && operand.prefix().isEmpty()
                && operand.getParent() instanceof ExpressionContext expression && expression.operand() == operand;
        if (first && parens.getParent().getParent().getParent() instanceof ArgumentContext argument
                && argument.key() == null && argument.getParent() instanceof ArgumentsContext arguments
                && arguments.argument(0) == argument) {
            if (arguments.getParent() instanceof ClauseContext clause) {
                return building.guardFollows(parens)
                        ? building.unexpectedAfterHeads(clause)
                        : building.unexpectedAfterHeads(parens);
            }
            if (arguments.getParent() instanceof OperandContext || arguments.getParent() instanceof MemberCallContext) {
                return Problems.spaceBeforeParentheses(lexeme(parens.LEFT_PAREN()));
            }
        }
        return building.unexpected(lexeme(parens.RIGHT_PAREN()));
    }

    private Quoted emptyParentheses(Lexeme opener, ClausesContext body, ParensContext parens) {
        if (!body.EDGE().isEmpty()) {
            return building.call(building.terms.atom("__block__"), parenthesised(opener, parens), List.of());
        }
        building.warnings.add(opener, "invalid expression (). If you want to invoke or define a function, make sure "
                + "there are no spaces between the function name and its arguments. If you wanted to pass an empty block "
                + "or code, pass a value instead, such as a nil or an atom");
        return building.emptyBlock();
    }

    private List<Object> parenthesised(Lexeme opener, ParensContext parens) {
        List<Object> where = building.meta.at(opener);
        building.meta.place(where, "closing", lexeme(parens.RIGHT_PAREN()));
        return where;
    }

    /** A block that is alone in parentheses has theirs noted after its own. */
    private Quoted withParentheses(Quoted block, List<Quoted> built, Lexeme opener, ParensContext parens) {
        boolean alone = built.size() == 1 && block == built.getFirst() && building.isBlock(block);
        if (!alone) {
            return block.is("|") ? block.withMeta(block.meta()).as(null) : block;
        }
        List<Object> where = new ArrayList<>(block.meta());
        where.addAll(parenthesised(opener, parens));
        return block.withMeta(where);
    }

    private static boolean isArgumentList(ArgumentsContext arguments) {
        return arguments.argument().size() > 1 || arguments.argument(0).key() != null;
    }

    /** The expressions of a body without clauses. */
    private List<Quoted> plain(ClausesContext body) {
        List<Quoted> built = new ArrayList<>();
        List<ClauseContext> items = body.clause();
        List<TerminalNode> separators = body.SEPARATOR();
        for (int i = 0; i < items.size(); i++) {
            ClauseContext item = items.get(i);
            if (item.arrow() != null) {
                throw Problems.clauseAmongExpressions(lexeme(item.arrow().ARROW()));
            }
            Quoted expression = expressionOf(item);
            built.add(i < separators.size() ? building.ended(expression, lexeme(separators.get(i))) : expression);
        }
        return built;
    }

    private Quoted expressionOf(ClauseContext item) {
        if (isArgumentList(item.arguments())) {
            throw building.unexpectedAfterHeads(item);
        }
        return expressions.expression(item.arguments().argument(0).expression());
    }

    private List<Quoted> clauses(ClausesContext body) {
        List<Quoted> built = new ArrayList<>();
        OpenClause open = null;
        List<ClauseContext> items = body.clause();
        List<TerminalNode> separators = body.SEPARATOR();
        for (int i = 0; i < items.size(); i++) {
            ClauseContext item = items.get(i);
            Lexeme separator = i < separators.size() ? lexeme(separators.get(i)) : null;
            if (item.arrow() != null) {
                if (open != null) {
                    built.add(open.close());
                }
                open = new OpenClause(item, separator);
            } else {
                Quoted expression = expressionOf(item);
                open.body.add(separator == null ? expression : building.ended(expression, separator));
            }
        }
        built.add(open.close());
        return built;
    }

    /** A clause whose right side may still get more lines. */
    private final class OpenClause {
        private final Lexeme arrow;
        private final Object heads;
        private final List<Object> where;
        final List<Quoted> body = new ArrayList<>();

        OpenClause(ClauseContext clause, Lexeme separator) {
            arrow = lexeme(clause.arrow().ARROW());
            where = building.meta.withNewlines(arrow);
            heads = building.list(heads(clause.arguments()));
            ExpressionContext right = clause.arrow().expression();
            Quoted first = right == null ? missingRight() : expressions.expression(right);
            if (separator != null && building.meta.tokens()) {
                if (first.isCall()) {
                    first = building.ended(first, separator);
                } else {
                    where.addFirst(building.meta.endOfExpression(separator));
                }
            }
            body.add(first);
        }

        private Quoted missingRight() {
            building.warnings.add(arrow, "an expression is always required on the right side of ->. "
                    + "Please provide a value after ->");
            return building.literal(building.nil, arrow);
        }

        Quoted close() {
            Quoted right = building.block(body, new ArrayList<>());
            Object sides = building.terms.list(List.of(heads, building.term(right)));
            return Quoted.call(building.terms.atom("->"), where, sides);
        }
    }

    /** The left side of a clause; a guard takes all arguments under it. */
    private List<Quoted> heads(ArgumentsContext arguments) {
        if (arguments == null) {
            return List.of();
        }
        Heads heads = headsInParentheses(arguments);
        if (heads == null) {
            refuseBlocks(arguments);
            heads = lastGuard(expressions.containers.openArguments(arguments));
        }
        if (heads.guard == null) {
            return heads.arguments;
        }
        List<Quoted> under = new ArrayList<>(heads.arguments);
        under.add(heads.guard);
        return List.of(building.call(building.terms.atom("when"), heads.guardMeta, under));
    }

    /** An argument on the left side cannot have a block of its own, unless it is in parentheses. */
    private void refuseBlocks(ArgumentsContext arguments) {
        for (ArgumentContext argument : arguments.argument()) {
            Lexeme block = ExpressionBuilder.blockOf(argument.expression());
            boolean first = argument == arguments.argument(0) && argument.key() == null;
            if (block != null) {
                throw first ? building.unexpectedAfter(argument) : building.unexpected(block);
            }
        }
    }

    private record Heads(List<Quoted> arguments, Quoted guard, List<Object> guardMeta) {}

    private static Heads lastGuard(List<Quoted> built) {
        Quoted last = built.isEmpty() ? null : built.getLast();
        if (last == null || !last.is("when")) {
            return new Heads(built, null, null);
        }
        List<Quoted> arguments = new ArrayList<>(built.subList(0, built.size() - 1));
        arguments.add(last.operands[0]);
        return new Heads(arguments, last.operands[1], last.meta());
    }

    /** {@code (a, b) -> ...} and {@code (a, b) when c -> ...}; null when the parentheses are an expression's. */
    private Heads headsInParentheses(ArgumentsContext arguments) {
        if (arguments.argument().size() != 1 || arguments.argument(0).key() != null) {
            return null;
        }
        ExpressionContext expression = arguments.argument(0).expression();
        ParensContext parens = bareParentheses(expression);
        boolean guarded = !expression.infix().isEmpty();
        if (parens == null || guarded && !expression.infix(0).getStart().getText().equals("when")) {
            return null;
        }
        List<Quoted> inside = inside(parens);
        if (inside == null) {
            return null;
        }
        return guarded ? guardedBy(expression, inside) : lastGuard(inside);
    }

    private Heads guardedBy(ExpressionContext expression, List<Quoted> inside) {
        Lexeme when = lexeme(expression.infix(0).getStart());
        Quoted guard = expressions.guardAfter(expression);
        return new Heads(inside, guard, building.meta.at(when));
    }

    private static ParensContext bareParentheses(ExpressionContext expression) {
        var operand = expression.operand();
        boolean bare = operand.prefix().isEmpty() && operand.primary() != null && operand.postfix().isEmpty()
                && operand.memberCall() == null && operand.block() == null;
        PrimaryContext primary = bare ? operand.primary() : null;
        return primary instanceof ParensContext parens ? parens : null;
    }

    /** What heads in parentheses hold, unless they hold one plain expression or a body. */
    private List<Quoted> inside(ParensContext parens) {
        ClausesContext body = parens.clauses();
        if (body.clause().isEmpty()) {
            return body.EDGE().isEmpty() ? new ArrayList<>() : null;
        }
        boolean list = body.clause().size() == 1 && body.clause(0).arrow() == null && body.EDGE().isEmpty()
                && isArgumentList(body.clause(0).arguments());
        if (list) {
            refuseBlocks(body.clause(0).arguments());
        }
        return list ? expressions.containers.callArguments(body.clause(0).arguments()) : null;
    }
}
