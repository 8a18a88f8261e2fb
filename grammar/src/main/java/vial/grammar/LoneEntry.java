package vial.grammar;

import java.util.List;
import vial.grammar.ElixirParser.CallParensContext;
import vial.grammar.ElixirParser.ExpressionContext;
import vial.grammar.ElixirParser.InfixContext;
import vial.grammar.ElixirParser.MemberFunctionContext;
import vial.grammar.ElixirParser.MemberNameContext;
import vial.grammar.ElixirParser.MemberParensContext;
import vial.grammar.ElixirParser.NameContext;
import vial.grammar.ElixirParser.OperandContext;
import vial.grammar.ElixirParser.PostfixContext;

/** Which entries of a map may stand without a value: calls and names, since {@code unquote_splicing} is one. */
final class LoneEntry {
    private LoneEntry() {}

    /** Also of {@code map | entry}. */
    static boolean allows(ExpressionContext expression) {
        List<InfixContext> infixes = expression.infix();
        if (infixes.isEmpty()) {
            return allows(expression.operand());
        }
        InfixContext last = infixes.getLast();
        return last.getStart().getText().equals("|") && (last.operand() == null || allows(last.operand()));
    }

    private static boolean allows(OperandContext operand) {
        if (ExpressionBuilder.hasBlock(operand)) {
            return false;
        }
        boolean bare = operand.prefix().isEmpty();
        if (operand.CALL_NAME() != null) {
            return bare;
        }
        boolean ats = operand.prefix().stream().allMatch(prefix -> prefix.getStart().getText().equals("@"));
        if (operand.memberCall() != null) {
            return ats;
        }
        if (operand.postfix().isEmpty()) {
            return bare && (operand.primary() instanceof NameContext || operand.primary() instanceof CallParensContext);
        }
        return ats && isCall(operand.postfix().getLast());
    }

    private static boolean isCall(PostfixContext postfix) {
        return postfix.member() instanceof MemberNameContext || postfix.member() instanceof MemberParensContext
                || postfix.member() instanceof MemberFunctionContext;
    }
}
