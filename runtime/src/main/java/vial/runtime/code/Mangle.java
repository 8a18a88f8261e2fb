package vial.runtime.code;

/**
 * Function and class names for the JVM, which forbids {@code . ; [ / < >} in method names. The scheme is John Rose's (symbolic freedom
 * in the VM): a backslash and an innocent character stand for a dangerous one, and a name that was changed begins with a backslash.
 */
public final class Mangle {
  private static final String DANGEROUS = "\\/.;$<>[]:";
  private static final String INNOCENT = "-|,?%^_{}!";

  private Mangle() {}

  /** The JVM's name for any atom's text. */
  public static String method(String name) {
    if (name.isEmpty()) return "\\=";
    int first = firstDangerous(name);
    if (first < 0) return name;
    StringBuilder out = new StringBuilder(name.length() + 8);
    if (first > 0) out.append("\\=");
    for (int i = 0; i < name.length(); i++) {
      int at = DANGEROUS.indexOf(name.charAt(i));
      if (at < 0) out.append(name.charAt(i));
      else out.append('\\').append(INNOCENT.charAt(at));
    }
    return out.toString();
  }

  /** The inverse of {@link #method}; names that were never mangled are themselves. */
  public static String demangle(String name) {
    if (name.isEmpty() || name.charAt(0) != '\\') return name;
    StringBuilder out = new StringBuilder(name.length());
    for (int i = name.startsWith("\\=") ? 2 : 0; i < name.length(); i++) {
      char c = name.charAt(i);
      int at = c == '\\' && i + 1 < name.length() ? INNOCENT.indexOf(name.charAt(i + 1)) : -1;
      if (at < 0) {
        out.append(c);
      } else {
        out.append(DANGEROUS.charAt(at));
        i++;
      }
    }
    return out.toString();
  }

  private static int firstDangerous(String name) {
    for (int i = 0; i < name.length(); i++) if (DANGEROUS.indexOf(name.charAt(i)) >= 0) return i;
    return -1;
  }

  /** The binary name of a module's class: {@code Elixir.Foo.Bar} as it is, an Erlang-named module in package {@code erlang}. */
  public static String className(String module) {
    if (!module.startsWith("Elixir.") || module.length() == 7 || module.contains("..") || module.endsWith(".")) {
      return "erlang." + method(module);
    }
    if (module.indexOf('/') < 0 && module.indexOf(';') < 0 && module.indexOf('[') < 0) return module;
    StringBuilder out = new StringBuilder("Elixir");
    for (String part : module.substring(7).split("\\.")) out.append('.').append(method(part));
    return out.toString();
  }

  /** The module atom's text of a class that {@link #className} named, or null for other classes. Nested classes give their module. */
  public static String moduleName(String className) {
    int nested = className.indexOf('$');
    String name = nested < 0 ? className : className.substring(0, nested);
    if (name.startsWith("erlang.")) return demangle(name.substring(7));
    if (!name.startsWith("Elixir.")) return null;
    if (name.indexOf('\\') < 0) return name;
    StringBuilder out = new StringBuilder("Elixir");
    for (String part : name.substring(7).split("\\.")) out.append('.').append(demangle(part));
    return out.toString();
  }
}
