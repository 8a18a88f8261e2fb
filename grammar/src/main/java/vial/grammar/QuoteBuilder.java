package vial.grammar;

import static vial.grammar.ExpressionBuilder.lexeme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vial.grammar.ElixirParser.KeyContext;
import vial.grammar.ElixirParser.QuotePartContext;
import vial.grammar.ElixirParser.QuotesContext;

/** Builds what stands between quotes: strings, charlists, atoms, keys and sigils, with what they interpolate. */
final class QuoteBuilder {
    private final ExpressionBuilder expressions;
    private final Building building;
    private final Metadata meta;

    QuoteBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
        this.building = expressions.building;
        this.meta = building.meta;
    }

    Quoted build(QuotesContext quotes) {
        Lexeme start = lexeme(quotes.quoteStart().getStart());
        Lexeme end = lexeme(quotes.quoteEnd().getStart());
        return switch (start.type) {
            case ElixirLexer.STRING_START -> string(start, end, parts(start, end, quotes.quotePart()));
            case ElixirLexer.CHARLIST_START -> charlist(start, end, parts(start, end, quotes.quotePart()));
            case ElixirLexer.ATOM_QUOTE_START -> atom(start, end, parts(start, end, quotes.quotePart()));
            default -> sigil(start, end, parts(start, end, quotes.quotePart()));
        };
    }

    /** The pieces between two quotes: texts (as String, escapes applied) and interpolations (as context). */
    private List<Object> parts(Lexeme start, Lexeme end, List<QuotePartContext> contexts) {
        QuotedText text = new QuotedText(start, end, building.options.unescape());
        for (QuotePartContext part : contexts) {
            if (part.TEXT() != null) {
                text.add(lexeme(part.TEXT()));
            } else {
                text.add(part);
            }
        }
        return text.parts();
    }

    private static boolean interpolates(List<Object> parts) {
        return parts.size() > 1 || parts.size() == 1 && !(parts.getFirst() instanceof String);
    }

    private static String only(List<Object> parts) {
        return parts.isEmpty() ? "" : (String) parts.getFirst();
    }

    private Object binary(String text) {
        return building.terms.binary(QuotedText.bytes(text));
    }

    private List<Object> delimited(Lexeme start, Lexeme end) {
        List<Object> where = meta.at(start);
        if (end.type == ElixirLexer.HEREDOC_END) {
            meta.count(where, "indentation", QuotedText.indentation(end));
        }
        meta.text(where, "delimiter", Quotation.delimiterOf(start));
        return where;
    }

    private Quoted string(Lexeme start, Lexeme end, List<Object> parts) {
        List<Object> where = delimited(start, end);
        return interpolates(parts) ? bits(where, parts) : building.literal(binary(only(parts)), where, start);
    }

    private Quoted bits(List<Object> where, List<Object> parts) {
        List<Quoted> segments = new ArrayList<>();
        for (Object part : parts) {
            segments.add(part instanceof String text
                    ? Quoted.finished(binary(text))
                    : binarySegment((QuotePartContext) part));
        }
        return building.call(building.terms.atom("<<>>"), where, segments);
    }

    private Quoted binarySegment(QuotePartContext part) {
        List<Object> where = meta.at(lexeme(part.INTERPOLATION()));
        Quoted type = Quoted.call(building.terms.atom("binary"), where, building.nil);
        return building.call("::", where, interpolated(part), type);
    }

    private Quoted interpolated(QuotePartContext part) {
        Lexeme opener = lexeme(part.INTERPOLATION());
        List<Object> where = meta.at(opener);
        Object head = remote(meta.at(opener), "Elixir.Kernel", "to_string");
        meta.place(where, "closing", lexeme(part.INTERPOLATION_END()));
        return building.call(head, where, List.of(expressions.sequence(part.sequence())));
    }

    private Object remote(List<Object> where, String module, String function) {
        List<Object> parts = List.of(building.terms.atom(module), building.terms.atom(function));
        return building.terms.tuple(building.terms.atom("."), building.terms.list(where), building.terms.list(parts));
    }

    private Quoted charlist(Lexeme start, Lexeme end, List<Object> parts) {
        List<Object> where = delimited(start, end);
        if (!interpolates(parts)) {
            return building.literal(codePoints(QuotedText.decode(only(parts), start)), where, start);
        }
        List<Object> segments = new ArrayList<>();
        for (Object part : parts) {
            segments.add(part instanceof String text ? binary(text) : building.term(interpolated((QuotePartContext) part)));
        }
        Object head = remote(meta.at(start), "Elixir.List", "to_charlist");
        return building.call(head, where, List.of(Quoted.finished(building.terms.list(segments))));
    }

    private Object codePoints(String text) {
        List<Object> points = new ArrayList<>();
        text.codePoints().forEach(point -> points.add(meta.number(point)));
        return building.terms.list(points);
    }

    private Quoted atom(Lexeme start, Lexeme end, List<Object> parts) {
        List<Object> where = meta.at(start);
        meta.text(where, "delimiter", "\"");
        if (interpolates(parts)) {
            return dynamicAtom(start, where, parts);
        }
        Quoted built = building.literal(building.atom(start, QuotedText.decode(only(parts), start)), where, start);
        built.atom = building.options.literalEncoder() == null;
        return built;
    }

    private Quoted dynamicAtom(Lexeme start, List<Object> where, List<Object> parts) {
        String function = building.options.existingAtomsOnly() ? "binary_to_existing_atom" : "binary_to_atom";
        Quoted text = bits(meta.at(start), parts);
        Object head = remote(meta.at(start), "erlang", function);
        return building.call(head, where, List.of(text, Quoted.finished(building.terms.atom("utf8"))));
    }

    Object key(KeyContext key) {
        Lexeme start = lexeme(key.KEY_QUOTE_START());
        List<Object> parts = parts(start, lexeme(key.quoteEnd().getStart()), key.quotePart());
        List<Object> where = meta.at(start);
        meta.atom(where, "format", "keyword");
        return building.term(interpolates(parts)
                ? dynamicAtom(start, where, parts)
                : building.literal(building.atom(start, QuotedText.decode(only(parts), start)), where, start));
    }

    private Quoted sigil(Lexeme start, Lexeme end, List<Object> parts) {
        List<Object> inner = meta.at(start);
        if (end.type == ElixirLexer.HEREDOC_END) {
            inner.addFirst(meta.pair("indentation", meta.number(QuotedText.indentation(end))));
        }
        List<Object> outer = meta.at(start);
        String delimiter = Quotation.delimiterOf(start);
        outer.addFirst(meta.pair("delimiter", building.terms.binary(delimiter.getBytes(StandardCharsets.UTF_8))));
        Quoted text = bits(inner, parts.isEmpty() ? List.of("") : parts);
        Object name = building.terms.atom("sigil_" + start.getText().charAt(1));
        return building.call(name, outer, List.of(text, Quoted.finished(codePoints(QuotedText.modifiers(end)))));
    }
}
