package vial.compiler.expand;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Calls with a dot: of function values and of other modules' functions and macros. */
final class Calls {
  private Calls() {}

  /** {@code dot} is {@code {:., meta, [fun]}} or {@code {:., meta, [receiver, name]}}. */
  static Object dotted(Tuple dot, Object meta, List<Object> args, Scope s) {
    List<Object> parts = Quoted.args(dot);
    if (parts.size() == 1) return funCall(dot, parts.getFirst(), meta, args, s);
    if (parts.size() == 2 && parts.get(1) instanceof Atom name) return remote(dot, parts.getFirst(), name, meta, args, s);
    throw Diagnostics.error(meta, s, "invalid call " + Diagnostics.toSource(Tuple.of(dot, meta, Quoted.list(args))));
  }

  private static Object funCall(Tuple dot, Object fun, Object meta, List<Object> args, Scope s) {
    if (s.inMatch() || s.inGuard()) {
      String where = s.inMatch() ? "a match" : "a guard";
      throw Diagnostics.error(meta, s, "invalid anonymous call inside " + where + ": "
          + Diagnostics.toSource(Tuple.of(dot, meta, Quoted.list(args))));
    }
    List<Object> all = new ArrayList<>();
    all.add(fun);
    all.addAll(args);
    List<Object> expanded = Expander.arguments(all, s);
    Object target = expanded.removeFirst();
    if (target instanceof Atom name) {
      throw Diagnostics.error(meta, s, "invalid function call :" + name + ".()");
    }
    return Tuple.of(Tuple.of(Quoted.DOT, Quoted.meta(dot), ListTerm.of(target)), meta, Quoted.list(expanded));
  }

  private static Object remote(Tuple dot, Object receiver, Atom name, Object meta, List<Object> args, Scope s) {
    Vars before = s.vars;
    Object module = Expander.expand(receiver, s);
    if (module instanceof Atom atom) return Dispatch.remote(atom, dot, name, meta, args, s);
    if (s.inMatch() || s.inGuard() && !args.isEmpty()) throw remoteRefused(module, name, args, meta, s);
    if (s.inGuard() && !Quoted.flag(meta, "no_parens")) throw remoteRefused(module, name, args, meta, s);
    if (!(module instanceof Tuple)) {
      throw Diagnostics.error(meta, s, "invalid call " + Diagnostics.toSource(Tuple.of(dot, meta, Quoted.list(args))));
    }
    Vars afterReceiver = s.vars;
    s.vars = before;
    List<Object> expanded = Expander.arguments(args, s);
    s.vars = Vars.rebase(s.vars, before, afterReceiver);
    return Tuple.of(Tuple.of(Quoted.DOT, Quoted.meta(dot), ListTerm.of(module, name)), meta, Quoted.list(expanded));
  }

  static RuntimeException remoteRefused(Object module, Atom name, List<Object> args, Object meta, Scope s) {
    String where = s.inMatch() ? "a match" : "guards";
    String call = Diagnostics.toSource(module) + "." + name + "/" + args.size();
    return Diagnostics.error(meta, s, "cannot invoke remote function " + call + " inside " + where);
  }

  /** A function (not a macro) of a module that is known; {@code dotMeta} belongs to the dot. */
  static Object function(Atom module, Object dotMeta, Atom name, Object meta, List<Object> args, Scope s) {
    FunctionId id = new FunctionId(name, args.size());
    Inlining.Target target = Inlining.find(module, id);
    Atom realModule = target == null ? module : target.module();
    Atom realName = target == null ? name : target.function();
    boolean erlang = realModule == Quoted.ERLANG;
    if (s.inMatch() && !(erlang && isPatternOperator(realName, args))) throw remoteRefused(module, name, args, meta, s);
    if (s.inGuard() && !(erlang && Inlining.allowedInGuards(new FunctionId(realName, args.size())))) {
      throw remoteRefused(module, name, args, meta, s);
    }
    List<Object> expanded = Expander.arguments(args, s);
    if (target != null) expanded = Inlining.arrange(target, meta, expanded);
    if (erlang) {
      Object folded = folded(realName, expanded, s);
      if (folded != null) return folded;
      if (s.inMatch()) throw remoteRefused(module, name, args, meta, s);
    }
    return Tuple.of(Tuple.of(Quoted.DOT, dotMeta, ListTerm.of(realModule, realName)), meta, Quoted.list(expanded));
  }

  private static boolean isPatternOperator(Atom name, List<Object> args) {
    String text = name.name();
    return args.size() == 1 && (text.equals("+") || text.equals("-")) || args.size() == 2 && text.equals("++");
  }

  /** Signs of literal numbers, and {@code ++} behind a literal list in a pattern: no call is left of them. */
  private static Object folded(Atom name, List<Object> args, Scope s) {
    String text = name.name();
    if (args.size() == 1 && args.getFirst() instanceof Number number) {
      if (text.equals("+")) return number;
      if (text.equals("-")) return negated(number);
    }
    if (s.inMatch() && args.size() == 2 && text.equals("++")) return appended(args.get(0), args.get(1));
    return null;
  }

  private static Object negated(Number number) {
    return switch (number) {
      case Long n when n != Long.MIN_VALUE -> -n;
      case Long n -> BigInteger.valueOf(n).negate();
      case BigInteger n when n.negate().bitLength() < 64 -> n.negate().longValueExact();
      case BigInteger n -> n.negate();
      case Double d -> -d;
      default -> null;
    };
  }

  private static Object appended(Object left, Object right) {
    if (!Quoted.isList(left)) return null;
    List<Object> items = Quoted.items(left);
    if (items.isEmpty()) return right;
    if (Quoted.isCall(items.getLast(), Quoted.BAR, 2)) return null;
    if (Quoted.isList(right)) {
      Object list = right;
      for (int i = items.size() - 1; i >= 0; i--) list = new Cons(items.get(i), list);
      return list;
    }
    Object last = items.removeLast();
    items.add(Tuple.of(Quoted.BAR, Empty.LIST, ListTerm.of(last, right)));
    return Quoted.list(items);
  }
}
