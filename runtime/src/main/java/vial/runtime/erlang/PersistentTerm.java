package vial.runtime.erlang;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapBuilder;
import vial.runtime.term.Tuple;

/** {@code :persistent_term}. */
public final class PersistentTerm {
  private static final ConcurrentHashMap<Object, Object> TERMS = new ConcurrentHashMap<>();
  private static final Atom OK = Atom.of("ok");

  private PersistentTerm() {}

  public static Object get() {
    List<Object> pairs = new ArrayList<>();
    TERMS.forEach((key, value) -> pairs.add(Tuple.of(key, value)));
    return ListTerm.fromJava(pairs);
  }

  public static Object get(Object key) {
    Object value = TERMS.get(key);
    if (value == null) throw Raise.badargIn("persistent_term", "get", 1, "no persistent term stored with this key", key);
    return value;
  }

  public static Object get(Object key, Object otherwise) {
    return TERMS.getOrDefault(key, otherwise);
  }

  public static Object put(Object key, Object value) {
    TERMS.put(key, value);
    return OK;
  }

  public static Object erase(Object key) {
    return Atom.of(TERMS.remove(key) != null);
  }

  public static Object info() {
    MapBuilder info = new MapBuilder();
    info.put(Atom.of("count"), (long) TERMS.size());
    info.put(Atom.of("memory"), TERMS.size() * 64L);
    return info.build();
  }
}
