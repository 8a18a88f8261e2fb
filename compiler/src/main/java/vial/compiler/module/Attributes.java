package vial.compiler.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.Env;
import vial.compiler.expand.Quoted;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** The attributes of a module while it is compiled. */
public final class Attributes {
  private static final class Slot {
    Object value;
    final boolean accumulates;

    /** Where it was set, while nobody has read it; 0 when that need not be reported. */
    int unreadSince;

    Slot(Object value, boolean accumulates) {
      this.value = value;
      this.accumulates = accumulates;
    }
  }

  private static final List<String> ACCUMULATING = List.of("after_compile", "after_verify", "before_compile", "behaviour", "compile", "derive", "dialyzer",
      "external_resource", "on_definition", "type", "typep", "opaque", "spec", "callback", "macrocallback", "optional_callbacks", "on_load");

  /** Known to the language: setting one without reading it is no mistake. */
  private static final Set<String> RESERVED = Set.of("after_compile", "after_verify", "before_compile", "behaviour", "compile", "deprecated", "derive", "dialyzer",
      "doc", "enforce_keys", "external_resource", "file", "impl", "moduledoc", "nifs", "on_definition", "on_load", "opaque", "optional_callbacks",
      "spec", "type", "typedoc", "typep", "callback", "macrocallback", "vsn", "since", "__struct__", "__derived__", "fallback_to_any", "protocol");

  private static final Set<String> TEXTS = Set.of("doc", "moduledoc", "typedoc");

  private final OpenModule module;
  private final Map<Atom, Slot> slots = new LinkedHashMap<>();
  private final Set<Atom> persisted = new LinkedHashSet<>();

  Attributes(OpenModule module) {
    this.module = module;
    for (String name : ACCUMULATING) slots.put(Atom.of(name), new Slot(Empty.LIST, true));
    persisted.add(Atom.of("behaviour"));
    persisted.add(Atom.of("vsn"));
  }

  /** {@code @name} in code: an attribute that was never set is nil, and a warning. */
  public Object read(Atom name, Env env, int line) {
    Slot slot = slots.get(name);
    if (slot == null) {
      if (!RESERVED.contains(name.name())) {
        Diagnostics.warnModule(line, env == null ? module.env().file() : env.file(), module.name(), "undefined module attribute @" + name
            + ", please remove access to @" + name + " or explicitly set it before access");
      }
      return Atom.NIL;
    }
    slot.unreadSince = 0;
    return isText(name) && slot.value instanceof Tuple t ? t.get(1) : slot.value;
  }

  private static boolean isText(Atom name) {
    return TEXTS.contains(name.name());
  }

  public void write(Atom name, Object value, int line) {
    if (isText(name)) {
      writeText(name, value, line);
      return;
    }
    check(name, value);
    put(name, value, RESERVED.contains(name.name()) ? 0 : line);
  }

  private void writeText(Atom name, Object value, int line) {
    Slot before = slots.get(name);
    if (Quoted.isKeyword(value) && value != Empty.LIST) {
      // Metadata such as @doc since: "1.0" is kept beside the text.
      put(Atom.of(name.name() + "_meta"), value, 0);
      return;
    }
    if (before != null && before.value instanceof Tuple t && t.get(1) != Atom.FALSE && value != Atom.FALSE && !name.name().equals("typedoc")
        && t.get(1) != Atom.NIL) {
      Diagnostics.warnModule(line, module.env().file(), module.name(),
          "redefining @" + name + " attribute previously set at line " + t.get(0));
    }
    put(name, Tuple.of((long) line, value), 0);
  }

  private void check(Atom name, Object value) {
    if (name == Atom.of("behaviour") && !(value instanceof Atom)) {
      throw Diagnostics.argumentError("@behaviour expects a module, got: " + Diagnostics.inspect(value));
    }
  }

  void put(Atom name, Object value, int line) {
    Slot slot = slots.get(name);
    if (slot == null) slots.put(name, slot = new Slot(Atom.NIL, false));
    slot.value = slot.accumulates ? new Cons(normalised(name, value), slot.value) : value;
    if (!slot.accumulates) slot.unreadSince = line;
  }

  /** Hooks are kept as {@code {module, function}}. */
  private static Object normalised(Atom name, Object value) {
    return switch (name.name()) {
      case "before_compile", "after_compile", "on_definition", "after_verify" ->
          value instanceof Atom ? Tuple.of(value, Atom.of("__" + name + "__")) : value;
      default -> value;
    };
  }

  public Object get(Atom name, Object otherwise) {
    Slot slot = slots.get(name);
    if (slot == null) return otherwise;
    slot.unreadSince = 0;
    return slot.value;
  }

  /** The entries of an accumulating attribute, oldest first. */
  public List<Object> entries(String name) {
    Object value = get(Atom.of(name), Empty.LIST);
    List<Object> items = Quoted.isList(value) ? Quoted.items(ListTerm.reverse(value, Empty.LIST)) : new ArrayList<>(List.of(value));
    return items;
  }

  public Object delete(Atom name) {
    Slot slot = slots.get(name);
    if (slot == null) return Atom.NIL;
    Object value = slot.value;
    if (slot.accumulates) slot.value = Empty.LIST;
    else slots.remove(name);
    return value;
  }

  public boolean has(Atom name) {
    return slots.containsKey(name);
  }

  public List<Atom> names() {
    List<Atom> names = new ArrayList<>();
    slots.forEach((name, slot) -> {
      if (!(slot.accumulates && slot.value == Empty.LIST)) names.add(name);
    });
    return names;
  }

  public void register(Atom name, Object options) {
    if (Quoted.get(options, "persist") == Atom.TRUE) persisted.add(name);
    if (Quoted.get(options, "accumulate") == Atom.TRUE) {
      Slot old = slots.get(name);
      slots.put(name, new Slot(old != null && old.accumulates ? old.value : Empty.LIST, true));
    }
  }

  /** What {@code __info__(:attributes)} shows: {@code [{name, [value]}]}. */
  Object persistedTerm() {
    List<Object> entries = new ArrayList<>();
    for (Atom name : persisted) {
      Slot slot = slots.get(name);
      if (slot == null || slot.accumulates && slot.value == Empty.LIST) continue;
      if (slot.accumulates) for (Object v : entries(name.name())) entries.add(Tuple.of(name, ListTerm.of(v)));
      else entries.add(Tuple.of(name, Quoted.isList(slot.value) ? slot.value : ListTerm.of(slot.value)));
    }
    return Quoted.list(entries);
  }

  void warnUnread() {
    slots.forEach((name, slot) -> {
      if (slot.unreadSince > 0 && !persisted.contains(name)) {
        Diagnostics.warn(slot.unreadSince, module.env().file(), "module attribute @" + name + " was set but never used");
      }
    });
  }
}
