package vial.grammar;

import static vial.grammar.ExpressionBuilder.lexeme;

import java.util.ArrayList;
import java.util.List;

/** Builds literals, names and bracketed expressions. */
final class PrimaryBuilder extends ElixirParserBaseVisitor<Quoted> {
    private final ExpressionBuilder expressions;
    private final Building building;

    PrimaryBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
        this.building = expressions.building;
    }

    @Override
    public Quoted visitName(ElixirParser.NameContext context) {
        Lexeme name = lexeme(context.NAME());
        return Quoted.call(building.atom(name, name.getText()), building.meta.at(name), building.nil);
    }

    @Override
    public Quoted visitCallParens(ElixirParser.CallParensContext context) {
        return expressions.calls.withParentheses(context, null);
    }

    @Override
    public Quoted visitAlias(ElixirParser.AliasContext context) {
        return expressions.calls.alias(lexeme(context.ALIAS()));
    }

    @Override
    public Quoted visitLiteralWord(ElixirParser.LiteralWordContext context) {
        Lexeme word = lexeme(context.LITERAL_WORD());
        return atom(building.literal(building.terms.atom(word.getText()), word));
    }

    @Override
    public Quoted visitInteger(ElixirParser.IntegerContext context) {
        Lexeme number = lexeme(context.INTEGER());
        return shown(building.terms.integer(Numbers.integer(number.getText())), number);
    }

    @Override
    public Quoted visitFloat(ElixirParser.FloatContext context) {
        Lexeme number = lexeme(context.FLOAT());
        return shown(building.terms.decimal(Numbers.decimal(number)), number);
    }

    @Override
    public Quoted visitCharacter(ElixirParser.CharacterContext context) {
        Lexeme character = lexeme(context.CHARACTER());
        return shown(building.meta.number(Escapes.character(character)), character);
    }

    /** A number, with its spelling in the metadata. */
    private Quoted shown(Object value, Lexeme literal) {
        List<Object> meta = building.meta.at(literal);
        building.meta.text(meta, "token", literal.getText());
        return building.literal(value, meta, literal);
    }

    @Override
    public Quoted visitAtom(ElixirParser.AtomContext context) {
        Lexeme atom = lexeme(context.ATOM());
        return atom(building.literal(building.atom(atom, atom.getText().substring(1)), atom));
    }

    private Quoted atom(Quoted built) {
        built.atom = building.options.literalEncoder() == null;
        return built;
    }

    @Override
    public Quoted visitCaptureInteger(ElixirParser.CaptureIntegerContext context) {
        Object number = building.terms.integer(Numbers.integer(context.INTEGER().getText()));
        return building.call("&", building.meta.at(lexeme(context.CAPTURE_INTEGER())), Quoted.finished(number));
    }

    @Override
    public Quoted visitNullaryRange(ElixirParser.NullaryRangeContext context) {
        return building.call("..", building.meta.at(lexeme(context.NULLARY_RANGE())));
    }

    @Override
    public Quoted visitQuotes(ElixirParser.QuotesContext context) {
        return expressions.quotes.build(context);
    }

    @Override
    public Quoted visitParens(ElixirParser.ParensContext context) {
        return expressions.clauses.parentheses(context);
    }

    @Override
    public Quoted visitList(ElixirParser.ListContext context) {
        List<Quoted> elements = expressions.containers.container(context.container());
        List<Object> meta = bracketed(lexeme(context.LEFT_BRACKET()), lexeme(context.RIGHT_BRACKET()));
        return building.literal(building.list(elements), meta, lexeme(context.LEFT_BRACKET()));
    }

    private List<Object> bracketed(Lexeme opener, Lexeme closer) {
        List<Object> meta = building.meta.at(opener);
        building.meta.place(meta, "closing", closer);
        building.meta.newlines(meta, opener.newlines);
        return meta;
    }

    @Override
    public Quoted visitTuple(ElixirParser.TupleContext context) {
        Lexeme opener = lexeme(context.LEFT_BRACE());
        List<Quoted> elements = expressions.containers.tuple(context.container());
        List<Object> meta = bracketed(opener, lexeme(context.RIGHT_BRACE()));
        if (elements.size() == 2) {
            Object pair = building.terms.tuple(building.term(elements.get(0)), building.term(elements.get(1)));
            return building.literal(pair, meta, opener);
        }
        return building.call(building.terms.atom("{}"), meta, elements);
    }

    @Override
    public Quoted visitBits(ElixirParser.BitsContext context) {
        List<Quoted> segments = expressions.containers.segments(context.container());
        List<Object> meta = bracketed(lexeme(context.LEFT_BITS()), lexeme(context.RIGHT_BITS()));
        return building.call(building.terms.atom("<<>>"), meta, segments);
    }

    @Override
    public Quoted visitMap(ElixirParser.MapContext context) {
        return map(context.entries(), lexeme(context.LEFT_BRACE()), lexeme(context.RIGHT_BRACE()));
    }

    private Quoted map(ElixirParser.EntriesContext entries, Lexeme opener, Lexeme closer) {
        List<Quoted> built = expressions.containers.entries(entries);
        return building.call(building.terms.atom("%{}"), bracketed(opener, closer), built);
    }

    @Override
    public Quoted visitStruct(ElixirParser.StructContext context) {
        if (!Problems.canNameStruct(context.structName())) {
            throw building.unexpected(lexeme(context.LEFT_BRACE()));
        }
        Quoted name = expressions.structName(context.structName());
        Quoted map = map(context.entries(), lexeme(context.LEFT_BRACE()), lexeme(context.RIGHT_BRACE()));
        return building.call("%", building.meta.at(lexeme(context.PERCENT())), name, map);
    }

    @Override
    public Quoted visitFunction(ElixirParser.FunctionContext context) {
        Lexeme opener = lexeme(context.FN());
        List<Object> meta = bracketed(opener, lexeme(context.END()));
        List<Quoted> built = new ArrayList<>(expressions.clauses.functionClauses(context));
        return building.call(building.terms.atom("fn"), meta, built);
    }
}
