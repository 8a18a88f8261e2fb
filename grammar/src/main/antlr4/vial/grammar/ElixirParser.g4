/*
 * Settled tokens to a parse tree. Every decision here is made on one token (LL(1)), so the generated parser is plain
 * switches: no prediction tables are built at start, and the time is linear. What makes that possible:
 *
 * - TokenShaper tells a name that begins a call without parentheses (CALL_NAME), and closes such a call with an
 *   ARGUMENTS_END that no character stands for, or with the ARGUMENTS_DO of the block that belongs to it;
 * - an expression is a flat row of operands and operators: OperatorStack applies precedence, so a chain of 100,000
 *   operators nests nothing here;
 * - rules accept a little more than the language (a comma in parentheses, an expression after a keyword);
 *   the builders reject it, with the wording that such mistakes have.
 */
parser grammar ElixirParser;

options { tokenVocab = ElixirLexer; }

program: sequence EOF;

sequence: EDGE? (expression (SEPARATOR expression)* EDGE?)?;

expression: operand infix*;

infix
    : INFIX operand
    | KEYS_INFIX arguments ARGUMENTS_END
    ;

operand: prefix* (primary postfix* (block | memberCall)? | CALL_NAME arguments callEnd);

prefix: PREFIX;

memberCall: CALL_DOT CALL_NAME arguments callEnd;

callEnd: ARGUMENTS_END | ARGUMENTS_DO clauses section* END;

block: DO clauses section* END;

section: BLOCK_NAME clauses;

postfix: DOT member | ACCESS container RIGHT_BRACKET;

member
    : NAME                                                 # memberName
    | PAREN_NAME callArguments callArguments?              # memberParens
    | ALIAS                                                # memberAlias
    | LEFT_BRACE container RIGHT_BRACE                     # memberTuple
    | callArguments callArguments?                         # memberFunction
    ;

callArguments: LEFT_PAREN (arguments TRAILING_COMMA?)? RIGHT_PAREN;

primary
    : NAME                                                 # name
    | PAREN_NAME callArguments callArguments?              # callParens
    | ALIAS                                                # alias
    | LITERAL_WORD                                         # literalWord
    | INTEGER                                              # integer
    | FLOAT                                                # float
    | CHARACTER                                            # character
    | ATOM                                                 # atom
    | CAPTURE_INTEGER INTEGER                              # captureInteger
    | NULLARY_RANGE                                        # nullaryRange
    | quoteStart quotePart* quoteEnd                       # quotes
    | LEFT_PAREN clauses RIGHT_PAREN                       # parens
    | LEFT_BRACKET container RIGHT_BRACKET                 # list
    | LEFT_BRACE container RIGHT_BRACE                     # tuple
    | LEFT_BITS container RIGHT_BITS                       # bits
    | MAP LEFT_BRACE entries RIGHT_BRACE                   # map
    | PERCENT structName LEFT_BRACE entries RIGHT_BRACE    # struct
    | FN clauses END                                       # function
    ;

quoteStart: STRING_START | CHARLIST_START | ATOM_QUOTE_START | SIGIL_START;

quoteEnd: QUOTE_END | HEREDOC_END;

quotePart: TEXT | INTERPOLATION sequence INTERPOLATION_END;

structName: prefix* primary postfix*;

container: (arguments TRAILING_COMMA?)?;

arguments: argument (COMMA argument)*;

argument: expression | key expression;

key: KEY | KEY_QUOTE_START quotePart* quoteEnd;

entries: (entry (COMMA entry)* TRAILING_COMMA?)?;

entry: expression (ASSOCIATION expression)? | key expression;

clauses: EDGE? (clause (SEPARATOR clause)* EDGE?)?;

clause: arguments arrow? | arrow;

arrow: ARROW expression?;
