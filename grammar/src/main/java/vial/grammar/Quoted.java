package vial.grammar;

import java.util.List;

/**
 * A built piece of the quoted form: either a finished term, or the three parts of a call, whose metadata may still
 * grow (the end of an expression is known after it). {@code operator} and {@code operands} are kept only for the few
 * forms that later rules look into.
 */
final class Quoted {
    private final Object term;
    private final Object head;
    private final List<Object> meta;
    private final Object arguments;
    /** What the form is, for the rules that ask: an operator, {@code __aliases__}, ...; null for all others. */
    String operator;
    Quoted[] operands;
    /** The place of a call without parentheses that has commas of its own, if this piece ends with one. */
    Lexeme openCommas;
    /** This piece is an atom as the source writes it. */
    boolean atom;
    /** An operand of this piece is a call with a block. */
    boolean block;
    /** The place of a call without parentheses and with arguments, if this piece is one. */
    Lexeme openCall;

    /** The parts of an alias and its first token: a further part may be added. Null for all else. */
    List<Object> aliasParts;
    Lexeme aliasPlace;

    private Quoted(Object term, Object head, List<Object> meta, Object arguments) {
        this.term = term;
        this.head = head;
        this.meta = meta;
        this.arguments = arguments;
    }

    static Quoted finished(Object term) {
        return new Quoted(term, null, null, null);
    }

    static Quoted call(Object head, List<Object> meta, Object arguments) {
        return new Quoted(null, head, meta, arguments);
    }

    Quoted as(String operator, Quoted... operands) {
        this.operator = operator;
        this.operands = operands;
        return this;
    }

    boolean is(String operator) {
        return operator.equals(this.operator);
    }

    boolean isCall() {
        return head != null;
    }

    Object head() {
        return head;
    }

    List<Object> meta() {
        return meta;
    }

    Object arguments() {
        return arguments;
    }

    Object term(QuotedTerms terms) {
        return head == null ? term : terms.tuple(head, terms.list(meta), arguments);
    }

    /** The same call with other metadata. */
    Quoted withMeta(List<Object> meta) {
        Quoted copy = new Quoted(null, head, meta, arguments);
        copy.operator = operator;
        copy.operands = operands;
        copy.openCommas = openCommas;
        copy.openCall = openCall;
        copy.block = block;
        return copy;
    }
}
