package vial.runtime.code;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vial.runtime.term.Atom;

/**
 * Finds the Java classes behind a module: {@code :gb_trees} is {@code GbTrees} in one of the packages below, and a large module may be
 * split over several classes ({@link #PARTS}). A module's methods are reflected on once, when one is first asked for by name; compiled
 * code calls them directly.
 */
public final class Natives {
  private static final String[] PACKAGES = {"vial.runtime.erlang.", "vial.compiler.erlang."};

  /** Classes of a module beyond the one named by convention; those that do not exist are passed over. */
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "erlang", List.of("ErlangProcess", "ErlangSignals", "ErlangSystem", "ErlangTime",
              "ErlangLists", "ErlangTuples", "ErlangBinaries", "ErlangIodata", "ErlangNumbers", "ErlangText", "ErlangHashes", "ErlangExternal", "ErlangErrors",
              "ErlangModules", "ErlangFuns"),
          "lists", List.of("ListsKeys", "ListsOrder", "ListsTuples"),
          "binary", List.of("BinaryBytes", "BinaryPatterns"),
          "math", List.of("MathFunctions"),
          "crypto", List.of("CryptoCipher"),
          "ets", List.of("EtsSelect", "EtsInfo"));

  private record Key(String name, int arity) {}

  private static final ConcurrentHashMap<Atom, Map<Key, Native>> MODULES = new ConcurrentHashMap<>();

  private Natives() {}

  /** The native of this name, or null. */
  public static Native find(Atom module, Atom name, int arity) {
    return of(module).get(new Key(name.name(), arity));
  }

  public static boolean exist(Atom module) {
    return !of(module).isEmpty();
  }

  public static Collection<Native> all(Atom module) {
    return of(module).values();
  }

  private static Map<Key, Native> of(Atom module) {
    Map<Key, Native> found = MODULES.get(module);
    return found != null ? found : MODULES.computeIfAbsent(module, Natives::reflect);
  }

  private static Map<Key, Native> reflect(Atom module) {
    String name = module.name();
    if (!isPlain(name)) return Map.of();
    Map<Key, Native> methods = new HashMap<>();
    List<String> classes = new ArrayList<>();
    classes.add(camelCase(name));
    classes.addAll(PARTS.getOrDefault(name, List.of()));
    for (String simple : classes) collect(simple, methods);
    return methods.isEmpty() ? Map.of() : methods;
  }

  private static void collect(String simpleName, Map<Key, Native> methods) {
    for (String in : PACKAGES) {
      Class<?> owner = load(in + simpleName);
      if (owner == null) continue;
      for (Method method : owner.getDeclaredMethods()) {
        if (!Modifier.isStatic(method.getModifiers()) || !Modifier.isPublic(method.getModifiers())) continue;
        Native found = Native.of(method);
        if (found != null) methods.putIfAbsent(new Key(found.name(), found.arity()), found);
      }
    }
  }

  private static Class<?> load(String name) {
    try {
      Class<?> found = Class.forName(name, false, Natives.class.getClassLoader());
      return Modifier.isPublic(found.getModifiers()) ? found : null;
    } catch (ClassNotFoundException absent) {
      return null;
    } catch (NoClassDefFoundError otherCase) {
      // A file system that ignores case finds a class of another spelling.
      return null;
    }
  }

  private static boolean isPlain(String name) {
    if (name.isEmpty() || name.startsWith("Elixir.")) return false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) return false;
    }
    return true;
  }

  private static String camelCase(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean up = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_') {
        up = true;
      } else {
        out.append(up ? Character.toUpperCase(c) : c);
        up = false;
      }
    }
    return out.toString();
  }
}
