package vial.compiler.expand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Empty;
import vial.runtime.term.FlatMap;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** An {@link Env} as the {@code %Macro.Env{}} that macros see, and back. */
public final class EnvTerm {
  private static final Atom MODULE = Atom.of("Elixir.Macro.Env");

  /** In the order of the map's keys. */
  private static final Object[] SHAPE = FlatMap.shape(atoms("__struct__", "aliases", "context", "context_modules", "file", "function",
      "functions", "lexical_tracker", "line", "macro_aliases", "macros", "module", "requires", "tracers", "versioned_vars"));

  /** A tracker travels through Elixir as a reference. */
  private static final Map<Reference, Lexical> TRACKERS = new ConcurrentHashMap<>();

  private EnvTerm() {}

  private static Object[] atoms(String... names) {
    Object[] atoms = new Object[names.length];
    for (int i = 0; i < names.length; i++) atoms[i] = Atom.of(names[i]);
    return atoms;
  }

  static void track(Lexical lexical) {
    TRACKERS.put(lexical.reference(), lexical);
  }

  static void forget(Lexical lexical) {
    TRACKERS.remove(lexical.reference());
  }

  /** With the variables that can be read at that place (null: none). */
  static MapTerm toMap(Env env, Vars vars) {
    Object function = env.function() == null ? Atom.NIL : env.function().toTerm();
    Object tracker = env.lexical() == null ? Atom.NIL : env.lexical().reference();
    return FlatMap.ofShape(SHAPE, new Object[] {MODULE, env.aliases(), env.context(), env.contextModules(), Quoted.text(env.file()), function,
        env.functions().term(), tracker, (long) env.line(), env.macroAliases(), env.macros().term(), env.module(), env.requires(),
        Empty.LIST, versions(vars)});
  }

  public static MapTerm toMap(Env env, Scope scope) {
    return toMap(env, scope == null ? null : scope.vars);
  }

  private static MapTerm versions(Vars vars) {
    MapTerm map = MapTerm.EMPTY;
    for (Vars v = vars; v != null; v = v.next()) {
      Tuple key = Tuple.of(v.name(), v.kind());
      if (!map.containsKey(key)) map = map.put(key, (long) v.version());
    }
    return map;
  }

  public static boolean isEnv(Object term) {
    return term instanceof MapTerm map && map.get(Atom.of("__struct__")) == MODULE;
  }

  public static Env fromMap(MapTerm map) {
    Lexical lexical = field(map, "lexical_tracker") instanceof Reference r ? TRACKERS.get(r) : null;
    String file = field(map, "file") instanceof Binary b ? b.toJavaString() : "nofile";
    int line = field(map, "line") instanceof Long n ? n.intValue() : 1;
    return new Env((Atom) field(map, "module"), file, line, FunctionId.fromTerm(field(map, "function")), (Atom) field(map, "context"),
        field(map, "aliases"), field(map, "macro_aliases"), field(map, "requires"), Imports.fromTerm(field(map, "functions")),
        Imports.fromTerm(field(map, "macros")), field(map, "context_modules"), lexical);
  }

  private static Object field(MapTerm map, String name) {
    return map.get(Atom.of(name));
  }

  /** The variables of {@code versioned_vars}, oldest first. */
  static List<Vars> variables(MapTerm env) {
    List<Vars> found = new ArrayList<>();
    if (!(field(env, "versioned_vars") instanceof MapTerm versions)) return found;
    MapTerm.Cursor cursor = versions.cursor();
    while (cursor.next()) {
      Tuple key = (Tuple) cursor.key();
      found.add(new Vars((Atom) key.get(0), key.get(1), ((Long) cursor.value()).intValue(), null));
    }
    found.sort(Comparator.comparingInt(Vars::version));
    return found;
  }

  /** The scope of code that continues where this env was taken. */
  public static Scope scope(MapTerm env) {
    Scope scope = Scope.with(fromMap(env), variables(env));
    scope.callerAllowed = true;
    return scope;
  }
}
