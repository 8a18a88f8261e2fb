package vial.grammar;

import static vial.grammar.ExpressionBuilder.lexeme;

import java.util.ArrayList;
import java.util.List;
import vial.grammar.ElixirParser.ArgumentsContext;
import vial.grammar.ElixirParser.BlockContext;
import vial.grammar.ElixirParser.CallArgumentsContext;
import vial.grammar.ElixirParser.CallEndContext;
import vial.grammar.ElixirParser.CallParensContext;
import vial.grammar.ElixirParser.MemberAliasContext;
import vial.grammar.ElixirParser.MemberCallContext;
import vial.grammar.ElixirParser.MemberContext;
import vial.grammar.ElixirParser.MemberFunctionContext;
import vial.grammar.ElixirParser.MemberNameContext;
import vial.grammar.ElixirParser.MemberParensContext;
import vial.grammar.ElixirParser.MemberTupleContext;
import vial.grammar.ElixirParser.NameContext;
import vial.grammar.ElixirParser.PostfixContext;
import vial.grammar.ElixirParser.PrimaryContext;

/** Builds calls: local and remote, with parentheses and without, and the blocks that belong to them. */
final class CallBuilder {
    private final ExpressionBuilder expressions;
    private final Building building;
    private final Metadata meta;

    CallBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
        this.building = expressions.building;
        this.meta = building.meta;
    }

    /** An operand without a chain: a name or a call may have a block. */
    Quoted primary(PrimaryContext primary, BlockContext block) {
        if (block == null) {
            return expressions.primary(primary);
        }
        return primary instanceof CallParensContext call
                ? withParentheses(call, block)
                : nameWithBlock(lexeme(((NameContext) primary).NAME()), block);
    }

    private Quoted nameWithBlock(Lexeme name, BlockContext block) {
        List<Object> where = meta.at(name);
        List<Quoted> arguments = new ArrayList<>();
        addBlock(arguments, where, block);
        return building.call(building.atom(name, name.getText()), where, arguments);
    }

    Quoted withParentheses(CallParensContext call, BlockContext block) {
        Lexeme name = lexeme(call.PAREN_NAME());
        Object head = building.atom(name, name.getText());
        Quoted built = parenthesised(head, meta.at(name), call.callArguments(), block);
        boolean splice = name.getText().equals("unquote_splicing") && block == null && call.callArguments().size() == 1
                && countArguments(call.callArguments(0)) == 1;
        return splice ? built.as("unquote_splicing") : built;
    }

    private static int countArguments(CallArgumentsContext call) {
        return call.arguments() == null ? 0 : call.arguments().argument().size();
    }

    /** One or two pairs of parentheses behind a head: {@code foo(1)}, {@code foo(1)(2)}. */
    private Quoted parenthesised(Object head, List<Object> where, List<CallArgumentsContext> calls, BlockContext block) {
        Quoted built = null;
        Object currentHead = head;
        List<Object> currentMeta = where;
        for (int i = 0; i < calls.size(); i++) {
            CallArgumentsContext call = calls.get(i);
            List<Quoted> arguments = expressions.containers.callArguments(call.arguments());
            meta.place(currentMeta, "closing", lexeme(call.RIGHT_PAREN()));
            meta.newlines(currentMeta, lexeme(call.LEFT_PAREN()).newlines);
            if (i == calls.size() - 1 && block != null) {
                addBlock(arguments, currentMeta, block);
            }
            built = building.call(currentHead, currentMeta, arguments);
            currentHead = building.term(built);
            currentMeta = new ArrayList<>(currentMeta);
        }
        return built;
    }

    /** Adds the block as the last argument, and its {@code do} and {@code end} to the call's metadata. */
    private void addBlock(List<Quoted> arguments, List<Object> where, BlockContext block) {
        arguments.add(expressions.clauses.block(lexeme(block.DO()), block.clauses(), block.section()));
        meta.place(where, "end", lexeme(block.END()));
        meta.place(where, "do", lexeme(block.DO()));
    }

    Quoted withoutParentheses(Lexeme name, ArgumentsContext arguments, CallEndContext end) {
        List<Object> where = meta.at(name);
        List<Quoted> built = expressions.containers.openArguments(arguments);
        if (name.ambiguousOperator && built.size() == 1 && end.ARGUMENTS_DO() == null) {
            where.addFirst(meta.pair("ambiguous_op", building.nil));
        }
        return open(building.atom(name, name.getText()), where, name, built, end);
    }

    private Quoted open(Object head, List<Object> where, Lexeme place, List<Quoted> arguments, CallEndContext end) {
        boolean commas = arguments.size() > 1 || arguments.getFirst().openCommas != null;
        if (end.ARGUMENTS_DO() != null) {
            arguments.add(expressions.clauses.block(lexeme(end.ARGUMENTS_DO()), end.clauses(), end.section()));
            meta.place(where, "end", lexeme(end.END()));
            meta.place(where, "do", lexeme(end.ARGUMENTS_DO()));
            return building.call(head, where, arguments);
        }
        Quoted call = building.call(head, where, arguments);
        call.openCommas = commas ? place : null;
        call.openCall = place;
        return call;
    }

    Quoted alias(Lexeme alias) {
        return alias(alias, alias, List.of(building.atom(alias, alias.getText())));
    }

    private Quoted alias(Lexeme first, Lexeme last, List<Object> parts) {
        List<Object> where = meta.at(first);
        meta.place(where, "last", last);
        Quoted built = Quoted.call(building.terms.atom("__aliases__"), where, building.terms.list(parts));
        built.aliasParts = parts;
        built.aliasPlace = first;
        return built;
    }

    Quoted chain(Quoted first, List<PostfixContext> postfixes, MemberCallContext call, BlockContext block) {
        Quoted built = first;
        for (int i = 0; i < postfixes.size(); i++) {
            boolean last = i == postfixes.size() - 1;
            built = postfix(built, postfixes.get(i), last ? block : null);
        }
        return call == null ? built : memberCall(built, call);
    }

    private Quoted postfix(Quoted left, PostfixContext postfix, BlockContext block) {
        if (postfix.ACCESS() != null) {
            return access(left, postfix);
        }
        Lexeme dot = lexeme(postfix.DOT());
        MemberContext member = postfix.member();
        return switch (member) {
            case MemberNameContext name -> member(left, dot, lexeme(name.NAME()), block);
            case MemberParensContext call -> memberParens(left, dot, call, block);
            case MemberAliasContext alias -> memberAlias(left, dot, lexeme(alias.ALIAS()));
            case MemberTupleContext tuple -> memberTuple(left, dot, tuple);
            case MemberFunctionContext call -> functionCall(left, dot, call, block);
            default -> throw new IllegalStateException("member " + member);
        };
    }

    private Quoted access(Quoted left, PostfixContext postfix) {
        Lexeme opener = lexeme(postfix.ACCESS());
        List<Object> where = meta.at(opener);
        meta.place(where, "closing", lexeme(postfix.RIGHT_BRACKET()));
        meta.newlines(where, opener.newlines);
        Quoted key = expressions.containers.accessKey(postfix);
        List<Object> access = List.of(building.terms.atom("Elixir.Access"), building.terms.atom("get"));
        Object head = building.terms.tuple(building.terms.atom("."), building.terms.list(where), building.terms.list(access));
        return building.call(head, new ArrayList<>(where), List.of(left, key));
    }

    private Object dotted(Quoted left, Lexeme dot, Lexeme name) {
        Object member = building.atom(name, name.getText());
        return dotted(left, dot, List.of(building.term(left), member));
    }

    private Object dotted(Quoted left, Lexeme dot, List<Object> parts) {
        return building.terms.tuple(
                building.terms.atom("."), building.terms.list(meta.at(dot)), building.terms.list(parts));
    }

    private Quoted member(Quoted left, Lexeme dot, Lexeme name, BlockContext block) {
        List<Object> where = meta.at(name);
        List<Quoted> arguments = new ArrayList<>();
        if (block == null) {
            where.addFirst(meta.pair("no_parens", building.terms.atom("true")));
        } else {
            addBlock(arguments, where, block);
        }
        return building.call(dotted(left, dot, name), where, arguments);
    }

    private Quoted memberParens(Quoted left, Lexeme dot, MemberParensContext call, BlockContext block) {
        Lexeme name = lexeme(call.PAREN_NAME());
        return parenthesised(dotted(left, dot, name), meta.at(name), call.callArguments(), block);
    }

    private Quoted memberCall(Quoted left, MemberCallContext call) {
        Lexeme name = lexeme(call.CALL_NAME());
        List<Quoted> arguments = expressions.containers.openArguments(call.arguments());
        return open(dotted(left, lexeme(call.CALL_DOT()), name), meta.at(name), name, arguments, call.callEnd());
    }

    private Quoted functionCall(Quoted left, Lexeme dot, MemberFunctionContext call, BlockContext block) {
        return parenthesised(dotted(left, dot, List.of(building.term(left))), meta.at(dot), call.callArguments(), block);
    }

    private Quoted memberTuple(Quoted left, Lexeme dot, MemberTupleContext tuple) {
        Object head = dotted(left, dot, List.of(building.term(left), building.terms.atom("{}")));
        List<Object> where = meta.at(dot);
        if (tuple.container().arguments() != null) {
            meta.place(where, "closing", lexeme(tuple.RIGHT_BRACE()));
            meta.newlines(where, lexeme(tuple.LEFT_BRACE()).newlines);
        }
        return building.call(head, where, expressions.containers.tuple(tuple.container()));
    }

    private Quoted memberAlias(Quoted left, Lexeme dot, Lexeme alias) {
        if (left.atom) {
            throw Problems.aliasAfterAtom(alias);
        }
        boolean longer = left.aliasParts != null;
        List<Object> parts = new ArrayList<>(longer ? left.aliasParts : List.of(building.term(left)));
        parts.add(building.atom(alias, alias.getText()));
        return alias(longer ? left.aliasPlace : dot, alias, parts);
    }
}
