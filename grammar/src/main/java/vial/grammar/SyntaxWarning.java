package vial.grammar;

/** Something legal but doubtful in a text; line and column count from 1. */
public record SyntaxWarning(int line, int column, String message) {}
