package vial.runtime.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The linked processes, in the order of linking. Most processes have one: it is kept without a set. */
final class Links {
  private Object linked;

  boolean add(Object pid) {
    if (linked == null) {
      linked = pid;
      return true;
    }
    if (linked instanceof LinkedHashSet<?>) return many().add(pid);
    if (linked.equals(pid)) return false;
    LinkedHashSet<Object> set = new LinkedHashSet<>();
    set.add(linked);
    set.add(pid);
    linked = set;
    return true;
  }

  boolean remove(Object pid) {
    if (linked == null) return false;
    if (linked instanceof LinkedHashSet<?>) return many().remove(pid);
    if (!linked.equals(pid)) return false;
    linked = null;
    return true;
  }

  List<Object> all() {
    if (linked == null) return List.of();
    return linked instanceof LinkedHashSet<?> ? new ArrayList<>(many()) : List.of(linked);
  }

  @SuppressWarnings("unchecked")
  private LinkedHashSet<Object> many() {
    return (LinkedHashSet<Object>) linked;
  }
}
