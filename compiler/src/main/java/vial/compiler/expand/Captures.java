package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vial.compiler.module.OpenModule;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code &name/arity}, {@code &Mod.name/arity} and {@code &(... &1 ...)}. */
final class Captures {
  private Captures() {}

  static Object expand(Object meta, Object body, Scope s) {
    Expander.assertOutside("&", meta, s);
    if (body instanceof Long n) {
      throw Diagnostics.error(meta, s, n == 0
          ? "capture argument &0 must be numbered from 1" : "capture argument &" + n + " must be used within the capture operator &");
    }
    if (Quoted.isCall(body, Quoted.SLASH, 2) && Quoted.arg(body, 1) instanceof Long arity) {
      Object named = named(meta, Quoted.arg(body, 0), arity.intValue(), s);
      if (named != null) return named;
    }
    if (Quoted.isCall(body, Quoted.BLOCK)) {
      List<Object> parts = Quoted.args(body);
      if (parts.size() == 1) return expand(meta, parts.getFirst(), s);
      throw Diagnostics.error(meta, s, "block expressions are not allowed inside the capture operator &, got: " + Diagnostics.toSource(body));
    }
    return partial(meta, body, s);
  }

  private static Object named(Object meta, Object target, int arity, Scope s) {
    if (target instanceof Tuple t && t.size() == 3 && Quoted.isCall(t.get(0), Quoted.DOT, 2)
        && Quoted.isList(t.get(2)) && Quoted.args(t).isEmpty() && Quoted.arg(t.get(0), 1) instanceof Atom name) {
      return remote(meta, (Tuple) t.get(0), t.get(1), name, arity, s);
    }
    if (Quoted.isVariable(target)) return local(meta, (Atom) Quoted.name(target), Quoted.meta(target), arity, s);
    return null;
  }

  private static Object remote(Object meta, Tuple dot, Object callMeta, Atom name, int arity, Scope s) {
    Object module = Expander.expand(Quoted.arg(dot, 0), s);
    FunctionId id = new FunctionId(name, arity);
    if (module instanceof Atom atom) {
      boolean macro = KernelForms.handles(atom, id) || Inlining.find(atom, id) == null && Dispatch.isRequiredMacro(atom, id, callMeta, s);
      if (macro) return wrapper(meta, Tuple.of(dot, callMeta, null), arity, s);
      OpenModule open = OpenModule.of(s.env.module());
      if (open != null && s.env.function() != null) open.useRemote(s.env.function(), atom, id, s.env.file(), Quoted.line(meta, s.env.line()));
      return ofModule(meta, atom, id, s);
    }
    return capture(meta, Tuple.of(Tuple.of(Quoted.DOT, Quoted.meta(dot), ListTerm.of(module, name)), callMeta, ListTerm.of()), arity);
  }

  private static Object ofModule(Object meta, Atom module, FunctionId id, Scope s) {
    Inlining.Target target = Inlining.find(module, id);
    if (target != null && target.order() != null) {
      return wrapper(meta, Tuple.of(Tuple.of(Quoted.DOT, meta, ListTerm.of(module, id.name())), meta, null), id.arity(), s);
    }
    Atom realModule = target == null ? module : target.module();
    Atom realName = target == null ? id.name() : target.function();
    Object call = Tuple.of(Tuple.of(Quoted.DOT, meta, ListTerm.of(realModule, realName)), meta, ListTerm.of());
    return capture(meta, call, id.arity());
  }

  private static Object local(Object meta, Atom name, Object nameMeta, int arity, Scope s) {
    FunctionId id = new FunctionId(name, arity);
    OpenModule module = OpenModule.of(s.env.module());
    boolean inFunction = s.env.function() != null;
    Object importMeta = Quoted.get(nameMeta, "imports") != null ? nameMeta : meta;
    Importing.Found found = Importing.find(importMeta, id, s);
    boolean localMacro = module != null && inFunction && module.isMacro(id);
    if (Expander.isSpecialForm(name) || localMacro || found != null && found.macro()) {
      return wrapper(meta, Tuple.of(name, importMeta, null), arity, s);
    }
    boolean overridden = found != null && found.implied() && module != null && module.definesFunction(id);
    if (found != null && !overridden) {
      Importing.used(found, id, importMeta, s);
      return ofModule(meta, found.module(), id, s);
    }
    if (!inFunction) throw Diagnostics.undefinedOutside(meta, id, s);
    if (module != null) module.useFunction(s.env.function(), id, s.env.file(), Quoted.line(meta, s.env.line()));
    return capture(meta, Tuple.of(name, meta, Atom.NIL), arity);
  }

  private static Object capture(Object meta, Object target, int arity) {
    Object slash = Tuple.of(Quoted.SLASH, Quoted.NO_META, ListTerm.of(target, (long) arity));
    return Tuple.of(Quoted.CAPTURE, meta, ListTerm.of(slash));
  }

  /** A macro has no value: what is captured is a function that calls it. */
  private static Object wrapper(Object meta, Tuple callee, int arity, Scope s) {
    List<Object> vars = new ArrayList<>();
    for (int i = 1; i <= arity; i++) vars.add(parameter(i, meta, MacroExpansion.nextCounter()));
    Object call = Tuple.of(callee.get(0), callee.get(1), Quoted.list(vars));
    return function(meta, vars, call, s);
  }

  private static Object parameter(long number, Object meta, long counter) {
    Object variableMeta = new Cons(Tuple.of(Atom.of("counter"), counter), Quoted.delete(meta, Atom.of("counter")));
    return Tuple.of(Atom.of("x" + number), variableMeta, Atom.of("elixir_fn"));
  }

  private static Object function(Object meta, List<Object> params, Object body, Scope s) {
    Object clause = Tuple.of(Quoted.ARROW, meta, ListTerm.of(Quoted.list(params), body));
    return Expander.expand(Tuple.of(Quoted.FN, meta, ListTerm.of(clause)), s);
  }

  private static Object partial(Object meta, Object body, Scope s) {
    TreeMap<Long, Object> params = new TreeMap<>();
    Object replaced = replace(body, params, MacroExpansion.nextCounter(), s);
    if (params.isEmpty()) throw invalid(meta, body, s);
    long expected = 1;
    for (long number : params.keySet()) {
      if (number != expected) {
        throw Diagnostics.error(meta, s, "capture argument &" + number + " cannot be defined without &" + (number - 1)
            + " (you cannot skip arguments, all arguments must be numbered)");
      }
      expected++;
    }
    Object direct = direct(meta, body, params.size(), s);
    return direct != null ? direct : function(meta, new ArrayList<>(params.values()), replaced, s);
  }

  private static RuntimeException invalid(Object meta, Object body, Scope s) {
    return Diagnostics.error(meta, s, "invalid args for &, expected one of:\n\n"
        + "  * &Mod.fun/arity to capture a remote function, such as &Enum.map/2\n"
        + "  * &fun/arity to capture a local or imported function, such as &is_atom/1\n"
        + "  * &some_code(&1, ...) containing at least one argument as &1, such as &List.flatten(&1)\n\n"
        + "Got: " + Diagnostics.toSource(body));
  }

  /** {@code &foo(&1, &2)} with the parameters in order is {@code &foo/2}. */
  private static Object direct(Object meta, Object body, int count, Scope s) {
    if (!(body instanceof Tuple t) || t.size() != 3 || !Quoted.isList(t.get(2))) return null;
    List<Object> args = ListTerm.toJava(t.get(2));
    if (args == null || args.size() != count) return null;
    for (int i = 0; i < count; i++) {
      if (!Quoted.isCall(args.get(i), Quoted.CAPTURE, 1) || !Long.valueOf(i + 1).equals(Quoted.arg(args.get(i), 0))) return null;
    }
    FunctionId id;
    if (t.get(0) instanceof Atom name) {
      id = new FunctionId(name, count);
      if (Expander.isSpecialForm(name)) return null;
      Importing.Found found = Importing.find(t.get(1), id, s);
      OpenModule module = OpenModule.of(s.env.module());
      boolean localMacro = module != null && module.isMacro(id);
      if (localMacro || found != null && found.macro()) return null;
      if (found == null && s.env.function() == null) return null;
      return local(t.get(1), name, t.get(1), count, s);
    }
    if (Quoted.isCall(t.get(0), Quoted.DOT, 2) && Quoted.arg(t.get(0), 1) instanceof Atom name
        && Quoted.isCall(Quoted.arg(t.get(0), 0), Quoted.ALIASES)) {
      return remote(meta, (Tuple) t.get(0), t.get(1), name, count, s);
    }
    return null;
  }

  private static Object replace(Object term, TreeMap<Long, Object> params, long counter, Scope s) {
    if (term instanceof Tuple t && Quoted.isCall(term, Quoted.CAPTURE, 1)) {
      Object inner = Quoted.arg(t, 0);
      if (inner instanceof Long number) {
        if (number < 1 || number > 255) {
          throw Diagnostics.error(t.get(1), s, "capture argument &" + number + " must be numbered between 1 and 255");
        }
        return params.computeIfAbsent(number, n -> parameter(n, t.get(1), counter));
      }
      if (Quoted.isCall(inner, Quoted.SLASH, 2) && Quoted.arg(inner, 1) instanceof Long) return term;
      throw Diagnostics.error(t.get(1), s, "nested captures are not allowed. You cannot define a function using  the capture operator & "
          + "inside another function defined via &. Got invalid nested capture: " + Diagnostics.toSource(term));
    }
    if (term instanceof Tuple t) {
      Object[] parts = new Object[t.size()];
      for (int i = 0; i < parts.length; i++) parts[i] = replace(t.get(i), params, counter, s);
      return new Tuple(parts);
    }
    if (!(term instanceof Cons)) return term;
    List<Object> items = new ArrayList<>();
    Object rest = term;
    for (; rest instanceof Cons cell; rest = cell.tail) items.add(replace(cell.head, params, counter, s));
    Object list = rest;
    for (int i = items.size() - 1; i >= 0; i--) list = new Cons(items.get(i), list);
    return list;
  }
}
