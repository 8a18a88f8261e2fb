package vial.compiler.module;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.expand.ClauseExpansion;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.Env;
import vial.compiler.expand.FunctionId;
import vial.compiler.expand.Quoted;
import vial.compiler.expand.StashedDefinition;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Stores one clause of a {@code def}: takes its head apart, expands it, and adds it to the module. */
public final class DefinitionStore {
  private static final Atom DEFAULT = Atom.of("\\\\");

  private final OpenModule module;
  private final Atom kind;
  private final Env env;
  private final boolean checked;

  private Object meta;
  private Atom name;
  private List<Object> args;
  private List<Object> guards = List.of();

  private DefinitionStore(OpenModule module, Atom kind, Env env, boolean checked) {
    this.module = module;
    this.kind = kind;
    this.env = env;
    this.checked = checked;
  }

  /** Gives the function's name and arity. */
  public static Tuple store(OpenModule module, StashedDefinition d, Object call, Object body) {
    return new DefinitionStore(module, d.kind(), d.env(), !d.generated() && d.context() == Atom.NIL && d.call() != null).run(call, body);
  }

  private Tuple run(Object call, Object body) {
    readHead(call);
    Object wholeBody = body == Atom.NIL ? null : bodyOf(body);
    List<Object> plain = new ArrayList<>();
    List<Object[]> defaults = readDefaults(plain);
    FunctionId id = new FunctionId(name, plain.size());
    int line = Quoted.line(meta, env.line());
    if (id.toString().equals("__info__/1")) {
      throw error("cannot define " + kind + " __info__/1 as it is automatically defined by Elixir");
    }
    if (wholeBody == null) {
      head(id, plain, defaults, line);
      return id.toTerm();
    }
    Env inside = env.withFunction(id).withLine(line);
    Definition before = module.definition(id);
    int firstVersion = before == null ? 0 : before.nextVersion;
    ClauseExpansion expansion = ClauseExpansion.of(meta, plain, guards, wholeBody, inside, isMacro(), firstVersion);
    Hooks.onDefinition(module, kind, env, name, args, guards, body);
    takeTexts(id, line);
    Definition definition = definition(id, defaults.size(), line);
    definition.implemented = true;
    definition.clauses.add(new Definition.Clause(meta, expansion.clause()));
    definition.nextVersion = expansion.nextVersion();
    definition.generation++;
    if (!defaults.isEmpty()) storeDefaults(definition, plain.size(), defaults, line);
    return id.toTerm();
  }

  private boolean isMacro() {
    return kind == Kinds.DEFMACRO || kind == Kinds.DEFMACROP;
  }

  private RuntimeException error(String message) {
    return Diagnostics.error(meta, env, message);
  }

  private void readHead(Object call) {
    Object head = call;
    meta = Quoted.isNode(call) ? Quoted.meta(call) : Quoted.NO_META;
    if (Quoted.isCall(call, Quoted.WHEN, 2)) {
      head = Quoted.arg(call, 0);
      guards = alternatives(Quoted.arg(call, 1));
    }
    boolean named = Quoted.isNode(head) && Quoted.name(head) instanceof Atom;
    if (!named || Quoted.isCall(head, Quoted.ALIASES) && Quoted.arg(head, 0) instanceof Atom) {
      throw error("invalid syntax in " + kind + " " + Diagnostics.toSource(head));
    }
    meta = Quoted.meta(head);
    name = (Atom) Quoted.name(head);
    args = Quoted.isVariable(head) ? List.of() : Quoted.args(head);
  }

  private static List<Object> alternatives(Object guard) {
    List<Object> all = new ArrayList<>();
    Object rest = guard;
    for (; Quoted.isCall(rest, Quoted.WHEN, 2); rest = Quoted.arg(rest, 1)) all.add(Quoted.arg(rest, 0));
    all.add(rest);
    return all;
  }

  /** {@code do} alone is the body; with rescue, catch, else or after it is a try. */
  private Object bodyOf(Object body) {
    if (!Quoted.isKeyword(body)) throw error("invalid body in " + kind + " " + name + ", expected a do-block, got: " + Diagnostics.toSource(body));
    Object block = Quoted.get(body, Quoted.DO);
    if (block == null) throw error("missing :do option in \"" + kind + "\"");
    if (ListTerm.length(body) == 1) return block;
    return Tuple.of(Atom.of("try"), meta, ListTerm.of(body));
  }

  /** Moves the patterns to {@code plain}; gives position and expression of each default. */
  private List<Object[]> readDefaults(List<Object> plain) {
    List<Object[]> defaults = new ArrayList<>();
    for (Object arg : args) {
      if (Quoted.isCall(arg, DEFAULT, 2)) {
        defaults.add(new Object[] {plain.size(), Quoted.arg(arg, 1), Quoted.meta(arg)});
        plain.add(Quoted.arg(arg, 0));
      } else {
        plain.add(arg);
      }
    }
    return defaults;
  }

  /** {@code def name(a, b \\ 1)}: declares the defaults, and that clauses follow. */
  private void head(FunctionId id, List<Object> plain, List<Object[]> defaults, int line) {
    for (Object arg : plain) {
      if (!Quoted.isVariable(arg)) {
        throw error("only variables and \\\\ are allowed as arguments in function head.\n\n"
            + "If you did not intend to define a function head, make sure your function definition has the proper syntax by wrapping the arguments in parentheses and using the do instruction accordingly:\n\n"
            + "    def add(a, b), do: a + b\n\n    def add(a, b) do\n      a + b\n    end\n");
      }
    }
    if (!guards.isEmpty()) throw error("missing :do option in \"" + kind + "\"");
    Hooks.onDefinition(module, kind, env, name, args, guards, Atom.NIL);
    takeTexts(id, line);
    Definition definition = definition(id, defaults.size(), line);
    if (!defaults.isEmpty()) storeDefaults(definition, plain.size(), defaults, line);
  }

  /** {@code @impl} and {@code @doc} are about the definition that follows them. */
  private void takeTexts(FunctionId id, int line) {
    Attributes attributes = module.attributes();
    Object impl = attributes.delete(Atom.of("impl"));
    if (impl != Atom.NIL) module.implMarks().add(new ImplMarks.Mark(id, kind, impl, line, env.file(), !checked));
    Object deprecated = attributes.delete(Atom.of("deprecated"));
    if (deprecated != Atom.NIL) module.deprecate(id, deprecated);
    Object doc = attributes.delete(Atom.of("doc"));
    attributes.delete(Atom.of("doc_meta"));
    boolean hidden = kind == Kinds.DEFP || kind == Kinds.DEFMACROP;
    if (hidden && doc instanceof Tuple t && t.get(1) != Atom.FALSE) {
      Diagnostics.warn(((Long) t.get(0)).intValue(), env.file(), kind + " " + id
          + " is private, @doc attribute is always discarded for private functions/macros/types", module.name(), id);
    }
  }

  /** The definition that the clause belongs to, new or known; checks that the two agree. */
  private Definition definition(FunctionId id, int defaults, int line) {
    Definition known = module.definitions().get(id);
    if (known == null) {
      checkDefaultConflicts(id, defaults);
      Definition created = new Definition(kind, id, meta, env.file(), line);
      created.defaults = defaults;
      created.checked = checked;
      module.definitions().put(id, created);
      module.setLast(id);
      return created;
    }
    if (known.kind != kind) {
      throw error(kind + " " + id + " already defined as " + known.kind + " in " + Diagnostics.relative(known.file) + ":" + known.line);
    }
    if (known.generatedFrom != null) {
      throw error(kind + " " + id + " conflicts with defaults from " + known.generatedFrom);
    }
    if (defaults > 0) redefinesDefaults(id, known, defaults);
    if (checked && !id.equals(module.last()) && known.implemented && module.last() != null) {
      Diagnostics.warn(line, env.file(), "clauses with the same name should be grouped together, \"" + kind + " " + id + "\" was previously defined (" + Diagnostics.relative(known.file)
          + ":" + known.line + ")");
    }
    module.setLast(id);
    return known;
  }

  private void redefinesDefaults(FunctionId id, Definition known, int defaults) {
    if (known.defaults > 0 || known.implemented) {
      String noun = name.name();
      if (known.defaults > 0) {
        throw error(kind + " " + id + " defines defaults multiple times. Elixir allows defaults to be declared once per definition. Instead of:\n\n"
            + "    def foo(:first_clause, b \\\\ :default) do ... end\n    def foo(:second_clause, b \\\\ :default) do ... end\n\n"
            + "one should write:\n\n    def foo(a, b \\\\ :default)\n    def foo(:first_clause, b) do ... end\n    def foo(:second_clause, b) do ... end\n");
      }
      Diagnostics.warn(Quoted.line(meta, env.line()), env.file(), kind + " " + noun + "/" + id.arity()
          + " has multiple clauses and also declares default values. In such cases, the default values should be defined in a header. Instead of:\n\n"
          + "    def foo(:first_clause, b \\\\ :default) do ... end\n    def foo(:second_clause, b) do ... end\n\n"
          + "one should write:\n\n    def foo(a, b \\\\ :default)\n    def foo(:first_clause, b) do ... end\n    def foo(:second_clause, b) do ... end\n");
    }
    known.defaults = defaults;
  }

  private void checkDefaultConflicts(FunctionId id, int defaults) {
    for (int arity = id.arity() - defaults; arity < id.arity(); arity++) {
      Definition other = module.definitions().get(new FunctionId(name, arity));
      if (other != null && other.generatedFrom == null) {
        throw error(kind + " " + id + " defaults conflicts with " + other.id);
      }
      if (other != null) throw error(kind + " " + id + " defaults conflicts with defaults from " + other.generatedFrom);
    }
  }

  /** For each smaller arity a function that calls the whole one with the defaults filled in, from the right. */
  private void storeDefaults(Definition whole, int arity, List<Object[]> defaults, int line) {
    whole.defaults = defaults.size();
    List<Object> expressions = defaults.stream().map(d -> d[1]).toList();
    Env inside = env.withFunction(whole.id).withLine(line);
    List<Object> values = ClauseExpansion.defaults(expressions, inside, arity, isMacro());
    for (int given = 0; given < defaults.size(); given++) {
      List<Object> fillers = new ArrayList<>();
      for (int i = 0; i < arity; i++) fillers.add(filler(defaults, values, given, i));
      FunctionId id = new FunctionId(name, arity - defaults.size() + given);
      if (module.definitions().containsKey(id)) throw error(kind + " " + whole.id + " defaults conflicts with " + id);
      ClauseExpansion expansion = ClauseExpansion.shorter(meta, name, fillers, env.withFunction(id).withLine(line), isMacro());
      module.useFunction(id, whole.id, env.file(), line);
      Definition shorter = new Definition(kind, id, meta, env.file(), line);
      shorter.generatedFrom = whole.id;
      shorter.implemented = true;
      shorter.clauses.add(new Definition.Clause(meta, expansion.clause()));
      module.definitions().put(id, shorter);
    }
  }

  /** The default of argument i when the call gives {@code given} of the optional ones: the first ones are given. */
  private static Object filler(List<Object[]> defaults, List<Object> values, int given, int i) {
    for (int d = given; d < defaults.size(); d++) if (defaults.get(d)[0].equals(i)) return values.get(d);
    return null;
  }
}
