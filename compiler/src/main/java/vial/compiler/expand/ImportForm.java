package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vial.runtime.term.Atom;
import vial.runtime.term.Empty;
import vial.runtime.term.Tuple;

/** {@code import}. */
final class ImportForm {
  private static final Atom ONLY = Atom.of("only");
  private static final Atom EXCEPT = Atom.of("except");

  private ImportForm() {}

  static Object expand(Object meta, List<Object> args, Scope s) {
    if (args.isEmpty() || args.size() > 2) return null;
    Expander.assertOutside("import", meta, s);
    if (AliasForms.isMulti(args.getFirst())) return AliasForms.multi("import", args.getFirst(), args, meta, s);
    Object options = args.size() == 2 ? Expander.expand(args.get(1), s) : Empty.LIST;
    AliasForms.checkOptions("import", options, List.of("as", "only", "except", "warn"), meta, s);
    Object reference = Expander.expand(args.getFirst(), s);
    if (!(reference instanceof Atom module)) {
      throw Diagnostics.error(meta, s, "invalid argument for import, expected a compile time atom or alias, got: " + Diagnostics.toSource(reference));
    }
    AliasForms.ensureLoaded(meta, module, s);
    s.env = withImports(meta, module, options, s);
    s.env = AliasForms.define(meta, module, options, false, s).withRequire(module);
    return module;
  }

  private static Env withImports(Object meta, Atom module, Object options, Scope s) {
    Object only = Quoted.get(options, ONLY);
    Object except = Quoted.get(options, EXCEPT);
    Set<FunctionId> functions = CompiledModules.functions(module);
    Set<FunctionId> macros = CompiledModules.macros(module);
    Imports oldFunctions = s.env.functions();
    Imports oldMacros = s.env.macros();
    Set<FunctionId> newFunctions;
    Set<FunctionId> newMacros;
    if (only != null) {
      newFunctions = only(meta, module, only, functions, macros, "functions", s);
      newMacros = only(meta, module, only, macros, functions, "macros", s);
      if (only == Atom.of("functions")) newMacros = existing(oldMacros, module);
      if (only == Atom.of("macros")) newFunctions = existing(oldFunctions, module);
    } else if (except != null) {
      Set<FunctionId> excluded = list(meta, "except", except, s);
      // Narrowing an earlier import of the same module starts from what that one imported.
      newFunctions = oldFunctions.of(module) == null && oldMacros.of(module) == null ? functions : existing(oldFunctions, module);
      newMacros = oldFunctions.of(module) == null && oldMacros.of(module) == null ? macros : existing(oldMacros, module);
      newFunctions = without(newFunctions, excluded);
      newMacros = without(newMacros, excluded);
    } else {
      newFunctions = unguarded(functions);
      newMacros = unguarded(macros);
    }
    if (except != null && only != null && !(only instanceof Atom)) {
      throw Diagnostics.error(meta, s, ":only and :except can only be given together to import when :only is :functions, :macros, or :sigils");
    }
    if (except != null && only instanceof Atom) {
      Set<FunctionId> excluded = list(meta, "except", except, s);
      newFunctions = without(newFunctions, excluded);
      newMacros = without(newMacros, excluded);
    }
    boolean warn = Quoted.get(options, "warn") != Atom.FALSE && !Quoted.flag(meta, "generated") && Quoted.get(meta, "context") == null;
    List<FunctionId> listed = only != null && !(only instanceof Atom) ? new ArrayList<>(list(meta, "only", only, s)) : List.of();
    Lexical.addImport(s.env, module, listed, Quoted.line(meta, s.env.line()), warn);
    return s.env.withImports(oldFunctions.with(module, term(newFunctions)), oldMacros.with(module, term(newMacros)));
  }

  private static Set<FunctionId> only(Object meta, Atom module, Object only, Set<FunctionId> available, Set<FunctionId> others, String kind, Scope s) {
    if (only instanceof Atom choice) {
      return switch (choice.name()) {
        case "functions", "macros" -> choice.name().equals(kind) ? unguarded(available) : Set.of();
        case "sigils" -> sigils(available);
        default -> throw badOnly(meta, only, s);
      };
    }
    Set<FunctionId> wanted = list(meta, "only", only, s);
    Set<FunctionId> found = new TreeSet<>();
    for (FunctionId id : wanted) {
      if (available.contains(id)) found.add(id);
      else if (!others.contains(id)) {
        throw Diagnostics.error(meta, s, "cannot import " + Diagnostics.inspect(module) + "." + id + " because it is undefined or private");
      }
    }
    return found;
  }

  private static RuntimeException badOnly(Object meta, Object only, Scope s) {
    return Diagnostics.error(meta, s, "invalid :only option for import, expected value to be an atom :functions, :macros, or a list literal, got: "
        + Diagnostics.inspect(only));
  }

  private static Set<FunctionId> list(Object meta, String option, Object value, Scope s) {
    if (!Quoted.isList(value)) {
      if (option.equals("only")) throw badOnly(meta, value, s);
      throw Diagnostics.error(meta, s, "invalid :except option for import, expected value to be a list literal, got: " + Diagnostics.inspect(value));
    }
    Set<FunctionId> ids = new TreeSet<>();
    for (Object item : Quoted.items(value)) {
      FunctionId id = FunctionId.fromTerm(item);
      if (id == null) {
        throw Diagnostics.error(meta, s, "invalid :" + option + " option for import, expected a keyword list with integer values");
      }
      ids.add(id);
    }
    return ids;
  }

  private static Set<FunctionId> existing(Imports imports, Atom module) {
    Object functions = imports.of(module);
    Set<FunctionId> ids = new TreeSet<>();
    if (functions == null) return ids;
    for (Object f : Quoted.items(functions)) ids.add(FunctionId.fromTerm(f));
    return ids;
  }

  private static Set<FunctionId> without(Set<FunctionId> from, Set<FunctionId> excluded) {
    Set<FunctionId> kept = new TreeSet<>(unguarded(from));
    kept.removeAll(excluded);
    return kept;
  }

  /** Names that begin with an underscore are only imported when they are listed. */
  static Set<FunctionId> unguarded(Set<FunctionId> from) {
    Set<FunctionId> kept = new TreeSet<>();
    for (FunctionId id : from) if (!id.name().name().startsWith("_")) kept.add(id);
    return kept;
  }

  private static Set<FunctionId> sigils(Set<FunctionId> from) {
    Set<FunctionId> kept = new TreeSet<>();
    for (FunctionId id : from) if (id.name().name().startsWith("sigil_") && id.arity() == 2) kept.add(id);
    return kept;
  }

  static Object term(Set<FunctionId> ids) {
    List<Tuple> terms = new ArrayList<>();
    for (FunctionId id : new TreeSet<>(ids)) terms.add(id.toTerm());
    return Quoted.list(terms);
  }
}
