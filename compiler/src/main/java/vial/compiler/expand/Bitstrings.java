package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code <<value::type-modifiers>>}: each segment comes out as {@code value :: type-modifiers-size(e)-unit(n)}. */
final class Bitstrings {
  private Bitstrings() {}

  static Object expand(Object meta, List<Object> segments, Scope s) {
    List<Object> values = new ArrayList<>();
    List<Object> specs = new ArrayList<>();
    for (Object segment : segments) {
      boolean typed = Quoted.isCall(segment, Quoted.TYPE, 2);
      values.add(typed ? Quoted.arg(segment, 0) : segment);
      specs.add(typed ? segment : null);
    }
    return s.inMatch() ? pattern(meta, values, specs, s) : construction(meta, values, specs, s);
  }

  /** The sizes are expanded with the variables from before; the values bind side by side. */
  private static Object construction(Object meta, List<Object> values, List<Object> specs, Scope s) {
    List<Object> expanded = Expander.arguments(values, s);
    List<Object> out = new ArrayList<>();
    for (int i = 0; i < expanded.size(); i++) out.add(segment(meta, expanded.get(i), specs.get(i), i == expanded.size() - 1, s));
    return Quoted.node(Quoted.BITS, meta, out);
  }

  private static Object pattern(Object meta, List<Object> values, List<Object> specs, Scope s) {
    List<Object> out = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Object value = Expander.expand(values.get(i), s);
      out.add(segment(meta, value, specs.get(i), i == values.size() - 1, s));
    }
    return Quoted.node(Quoted.BITS, meta, out);
  }

  private static Object segment(Object meta, Object value, Object typed, boolean last, Scope s) {
    Object segmentMeta = typed == null ? meta : Quoted.meta(typed);
    BitSpec spec = new BitSpec(segmentMeta, s);
    if (typed != null) spec.read(Quoted.arg(typed, 1));
    spec.infer(value);
    spec.check(value, last);
    return Tuple.of(Quoted.TYPE, segmentMeta, ListTerm.of(value, spec.term()));
  }

  static boolean isText(Object value) {
    return value instanceof Binary;
  }

  static boolean isNested(Object value) {
    return Quoted.isCall(value, Quoted.BITS);
  }

  static Object flag(String name) {
    return Tuple.of(Atom.of(name), Quoted.NO_META, ListTerm.of());
  }
}
