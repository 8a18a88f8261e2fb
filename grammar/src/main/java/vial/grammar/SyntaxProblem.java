package vial.grammar;

/**
 * Why a text is not Elixir, in the parts that {@code Code.string_to_quoted/2} gives as
 * {@code {:error, {meta, message, token}}}: the message is {@code prefix} alone, or the pair of {@code prefix} and
 * {@code suffix} around the token.
 *
 * @param column from 1; 0 where the place is known by its line only
 * @param columnInMeta whether the error's metadata shows the column (some errors show it only when columns are asked for)
 * @param suffix null unless the message is a pair
 * @param sourceLine the line of the text that the problem is on, for the snippet; null for a missing token
 */
public record SyntaxProblem(
        Kind kind,
        int line,
        int column,
        boolean columnInMeta,
        String prefix,
        String suffix,
        String token,
        String sourceLine) {

    /** INVALID_ENCODING is a charlist or an atom whose bytes are no text: the real one raises UnicodeConversionError. */
    public enum Kind { SYNTAX_ERROR, TOKEN_MISSING, INVALID_ENCODING }

    /** The description of the exception that this problem is raised as. */
    public String description() {
        return prefix + token + (suffix == null ? "" : suffix);
    }
}
