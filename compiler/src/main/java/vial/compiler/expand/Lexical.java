package vial.compiler.expand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vial.runtime.term.Atom;
import vial.runtime.term.Reference;

/** Counts, for one file, which imports and aliases are used. */
public final class Lexical {
  private record Imported(int line, List<FunctionId> listed, Set<FunctionId> used, boolean[] any) {}

  private final Reference reference = Reference.make();
  private final Map<Atom, Imported> imports = new LinkedHashMap<>();
  private final Map<Atom, Integer> unusedAliases = new TreeMap<>(Comparator.comparing(Atom::name));

  private Lexical() {}

  public static Lexical open() {
    Lexical lexical = new Lexical();
    EnvTerm.track(lexical);
    return lexical;
  }

  Reference reference() {
    return reference;
  }

  static synchronized void addImport(Env env, Atom module, List<FunctionId> listed, int line, boolean warn) {
    if (env.lexical() == null) return;
    if (warn) env.lexical().imports.put(module, new Imported(line, listed, new HashSet<>(), new boolean[1]));
    else env.lexical().imports.remove(module);
  }

  static synchronized void useImport(Env env, Atom module, FunctionId id) {
    if (env.lexical() == null) return;
    Imported imported = env.lexical().imports.get(module);
    if (imported == null) return;
    imported.any[0] = true;
    imported.used.add(id);
  }

  static synchronized void addAlias(Env env, Atom alias, int line, boolean warn) {
    if (env.lexical() == null) return;
    if (warn) env.lexical().unusedAliases.put(alias, line);
    else env.lexical().unusedAliases.remove(alias);
  }

  static synchronized void useAlias(Env env, Atom alias) {
    if (env.lexical() != null) env.lexical().unusedAliases.remove(alias);
  }

  /** Reports what was never used, in the order of lines. */
  public void close(String file) {
    EnvTerm.forget(this);
    TreeMap<Integer, List<String>> warnings = new TreeMap<>();
    imports.forEach((module, imported) -> {
      if (!imported.any[0]) {
        warnings.computeIfAbsent(imported.line, l -> new ArrayList<>()).add("unused import " + Diagnostics.inspect(module));
        return;
      }
      for (FunctionId id : imported.listed) {
        if (!imported.used.contains(id)) {
          warnings.computeIfAbsent(imported.line, l -> new ArrayList<>()).add("unused import " + Diagnostics.inspect(module) + "." + id);
        }
      }
    });
    unusedAliases.forEach((alias, line) ->
        warnings.computeIfAbsent(line, l -> new ArrayList<>()).add("unused alias " + Diagnostics.inspect(alias)));
    warnings.forEach((line, texts) -> {
      for (String text : texts) Diagnostics.warn(line, file, text);
    });
  }
}
