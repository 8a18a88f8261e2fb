package vial.grammar;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** What the builders share: the terms, the metadata, the options, and the plain forms made of them. */
final class Building {
    final QuotedTerms terms;
    final ParseOptions options;
    final Metadata meta;
    final Warnings warnings;
    final Object nil;
    private final TokenArray tokens;

    Building(TokenArray tokens, QuotedTerms terms, ParseOptions options, Warnings warnings) {
        this.tokens = tokens;
        this.terms = terms;
        this.options = options;
        this.warnings = warnings;
        this.meta = new Metadata(terms, options);
        this.nil = terms.atom("nil");
    }

    /** The problem that {@code lexeme} is where it stands. */
    SyntaxFailure unexpected(Lexeme lexeme) {
        return FirstMistake.unexpected(tokens, lexeme);
    }

    /** The problem that the token after {@code context} is. */
    SyntaxFailure unexpectedAfter(ParserRuleContext context) {
        return FirstMistake.unexpected(tokens, (Lexeme) tokens.get(context.getStop().getTokenIndex() + 1));
    }

    /** The same behind the arguments of a clause without an arrow: there a newline itself cannot follow. */
    SyntaxFailure unexpectedAfterHeads(ParserRuleContext heads) {
        int i = heads.getStop().getTokenIndex() + 1;
        while (tokens.get(i).getType() == ElixirLexer.ARGUMENTS_END) {
            i++;
        }
        Lexeme next = (Lexeme) tokens.get(i);
        boolean newline = next.type == ElixirLexer.SEPARATOR && !next.getText().equals(";");
        Lexeme lineEnd = newline ? next : next.foldedNewline;
        return lineEnd == null ? unexpected(next) : SyntaxFailure.at(lineEnd, "syntax error before: ", "eol");
    }

    /** Whether a guard follows {@code context}. */
    boolean guardFollows(ParserRuleContext context) {
        return tokens.get(context.getStop().getTokenIndex() + 1).getText().equals("when");
    }

    Object term(Quoted quoted) {
        return quoted.term(terms);
    }

    Object list(List<Quoted> elements) {
        List<Object> list = new ArrayList<>(elements.size());
        for (Quoted element : elements) {
            list.add(term(element));
        }
        return terms.list(list);
    }

    Quoted call(String name, List<Object> meta, Quoted... arguments) {
        return Quoted.call(terms.atom(name), meta, list(List.of(arguments)));
    }

    Quoted call(Object head, List<Object> meta, List<Quoted> arguments) {
        return Quoted.call(head, meta, list(arguments));
    }

    Quoted emptyBlock() {
        return Quoted.call(terms.atom("__block__"), new ArrayList<>(), terms.list(List.of())).as("__block__");
    }

    /** An atom of the source, in the words of the options: encoded, or required to exist. */
    Object atom(Lexeme place, String name) {
        if (isOperator(place)) {
            return terms.atom(name);
        }
        if (options.staticAtomsEncoder() != null) {
            return encodedAtom(place, name);
        }
        if (options.existingAtomsOnly() && !terms.atomExists(name)) {
            throw SyntaxFailure.at(place, "unsafe atom does not exist: ", name);
        }
        return terms.atom(name);
    }

    /** The names of operators are atoms of the language itself, not of the source. */
    private boolean isOperator(Lexeme place) {
        if (options.staticAtomsEncoder() == null && !options.existingAtomsOnly()) {
            return false;
        }
        int first = place.pointAt(place.pointAt(0) == ':' ? 1 : 0);
        return !Character.isLetter(first) && first != '_' && first != '"' && first != '\'';
    }

    private Object encodedAtom(Lexeme place, String name) {
        List<Object> where = new ArrayList<>();
        where.add(meta.pair("line", meta.number(place.line)));
        where.add(meta.pair("column", meta.number(place.column)));
        try {
            return options.staticAtomsEncoder().apply(name, terms.list(where));
        } catch (EncodingRefused refused) {
            throw SyntaxFailure.at(place, refused.getMessage() + ": ", name);
        }
    }

    /** A literal, as the literal encoder wants it. */
    Quoted literal(Object value, Lexeme place) {
        return literal(value, meta.at(place), place);
    }

    Quoted literal(Object value, List<Object> where, Lexeme place) {
        if (options.literalEncoder() == null) {
            return Quoted.finished(value);
        }
        try {
            return decoded(options.literalEncoder().apply(value, terms.list(where)));
        } catch (EncodingRefused refused) {
            throw SyntaxFailure.inTree(place, refused.getMessage() + ": ", "literal");
        }
    }

    /** What an encoder gave, taken apart if it is a call: the end of an expression may still add to its metadata. */
    private Quoted decoded(Object encoded) {
        Object[] parts = terms.tupleElements(encoded);
        if (parts != null && parts.length == 3) {
            List<Object> encodedMeta = terms.listElements(parts[1]);
            if (encodedMeta != null) {
                return Quoted.call(parts[0], encodedMeta, parts[2]);
            }
        }
        return Quoted.finished(encoded);
    }

    /** Notes where an expression ended, if it is a form that has metadata. */
    Quoted ended(Quoted expression, Lexeme separator) {
        if (!meta.tokens() || !expression.isCall()) {
            return expression;
        }
        List<Object> longer = new ArrayList<>(expression.meta().size() + 1);
        longer.add(meta.endOfExpression(separator));
        longer.addAll(expression.meta());
        return expression.withMeta(longer);
    }

    /** The expressions of a body: none and several make a block, and so does one that must not merge with what is around it. */
    Quoted block(List<Quoted> expressions, List<Object> blockMeta) {
        if (expressions.size() == 1 && !standsApart(expressions.getFirst())) {
            return expressions.getFirst();
        }
        return call(terms.atom("__block__"), blockMeta, expressions).as("__block__");
    }

    boolean isBlock(Quoted quoted) {
        return quoted.isCall() && terms.atom("__block__").equals(quoted.head());
    }

    private static boolean standsApart(Quoted expression) {
        return expression.is("not") || expression.is("!") || expression.is("unquote_splicing");
    }
}
