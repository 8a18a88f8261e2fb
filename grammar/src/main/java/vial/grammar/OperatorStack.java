package vial.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * Applies precedence to a flat row of operands and operators, without recursion: an operator waits until one that
 * binds looser (or as tight, and groups left) follows it.
 */
final class OperatorStack {
    private static final int END = Integer.MIN_VALUE;
    private final OperatorBuilder builder;
    private final List<Quoted> operands = new ArrayList<>();
    private final List<Lexeme> operators = new ArrayList<>();
    /** The precedence of each waiting operator; negative for a prefix. */
    private final List<Integer> precedences = new ArrayList<>();

    OperatorStack(OperatorBuilder builder) {
        this.builder = builder;
    }

    void prefix(Lexeme operator) {
        operators.add(operator);
        precedences.add(-Operators.prefix(operator.getText()));
    }

    void infix(Lexeme operator) {
        String text = operator.getText();
        int precedence = Operators.binary(text);
        reduce(Operators.groupsRight(text) ? precedence : precedence - 1);
        operators.add(operator);
        precedences.add(precedence);
    }

    void operand(Quoted operand) {
        operands.add(operand);
    }

    Quoted result() {
        reduce(END);
        return operands.getLast();
    }

    /**
     * Builds the waiting operators that bind tighter than {@code floor}. A prefix whose operand has a block waits for the
     * end: in {@code -foo do ... end + 1} it takes the sum.
     */
    private void reduce(int floor) {
        while (!operators.isEmpty() && Math.abs(precedences.getLast()) > floor
                && (floor == END || precedences.getLast() > 0 || !operands.getLast().block)) {
            Lexeme operator = operators.removeLast();
            boolean prefix = precedences.removeLast() < 0;
            Quoted right = operands.removeLast();
            operands.add(prefix ? builder.prefix(operator, right) : builder.infix(operator, operands.removeLast(), right));
        }
    }
}
