package vial.compiler.backend.core;

import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.Empty;
import vial.runtime.term.Terms;

/** The cheapest test for {@code ===}. */
public final class Tests {
  private static final JavaMethod IDENTICAL = JavaMethod.of(Terms.class, "identical");

  private Tests() {}

  public static Test identical(Value a, Value b) {
    if (a instanceof Literal literal) return identicalTo(b, literal);
    if (b instanceof Literal literal) return identicalTo(a, literal);
    return new Test.Holds(IDENTICAL, List.of(a, b));
  }

  private static Test identicalTo(Value value, Literal literal) {
    return switch (literal.term()) {
      case Atom x -> new Test.Same(value, literal);
      case Empty x -> new Test.Same(value, literal);
      case Long x -> new Test.IsLong(value, x);
      default -> new Test.Holds(IDENTICAL, List.of(value, literal));
    };
  }
}
