package vial.grammar;

import java.util.List;

/** What became of a text: its quoted form, or the first problem in it; and what was noticed on the way. */
public sealed interface ParseResult {
    List<SyntaxWarning> warnings();

    record Parsed(Object quoted, List<SyntaxWarning> warnings, List<SourceComment> comments) implements ParseResult {}

    record Failed(SyntaxProblem problem, List<SyntaxWarning> warnings) implements ParseResult {}
}
