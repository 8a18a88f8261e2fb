package vial.compiler.expand;

import vial.runtime.term.Atom;

/** A {@code def} on its way to being stored; {@code call} and {@code body} are null when the running module body brings them. */
public record StashedDefinition(Atom kind, Object call, Object body, Env env, boolean generated, Atom context) {}
