package vial.grammar;

import java.util.HashMap;
import java.util.Map;

/** How tightly operators bind: a higher number binds tighter. */
final class Operators {
    static final int UNARY = 300;
    static final int CAPTURE = 90;
    static final int AT = 320;
    private static final Map<String, Integer> BINARY = new HashMap<>();
    private static final int RIGHT = 1 << 16;

    static {
        left(40, "<-", "\\\\");
        right(50, "when");
        right(60, "::");
        right(70, "|");
        right(100, "=");
        left(120, "||", "|||", "or");
        left(130, "&&", "&&&", "and");
        left(140, "==", "!=", "=~", "===", "!==");
        left(150, "<", ">", "<=", ">=");
        left(160, "|>", "<<<", ">>>", "<<~", "~>>", "<~", "~>", "<~>", "<|>");
        left(170, "in", "not in");
        left(180, "^^^");
        right(190, "//");
        right(200, "++", "--", "+++", "---", "..", "<>");
        left(210, "+", "-");
        left(220, "*", "/");
        left(230, "**");
    }

    private Operators() {}

    private static void left(int precedence, String... operators) {
        for (String operator : operators) {
            BINARY.put(operator, precedence);
        }
    }

    private static void right(int precedence, String... operators) {
        left(precedence | RIGHT, operators);
    }

    static int binary(String operator) {
        return BINARY.get(operator) & ~RIGHT;
    }

    static boolean groupsRight(String operator) {
        return (BINARY.get(operator) & RIGHT) != 0;
    }

    static int prefix(String operator) {
        return switch (operator) {
            case "&" -> CAPTURE;
            case "@" -> AT;
            default -> UNARY;
        };
    }
}
