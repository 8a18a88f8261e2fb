package vial.grammar;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** How an exception words "syntax error before: TOKEN": some tokens are told in Elixir's terms, and then without a snippet. */
final class Description {
    private static final String BEFORE = "syntax error before: ";
    private static final Set<String> RESERVED = Set.of("true", "false", "nil", "not", "and", "or", "in", "when", "fn",
            "end", "catch", "rescue", "after", "else");

    private Description() {}

    static String of(SyntaxProblem problem) {
        String suffix = problem.suffix() == null ? "" : problem.suffix();
        String reworded = reworded(problem);
        return reworded != null ? reworded : problem.prefix() + problem.token() + suffix;
    }

    /** Whether the line of the problem is shown under the description. */
    static boolean showsLine(SyntaxProblem problem) {
        boolean incomplete = problem.token().isEmpty();
        return problem.suffix() == null && (incomplete || reworded(problem) == null);
    }

    private static String reworded(SyntaxProblem problem) {
        if (problem.suffix() != null || !problem.prefix().equals(BEFORE)) {
            return null;
        }
        String token = problem.token();
        String bare = token.startsWith("'") && token.endsWith("'") ? token.substring(1, token.length() - 1) : token;
        if (RESERVED.contains(bare)) {
            return BEFORE + bare + ". \"" + bare + "\" is a reserved word in Elixir and therefore its usage is limited. "
                    + "For instance, it can't be used as a variable or be defined nor invoked as a regular function";
        }
        return switch (token) {
            case "" -> "syntax error: expression is incomplete";
            case "eol" -> "unexpectedly reached end of line. The current expression is invalid or incomplete";
            default -> quoted(token);
        };
    }

    private static String quoted(String token) {
        if (token.startsWith("[<<\"")) {
            return BEFORE + "\"" + text(token) + "\"";
        }
        if (token.startsWith("{sigil,")) {
            String name = token.split(",")[4].strip();
            return BEFORE + "sigil ~" + (char) Integer.parseInt(name) + " starting with content '" + text(token) + "'";
        }
        return token.startsWith("$") ? BEFORE + "?" + token.substring(1) : null;
    }

    /** The text of the first binary in a token; Elixir tells its bytes as if each were a character. */
    private static String text(String token) {
        int from = token.indexOf("<<\"") + 3;
        int to = from;
        while (token.charAt(to) != '"') {
            to += token.charAt(to) == '\\' ? 2 : 1;
        }
        String text = token.substring(from, to).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
