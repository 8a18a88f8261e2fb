package vial.compiler.backend;

import java.util.function.Predicate;
import vial.runtime.term.Atom;

/**
 * How a module is compiled.
 *
 * @param isSystem whether calls to that module may be linked for good ({@code invokestatic}), because it belongs to the standard library
 * @param verify whether the intermediate form is checked: in tests
 */
public record Options(Predicate<Atom> isSystem, boolean verify) {
  /** Every other module is a user's one. */
  public static final Options DEFAULT = new Options(module -> false);

  public Options(Predicate<Atom> isSystem) {
    this(isSystem, false);
  }

  public Options verifying() {
    return new Options(isSystem, true);
  }
}
