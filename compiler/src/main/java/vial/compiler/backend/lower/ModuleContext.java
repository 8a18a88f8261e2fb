package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vial.compiler.backend.Options;
import vial.compiler.backend.core.Routine;
import vial.runtime.code.Mangle;
import vial.runtime.term.Atom;

/** What the routines of one module share while they are lowered. */
final class ModuleContext {
  final Atom name;
  final Options options;
  final List<Routine> routines = new ArrayList<>();
  private final Map<String, Routine> functions = new HashMap<>();
  private final Map<String, Integer> lifted = new HashMap<>();

  ModuleContext(Atom name, Options options) {
    this.name = name;
    this.options = options;
  }

  void declare(Routine function) {
    functions.put(function.name.name() + '/' + function.arity, function);
    routines.add(function);
  }

  /** The module's own function, or null. */
  Routine function(Atom name, int arity) {
    return functions.get(name.name() + '/' + arity);
  }

  /** A routine lifted out of {@code owner}; stack traces show it as the owner itself. */
  Routine lift(Routine owner, Routine.Kind kind, String letter, int line) {
    return add(owner, new Routine(kind, owner.name, owner.arity, partName(owner, letter), line));
  }

  /** An anonymous function, named as Erlang names it after the named function around it: {@code -name/arity-fun-n-}. */
  Routine closure(Routine owner, int arity, int line) {
    String outer = owner.root.name.name() + '/' + owner.root.arity;
    Atom name = Atom.of('-' + outer + "-fun-" + next(outer + "-fun") + '-');
    return add(owner, new Routine(Routine.Kind.CLOSURE, name, arity, Mangle.method(name.name()) + '$' + arity + '$', line));
  }

  private Routine add(Routine owner, Routine routine) {
    routine.root = owner.root;
    routines.add(routine);
    return routine;
  }

  /** {@code name$arity$letterN}: what stands before the first dollar is the function that a Java frame belongs to. */
  private String partName(Routine owner, String letter) {
    String base = Mangle.method(owner.name.name()) + '$' + owner.arity + '$' + letter;
    return base + next(base);
  }

  /** A variable (quoted) that the source does not have. */
  Object freshVariable() {
    return Collector.freshVariable(-1 - next("variable"));
  }

  private int next(String key) {
    return lifted.merge(key, 1, Integer::sum) - 1;
  }
}
