package vial.grammar;

/**
 * Why a text is not Elixir, in the parts that {@code Code.string_to_quoted/2} gives as
 * {@code {:error, {meta, message, token}}}: the message is {@code prefix} alone, or the pair of {@code prefix} and
 * {@code suffix} around the token.
 *
 * @param column from 1
 * @param hasColumn whether the error's metadata shows the column: some errors show it only when columns are asked for
 * @param suffix null unless the message is a pair
 * @param sourceLine the line of the text that the problem is on; null where an exception shows no snippet
 * @param offset where on that line the problem is, from 0
 */
public record SyntaxProblem(
        Kind kind,
        int line,
        int column,
        boolean hasColumn,
        String prefix,
        String suffix,
        String token,
        String sourceLine,
        int offset) {

    /** INVALID_ENCODING is a charlist or an atom whose bytes are no text: Elixir raises UnicodeConversionError. */
    public enum Kind { SYNTAX_ERROR, TOKEN_MISSING, INVALID_ENCODING }

    SyntaxProblem(Kind kind, int line, int column, boolean hasColumn, String prefix, String suffix, String token) {
        this(kind, line, column, hasColumn, prefix, suffix, token, null, 0);
    }

    /** The description of the exception that this problem is raised as. */
    public String description() {
        return Description.of(this);
    }

    /** The whole message of the exception: the place, the description, and the line with a caret under the place. */
    public String message(String file) {
        String place = file + ":" + line + ": ";
        if (hasColumn) {
            place = file + ":" + line + ":" + column + ": ";
        }
        if (sourceLine == null || !hasColumn) {
            return place + description();
        }
        String number = String.valueOf(line);
        String margin = " ".repeat(Math.max(number.length(), 2) + 2);
        return place + description() + "\n" + margin + "|\n" + " ".repeat(margin.length() - number.length() - 1) + number + " | "
                + sourceLine + "\n" + margin + "| " + " ".repeat(offset) + "^";
    }
}
