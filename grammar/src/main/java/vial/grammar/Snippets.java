package vial.grammar;

/** Puts the line that a problem is on beside it. */
final class Snippets {
    private Snippets() {}

    static SyntaxProblem complete(SyntaxProblem problem, String source, ParseOptions options) {
        if (problem.kind() == SyntaxProblem.Kind.TOKEN_MISSING) {
            return problem;
        }
        String[] lines = source.split("\n", -1);
        int index = problem.line() - options.line();
        String line = index >= 0 && index < lines.length ? lines[index] : null;
        return new SyntaxProblem(problem.kind(), problem.line(), problem.column(), problem.columnInMeta(),
                problem.prefix(), problem.suffix(), problem.token(), line);
    }
}
