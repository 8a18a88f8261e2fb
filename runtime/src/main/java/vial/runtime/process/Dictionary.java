package vial.runtime.process;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** The process dictionary. */
public final class Dictionary {
  private static final Atom UNDEFINED = Atom.of("undefined");

  private Dictionary() {}

  public static Object get(Proc p, Object key) {
    if (p.parts == null || !p.parts.hasDictionary()) return UNDEFINED;
    Object value = p.parts.dictionary().get(key);
    return value == null ? UNDEFINED : value;
  }

  public static Object put(Proc p, Object key, Object value) {
    Object before = p.parts().dictionary().put(key, value);
    return before == null ? UNDEFINED : before;
  }

  public static Object remove(Proc p, Object key) {
    if (p.parts == null || !p.parts.hasDictionary()) return UNDEFINED;
    Object before = p.parts.dictionary().remove(key);
    return before == null ? UNDEFINED : before;
  }

  public static Object all(Proc p) {
    if (p.parts == null || !p.parts.hasDictionary()) return Empty.LIST;
    List<Object> pairs = new ArrayList<>();
    p.parts.dictionary().forEach((key, value) -> pairs.add(Tuple.of(key, value)));
    return ListTerm.fromJava(pairs);
  }

  public static Object clear(Proc p) {
    Object all = all(p);
    if (all != Empty.LIST) p.parts.dictionary().clear();
    return all;
  }

  public static Object keys(Proc p) {
    if (p.parts == null || !p.parts.hasDictionary()) return Empty.LIST;
    return ListTerm.fromJava(new ArrayList<>(p.parts.dictionary().keySet()));
  }

  public static Object keysOf(Proc p, Object value) {
    List<Object> keys = new ArrayList<>();
    if (p.parts != null && p.parts.hasDictionary()) {
      p.parts.dictionary().forEach(
          (key, stored) -> {
            if (stored.equals(value)) keys.add(key);
          });
    }
    return ListTerm.fromJava(keys);
  }
}
