package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.module.OpenModule;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code alias}, {@code require}, and the aliases themselves. */
final class AliasForms {
  private static final Atom AS = Atom.of("as");
  private static final Atom WARN = Atom.of("warn");
  static final Atom ELIXIR = Atom.of("Elixir");

  private AliasForms() {}

  /** A name such as {@code Foo.Bar}: an atom, or a call that joins at run time when its first part is an expression. */
  static Object expandAliases(Object meta, List<Object> parts, Scope s) {
    if (parts.isEmpty()) throw Diagnostics.error(meta, s, "invalid alias");
    Object known = resolve(meta, parts, s.env);
    if (known != null) return known;
    List<Object> expanded = new ArrayList<>(Expander.arguments(parts, s));
    StringBuilder joined = new StringBuilder();
    for (Object part : expanded) {
      if (!(part instanceof Atom atom)) {
        if (s.inMatch() || s.inGuard()) throw invalidAlias(meta, parts, s);
        return Quoted.remote(meta, Atom.of("elixir_aliases"), Atom.of("concat"), List.of(Quoted.list(expanded)));
      }
      join(joined, atom);
    }
    return Atom.of(joined.toString());
  }

  private static RuntimeException invalidAlias(Object meta, List<Object> parts, Scope s) {
    return Diagnostics.error(meta, s, "invalid alias: \"" + Diagnostics.toSource(Quoted.node(Quoted.ALIASES, meta, parts))
        + "\". If you wanted to define an alias, an alias must expand to an atom at compile time but it did not, you may use Module.concat/2 "
        + "to build it at runtime. If instead you wanted to invoke a function or access a field, wrap the function or field name in double quotes");
  }

  static void join(StringBuilder joined, Atom part) {
    String text = part.name();
    if (text.equals("nil") || text.equals("Elixir")) {
      if (joined.isEmpty()) joined.append("Elixir");
      return;
    }
    if (joined.isEmpty()) joined.append("Elixir");
    joined.append('.').append(text.startsWith("Elixir.") ? text.substring(7) : text);
  }

  /** The module that an alias of atoms stands for; null when its first part is an expression. */
  static Atom resolve(Object meta, List<Object> parts, Env env) {
    for (Object part : parts) if (!(part instanceof Atom)) return null;
    Object hygiene = Quoted.get(meta, "alias");
    if (hygiene instanceof Atom whole && hygiene != Atom.FALSE && hygiene != Atom.NIL) return whole;
    Atom first = (Atom) parts.getFirst();
    Atom base = first == ELIXIR ? ELIXIR : baseOf(meta, first, env);
    if (parts.size() == 1 && base != null) return base;
    StringBuilder joined = new StringBuilder();
    join(joined, base == null ? first : base);
    for (Object part : parts.subList(1, parts.size())) join(joined, (Atom) part);
    return Atom.of(joined.toString());
  }

  private static Atom baseOf(Object meta, Atom first, Env env) {
    Atom name = Atom.of("Elixir." + first.name());
    if (Quoted.get(meta, "alias") == Atom.FALSE) return macroAlias(meta, name, env);
    Object target = Quoted.get(env.aliases(), name);
    if (!(target instanceof Atom found)) return null;
    Lexical.useAlias(env, name);
    return found;
  }

  private static Atom macroAlias(Object meta, Atom name, Env env) {
    Object counter = Quoted.get(meta, "counter");
    if (counter == null) return null;
    for (Object l = env.macroAliases(); l instanceof Cons cell; l = cell.tail) {
      Tuple entry = (Tuple) cell.head;
      Tuple value = (Tuple) entry.get(1);
      if (entry.get(0) == name && value.get(0).equals(counter)) return (Atom) value.get(1);
    }
    return null;
  }

  static Object alias(Object meta, List<Object> args, Scope s) {
    if (args.isEmpty() || args.size() > 2) return null;
    Expander.assertOutside("alias", meta, s);
    Object options = args.size() == 2 ? Expander.expand(noAliasing(args.get(1)), s) : Empty.LIST;
    if (isMulti(args.getFirst())) return multi("alias", args.getFirst(), args, meta, s);
    checkOptions("alias", options, List.of("as", "warn"), meta, s);
    Object reference = Expander.expand(args.getFirst(), s);
    if (!(reference instanceof Atom module)) {
      throw Diagnostics.error(meta, s, "invalid argument for alias, expected a compile time atom or alias, got: " + Diagnostics.toSource(reference));
    }
    s.env = define(meta, module, options, true, s);
    return module;
  }

  /** The value of {@code :as} is a new name, not something to look up. */
  private static Object noAliasing(Object options) {
    if (!Quoted.isKeyword(options)) return options;
    List<Object> items = Quoted.items(options);
    items.replaceAll(item -> {
      Tuple t = (Tuple) item;
      if (t.get(0) != AS || !Quoted.isCall(t.get(1), Quoted.ALIASES)) return item;
      StringBuilder joined = new StringBuilder();
      for (Object part : Quoted.args(t.get(1))) {
        if (!(part instanceof Atom atom)) return item;
        join(joined, atom);
      }
      return Tuple.of(AS, Atom.of(joined.toString()));
    });
    return Quoted.list(items);
  }

  /** The env with the alias that the options ask for: {@code implicit} is how {@code alias} behaves without {@code :as}. */
  static Env define(Object meta, Atom module, Object options, boolean implicit, Scope s) {
    Object as = Quoted.get(options, AS);
    if (as == null && !implicit) return s.env;
    Atom alias = as == null ? lastPart(meta, module, s) : checkedAs(meta, as, s);
    boolean warn = Quoted.get(options, WARN) != Atom.FALSE && !Quoted.flag(meta, "generated") && Quoted.get(meta, "context") == null;
    return with(meta, alias, module, s.env, warn);
  }

  private static Atom lastPart(Object meta, Atom module, Scope s) {
    String text = module.name();
    if (!text.startsWith("Elixir.")) {
      throw Diagnostics.error(meta, s, "alias cannot be inferred automatically for module: " + Diagnostics.inspect(module)
          + ", please use the :as option. Implicit aliasing is only supported with Elixir modules");
    }
    return Atom.of("Elixir." + text.substring(text.lastIndexOf('.') + 1));
  }

  private static Atom checkedAs(Object meta, Object as, Scope s) {
    if (!(as instanceof Atom alias) || alias == Atom.TRUE || alias == Atom.FALSE || alias == Atom.NIL || !alias.name().startsWith("Elixir.")) {
      throw Diagnostics.error(meta, s, "invalid value for option :as, expected an alias, got: " + Diagnostics.toSource(as));
    }
    if (alias.name().indexOf('.', 7) >= 0) {
      throw Diagnostics.error(meta, s, "invalid value for option :as, expected a simple alias, got nested alias: " + Diagnostics.inspect(alias));
    }
    return alias;
  }

  /** The env in which {@code alias} stands for {@code module}. */
  static Env with(Object meta, Atom alias, Atom module, Env env, boolean warn) {
    Object kept = Quoted.delete(env.aliases(), alias);
    Object aliases = alias == module ? kept : new Cons(Tuple.of(alias, module), kept);
    Object macroAliases = env.macroAliases();
    if (Quoted.get(meta, "counter") instanceof Long counter) {
      macroAliases = new Cons(Tuple.of(alias, Tuple.of(counter, module)), Quoted.delete(macroAliases, alias));
    }
    Lexical.addAlias(env, alias, Quoted.line(meta, env.line()), warn && alias != module);
    return env.withAliases(aliases, macroAliases);
  }

  static Object require(Object meta, List<Object> args, Scope s) {
    if (args.isEmpty() || args.size() > 2) return null;
    Expander.assertOutside("require", meta, s);
    if (isMulti(args.getFirst())) return multi("require", args.getFirst(), args, meta, s);
    Object options = args.size() == 2 ? Expander.expand(noAliasing(args.get(1)), s) : Empty.LIST;
    checkOptions("require", options, List.of("as", "warn"), meta, s);
    Object reference = Expander.expand(args.getFirst(), s);
    if (!(reference instanceof Atom module)) {
      throw Diagnostics.error(meta, s, "invalid argument for require, expected a compile time atom or alias, got: " + Diagnostics.toSource(reference));
    }
    ensureLoaded(meta, module, s);
    s.env = define(meta, module, options, false, s).withRequire(module);
    return module;
  }

  static void ensureLoaded(Object meta, Atom module, Scope s) {
    if (CompiledModules.ensure(module)) return;
    if (OpenModule.of(module) != null) {
      throw Diagnostics.error(meta, s, "you are trying to use/import/require the module " + Diagnostics.inspect(module)
          + " which is currently being defined.\n\nThis may happen if you accidentally override the module you want to use. For example:\n\n"
          + "    defmodule MyApp do\n      defmodule Supervisor do\n        use Supervisor\n      end\n    end\n\n"
          + "In the example above, the new Supervisor conflicts with Elixir's Supervisor. This may be fixed by using the fully qualified name in the definition:\n\n"
          + "    defmodule MyApp.Supervisor do\n      use Supervisor\n    end\n");
    }
    String name = Diagnostics.inspect(module);
    if (s.env.definesInContext(module)) {
      throw Diagnostics.error(meta, s, "module " + name + " is not loaded but was defined. This happens when you depend on a module in the same "
          + "context in which it is defined. For example:\n\n    defmodule MyApp do\n      defmodule Mod do\n      end\n\n      use Mod\n    end\n\n"
          + "Try defining the module outside the context that uses it:\n\n    defmodule MyApp.Mod do\n    end\n\n"
          + "    defmodule MyApp do\n      use MyApp.Mod\n    end\n\n"
          + "If the module is defined at the top-level and you are trying to use it at the top-level, this is not supported by Elixir");
    }
    throw Diagnostics.error(meta, s, "module " + name + " is not loaded and could not be found");
  }

  static boolean isMulti(Object form) {
    return form instanceof Tuple t && t.size() == 3 && Quoted.isCall(t.get(0), Quoted.DOT, 2) && Quoted.arg(t.get(0), 1) == Quoted.TUPLE;
  }

  /** {@code alias A.{B, C}}: one for each. */
  static Object multi(String form, Object reference, List<Object> args, Object meta, Scope s) {
    Object options = args.size() == 2 ? args.get(1) : Empty.LIST;
    if (Quoted.isKeyword(options) && Quoted.get(options, AS) != null) {
      throw Diagnostics.error(meta, s, ":as option is not supported by multi-alias call");
    }
    Object base = Expander.expand(Quoted.arg(((Tuple) reference).get(0), 0), s);
    if (!(base instanceof Atom prefix)) {
      throw Diagnostics.error(meta, s, "invalid argument for " + form + ", expected a compile time atom or alias, got: " + Diagnostics.toSource(base));
    }
    List<Object> modules = new ArrayList<>();
    for (Object part : Quoted.args(reference)) {
      StringBuilder joined = new StringBuilder();
      join(joined, prefix);
      if (Quoted.isCall(part, Quoted.ALIASES)) {
        for (Object p : Quoted.args(part)) join(joined, (Atom) p);
      } else if (part instanceof Atom atom) {
        join(joined, atom);
      } else {
        throw Diagnostics.error(meta, s, "invalid argument for " + form + ", expected a compile time atom or alias, got: " + Diagnostics.toSource(part));
      }
      Object one = args.size() == 2 ? ListTerm.of(Atom.of(joined.toString()), options) : ListTerm.of(Atom.of(joined.toString()));
      modules.add(Expander.expand(Tuple.of(Atom.of(form), meta, one), s));
    }
    return Quoted.list(modules);
  }

  static void checkOptions(String form, Object options, List<String> known, Object meta, Scope s) {
    if (!Quoted.isKeyword(options)) {
      throw Diagnostics.error(meta, s, "invalid options for " + form + ", expected a keyword list, got: " + Diagnostics.toSource(options));
    }
    for (Object option : Quoted.items(options)) {
      Atom key = (Atom) ((Tuple) option).get(0);
      if (!known.contains(key.name())) {
        throw Diagnostics.error(meta, s, "unsupported option " + Diagnostics.inspect(key) + " given to " + form);
      }
    }
  }
}
