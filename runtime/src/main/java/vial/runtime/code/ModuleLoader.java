package vial.runtime.code;

import java.util.Map;

/**
 * The classes of one version of one user's module. A loader for each version lets old code go when its last process leaves it.
 * Terms that have no form in a class file (funs, pids, any live object escaped into code) wait here for the class initialiser.
 */
public final class ModuleLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;
  private final Object[] literals;

  /** Keys are binary names ({@code Elixir.Foo}). */
  ModuleLoader(ClassLoader parent, Map<String, byte[]> classes, Object[] literals) {
    super(parent);
    this.classes = classes;
    this.literals = literals;
  }

  /** What the compiler handed over with the classes; for the class initialiser of a generated class. */
  public static Object[] literals(Class<?> generated) {
    return ((ModuleLoader) generated.getClassLoader()).literals;
  }

  /** Own classes first: a user may define a module of a name that the application has too. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) return super.loadClass(name, resolve);
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
    }
  }
}
