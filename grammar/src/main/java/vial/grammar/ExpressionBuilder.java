package vial.grammar;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import vial.grammar.ElixirParser.ExpressionContext;
import vial.grammar.ElixirParser.InfixContext;
import vial.grammar.ElixirParser.OperandContext;
import vial.grammar.ElixirParser.PostfixContext;
import vial.grammar.ElixirParser.PrefixContext;
import vial.grammar.ElixirParser.PrimaryContext;
import vial.grammar.ElixirParser.ProgramContext;
import vial.grammar.ElixirParser.SequenceContext;
import vial.grammar.ElixirParser.StructNameContext;

/** Parse tree to quoted form: expressions and their operands. Calls, clauses, containers and quotes have their own builders. */
final class ExpressionBuilder {
    final Building building;
    final CallBuilder calls;
    final ClauseBuilder clauses;
    final ContainerBuilder containers;
    final QuoteBuilder quotes;
    private final OperatorBuilder operators;
    private final PrimaryBuilder primaries;

    ExpressionBuilder(Building building) {
        this.building = building;
        this.operators = new OperatorBuilder(building);
        this.calls = new CallBuilder(this);
        this.clauses = new ClauseBuilder(this);
        this.containers = new ContainerBuilder(this);
        this.quotes = new QuoteBuilder(this);
        this.primaries = new PrimaryBuilder(this);
    }

    static Lexeme lexeme(Token token) {
        return (Lexeme) token;
    }

    static Lexeme lexeme(TerminalNode node) {
        return (Lexeme) node.getSymbol();
    }

    Object program(ProgramContext program) {
        return building.term(sequence(program.sequence()));
    }

    Quoted sequence(SequenceContext sequence) {
        List<Quoted> expressions = new ArrayList<>();
        List<ExpressionContext> contexts = sequence.expression();
        List<TerminalNode> separators = sequence.SEPARATOR();
        for (int i = 0; i < contexts.size(); i++) {
            Quoted built = expression(contexts.get(i));
            expressions.add(i < separators.size() ? building.ended(built, lexeme(separators.get(i))) : built);
        }
        boolean blank = contexts.isEmpty() && !sequence.EDGE().isEmpty();
        return building.block(expressions, blank ? building.meta.at(lexeme(sequence.EDGE(0))) : new ArrayList<>());
    }

    Quoted expression(ExpressionContext expression) {
        List<InfixContext> infixes = expression.infix();
        OperandContext first = expression.operand();
        if (infixes.isEmpty() && first.prefix().isEmpty()) {
            return operand(first);
        }
        OperatorStack stack = new OperatorStack(operators);
        pushOperand(stack, first);
        for (InfixContext infix : infixes) {
            pushInfix(stack, infix);
        }
        return stack.result();
    }

    /** What follows the first {@code when} of an expression. */
    Quoted guardAfter(ExpressionContext expression) {
        List<InfixContext> infixes = expression.infix();
        if (infixes.getFirst().operand() == null) {
            return containers.keysOnly(infixes.getFirst().arguments(), false);
        }
        OperatorStack stack = new OperatorStack(operators);
        pushOperand(stack, infixes.getFirst().operand());
        for (InfixContext infix : infixes.subList(1, infixes.size())) {
            pushInfix(stack, infix);
        }
        return stack.result();
    }

    private void pushInfix(OperatorStack stack, InfixContext infix) {
        Lexeme operator = lexeme(infix.getStart());
        stack.infix(operator);
        if (infix.operand() != null) {
            pushOperand(stack, infix.operand());
        } else {
            Quoted keys = containers.keysOnly(infix.arguments(), operator.getText().equals("|"));
            keys.openCommas = operator;
            stack.operand(keys);
        }
    }

    private void pushOperand(OperatorStack stack, OperandContext operand) {
        List<PrefixContext> prefixes = operand.prefix();
        int count = prefixes.size() - tightPrefixes(operand);
        for (int i = 0; i < count; i++) {
            stack.prefix(lexeme(prefixes.get(i).getStart()));
        }
        stack.operand(operand(operand));
    }

    /** {@code @} binds tighter than a dot or an access: in {@code @foo.bar} it belongs to foo alone. */
    private static int tightPrefixes(OperandContext operand) {
        boolean chained = operand.primary() != null && (!operand.postfix().isEmpty() || operand.memberCall() != null);
        return chained ? trailingAts(operand.prefix()) : 0;
    }

    private static int trailingAts(List<PrefixContext> prefixes) {
        int count = 0;
        while (count < prefixes.size()
                && prefixes.get(prefixes.size() - 1 - count).getStart().getText().equals("@")) {
            count++;
        }
        return count;
    }

    private Quoted operand(OperandContext operand) {
        Quoted built = operandAlone(operand);
        built.block = hasBlock(operand);
        return built;
    }

    /** The do of the first block that an operand of {@code expression} has; null if none has. */
    static Lexeme blockOf(ExpressionContext expression) {
        Lexeme first = blockOf(expression.operand());
        for (InfixContext infix : expression.infix()) {
            if (first == null && infix.operand() != null) {
                first = blockOf(infix.operand());
            }
        }
        return first;
    }

    private static Lexeme blockOf(OperandContext operand) {
        if (!hasBlock(operand)) {
            return null;
        }
        if (operand.block() != null) {
            return lexeme(operand.block().DO());
        }
        return lexeme((operand.memberCall() == null ? operand.callEnd() : operand.memberCall().callEnd()).ARGUMENTS_DO());
    }

    static boolean hasBlock(OperandContext operand) {
        return operand.block() != null || operand.callEnd() != null && operand.callEnd().ARGUMENTS_DO() != null
                || operand.memberCall() != null && operand.memberCall().callEnd().ARGUMENTS_DO() != null;
    }

    private Quoted operandAlone(OperandContext operand) {
        if (operand.CALL_NAME() != null) {
            return calls.withoutParentheses(lexeme(operand.CALL_NAME()), operand.arguments(), operand.callEnd());
        }
        int tight = tightPrefixes(operand);
        if (operand.postfix().isEmpty() && operand.memberCall() == null) {
            return calls.primary(operand.primary(), operand.block());
        }
        Quoted built = tightened(primary(operand.primary()), operand.prefix(), tight);
        return calls.chain(built, operand.postfix(), operand.memberCall(), operand.block());
    }

    private Quoted tightened(Quoted built, List<PrefixContext> prefixes, int count) {
        Quoted result = built;
        for (int i = 0; i < count; i++) {
            result = operators.prefix(lexeme(prefixes.get(prefixes.size() - 1 - i).getStart()), result);
        }
        return result;
    }

    Quoted primary(PrimaryContext primary) {
        return primary.accept(primaries);
    }

    Quoted structName(StructNameContext name) {
        List<PostfixContext> postfixes = name.postfix();
        int tight = postfixes.isEmpty() ? 0 : trailingAts(name.prefix());
        Quoted built = tightened(primary(name.primary()), name.prefix(), tight);
        built = calls.chain(built, postfixes, null, null);
        List<PrefixContext> loose = name.prefix().subList(0, name.prefix().size() - tight);
        return tightened(built, loose, loose.size());
    }
}
