package vial.grammar;

import java.util.BitSet;
import java.util.Map;

/** Sets of token types, and what the words and operators are. */
final class TokenTypes {
    /** What an operand can end with: an operator after it is binary, a bracket is an access. */
    static final BitSet ENDS_OPERAND = set(
            ElixirLexer.NAME, ElixirLexer.ALIAS, ElixirLexer.LITERAL_WORD, ElixirLexer.INTEGER, ElixirLexer.FLOAT,
            ElixirLexer.CHARACTER, ElixirLexer.ATOM, ElixirLexer.NULLARY_RANGE, ElixirLexer.QUOTE_END,
            ElixirLexer.HEREDOC_END, ElixirLexer.RIGHT_PAREN, ElixirLexer.RIGHT_BRACKET, ElixirLexer.RIGHT_BRACE,
            ElixirLexer.RIGHT_BITS, ElixirLexer.END);

    /** What an argument of a call without parentheses can begin with. Operators that are also binary are not here. */
    static final BitSet BEGINS_ARGUMENT = set(
            ElixirLexer.NAME, ElixirLexer.ALIAS, ElixirLexer.LITERAL_WORD, ElixirLexer.INTEGER, ElixirLexer.FLOAT,
            ElixirLexer.CHARACTER, ElixirLexer.ATOM, ElixirLexer.CAPTURE_INTEGER, ElixirLexer.STRING_START,
            ElixirLexer.CHARLIST_START, ElixirLexer.ATOM_QUOTE_START, ElixirLexer.KEY_QUOTE_START,
            ElixirLexer.SIGIL_START, ElixirLexer.KEY, ElixirLexer.LEFT_PAREN, ElixirLexer.LEFT_BRACKET,
            ElixirLexer.LEFT_BRACE, ElixirLexer.LEFT_BITS, ElixirLexer.PERCENT, ElixirLexer.MAP, ElixirLexer.PREFIX,
            ElixirLexer.UNARY, ElixirLexer.AT, ElixirLexer.CAPTURE, ElixirLexer.FN);

    /** After these a newline says nothing. */
    static final BitSet SWALLOWS_NEWLINE_AFTER = set(
            ElixirLexer.LEFT_PAREN, ElixirLexer.LEFT_BRACKET, ElixirLexer.LEFT_BRACE, ElixirLexer.LEFT_BITS,
            ElixirLexer.ACCESS, ElixirLexer.FN, ElixirLexer.DO, ElixirLexer.ARGUMENTS_DO, ElixirLexer.STRAY_DO,
            ElixirLexer.BLOCK_NAME, ElixirLexer.INTERPOLATION, ElixirLexer.INFIX, ElixirLexer.KEYS_INFIX,
            ElixirLexer.PREFIX, ElixirLexer.CAPTURE_INTEGER, ElixirLexer.COMMA, ElixirLexer.ARROW, ElixirLexer.ASSOCIATION, ElixirLexer.KEY,
            ElixirLexer.DOT, ElixirLexer.CALL_DOT, ElixirLexer.SEPARATOR, ElixirLexer.EDGE);

    /** A plus or minus with a space before it and one of these at once after it stays binary, as in {@code foo -[1]}. */
    static final BitSet KEEPS_OPERATOR_BINARY = set(
            ElixirLexer.NEWLINE, ElixirLexer.LEFT_PAREN, ElixirLexer.LEFT_BRACKET, ElixirLexer.LEFT_BRACE,
            ElixirLexer.LEFT_BITS, ElixirLexer.MAP, ElixirLexer.PERCENT, ElixirLexer.DUAL, ElixirLexer.ATOM,
            ElixirLexer.ATOM_QUOTE_START);

    /** A line that begins with one of these goes on with the expression of the line before. */
    static final BitSet CONTINUES_LINE = set(
            ElixirLexer.BINARY, ElixirLexer.INFIX, ElixirLexer.RANGE, ElixirLexer.ARROW, ElixirLexer.ASSOCIATION,
            ElixirLexer.DOT);

    static final BitSet CLOSERS = set(
            ElixirLexer.RIGHT_PAREN, ElixirLexer.RIGHT_BRACKET, ElixirLexer.RIGHT_BRACE, ElixirLexer.RIGHT_BITS,
            ElixirLexer.END, ElixirLexer.BLOCK_NAME, ElixirLexer.INTERPOLATION_END);

    static final BitSet OPERATORS = set(
            ElixirLexer.BINARY, ElixirLexer.DUAL, ElixirLexer.UNARY, ElixirLexer.AT, ElixirLexer.CAPTURE,
            ElixirLexer.RANGE, ElixirLexer.ELLIPSIS, ElixirLexer.ARROW);

    static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("do", ElixirLexer.DO), Map.entry("end", ElixirLexer.END), Map.entry("fn", ElixirLexer.FN),
            Map.entry("nil", ElixirLexer.LITERAL_WORD), Map.entry("true", ElixirLexer.LITERAL_WORD),
            Map.entry("false", ElixirLexer.LITERAL_WORD), Map.entry("not", ElixirLexer.PREFIX),
            Map.entry("and", ElixirLexer.INFIX), Map.entry("or", ElixirLexer.INFIX),
            Map.entry("in", ElixirLexer.INFIX), Map.entry("when", ElixirLexer.INFIX),
            Map.entry("after", ElixirLexer.BLOCK_NAME), Map.entry("else", ElixirLexer.BLOCK_NAME),
            Map.entry("rescue", ElixirLexer.BLOCK_NAME), Map.entry("catch", ElixirLexer.BLOCK_NAME));

    private TokenTypes() {}

    private static BitSet set(int... types) {
        BitSet set = new BitSet();
        for (int type : types) {
            set.set(type);
        }
        return set;
    }
}
