package vial.compiler;

import java.util.List;
import vial.runtime.term.Atom;

/**
 * A module, expanded, as the back end takes it. Macros are functions named {@code MACRO-name} already.
 *
 * @param file the source file as stack traces show it
 */
public record ModuleDefinition(Atom name, String file, int line, List<FunctionDefinition> functions) {
  public ModuleDefinition {
    functions = List.copyOf(functions);
  }
}
