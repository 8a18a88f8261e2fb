package vial.compiler.backend.lower;

import vial.compiler.backend.core.Join;

/** Where the value of an expression goes: out of the routine, or to a join. */
sealed interface Continue {
  record Return() implements Continue {}

  record To(Join join) implements Continue {}

  Continue RETURN = new Return();
}
