package vial.compiler.backend.lower;

import java.math.BigInteger;
import vial.runtime.term.Numbers;

/** The few operations that are literals to a reader: signed numbers. */
final class Folding {
  private Folding() {}

  /** The literal's term, or null. */
  static Object fold(Ast.Remote remote) {
    if (remote == null) return null;
    boolean minus = remote.isErlang("-", 1);
    if (!minus && !remote.isErlang("+", 1)) return null;
    Object number = remote.args().get(0);
    if (!(number instanceof Long || number instanceof BigInteger || number instanceof Double)) return null;
    return minus ? Numbers.negate(number) : number;
  }
}
