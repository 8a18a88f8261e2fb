package vial.runtime.code;

import java.util.HashMap;
import java.util.Map;
import vial.runtime.term.Atom;

/**
 * One version of a compiled module. {@code functions[i]} is {@code "name/arity"} of the exported function that the dispatcher calls for
 * index {@code i}; a class initialiser makes this object and hands it to {@link Modules#define}.
 */
public final class Module {
  public final Atom name;
  public final Class<?> owner;
  public final Code code;
  public final String file;
  private final String[] functions;
  private Map<String, Closure> closures;

  public Module(Atom name, Class<?> owner, Code code, String file, String[] functions) {
    this.name = name;
    this.owner = owner;
    this.code = code;
    this.file = file;
    this.functions = functions;
  }

  /** The exported function, or null. */
  public synchronized Closure function(Atom function, int arity) {
    if (closures == null) closures = index();
    return closures.get(function.name() + '/' + arity);
  }

  /** {@code "name/arity"} of each exported function. */
  public String[] functions() {
    return functions.clone();
  }

  private Map<String, Closure> index() {
    Map<String, Closure> map = HashMap.newHashMap(functions.length);
    for (int i = 0; i < functions.length; i++) {
      int arity = Integer.parseInt(functions[i].substring(functions[i].lastIndexOf('/') + 1));
      map.put(functions[i], new Closure(code, i, arity, Closure.NOTHING));
    }
    return map;
  }
}
