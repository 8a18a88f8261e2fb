package vial.compiler.expand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/**
 * The functions (or macros) that are imported: {@code [{module, [{name, arity}]}]}, with an index for each module.
 * Never written; the term is kept beside the index, since every macro call shows it in its caller's env.
 */
public final class Imports {
  public static final Imports NONE = new Imports(ListTerm.of(), List.of());

  private record Module(Atom name, Object functions, Set<FunctionId> index) {}

  /** An env that goes out to a macro comes back as the same terms: their indexes are found again by identity. */
  private static final Map<Object, Imports> KNOWN = new IdentityHashMap<>();

  private static final int KNOWN_LIMIT = 2000;

  private final Object term;
  private final List<Module> modules;

  private Imports(Object term, List<Module> modules) {
    this.term = term;
    this.modules = modules;
  }

  public Object term() {
    return term;
  }

  public static Imports fromTerm(Object term) {
    if (!(term instanceof Cons)) return NONE;
    synchronized (KNOWN) {
      Imports known = KNOWN.get(term);
      if (known != null) return known;
    }
    List<Module> modules = new ArrayList<>();
    for (Object entry : Quoted.items(term)) {
      Tuple t = (Tuple) entry;
      modules.add(module((Atom) t.get(0), t.get(1)));
    }
    return remember(new Imports(term, List.copyOf(modules)));
  }

  private static Imports remember(Imports imports) {
    synchronized (KNOWN) {
      if (KNOWN.size() > KNOWN_LIMIT) KNOWN.clear();
      KNOWN.put(imports.term, imports);
    }
    return imports;
  }

  private static Module module(Atom name, Object functions) {
    Set<FunctionId> index = new HashSet<>();
    for (Object f : Quoted.items(functions)) index.add(FunctionId.fromTerm(f));
    return new Module(name, functions, index);
  }

  /** With this module's imports replaced; an empty list takes the module out. */
  public Imports with(Atom module, Object functions) {
    List<Module> changed = new ArrayList<>();
    if (functions instanceof Cons) changed.add(module(module, functions));
    for (Module m : modules) if (m.name != module) changed.add(m);
    List<Object> entries = new ArrayList<>();
    for (Module m : changed) entries.add(Tuple.of(m.name, m.functions));
    return changed.isEmpty() ? NONE : remember(new Imports(ListTerm.fromJava(entries), List.copyOf(changed)));
  }

  /** What is imported from this module, or null. */
  public Object of(Atom module) {
    for (Module m : modules) if (m.name == module) return m.functions;
    return null;
  }

  /** The modules that this function is imported from, the latest import first. */
  public List<Atom> find(FunctionId function) {
    List<Atom> found = List.of();
    for (Module m : modules) {
      if (!m.index.contains(function)) continue;
      if (found.isEmpty()) found = new ArrayList<>(2);
      found.add(m.name);
    }
    return found;
  }

  /** The imports of this name: {@code {arity, module}}. */
  public List<Tuple> arities(Atom name) {
    List<Tuple> found = new ArrayList<>();
    for (Module m : modules) {
      for (FunctionId f : m.index) if (f.name() == name) found.add(Tuple.of((long) f.arity(), m.name));
    }
    return found;
  }
}
