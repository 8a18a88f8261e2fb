/*
 * Characters to raw tokens. Raw, because most of what makes Elixir's tokens depends on their neighbours: a name may be
 * a call, a keyword or a reserved word, a newline may end an expression or not. TokenReader and TokenShaper settle
 * that; the tokens under "settled later" are theirs.
 *
 * Text between quotes is read in one mode for each delimiter. '#{' goes back to the default mode, and '}' returns:
 * braces push and pop the mode stack, so interpolations nest to any depth.
 */
lexer grammar ElixirLexer;

tokens {
    // settled later: words
    NAME, CALL_NAME, PAREN_NAME, KEY, LITERAL_WORD, DO, ARGUMENTS_DO, STRAY_DO, FN, BLOCK_NAME, END,
    // settled later: operators
    PREFIX, INFIX, KEYS_INFIX, CAPTURE_INTEGER, NULLARY_RANGE, CALL_DOT,
    // settled later: punctuation
    ACCESS, MAP, TRAILING_COMMA, SEPARATOR, EDGE, ARGUMENTS_END,
    // settled later: quotes
    STRING_START, CHARLIST_START, ATOM_QUOTE_START, KEY_QUOTE_START, MEMBER_QUOTE_START, SIGIL_START,
    SIGIL, TEXT, INTERPOLATION, INTERPOLATION_END, QUOTE_END, HEREDOC_END
}

@members {
    /** A closing brace too many is found by TokenReader, with its position: here it must only not fail. */
    @Override
    public int popMode() {
        return _modeStack.isEmpty() ? _mode : super.popMode();
    }
}

SPACES: [ \t]+ -> skip;
CONTINUED_LINE: '\\' '\r'? '\n' -> skip;
NEWLINE: '\r'? '\n';
COMMENT: '#' ~[\n]*;

IDENTIFIER: [a-z_\u0080-\u{10FFFF}] WORD_PART* [?!]?;
ALIAS: [A-Z] WORD_PART* [?!]?;
fragment WORD_PART: [a-zA-Z0-9_@\u0080-\u{10FFFF}];

FLOAT: DIGITS '.' DIGITS ([eE] [+-]? DIGITS)?;
INTEGER: DIGITS | '0x' HEX+ ('_' HEX+)* | '0o' [0-7]+ ('_' [0-7]+)* | '0b' [01]+ ('_' [01]+)*;
fragment DIGITS: [0-9]+ ('_' [0-9]+)*;
fragment HEX: [0-9a-fA-F];

CHARACTER: '?' (~[\\] | '\\' .?);

ATOM: ':' ([a-zA-Z_\u0080-\u{10FFFF}] WORD_PART* [?!]? | OPERATOR_ATOM);
fragment OPERATOR_ATOM
    : '<<>>' | '%{}' | '{}' | '..//' | '...' | '%'
    | '===' | '!==' | '&&&' | '|||' | '<<<' | '>>>' | '<<~' | '~>>' | '<~>' | '<|>' | '~~~' | '^^^' | '+++' | '---'
    | '==' | '!=' | '=~' | '<=' | '>=' | '&&' | '||' | '<>' | '++' | '--' | '|>' | '<~' | '~>' | '<-' | '->' | '\\\\'
    | '..' | '**' | '//' | '::'
    | '<' | '>' | '+' | '-' | '*' | '/' | '=' | '!' | '^' | '&' | '|' | '.' | '@'
    ;

ATOM_DOUBLE: ':"' -> pushMode(DOUBLE);
ATOM_SINGLE: ':\'' -> pushMode(SINGLE);
COLON: ':';

DOUBLE_HEREDOC: '"""' -> pushMode(HEREDOC_DOUBLE);
SINGLE_HEREDOC: '\'\'\'' -> pushMode(HEREDOC_SINGLE);
DOUBLE_QUOTE: '"' -> pushMode(DOUBLE);
SINGLE_QUOTE: '\'' -> pushMode(SINGLE);

ARROW: '->';
ASSOCIATION: '=>';
BINARY
    : '===' | '!==' | '&&&' | '|||' | '<<<' | '>>>' | '<<~' | '~>>' | '<~>' | '<|>' | '^^^' | '+++' | '---'
    | '==' | '!=' | '=~' | '<=' | '>=' | '&&' | '||' | '<>' | '++' | '--' | '|>' | '<~' | '~>' | '<-' | '\\\\'
    | '**' | '//' | '::' | '<' | '>' | '*' | '/' | '=' | '|'
    ;
DUAL: '+' | '-';
UNARY: '!' | '^' | '~~~';
AT: '@';
CAPTURE: '&';
RANGE: '..';
ELLIPSIS: '...';
DOT: '.';
COMMA: ',';
SEMICOLON: ';';
PERCENT: '%';
LEFT_PAREN: '(';
RIGHT_PAREN: ')';
LEFT_BRACKET: '[';
RIGHT_BRACKET: ']';
LEFT_BRACE: '{' -> pushMode(DEFAULT_MODE);
RIGHT_BRACE: '}' -> popMode;
LEFT_BITS: '<<';
RIGHT_BITS: '>>';

// Sigils: a lower-case name interpolates, an upper-case one does not.
SIGIL_HEREDOC_DOUBLE: '~' [a-z] '"""' -> pushMode(HEREDOC_DOUBLE);
SIGIL_HEREDOC_SINGLE: '~' [a-z] '\'\'\'' -> pushMode(HEREDOC_SINGLE);
RAW_SIGIL_HEREDOC_DOUBLE: '~' [A-Z] '"""' -> type(SIGIL_HEREDOC_DOUBLE), pushMode(RAW_HEREDOC_DOUBLE);
RAW_SIGIL_HEREDOC_SINGLE: '~' [A-Z] '\'\'\'' -> type(SIGIL_HEREDOC_SINGLE), pushMode(RAW_HEREDOC_SINGLE);
SIGIL_DOUBLE: '~' [a-z] '"' -> type(SIGIL), pushMode(SIGIL_IN_DOUBLE);
RAW_SIGIL_DOUBLE: '~' [A-Z] '"' -> type(SIGIL), pushMode(RAW_SIGIL_IN_DOUBLE);
SIGIL_SINGLE: '~' [a-z] '\'' -> type(SIGIL), pushMode(SIGIL_IN_SINGLE);
RAW_SIGIL_SINGLE: '~' [A-Z] '\'' -> type(SIGIL), pushMode(RAW_SIGIL_IN_SINGLE);
SIGIL_SLASH: '~' [a-z] '/' -> type(SIGIL), pushMode(SIGIL_IN_SLASH);
RAW_SIGIL_SLASH: '~' [A-Z] '/' -> type(SIGIL), pushMode(RAW_SIGIL_IN_SLASH);
SIGIL_BAR: '~' [a-z] '|' -> type(SIGIL), pushMode(SIGIL_IN_BAR);
RAW_SIGIL_BAR: '~' [A-Z] '|' -> type(SIGIL), pushMode(RAW_SIGIL_IN_BAR);
SIGIL_PAREN: '~' [a-z] '(' -> type(SIGIL), pushMode(SIGIL_IN_PAREN);
RAW_SIGIL_PAREN: '~' [A-Z] '(' -> type(SIGIL), pushMode(RAW_SIGIL_IN_PAREN);
SIGIL_BRACKET: '~' [a-z] '[' -> type(SIGIL), pushMode(SIGIL_IN_BRACKET);
RAW_SIGIL_BRACKET: '~' [A-Z] '[' -> type(SIGIL), pushMode(RAW_SIGIL_IN_BRACKET);
SIGIL_BRACE: '~' [a-z] '{' -> type(SIGIL), pushMode(SIGIL_IN_BRACE);
RAW_SIGIL_BRACE: '~' [A-Z] '{' -> type(SIGIL), pushMode(RAW_SIGIL_IN_BRACE);
SIGIL_ANGLE: '~' [a-z] '<' -> type(SIGIL), pushMode(SIGIL_IN_ANGLE);
RAW_SIGIL_ANGLE: '~' [A-Z] '<' -> type(SIGIL), pushMode(RAW_SIGIL_IN_ANGLE);

UNEXPECTED: .;

mode DOUBLE;
DOUBLE_END: '"' -> type(QUOTE_END), popMode;
DOUBLE_INTERPOLATION: '#{' -> type(INTERPOLATION), pushMode(DEFAULT_MODE);
DOUBLE_HASH: '#' -> type(TEXT);
DOUBLE_TEXT: (~["\\#] | '\\' .)+ -> type(TEXT);

mode SINGLE;
SINGLE_END: '\'' -> type(QUOTE_END), popMode;
SINGLE_INTERPOLATION: '#{' -> type(INTERPOLATION), pushMode(DEFAULT_MODE);
SINGLE_HASH: '#' -> type(TEXT);
SINGLE_TEXT: (~['\\#] | '\\' .)+ -> type(TEXT);

mode HEREDOC_DOUBLE;
HEREDOC_DOUBLE_END: '\\'? '\r'? '\n' [ \t]* '"""' [a-zA-Z0-9]* -> type(HEREDOC_END), popMode;
HEREDOC_DOUBLE_INTERPOLATION: '#{' -> type(INTERPOLATION), pushMode(DEFAULT_MODE);
HEREDOC_DOUBLE_HASH: '#' -> type(TEXT);
HEREDOC_DOUBLE_NEWLINE: '\\'? '\r'? '\n' -> type(TEXT);
HEREDOC_DOUBLE_TEXT: (~[\\\r\n#] | '\\' ~[\r\n])+ -> type(TEXT);
HEREDOC_DOUBLE_RETURN: '\\'? '\r' -> type(TEXT);

mode RAW_HEREDOC_DOUBLE;
RAW_HEREDOC_DOUBLE_END: '\\'? '\r'? '\n' [ \t]* '"""' [a-zA-Z0-9]* -> type(HEREDOC_END), popMode;
RAW_HEREDOC_DOUBLE_NEWLINE: '\\'? '\r'? '\n' -> type(TEXT);
RAW_HEREDOC_DOUBLE_TEXT: (~[\\\r\n] | '\\' ~[\r\n])+ -> type(TEXT);
RAW_HEREDOC_DOUBLE_RETURN: '\\'? '\r' -> type(TEXT);

mode HEREDOC_SINGLE;
HEREDOC_SINGLE_END: '\\'? '\r'? '\n' [ \t]* '\'\'\'' [a-zA-Z0-9]* -> type(HEREDOC_END), popMode;
HEREDOC_SINGLE_INTERPOLATION: '#{' -> type(INTERPOLATION), pushMode(DEFAULT_MODE);
HEREDOC_SINGLE_HASH: '#' -> type(TEXT);
HEREDOC_SINGLE_NEWLINE: '\\'? '\r'? '\n' -> type(TEXT);
HEREDOC_SINGLE_TEXT: (~[\\\r\n#] | '\\' ~[\r\n])+ -> type(TEXT);
HEREDOC_SINGLE_RETURN: '\\'? '\r' -> type(TEXT);

mode RAW_HEREDOC_SINGLE;
RAW_HEREDOC_SINGLE_END: '\\'? '\r'? '\n' [ \t]* '\'\'\'' [a-zA-Z0-9]* -> type(HEREDOC_END), popMode;
RAW_HEREDOC_SINGLE_NEWLINE: '\\'? '\r'? '\n' -> type(TEXT);
RAW_HEREDOC_SINGLE_TEXT: (~[\\\r\n] | '\\' ~[\r\n])+ -> type(TEXT);
RAW_HEREDOC_SINGLE_RETURN: '\\'? '\r' -> type(TEXT);

mode SIGIL_IN_DOUBLE;
SIGIL_IN_DOUBLE_END: '"' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
SIGIL_IN_DOUBLE_INTERPOLATION: '#{' -> type(INTERPOLATION), pushMode(DEFAULT_MODE);
SIGIL_IN_DOUBLE_HASH: '#' -> type(TEXT);
SIGIL_IN_DOUBLE_TEXT: (~["\\#] | '\\' .)+ -> type(TEXT);

mode RAW_SIGIL_IN_DOUBLE;
RAW_SIGIL_IN_DOUBLE_END: '"' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
RAW_SIGIL_IN_DOUBLE_TEXT: (~["\\] | '\\' .)+ -> type(TEXT);

mode SIGIL_IN_SINGLE;
SIGIL_IN_SINGLE_END: '\'' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
SIGIL_IN_SINGLE_INTERPOLATION: '#{' -> type(INTERPOLATION), pushMode(DEFAULT_MODE);
SIGIL_IN_SINGLE_HASH: '#' -> type(TEXT);
SIGIL_IN_SINGLE_TEXT: (~['\\#] | '\\' .)+ -> type(TEXT);

mode RAW_SIGIL_IN_SINGLE;
RAW_SIGIL_IN_SINGLE_END: '\'' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
RAW_SIGIL_IN_SINGLE_TEXT: (~['\\] | '\\' .)+ -> type(TEXT);

mode SIGIL_IN_SLASH;
SIGIL_IN_SLASH_END: '/' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
SIGIL_IN_SLASH_INTERPOLATION: '#{' -> type(INTERPOLATION), pushMode(DEFAULT_MODE);
SIGIL_IN_SLASH_HASH: '#' -> type(TEXT);
SIGIL_IN_SLASH_TEXT: (~[/\\#] | '\\' .)+ -> type(TEXT);

mode RAW_SIGIL_IN_SLASH;
RAW_SIGIL_IN_SLASH_END: '/' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
RAW_SIGIL_IN_SLASH_TEXT: (~[/\\] | '\\' .)+ -> type(TEXT);

mode SIGIL_IN_BAR;
SIGIL_IN_BAR_END: '|' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
SIGIL_IN_BAR_INTERPOLATION: '#{' -> type(INTERPOLATION), pushMode(DEFAULT_MODE);
SIGIL_IN_BAR_HASH: '#' -> type(TEXT);
SIGIL_IN_BAR_TEXT: (~[|\\#] | '\\' .)+ -> type(TEXT);

mode RAW_SIGIL_IN_BAR;
RAW_SIGIL_IN_BAR_END: '|' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
RAW_SIGIL_IN_BAR_TEXT: (~[|\\] | '\\' .)+ -> type(TEXT);

mode SIGIL_IN_PAREN;
SIGIL_IN_PAREN_END: ')' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
SIGIL_IN_PAREN_INTERPOLATION: '#{' -> type(INTERPOLATION), pushMode(DEFAULT_MODE);
SIGIL_IN_PAREN_HASH: '#' -> type(TEXT);
SIGIL_IN_PAREN_TEXT: (~[)\\#] | '\\' .)+ -> type(TEXT);

mode RAW_SIGIL_IN_PAREN;
RAW_SIGIL_IN_PAREN_END: ')' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
RAW_SIGIL_IN_PAREN_TEXT: (~[)\\] | '\\' .)+ -> type(TEXT);

mode SIGIL_IN_BRACKET;
SIGIL_IN_BRACKET_END: ']' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
SIGIL_IN_BRACKET_INTERPOLATION: '#{' -> type(INTERPOLATION), pushMode(DEFAULT_MODE);
SIGIL_IN_BRACKET_HASH: '#' -> type(TEXT);
SIGIL_IN_BRACKET_TEXT: (~[\]\\#] | '\\' .)+ -> type(TEXT);

mode RAW_SIGIL_IN_BRACKET;
RAW_SIGIL_IN_BRACKET_END: ']' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
RAW_SIGIL_IN_BRACKET_TEXT: (~[\]\\] | '\\' .)+ -> type(TEXT);

mode SIGIL_IN_BRACE;
SIGIL_IN_BRACE_END: '}' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
SIGIL_IN_BRACE_INTERPOLATION: '#{' -> type(INTERPOLATION), pushMode(DEFAULT_MODE);
SIGIL_IN_BRACE_HASH: '#' -> type(TEXT);
SIGIL_IN_BRACE_TEXT: (~[}\\#] | '\\' .)+ -> type(TEXT);

mode RAW_SIGIL_IN_BRACE;
RAW_SIGIL_IN_BRACE_END: '}' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
RAW_SIGIL_IN_BRACE_TEXT: (~[}\\] | '\\' .)+ -> type(TEXT);

mode SIGIL_IN_ANGLE;
SIGIL_IN_ANGLE_END: '>' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
SIGIL_IN_ANGLE_INTERPOLATION: '#{' -> type(INTERPOLATION), pushMode(DEFAULT_MODE);
SIGIL_IN_ANGLE_HASH: '#' -> type(TEXT);
SIGIL_IN_ANGLE_TEXT: (~[>\\#] | '\\' .)+ -> type(TEXT);

mode RAW_SIGIL_IN_ANGLE;
RAW_SIGIL_IN_ANGLE_END: '>' [a-zA-Z0-9]* -> type(QUOTE_END), popMode;
RAW_SIGIL_IN_ANGLE_TEXT: (~[>\\] | '\\' .)+ -> type(TEXT);
