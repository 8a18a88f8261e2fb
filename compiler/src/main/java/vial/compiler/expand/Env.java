package vial.compiler.expand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.TreeSet;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;

/**
 * What is known at a place of the source, apart from its variables: Elixir's {@code Macro.Env}. {@link EnvTerm} converts.
 *
 * @param module nil outside of a module
 * @param function null in a module's body and outside of modules
 * @param context {@code nil}, {@code :match} or {@code :guard}
 * @param aliases {@code [{alias, module}]}, macroAliases {@code [{alias, {counter, module}}]}, requires and contextModules lists of atoms: terms
 * @param lexical who counts the uses of imports and aliases; null when nobody does
 */
public record Env(
    Atom module,
    String file,
    int line,
    FunctionId function,
    Atom context,
    Object aliases,
    Object macroAliases,
    Object requires,
    Imports functions,
    Imports macros,
    Object contextModules,
    Lexical lexical) {

  public static final Atom MATCH = Atom.of("match");
  public static final Atom GUARD = Atom.of("guard");

  /** Without imports, for the first modules of the standard library. */
  public static Env bare(String file, int line) {
    Object requires = ListTerm.of(Quoted.KERNEL);
    return new Env(Atom.NIL, file, line, null, Atom.NIL, Empty.LIST, Empty.LIST, requires,
        Imports.NONE, Imports.NONE, Empty.LIST, null);
  }

  public boolean inMatch() {
    return context == MATCH;
  }

  public boolean inGuard() {
    return context == GUARD;
  }

  public boolean requires(Atom wanted) {
    return contains(requires, wanted);
  }

  /** Whether this module is defined further up in the same context. */
  boolean definesInContext(Atom wanted) {
    return contains(contextModules, wanted);
  }

  private static boolean contains(Object list, Object wanted) {
    for (Object l = list; l instanceof Cons cell; l = cell.tail) if (cell.head == wanted) return true;
    return false;
  }

  public Env withModule(Atom value) {
    return new Env(value, file, line, function, context, aliases, macroAliases, requires, functions, macros, contextModules, lexical);
  }

  public Env withFile(String value) {
    return new Env(module, value, line, function, context, aliases, macroAliases, requires, functions, macros, contextModules, lexical);
  }

  public Env withLine(int value) {
    return new Env(module, file, value, function, context, aliases, macroAliases, requires, functions, macros, contextModules, lexical);
  }

  public Env withFunction(FunctionId value) {
    return new Env(module, file, line, value, context, aliases, macroAliases, requires, functions, macros, contextModules, lexical);
  }

  public Env withContext(Atom value) {
    return new Env(module, file, line, function, value, aliases, macroAliases, requires, functions, macros, contextModules, lexical);
  }

  public Env withAliases(Object value, Object macroValue) {
    return new Env(module, file, line, function, context, value, macroValue, requires, functions, macros, contextModules, lexical);
  }

  /** Requires are kept in the order of terms, each once. */
  public Env withRequire(Atom added) {
    if (requires(added)) return this;
    TreeSet<Atom> sorted = new TreeSet<>(Comparator.comparing(Atom::name));
    for (Object r : Quoted.items(requires)) sorted.add((Atom) r);
    sorted.add(added);
    Object list = ListTerm.fromJava(new ArrayList<>(sorted));
    return new Env(module, file, line, function, context, aliases, macroAliases, list, functions, macros, contextModules, lexical);
  }

  public Env withImports(Imports functionValue, Imports macroValue) {
    return new Env(module, file, line, function, context, aliases, macroAliases, requires, functionValue, macroValue, contextModules, lexical);
  }

  public Env withContextModule(Atom added) {
    Object list = new Cons(added, contextModules);
    return new Env(module, file, line, function, context, aliases, macroAliases, requires, functions, macros, list, lexical);
  }

  public Env withLexical(Lexical value) {
    return new Env(module, file, line, function, context, aliases, macroAliases, requires, functions, macros, contextModules, value);
  }
}
