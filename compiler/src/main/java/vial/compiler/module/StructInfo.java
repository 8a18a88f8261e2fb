package vial.compiler.module;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.expand.Quoted;
import vial.runtime.term.Atom;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** {@code __info__(:struct)}: the fields in the order of their declaration, which {@code defstruct} leaves in {@code @__struct_fields__}. */
final class StructInfo {
  private StructInfo() {}

  static Object of(OpenModule module) {
    Object declared = module.attributes().get(Atom.of("__struct_fields__"), Atom.NIL);
    if (!Quoted.isList(declared)) return Atom.NIL;
    Object enforced = module.attributes().get(Atom.of("enforce_keys"), Atom.NIL);
    List<Object> required = Quoted.isList(enforced) ? Quoted.items(enforced) : List.of(enforced);
    List<Object> fields = new ArrayList<>();
    for (Object item : Quoted.items(declared)) {
      Object field = item instanceof Tuple t ? t.get(0) : item;
      boolean must = field != Atom.NIL && required.contains(field);
      fields.add(MapTerm.of(Atom.of("field"), field, Atom.of("required"), Atom.of(must)));
    }
    return Quoted.list(fields);
  }
}
