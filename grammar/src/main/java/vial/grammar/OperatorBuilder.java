package vial.grammar;

import java.util.List;

/** Builds one operator's form. */
final class OperatorBuilder {
    private final Building building;

    OperatorBuilder(Building building) {
        this.building = building;
    }

    Quoted prefix(Lexeme operator, Quoted operand) {
        String name = operator.getText();
        Quoted built = building.call(name, building.meta.at(operator), operand);
        if (name.equals("not") || name.equals("!")) {
            built.as(name, operand);
        }
        built.openCommas = operand.openCommas == null ? null : operator;
        built.block = operand.block;
        return built;
    }

    Quoted infix(Lexeme operator, Quoted left, Quoted right) {
        Quoted built = switch (operator.getText()) {
            case "in" -> membership(operator, left, right);
            case "not in" -> negated(operator, left, right);
            case "//" -> step(operator, left, right);
            default -> plain(operator, left, right);
        };
        built.openCommas = right.openCommas == null || left.block ? null : operator;
        built.block = left.block || right.block;
        return built;
    }

    private Quoted plain(Lexeme operator, Quoted left, Quoted right) {
        String name = operator.getText();
        if (name.equals("|>") && right.openCall != null) {
            warnOfPipe(operator, right);
        }
        List<Object> where = building.meta.at(operator);
        building.meta.newlines(where, name.equals("=") ? operator.newlinesBefore : operator.newlines);
        Quoted built = building.call(name, where, left, right);
        boolean bar = name.equals("|") && !(left.block && right.openCommas != null);
        return bar || name.equals("when") || name.equals("..") ? built.as(name, left, right) : built;
    }

    private void warnOfPipe(Lexeme operator, Quoted right) {
        building.warnings.add(operator, "parentheses are required when piping into a function call. For example:\n\n"
                + "    foo 1 |> bar 2 |> baz 3\n\nis ambiguous and should be written as\n\n    foo(1) |> bar(2) |> baz(3)\n\n"
                + "Ambiguous pipe found at:");
    }

    /** {@code not a in b} and {@code !a in b} negate the whole membership. */
    private Quoted membership(Lexeme operator, Quoted left, Quoted right) {
        if (left.is("not") || left.is("!")) {
            String name = left.operator;
            if (name.equals("not")) {
                building.warnings.add(operator,
                        "\"not expr1 in expr2\" is deprecated, use \"expr1 not in expr2\" instead");
            }
            return negation(name, operator, left.operands[0], right);
        }
        return building.call("in", building.meta.withNewlines(operator), left, right);
    }

    private Quoted negated(Lexeme operator, Quoted left, Quoted right) {
        return negation("not", operator, left, right);
    }

    private Quoted negation(String name, Lexeme operator, Quoted left, Quoted right) {
        List<Object> meta = building.meta.at(operator);
        Quoted membership = building.call("in", meta, left, right);
        return building.call(name, meta, membership).as(name, membership);
    }

    private Quoted step(Lexeme operator, Quoted left, Quoted right) {
        if (!left.is("..")) {
            throw SyntaxFailure.at(operator, "the range step operator (//) must immediately follow the range "
                    + "definition operator (..), for example: 1..9//2. If you wanted to define a default argument, "
                    + "use (\\\\) instead. Syntax error before: ", "'//'");
        }
        return building.call("..//", left.meta(), left.operands[0], left.operands[1], right);
    }
}
