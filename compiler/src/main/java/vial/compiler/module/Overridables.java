package vial.compiler.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.FunctionId;
import vial.runtime.term.Atom;

/**
 * {@code defoverridable}: a definition is put aside. If the function is defined again and calls {@code super}, what was put aside comes back
 * under a name of its own; if it is not defined again, it comes back as it was.
 */
public final class Overridables {
  private static final class Entry {
    Definition aside;
    int times;
    boolean stored;
    FunctionId superName;
  }

  private final OpenModule module;
  private final Map<FunctionId, Entry> entries = new LinkedHashMap<>();

  Overridables(OpenModule module) {
    this.module = module;
  }

  public void make(FunctionId id) {
    Definition current = module.definitions().get(id);
    Entry entry = entries.get(id);
    if (current == null && (entry == null || entry.aside == null)) {
      throw Diagnostics.argumentError("cannot make function " + id + " overridable because it was not defined");
    }
    if (current == null) return;
    if (entry == null) entries.put(id, entry = new Entry());
    module.definitions().remove(id);
    entry.aside = current;
    entry.times++;
    entry.stored = false;
    entry.superName = new FunctionId(Atom.of(id.name().name() + " (overridable " + entry.times + ")"), id.arity());
    module.locals().rename(id, entry.superName);
    module.setLast(null);
  }

  public boolean isOverridable(FunctionId id) {
    return entries.containsKey(id);
  }

  public List<FunctionId> all() {
    return new ArrayList<>(entries.keySet());
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    for (FunctionId id : entries.keySet()) names.add(id.toString());
    return names;
  }

  /** The function that {@code super} calls from inside of {@code id}; it is stored when first asked for. */
  FunctionId superOf(FunctionId id) {
    Entry entry = entries.get(id);
    if (entry == null || entry.aside == null) return null;
    if (!entry.stored) {
      Atom kind = entry.aside.isMacro() ? Kinds.DEFMACROP : Kinds.DEFP;
      module.definitions().put(entry.superName, entry.aside.renamed(entry.superName, kind));
      entry.stored = true;
    }
    return entry.superName;
  }

  /** At the end of the module: what nobody defined again is as it was. */
  void restore() {
    entries.forEach((id, entry) -> {
      if (module.definitions().containsKey(id) || entry.aside == null) return;
      module.definitions().put(id, entry.aside);
      module.locals().rename(entry.superName, id);
    });
  }

  /** The definition that is aside, for those who ask what is defined. */
  Definition aside(FunctionId id) {
    Entry entry = entries.get(id);
    return entry == null ? null : entry.aside;
  }
}
