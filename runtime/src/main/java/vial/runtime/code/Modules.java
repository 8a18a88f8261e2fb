package vial.runtime.code;

import java.lang.invoke.SwitchPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vial.runtime.term.Atom;

/**
 * The module table. Modules of the standard library come from the application's class path when first used; users' modules are
 * defined by the compiler, and defining one again makes the former version old: code that runs in it goes on, calls from
 * other modules reach the new one.
 */
public final class Modules {
  private record Key(Atom name, int arity) {}

  /** What the table knows of one module name. */
  private static final class Entry {
    final Atom name;
    final ConcurrentHashMap<Key, Export> exports = new ConcurrentHashMap<>();
    volatile Module current;
    volatile Module old;
    volatile boolean searched;
    SwitchPoint version;

    Entry(Atom name) {
      this.name = name;
    }

    /** The next version begins: targets are found again when next called, linked sites relink. */
    void replace(Module next) {
      SwitchPoint before;
      synchronized (this) {
        old = current;
        current = next;
        searched = true;
        for (Export export : exports.values()) export.target = null;
        before = version;
        version = null;
      }
      if (before != null) SwitchPoint.invalidateAll(new SwitchPoint[] {before});
    }

    /** Made when a site first links: invalidating one stops the world, and most modules are only ever defined once. */
    synchronized SwitchPoint version() {
      if (version == null) version = new SwitchPoint();
      return version;
    }
  }

  private static final ConcurrentHashMap<Atom, Entry> TABLE = new ConcurrentHashMap<>();

  /** Asked for a module that is nowhere, each time: a build that compiles many files makes it on demand. */
  private static volatile Predicate<Atom> missing;

  private Modules() {}

  /** {@code finder} defines the module and says so, or says no. */
  public static void whenMissing(Predicate<Atom> finder) {
    missing = finder;
  }

  private static Entry entry(Atom module) {
    Entry entry = TABLE.get(module);
    return entry != null ? entry : TABLE.computeIfAbsent(module, Entry::new);
  }

  /** The one entry of a function, made when it is first asked for; it may have no target yet. */
  public static Export export(Atom module, Atom name, int arity) {
    return entry(module).exports.computeIfAbsent(new Key(name, arity), k -> new Export(module, name, arity));
  }

  /** Called by a module's class initialiser: this version is current from now on. */
  public static void define(Module module) {
    entry(module.name).replace(module);
  }

  /**
   * Defines the classes of a user's module in a loader of their own and runs its initialiser, which calls {@link #define}.
   * {@code className} is the main class's binary name, as are the keys.
   */
  public static Module load(String className, Map<String, byte[]> classes, Object[] literals) {
    ModuleLoader loader = new ModuleLoader(Modules.class.getClassLoader(), classes, literals);
    try {
      Class<?> main = Class.forName(className, true, loader);
      return entry(Atom.of(Mangle.moduleName(main.getName()))).current;
    } catch (ClassNotFoundException missing) {
      throw new IllegalArgumentException(className, missing);
    }
  }

  /** The current version, loaded from the class path where needed; null when there is no such compiled module. */
  public static Module find(Atom module) {
    Entry entry = entry(module);
    if (entry.current == null && (!entry.searched || missing != null)) search(module, entry);
    return entry.current;
  }

  /** True for a compiled module or one that has natives. */
  public static boolean exists(Atom module) {
    return find(module) != null || Natives.exist(module);
  }

  /** True when it can be used without loading anything. */
  public static boolean isLoaded(Atom module) {
    Entry entry = TABLE.get(module);
    return entry != null && entry.current != null || Natives.exist(module);
  }

  /** The function's target, or null when there is none. */
  public static Fun function(Atom module, Atom name, int arity) {
    return lookup(export(module, name, arity));
  }

  /** The names of all modules that are loaded. */
  public static List<Atom> loaded() {
    List<Atom> names = new ArrayList<>();
    TABLE.forEach(
        (name, entry) -> {
          if (entry.current != null) names.add(name);
        });
    return names;
  }

  /** The version before the current one, while it was not purged. */
  public static Module old(Atom module) {
    Entry entry = TABLE.get(module);
    return entry == null ? null : entry.old;
  }

  /** Forgets the old version; its classes go when no process runs in them. */
  public static boolean purge(Atom module) {
    Entry entry = TABLE.get(module);
    if (entry == null || entry.old == null) return false;
    entry.old = null;
    return true;
  }

  /** Makes the current version old, so that the module is undefined. False when an old one is in the way. */
  public static boolean delete(Atom module) {
    Entry entry = TABLE.get(module);
    if (entry == null || entry.current == null || entry.old != null) return false;
    entry.replace(null);
    return true;
  }

  /** Valid until the module is redefined or deleted: what {@link Linker} guards its sites with. */
  static SwitchPoint version(Atom module) {
    return entry(module).version();
  }

  /** Finds the function, loading its module where needed; null when there is none. */
  static Fun lookup(Export export) {
    Fun target = export.target;
    if (target != null) return target;
    Entry entry = entry(export.module);
    if (entry.current == null && (!entry.searched || missing != null)) search(export.module, entry);
    synchronized (entry) {
      if (export.target == null) export.target = target(entry, export.name, export.arity);
      return export.target;
    }
  }

  /** Natives win over the module's Elixir part. */
  private static Fun target(Entry entry, Atom name, int arity) {
    Native found = Natives.find(entry.name, name, arity);
    if (found != null) return NativeCode.closure(found);
    return entry.current == null ? null : entry.current.function(name, arity);
  }

  /** The class's initialiser defines the module. Two threads may both try: the JVM runs the initialiser once. */
  private static void search(Atom module, Entry entry) {
    if (!entry.searched) searchClassPath(module, entry);
    if (entry.current == null && missing != null) missing.test(module);
  }

  private static void searchClassPath(Atom module, Entry entry) {
    try {
      Class.forName(Mangle.className(module.name()), true, Modules.class.getClassLoader());
    } catch (ClassNotFoundException absent) {
      entry.searched = true;
    } catch (NoClassDefFoundError otherCase) {
      // A file system that ignores case finds a class of another spelling.
      entry.searched = true;
    }
  }
}
