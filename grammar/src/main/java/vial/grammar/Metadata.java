package vial.grammar;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes metadata: keyword lists that hold what the options ask for. */
final class Metadata {
    private final QuotedTerms terms;
    private final boolean columns;
    private final boolean tokens;
    private final Object lineKey;
    private final Object columnKey;

    Metadata(QuotedTerms terms, ParseOptions options) {
        this.terms = terms;
        this.columns = options.columns();
        this.tokens = options.tokenMetadata();
        this.lineKey = terms.atom("line");
        this.columnKey = terms.atom("column");
    }

    /** Whether metadata beyond the place is asked for. */
    boolean tokens() {
        return tokens;
    }

    List<Object> at(Lexeme lexeme) {
        return at(lexeme.line, lexeme.column);
    }

    List<Object> at(int line, int column) {
        List<Object> meta = new ArrayList<>(4);
        meta.add(terms.tuple(lineKey, number(line)));
        if (columns) {
            meta.add(terms.tuple(columnKey, number(column)));
        }
        return meta;
    }

    /** With the count of the line ends beside an operator or after an opener, if any. */
    List<Object> withNewlines(Lexeme lexeme) {
        List<Object> meta = at(lexeme);
        newlines(meta, lexeme.newlines);
        return meta;
    }

    void newlines(List<Object> meta, int count) {
        if (tokens && count > 0) {
            meta.addFirst(pair("newlines", number(count)));
        }
    }

    /** Puts the place of a token in front: {@code closing}, {@code do}, {@code end}, {@code last}. */
    void place(List<Object> meta, String key, Lexeme lexeme) {
        if (tokens) {
            meta.addFirst(pair(key, terms.list(at(lexeme))));
        }
    }

    /** Puts a text in front: {@code delimiter}, {@code token}. */
    void text(List<Object> meta, String key, String text) {
        if (tokens) {
            meta.addFirst(pair(key, terms.binary(text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    void atom(List<Object> meta, String key, String atom) {
        if (tokens) {
            meta.addFirst(pair(key, terms.atom(atom)));
        }
    }

    void count(List<Object> meta, String key, int count) {
        if (tokens) {
            meta.addFirst(pair(key, number(count)));
        }
    }

    Object pair(String key, Object value) {
        return terms.tuple(terms.atom(key), value);
    }

    Object number(int value) {
        return terms.integer(BigInteger.valueOf(value));
    }

    Object endOfExpression(Lexeme separator) {
        List<Object> place = at(separator);
        place.addFirst(pair("newlines", number(separator.newlines)));
        return pair("end_of_expression", terms.list(place));
    }
}
