package vial.grammar;

/** Carries a problem from where it is found to {@link ElixirText}; it never leaves the package. */
final class SyntaxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SyntaxProblem problem;

    SyntaxFailure(SyntaxProblem problem) {
        super(problem.prefix(), null, false, false);
        this.problem = problem;
    }

    SyntaxProblem problem() {
        return problem;
    }

    static SyntaxFailure at(int line, int column, String prefix, String token) {
        return new SyntaxFailure(new SyntaxProblem(
                SyntaxProblem.Kind.SYNTAX_ERROR, line, column, true, prefix, null, token));
    }

    static SyntaxFailure at(Lexeme lexeme, String prefix, String token) {
        return at(lexeme.line, lexeme.column, prefix, token);
    }

    /** A mistake that is found while building; its metadata has a column only when columns are asked for. */
    static SyntaxFailure inTree(Lexeme lexeme, String prefix, String token) {
        return new SyntaxFailure(new SyntaxProblem(
                SyntaxProblem.Kind.SYNTAX_ERROR, lexeme.line, lexeme.column, false, prefix, null, token));
    }
}
