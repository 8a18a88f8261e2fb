package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Tuple;

/** Sequences of expressions. */
final class Blocks {
  private Blocks() {}

  static Object expand(Object meta, List<Object> args, Scope s) {
    if (args.isEmpty()) return Atom.NIL;
    if (args.size() == 1) return Expander.expand(args.getFirst(), s);
    Expander.assertOutside("block", meta, s);
    List<Object> expanded = new ArrayList<>(args.size());
    for (int i = 0; i < args.size(); i++) {
      boolean last = i == args.size() - 1;
      Object expression = args.get(i);
      Object value = Expander.expand(expression, s);
      if (!last) warnWithoutEffect(meta, expression, value, s);
      expanded.add(value);
    }
    return Quoted.node(Quoted.BLOCK, meta, expanded);
  }

  private static void warnWithoutEffect(Object blockMeta, Object before, Object after, Scope s) {
    if (isPlainLiteral(after) && after == before) {
      Diagnostics.warn(Quoted.line(blockMeta, s.env.line()), s.env,
          "code block contains unused literal " + Diagnostics.inspect(after)
              + " (remove the literal or assign it to _ to avoid warnings)");
    } else if (Quoted.isVariable(after) && Quoted.isVariable(before) && !Quoted.flag(Quoted.meta(before), "generated")) {
      Tuple variable = (Tuple) after;
      Diagnostics.warn(Quoted.line(variable.get(1), s.env.line()), s.env,
          "variable " + ((Atom) variable.get(0)).name()
              + " in code block has no effect as it is never returned (remove the variable or assign it to _ to avoid warnings)");
    }
  }

  private static boolean isPlainLiteral(Object term) {
    return term instanceof Binary || term instanceof Number;
  }
}
