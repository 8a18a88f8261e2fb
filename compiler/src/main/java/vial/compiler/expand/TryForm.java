package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code try} with its do, rescue, catch, else and after. */
final class TryForm {
  private static final Set<String> KEYS = Set.of("do", "rescue", "catch", "else", "after");
  private static final Atom IN = Atom.of("in");

  private TryForm() {}

  static Object expand(Object meta, List<Object> args, Scope s) {
    if (args.size() != 1) return null;
    Expander.assertOutside("try", meta, s);
    Map<Atom, Object> options = Clauses.options("try", meta, args.getFirst(), KEYS, s);
    if (!options.containsKey(Quoted.DO)) throw Clauses.missing("try", "do", meta, s);
    boolean handles = options.keySet().stream().anyMatch(k -> Set.of("rescue", "catch", "after").contains(k.name()));
    if (!handles) {
      if (!options.containsKey(Atom.of("else"))) {
        throw Diagnostics.error(meta, s, "missing :catch/:rescue/:after option in \"try\"");
      }
      Diagnostics.warn(Quoted.line(meta, s.env.line()), s.env,
          "\"else\" shouldn't be used as the only clause in \"try\", use \"case\" instead");
    }
    List<Object> expanded = new ArrayList<>();
    for (Map.Entry<Atom, Object> option : options.entrySet()) {
      expanded.add(Tuple.of(option.getKey(), part(option.getKey().name(), meta, option.getValue(), s)));
    }
    return Tuple.of(Atom.of("try"), meta, ListTerm.of(Quoted.list(expanded)));
  }

  private static Object part(String key, Object meta, Object value, Scope s) {
    return switch (key) {
      case "do", "after" -> closed(value, s);
      case "else" -> Clauses.clauses("try", "else", meta, value, 1, Clauses.PATTERN, s);
      case "catch" -> catchClauses(meta, value, s);
      default -> rescueClauses(meta, value, s);
    };
  }

  private static Object closed(Object body, Scope s) {
    Scope inner = s.fork();
    int from = s.usage.peek();
    Object expanded = Expander.expand(body, inner);
    inner.warnUnused(from);
    return expanded;
  }

  /** One pattern (a thrown value) or two (kind, reason). */
  private static Object catchClauses(Object meta, Object block, Scope s) {
    if (!(block instanceof Cons)) throw Clauses.expectedClauses("try", "catch", meta, s);
    Scope handler = s.fork();
    handler.stacktraceAllowed = true;
    List<Object> expanded = new ArrayList<>();
    for (Object clause : Quoted.items(block)) {
      if (!Quoted.isCall(clause, Quoted.ARROW, 2)) throw Clauses.expectedClauses("try", "catch", meta, s);
      int count = Clauses.unguardedCount(Quoted.items(Quoted.arg(clause, 0)));
      if (count < 1 || count > 2) {
        throw Diagnostics.error(Quoted.meta(clause), s, "expected one or two args for :catch clauses (->) in \"try\"");
      }
      expanded.add(Clauses.clause(clause, Clauses.PATTERN, handler));
    }
    return Quoted.list(expanded);
  }

  private static Object rescueClauses(Object meta, Object block, Scope s) {
    Scope handler = s.fork();
    handler.stacktraceAllowed = true;
    return Clauses.clauses("try", "rescue", meta, block, 1, TryForm::rescueHead, handler);
  }

  /** {@code var}, {@code Alias}, {@code [Alias]}, {@code var in aliases}. */
  private static Object rescueHead(Object meta, List<Object> left, Scope s) {
    Object only = left.getFirst();
    Object expanded = rescue(meta, only, s);
    if (expanded == null) {
      throw Diagnostics.error(meta, s, "invalid \"rescue\" clause. The clause should match on an alias, a variable or be in the \"var in [alias]\" format");
    }
    return ListTerm.of(expanded);
  }

  private static Object rescue(Object meta, Object form, Scope s) {
    if (Quoted.isVariable(form)) return Patterns.pattern(form, s);
    if (Quoted.isCall(form, IN, 2)) return rescueIn(form, s);
    if (Quoted.isList(form) || Quoted.isCall(form, Quoted.ALIASES) || form instanceof Atom) {
      Object modules = modules(form, s);
      Object ignored = Tuple.of(Quoted.UNDERSCORE, meta, Atom.NIL);
      return modules == null ? null : Tuple.of(IN, meta, ListTerm.of(ignored, modules));
    }
    Object once = MacroExpansion.once(form, s);
    return once == form ? null : rescue(meta, once, s);
  }

  private static Object rescueIn(Object form, Scope s) {
    Object variable = Quoted.arg(form, 0);
    if (!Quoted.isVariable(variable)) return null;
    Object pattern = Patterns.pattern(variable, s);
    Object right = Quoted.arg(form, 1);
    if (Quoted.isUnderscore(right)) return pattern;
    Object modules = modules(right, s);
    return modules == null ? null : Tuple.of(IN, Quoted.meta(form), ListTerm.of(pattern, modules));
  }

  /** A list of module atoms, or null. */
  private static Object modules(Object form, Scope s) {
    Object expanded = Expander.expand(form, s);
    if (expanded instanceof Atom) return ListTerm.of(expanded);
    if (!Quoted.isList(expanded) || expanded == Empty.LIST) return null;
    for (Object m : Quoted.items(expanded)) if (!(m instanceof Atom)) return null;
    return expanded;
  }
}
