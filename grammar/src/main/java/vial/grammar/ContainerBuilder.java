package vial.grammar;

import static vial.grammar.ExpressionBuilder.lexeme;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;
import vial.grammar.ElixirParser.ArgumentContext;
import vial.grammar.ElixirParser.ArgumentsContext;
import vial.grammar.ElixirParser.BitsContext;
import vial.grammar.ElixirParser.ContainerContext;
import vial.grammar.ElixirParser.EntriesContext;
import vial.grammar.ElixirParser.EntryContext;
import vial.grammar.ElixirParser.ExpressionContext;
import vial.grammar.ElixirParser.KeyContext;
import vial.grammar.ElixirParser.OperandContext;
import vial.grammar.ElixirParser.PostfixContext;
import vial.grammar.ElixirParser.TupleContext;

/** Builds what commas separate: arguments, elements, entries of maps, and the keyword lists that may end them. */
final class ContainerBuilder {
    private final ExpressionBuilder expressions;
    private final Building building;

    ContainerBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
        this.building = expressions.building;
    }

    /** Segments of a bitstring; keys are one list at the end. */
    List<Quoted> segments(ContainerContext container) {
        return tuple(container);
    }

    /** Elements of a list; keys are elements of the list itself. */
    List<Quoted> container(ContainerContext container) {
        ArgumentsContext arguments = container.arguments();
        if (arguments == null) {
            return List.of();
        }
        List<Quoted> plain = new ArrayList<>();
        List<Object> keys = split(arguments, plain, Place.CONTAINER);
        for (Object pair : keys) {
            plain.add(Quoted.finished(pair));
        }
        return plain;
    }

    /** Elements of a tuple; keys are one list at the end. */
    List<Quoted> tuple(ContainerContext container) {
        ArgumentsContext arguments = container.arguments();
        if (arguments == null) {
            return List.of();
        }
        if (arguments.argument(0).key() != null) {
            throw building.unexpected(lexeme(arguments.getStart()));
        }
        return withKeyList(arguments, Place.CONTAINER);
    }

    List<Quoted> callArguments(ArgumentsContext arguments) {
        return arguments == null ? new ArrayList<>() : withKeyList(arguments, Place.CALL);
    }

    /** The arguments of a call without parentheses. */
    List<Quoted> openArguments(ArgumentsContext arguments) {
        return withKeyList(arguments, Place.OPEN_CALL);
    }

    /** The keys behind {@code when}, or behind the {@code |} of a map's update. */
    Quoted keysOnly(ArgumentsContext arguments, boolean inMap) {
        List<Quoted> plain = new ArrayList<>();
        List<Object> keys = split(arguments, plain, inMap ? Place.CONTAINER : Place.OPEN_CALL);
        return Quoted.finished(building.terms.list(keys));
    }

    Quoted accessKey(PostfixContext access) {
        ContainerContext container = access.container();
        ArgumentsContext arguments = container.arguments();
        if (arguments == null) {
            throw building.unexpected(lexeme(access.RIGHT_BRACKET()));
        }
        if (arguments.argument(0).key() == null && arguments.argument().size() > 1) {
            throw building.unexpected(lexeme(arguments.argument(1).getStart()));
        }
        return withKeyList(arguments, Place.CONTAINER).getFirst();
    }

    private enum Place { CALL, OPEN_CALL, CONTAINER }

    private List<Quoted> withKeyList(ArgumentsContext arguments, Place place) {
        List<Quoted> plain = new ArrayList<>();
        List<Object> keys = split(arguments, plain, place);
        if (!keys.isEmpty()) {
            plain.add(Quoted.finished(building.terms.list(keys)));
        }
        return plain;
    }

    /** Builds arguments into {@code plain}, and gives the key-value pairs that end them. */
    private List<Object> split(ArgumentsContext arguments, List<Quoted> plain, Place place) {
        List<Object> keys = new ArrayList<>();
        List<ArgumentContext> contexts = arguments.argument();
        for (int i = 0; i < contexts.size(); i++) {
            ArgumentContext argument = contexts.get(i);
            if (argument.expression() == null) {
                continue;
            }
            Quoted value = expressions.expression(argument.expression());
            boolean key = argument.key() != null;
            if (!key && !keys.isEmpty()) {
                throw afterKeys(place, arguments.COMMA(i - 1));
            }
            checkCommas(value, place, contexts.size() == 1, key);
            if (key) {
                keys.add(building.terms.tuple(key(argument.key()), building.term(value)));
            } else {
                plain.add(value);
            }
        }
        return keys;
    }

    /** Checks the arguments of a list that the parser could not finish. */
    void check(ArgumentsContext arguments) {
        boolean tuple = arguments.getParent() instanceof ContainerContext container
                && (container.getParent() instanceof TupleContext || container.getParent() instanceof BitsContext);
        if (tuple && arguments.argument(0).key() != null) {
            throw building.unexpected(lexeme(arguments.getStart()));
        }
        split(arguments, new ArrayList<>(), arguments.getParent() instanceof ContainerContext ? Place.CONTAINER : Place.CALL);
    }

    private static SyntaxFailure afterKeys(Place place, TerminalNode comma) {
        return place == Place.CONTAINER
                ? Problems.expressionAfterKeys(lexeme(comma))
                : Problems.argumentAfterKeys(lexeme(comma));
    }

    /** A call without parentheses that has commas of its own leaves open whose the commas are. */
    private static void checkCommas(Quoted value, Place place, boolean only, boolean key) {
        if (value.openCommas == null) {
            return;
        }
        if (place == Place.CONTAINER || place == Place.CALL && key) {
            throw Problems.commasInContainer(value.openCommas);
        }
        if (!only && !key) {
            throw Problems.commasInNestedCall(value.openCommas);
        }
    }

    private Object key(KeyContext key) {
        if (key.KEY() == null) {
            return expressions.quotes.key(key);
        }
        Lexeme name = lexeme(key.KEY());
        List<Object> where = building.meta.at(name);
        building.meta.atom(where, "format", "keyword");
        return building.term(building.literal(building.atom(name, name.getText()), where, name));
    }

    List<Quoted> entries(EntriesContext entries) {
        List<Quoted> built = new ArrayList<>();
        List<EntryContext> contexts = entries.entry();
        boolean keys = false;
        for (int i = 0; i < contexts.size(); i++) {
            EntryContext entry = contexts.get(i);
            if (keys && entry.key() == null) {
                throw Problems.expressionAfterKeys(lexeme(entries.COMMA(i - 1)));
            }
            keys = entry.key() != null;
            built.add(entry(entry));
        }
        return updated(contexts, built);
    }

    /** Checks an entry of a map that the parser could not finish. */
    void check(EntryContext entry) {
        entry(entry);
    }

    private Quoted entry(EntryContext entry) {
        if (entry.key() != null) {
            return pair(key(entry.key()), contained(entry.expression(0)));
        }
        if (entry.ASSOCIATION() == null) {
            Quoted lone = expressions.expression(entry.expression(0));
            boolean commas = lone.openCommas != null && !endsInKeys(entry.expression(0));
            if (commas || !LoneEntry.allows(entry.expression(0))) {
                throw building.unexpectedAfter(entry);
            }
            return lone;
        }
        Quoted left = associated(entry.expression(0));
        Quoted right = associated(entry.expression(1));
        if (!left.is("|")) {
            return pair(building.term(left), right);
        }
        Quoted association = pair(building.term(left.operands[1]), right);
        return Quoted.finished(null).as("|", left.operands[0], association, left);
    }

    private static boolean endsInKeys(ExpressionContext expression) {
        return !expression.infix().isEmpty() && expression.infix().getLast().KEYS_INFIX() != null;
    }

    /** A side of {@code =>}: a call with commas of its own cannot stand here at all. */
    private Quoted associated(ExpressionContext context) {
        Quoted built = expressions.expression(context);
        if (built.openCommas != null && lastOperand(context).prefix().isEmpty()) {
            throw building.unexpectedAfter(context);
        }
        return built;
    }

    private static OperandContext lastOperand(ExpressionContext expression) {
        OperandContext last = expression.infix().isEmpty() ? null : expression.infix().getLast().operand();
        return last == null ? expression.operand() : last;
    }

    private Quoted contained(ExpressionContext context) {
        Quoted built = expressions.expression(context);
        if (built.openCommas != null) {
            throw Problems.commasInContainer(built.openCommas);
        }
        return built;
    }

    private Quoted pair(Object key, Quoted value) {
        return Quoted.finished(building.terms.tuple(key, building.term(value)));
    }

    /** {@code %{map | a => b, c: d}}: the first entry holds the updated map, all entries are the update's. */
    private List<Quoted> updated(List<EntryContext> contexts, List<Quoted> built) {
        if (built.isEmpty() || !built.getFirst().is("|")) {
            return built;
        }
        Quoted first = built.getFirst();
        boolean association = contexts.getFirst().ASSOCIATION() != null;
        Quoted bar = association ? first.operands[2] : first;
        List<Object> update = new ArrayList<>();
        update.add(building.term(first.operands[1]));
        for (Quoted entry : built.subList(1, built.size())) {
            update.add(building.term(entry));
        }
        boolean keys = !association && first.openCommas != null;
        Quoted changes = keys ? first.operands[1] : Quoted.finished(building.terms.list(update));
        return List.of(building.call(building.terms.atom("|"), bar.meta(), List.of(first.operands[0], changes)));
    }
}
