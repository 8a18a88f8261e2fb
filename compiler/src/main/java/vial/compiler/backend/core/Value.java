package vial.compiler.backend.core;

/** What an operation may take: something that needs no computing (A-normal form). */
public sealed interface Value permits Var, Literal {}
