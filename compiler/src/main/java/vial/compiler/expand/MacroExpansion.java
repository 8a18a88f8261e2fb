package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vial.compiler.module.OpenModule;
import vial.runtime.code.Fun;
import vial.runtime.code.Modules;
import vial.runtime.code.Raise;
import vial.runtime.process.Lending;
import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/** Runs macros, as the process that lends itself to the compiler. */
public final class MacroExpansion {
  private static final AtomicLong COUNTER = new AtomicLong(1);

  private static final Atom KERNEL = Atom.of("Elixir.Kernel");
  private static final Atom IN = Atom.of("in");
  private static final Object FALSY = Quoted.list(List.of(Atom.FALSE, Atom.NIL));

  private MacroExpansion() {}

  /** Tells the variables of one expansion from those of all others. */
  public static long nextCounter() {
    return COUNTER.getAndIncrement();
  }

  static Object remote(Atom module, FunctionId id, Object meta, List<Object> args, Scope s) {
    if (isFalsyTest(module, id, args)) return Expander.expand(falsyTest(meta, args.getFirst()), s);
    return Expander.expand(callRemote(module, id, meta, args, s), s);
  }

  /** {@code Kernel.in(x, [false, nil])}, which every {@code if} becomes: no macro is run for it. */
  private static boolean isFalsyTest(Atom module, FunctionId id, List<Object> args) {
    return module == KERNEL && id.name() == IN && args.size() == 2 && FALSY.equals(args.get(1));
  }

  private static Object falsyTest(Object meta, Object variable) {
    Object isFalse = Quoted.erlang(meta, "=:=", variable, Atom.FALSE);
    Object isNil = Quoted.erlang(meta, "=:=", variable, Atom.NIL);
    return Quoted.erlang(meta, "orelse", isFalse, isNil);
  }

  private static Object callRemote(Atom module, FunctionId id, Object meta, List<Object> args, Scope s) {
    FunctionId compiled = id.asMacro();
    Fun fun = Modules.export(module, compiled.name(), compiled.arity());
    String deprecated = CompiledModules.deprecated(module).get(id);
    if (deprecated != null) {
      Diagnostics.warn(Quoted.line(meta, s.env.line()), s.env, Diagnostics.inspect(module) + "." + id + " is deprecated. " + deprecated);
    }
    return call(fun, module, meta, args, s);
  }

  static Object local(OpenModule module, FunctionId id, Object meta, List<Object> args, Scope s) {
    Fun fun = module.localMacros().macro(id, meta, s.env);
    return Expander.expand(call(fun, module.name(), meta, args, s), s);
  }

  private static Object call(Fun fun, Atom receiver, Object meta, List<Object> args, Scope s) {
    int line = Quoted.line(meta, s.env.line());
    List<Object> all = new ArrayList<>(args.size() + 1);
    all.add(EnvTerm.toMap(s.env.withLine(line), s.vars));
    all.addAll(args);
    Object result;
    try {
      result = Lending.call(fun, all.toArray());
    } catch (Raise raised) {
      throw MacroTrace.shortened(raised, receiver, args.size(), line, s.env);
    }
    return Linify.expansion(result, line, receiver, nextCounter());
  }

  /** Runs a macro with values as its arguments, as the compiler's hooks do; null when the module has no such macro. */
  public static Object hook(Atom module, FunctionId id, List<Object> args, Env env) {
    FunctionId compiled = id.asMacro();
    Fun fun = Modules.function(module, compiled.name(), compiled.arity());
    return fun == null ? null : call(fun, module, Quoted.NO_META, args, Scope.of(env));
  }

  /** One step of expansion of a macro call or alias; the form itself where nothing applies. */
  public static Object once(Object form, Scope s) {
    if (!(form instanceof Tuple t) || t.size() != 3 || !Quoted.isList(t.get(1))) return form;
    if (Quoted.isCall(form, Quoted.ALIASES)) {
      Object expanded = AliasForms.expandAliases(t.get(1), Quoted.args(t), s);
      return expanded instanceof Atom ? expanded : form;
    }
    if (t.get(0) instanceof Atom name) return onceNamed(t, name, s);
    if (Quoted.isCall(t.get(0), Quoted.DOT, 2) && Quoted.isList(t.get(2))) return onceRemote(t, s);
    return form;
  }

  private static Object onceNamed(Tuple t, Atom name, Scope s) {
    if (name == Atom.of("__MODULE__") || name == Atom.of("__DIR__") || name == Atom.of("__ENV__") && t.get(2) instanceof Atom) {
      return t.get(2) instanceof Atom ? Variables.expand(name, t.get(1), Atom.NIL, s) : t;
    }
    if (!Quoted.isList(t.get(2)) || Expander.isSpecialForm(name)) return t;
    List<Object> args = Quoted.args(t);
    FunctionId id = new FunctionId(name, args.size());
    OpenModule module = OpenModule.of(s.env.module());
    if (module != null && s.env.function() != null && module.isMacro(id)) {
      module.useMacro(s.env.function(), id, Quoted.line(t.get(1), s.env.line()));
      return call(module.localMacros().macro(id, t.get(1), s.env), module.name(), t.get(1), args, s);
    }
    Importing.Found found = Importing.find(t.get(1), id, s);
    if (found == null || !found.macro()) return t;
    if (KernelForms.handles(found.module(), id)) return AttributeForm.isRead(id, args) ? AttributeForm.readQuoted(t.get(1), args.getFirst(), s) : t;
    Importing.used(found, id, t.get(1), s);
    return callRemote(found.module(), id, t.get(1), args, s);
  }

  private static Object onceRemote(Tuple t, Scope s) {
    Object receiver = once(Quoted.arg(t.get(0), 0), s);
    if (!(receiver instanceof Atom module) || !(Quoted.arg(t.get(0), 1) instanceof Atom name)) return t;
    List<Object> args = Quoted.args(t);
    FunctionId id = new FunctionId(name, args.size());
    if (module == s.env.module() || !s.env.requires(module) && !Quoted.flag(t.get(1), "required")) return t;
    if (KernelForms.handles(module, id) || !CompiledModules.macros(module).contains(id)) return t;
    return callRemote(module, id, t.get(1), args, s);
  }

  /** Expands the outermost form until nothing changes any more. */
  public static Object head(Object form, Scope s) {
    Object current = form;
    while (true) {
      Object next = once(current, s);
      if (next == current) return current;
      current = next;
    }
  }

}
