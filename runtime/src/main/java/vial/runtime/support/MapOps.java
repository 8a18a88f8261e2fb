package vial.runtime.support;

import vial.runtime.code.Modules;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.MapBuilder;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** Maps in patterns, constructions, updates and {@code map.field}. */
public final class MapOps {
  private static final Atom BADKEY = Atom.of("badkey");

  private MapOps() {}

  public static Object get(MapTerm map, Object key) {
    return map.get(key);
  }

  public static Object make(Object[] pairs) {
    MapBuilder builder = new MapBuilder();
    for (int i = 0; i < pairs.length; i += 2) builder.put(pairs[i], pairs[i + 1]);
    return builder.build();
  }

  public static Object put(Object map, Object key, Object value) {
    return ((MapTerm) map).put(key, value);
  }

  /** {@code %{map | key: value}}. */
  public static Object update(Object map, Object key, Object value) {
    if (!(map instanceof MapTerm m)) throw Raise.error("badmap", map);
    MapTerm updated = m.replace(key, value);
    if (updated == null) throw Raise.error("badkey", key);
    return updated;
  }

  public static Object check(Object map) {
    if (map instanceof MapTerm) return map;
    throw Raise.error("badmap", map);
  }

  /** {@code value.name} without parentheses: a map's field, or the call of a module's function. */
  public static Object field(Proc p, Object value, Object name) {
    if (value instanceof MapTerm map) {
      Object found = map.get(name);
      if (found != null) return found;
    } else if (value instanceof Atom module && module != Atom.NIL && module != Atom.TRUE && module != Atom.FALSE) {
      return Modules.export(module, (Atom) name, 0).call(p);
    }
    throw Raise.error(Tuple.of(BADKEY, name, value));
  }

  /** {@code value.name()}: a call, or a map's field all the same. */
  public static Object fieldOrCall(Proc p, Object value, Object name) {
    if (value instanceof Atom module) return Modules.export(module, (Atom) name, 0).call(p);
    Object found = value instanceof MapTerm map ? map.get(name) : null;
    if (found != null) return found;
    throw Raise.error("badarg");
  }
}
