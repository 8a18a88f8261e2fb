package vial.runtime.process;

import vial.runtime.code.Fun;

/** A result of lent work that asks the process to make this call in its own time, so that it runs on a scheduler (TAIL). */
public record TailCall(Fun function, Object... arguments) {}
