package vial.compiler.expand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** The forms made of {@code ->} clauses, and what they share. */
final class Clauses {
  private Clauses() {}

  /** Expands the left side of a clause in the clause's own scope. */
  interface Head {
    Object expand(Object meta, List<Object> left, Scope s);
  }

  /** One pattern, perhaps with a guard. */
  static final Head PATTERN = (meta, left, s) -> patternsAndGuard(meta, left, s);

  static Object caseForm(Object meta, List<Object> args, Scope s) {
    if (args.size() != 2) return null;
    Expander.assertOutside("case", meta, s);
    Map<Atom, Object> options = options("case", meta, args.get(1), Set.of("do"), s);
    Object subject = Expander.expand(args.get(0), s);
    if (!options.containsKey(Quoted.DO)) throw missing("case", "do", meta, s);
    Object clauses = clauses("case", "do", meta, options.get(Quoted.DO), 1, PATTERN, s);
    return Tuple.of(Atom.of("case"), meta, ListTerm.of(subject, Quoted.keyword("do", clauses)));
  }

  static Object condForm(Object meta, List<Object> args, Scope s) {
    if (args.size() != 1) return null;
    Expander.assertOutside("cond", meta, s);
    Map<Atom, Object> options = options("cond", meta, args.getFirst(), Set.of("do"), s);
    if (!options.containsKey(Quoted.DO)) throw missing("cond", "do", meta, s);
    Head condition = (m, left, scope) -> {
      Object only = left.getFirst();
      if (Quoted.isUnderscore(only)) {
        throw Diagnostics.error(Quoted.meta(only), scope, "invalid use of _ inside \"cond\". If you want the last clause to always match, you probably meant to use: true ->");
      }
      return ListTerm.of(Expander.expand(only, scope));
    };
    Object clauses = clauses("cond", "do", meta, options.get(Quoted.DO), 1, condition, s);
    return Tuple.of(Atom.of("cond"), meta, ListTerm.of(Quoted.keyword("do", clauses)));
  }

  static Object receiveForm(Object meta, List<Object> args, Scope s) {
    if (args.size() != 1) return null;
    Expander.assertOutside("receive", meta, s);
    Map<Atom, Object> options = options("receive", meta, args.getFirst(), Set.of("do", "after"), s);
    if (options.isEmpty()) {
      throw Diagnostics.error(meta, s, "missing :do/:after option in \"receive\"");
    }
    List<Object> expanded = new ArrayList<>();
    for (Map.Entry<Atom, Object> option : options.entrySet()) {
      String key = option.getKey().name();
      Object clauses = key.equals("do") ? receiveClauses(meta, option.getValue(), s) : afterClause(meta, option.getValue(), s);
      expanded.add(Tuple.of(option.getKey(), clauses));
    }
    return Tuple.of(Atom.of("receive"), meta, ListTerm.of(Quoted.list(expanded)));
  }

  private static Object receiveClauses(Object meta, Object block, Scope s) {
    if (isEmptyBlock(block)) return block;
    return clauses("receive", "do", meta, block, 1, PATTERN, s);
  }

  private static Object afterClause(Object meta, Object block, Scope s) {
    if (ListTerm.length(block) != 1) {
      throw Diagnostics.error(meta, s, "expected a single -> clause for :after in \"receive\"");
    }
    Head timeout = (m, left, scope) -> ListTerm.of(Expander.expand(left.getFirst(), scope));
    return clauses("receive", "after", meta, block, 1, timeout, s);
  }

  static boolean isEmptyBlock(Object block) {
    return block == Atom.NIL || Quoted.isCall(block, Quoted.BLOCK, 0);
  }

  /** Expands every clause in a fork of the scope; nothing that they bind is seen behind. */
  static Object clauses(String form, String key, Object meta, Object block, int arity, Head head, Scope s) {
    if (!(block instanceof Cons) || ListTerm.length(block) < 1) throw expectedClauses(form, key, meta, s);
    List<Object> expanded = new ArrayList<>();
    for (Object clause : Quoted.items(block)) {
      if (!Quoted.isCall(clause, Quoted.ARROW, 2)) throw expectedClauses(form, key, meta, s);
      Object left = Quoted.arg(clause, 0);
      List<Object> parts = ListTerm.toJava(left);
      if (parts == null || unguardedCount(parts) != arity) {
        throw Diagnostics.error(Quoted.meta(clause), s,
            "expected one argument for :" + key + " clauses (->) in \"" + form + "\"");
      }
      expanded.add(clause(clause, head, s));
    }
    return Quoted.list(expanded);
  }

  static Tuple clause(Object clause, Head head, Scope s) {
    Scope inner = s.fork();
    int from = s.usage.peek();
    Object left = head.expand(Quoted.meta(clause), Quoted.items(Quoted.arg(clause, 0)), inner);
    Object body = Expander.expand(Quoted.arg(clause, 1), inner);
    inner.warnUnused(from);
    return Tuple.of(Quoted.ARROW, Quoted.meta(clause), ListTerm.of(left, body));
  }

  static int unguardedCount(List<Object> left) {
    if (left.size() == 1 && Quoted.isCall(left.getFirst(), Quoted.WHEN)) return Quoted.args(left.getFirst()).size() - 1;
    return left.size();
  }

  /** {@code [{:when, _, [a, b, guard]}]} or {@code [a, b]}. */
  static Object patternsAndGuard(Object meta, List<Object> left, Scope s) {
    if (left.size() == 1 && Quoted.isCall(left.getFirst(), Quoted.WHEN)) {
      List<Object> parts = Quoted.args(left.getFirst());
      Object guard = parts.removeLast();
      List<Object> expanded = Patterns.patterns(parts, s, s.vars);
      expanded.add(Patterns.guard(guard, s));
      return ListTerm.of(Quoted.node(Quoted.WHEN, Quoted.meta(left.getFirst()), expanded));
    }
    return left.isEmpty() ? Empty.LIST : Quoted.list(Patterns.patterns(left, s, s.vars));
  }

  /** The options behind the arguments, each known and given once. */
  static Map<Atom, Object> options(String form, Object meta, Object keyword, Set<String> known, Scope s) {
    if (!Quoted.isKeyword(keyword)) throw Diagnostics.error(meta, s, "invalid arguments for \"" + form + "\"");
    Map<Atom, Object> options = new LinkedHashMap<>();
    for (Object pair : Quoted.items(keyword)) {
      Atom key = (Atom) ((Tuple) pair).get(0);
      if (!known.contains(key.name())) {
        throw Diagnostics.error(meta, s, "unexpected option " + Diagnostics.inspect(key) + " in \"" + form + "\"");
      }
      if (options.put(key, ((Tuple) pair).get(1)) != null) {
        throw Diagnostics.error(meta, s, "duplicated :" + key + " clauses given for \"" + form + "\"");
      }
    }
    return options;
  }

  static RuntimeException missing(String form, String key, Object meta, Scope s) {
    return Diagnostics.error(meta, s, "missing :" + key + " option in \"" + form + "\"");
  }

  static RuntimeException expectedClauses(String form, String key, Object meta, Scope s) {
    return Diagnostics.error(meta, s, "expected -> clauses for :" + key + " in \"" + form + "\"");
  }
}
