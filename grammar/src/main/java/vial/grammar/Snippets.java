package vial.grammar;

/** Puts the line that a problem is on beside it. */
final class Snippets {
    private Snippets() {}

    static SyntaxProblem complete(SyntaxProblem problem, String source, ParseOptions options) {
        boolean hasColumn = problem.hasColumn() || options.columns();
        String line = hasColumn && Description.showsLine(problem) ? line(source, problem.line() - options.line()) : null;
        int offset = problem.column() - 1 - (problem.line() == options.line() ? options.column() - 1 : 0);
        return new SyntaxProblem(problem.kind(), problem.line(), problem.column(), hasColumn,
                problem.prefix(), problem.suffix(), problem.token(), line == null || line.isBlank() ? null : line, offset);
    }

    private static String line(String source, int index) {
        int start = 0;
        for (int i = 0; i < index; i++) {
            int newline = source.indexOf('\n', start);
            if (newline < 0) {
                return null;
            }
            start = newline + 1;
        }
        int end = source.indexOf('\n', start);
        String line = source.substring(start, end < 0 ? source.length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
