package vial.compiler.backend.core;

import java.util.List;
import vial.runtime.term.Atom;

/** A module in core: its functions first, each followed by what was lifted out of it. */
public record CoreModule(Atom name, String file, List<Routine> routines) {}
