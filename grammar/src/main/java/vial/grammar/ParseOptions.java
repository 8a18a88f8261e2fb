package vial.grammar;

import java.util.function.BiFunction;

/**
 * The options of {@code Code.string_to_quoted/2}. The two encoders take a term and its metadata (a list term) and give
 * the term to put in its place; they refuse by throwing {@link EncodingRefused}.
 *
 * @param line the line of the first character, from 1
 * @param column the column of the first character, from 1
 */
public record ParseOptions(
        String file,
        int line,
        int column,
        boolean columns,
        boolean tokenMetadata,
        boolean unescape,
        boolean existingAtomsOnly,
        boolean warnOnUnnecessaryQuotes,
        boolean emitWarnings,
        boolean comments,
        BiFunction<Object, Object, Object> literalEncoder,
        BiFunction<String, Object, Object> staticAtomsEncoder) {

    public static final ParseOptions DEFAULT = new ParseOptions(
            "nofile", 1, 1, false, false, true, false, true, true, false, null, null);

    public ParseOptions withFile(String file) {
        return new ParseOptions(file, line, column, columns, tokenMetadata, unescape, existingAtomsOnly,
                warnOnUnnecessaryQuotes, emitWarnings, comments, literalEncoder, staticAtomsEncoder);
    }

    public ParseOptions withPosition(int line, int column) {
        return new ParseOptions(file, line, column, columns, tokenMetadata, unescape, existingAtomsOnly,
                warnOnUnnecessaryQuotes, emitWarnings, comments, literalEncoder, staticAtomsEncoder);
    }

    public ParseOptions withColumns(boolean columns) {
        return new ParseOptions(file, line, column, columns, tokenMetadata, unescape, existingAtomsOnly,
                warnOnUnnecessaryQuotes, emitWarnings, comments, literalEncoder, staticAtomsEncoder);
    }

    public ParseOptions withTokenMetadata(boolean tokenMetadata) {
        return new ParseOptions(file, line, column, columns, tokenMetadata, unescape, existingAtomsOnly,
                warnOnUnnecessaryQuotes, emitWarnings, comments, literalEncoder, staticAtomsEncoder);
    }

    public ParseOptions withUnescape(boolean unescape) {
        return new ParseOptions(file, line, column, columns, tokenMetadata, unescape, existingAtomsOnly,
                warnOnUnnecessaryQuotes, emitWarnings, comments, literalEncoder, staticAtomsEncoder);
    }

    public ParseOptions withExistingAtomsOnly(boolean existingAtomsOnly) {
        return new ParseOptions(file, line, column, columns, tokenMetadata, unescape, existingAtomsOnly,
                warnOnUnnecessaryQuotes, emitWarnings, comments, literalEncoder, staticAtomsEncoder);
    }

    public ParseOptions withWarnings(boolean emitWarnings, boolean warnOnUnnecessaryQuotes) {
        return new ParseOptions(file, line, column, columns, tokenMetadata, unescape, existingAtomsOnly,
                warnOnUnnecessaryQuotes, emitWarnings, comments, literalEncoder, staticAtomsEncoder);
    }

    public ParseOptions withComments(boolean comments) {
        return new ParseOptions(file, line, column, columns, tokenMetadata, unescape, existingAtomsOnly,
                warnOnUnnecessaryQuotes, emitWarnings, comments, literalEncoder, staticAtomsEncoder);
    }

    public ParseOptions withLiteralEncoder(BiFunction<Object, Object, Object> literalEncoder) {
        return new ParseOptions(file, line, column, columns, tokenMetadata, unescape, existingAtomsOnly,
                warnOnUnnecessaryQuotes, emitWarnings, comments, literalEncoder, staticAtomsEncoder);
    }

    public ParseOptions withStaticAtomsEncoder(BiFunction<String, Object, Object> staticAtomsEncoder) {
        return new ParseOptions(file, line, column, columns, tokenMetadata, unescape, existingAtomsOnly,
                warnOnUnnecessaryQuotes, emitWarnings, comments, literalEncoder, staticAtomsEncoder);
    }
}
