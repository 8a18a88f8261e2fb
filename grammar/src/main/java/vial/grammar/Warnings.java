package vial.grammar;

import java.util.ArrayList;
import java.util.List;

/** The warnings of one parse, in the order they are found; nothing is kept when nobody wants them. */
final class Warnings {
    private final boolean wanted;
    private final List<SyntaxWarning> found = new ArrayList<>();

    Warnings(boolean wanted) {
        this.wanted = wanted;
    }

    void add(Lexeme lexeme, String message) {
        add(lexeme.line, lexeme.column, message);
    }

    void add(int line, int column, String message) {
        if (wanted) {
            found.add(new SyntaxWarning(line, column, message));
        }
    }

    List<SyntaxWarning> found() {
        return List.copyOf(found);
    }
}
