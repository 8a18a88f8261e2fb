package vial.compiler.expand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/**
 * {@code defmodule}: a call that compiles the module when it runs. Outside of functions the block waits here and the call names it by
 * number; a function may run in another system, so there the block and the env are part of the call.
 */
public final class DefmoduleForm {
  public record Stashed(Object block, Env env) {}

  private static final Atom NATIVE = Atom.of("vial_module");
  private static final ConcurrentHashMap<Long, Stashed> STASH = new ConcurrentHashMap<>();
  private static final AtomicLong NEXT = new AtomicLong(1);

  private DefmoduleForm() {}

  public static Stashed stashed(Long index) {
    return STASH.get(index);
  }

  static Object expand(Object meta, List<Object> args, Scope s) {
    Expander.assertOutside("defmodule/2", meta, s);
    Object block = Quoted.isKeyword(args.get(1)) ? Quoted.get(args.get(1), Quoted.DO) : null;
    if (block == null) throw Diagnostics.argumentError("expected :do to be given as option to defmodule");
    Env inside = s.env.withLine(Quoted.line(meta, s.env.line()));
    Object name = name(args.get(0), meta, s);
    inside = s.env.withLine(inside.line());
    if (name instanceof Atom known) s.env = s.env.withContextModule(known);
    Object bindings = bindings(block, s);
    if (s.env.function() != null) {
      Object env = Expander.expand(Escape.value(EnvTerm.toMap(inside.withFunction(null).withLexical(null), (Vars) null)), s);
      Object escaped = Expander.expand(Escape.value(block), s);
      return Quoted.remote(meta, NATIVE, Atom.of("compile"), List.of(name, escaped, bindings, env));
    }
    long index = NEXT.getAndIncrement();
    STASH.put(index, new Stashed(block, inside));
    return Quoted.remote(meta, NATIVE, Atom.of("compile_stashed"), List.of(name, index, bindings));
  }

  /** The full name; a module inside of another is called by its short name from here on. */
  private static Object name(Object alias, Object meta, Scope s) {
    Env env = s.env;
    boolean nested = env.module() != Atom.NIL && Quoted.isCall(alias, Quoted.ALIASES)
        && Quoted.get(Quoted.meta(alias), "alias") instanceof Object hygiene && hygiene == Atom.FALSE
        || env.module() != Atom.NIL && Quoted.isCall(alias, Quoted.ALIASES) && !(Quoted.get(Quoted.meta(alias), "alias") instanceof Atom);
    if (!nested) return expandedName(alias, s);
    List<Object> parts = Quoted.args(alias);
    if (!(parts.getFirst() instanceof Atom first) || first == AliasForms.ELIXIR) return expandedName(alias, s);
    StringBuilder shortTarget = new StringBuilder();
    AliasForms.join(shortTarget, env.module());
    AliasForms.join(shortTarget, first);
    StringBuilder full = new StringBuilder(shortTarget);
    for (Object part : parts.subList(1, parts.size())) {
      if (!(part instanceof Atom atom)) return expandedName(alias, s);
      AliasForms.join(full, atom);
    }
    s.env = AliasForms.with(Quoted.meta(alias), Atom.of("Elixir." + first.name()), Atom.of(shortTarget.toString()), env, false);
    return Atom.of(full.toString());
  }

  private static Object expandedName(Object alias, Scope s) {
    Object name = Expander.expand(alias, s);
    if (name instanceof Number || name == Atom.NIL || name == Atom.TRUE || name == Atom.FALSE) {
      throw Diagnostics.error(Quoted.NO_META, s, "invalid module name: " + Diagnostics.inspect(name));
    }
    return name;
  }

  /** {@code [{{name, kind}, value}]} for the variables around the module whose names occur in it. */
  private static Object bindings(Object block, Scope s) {
    Set<Atom> mentioned = new HashSet<>();
    mention(block, mentioned);
    Set<List<Object>> seen = new HashSet<>();
    List<Object> bindings = new ArrayList<>();
    for (Vars v = s.vars; v != null; v = v.next()) {
      if (!seen.add(List.of(v.name(), v.kind())) || !mentioned.contains(v.name())) continue;
      s.usage.read(v.version());
      Atom context = v.kind() instanceof Atom atom ? atom : Atom.NIL;
      Object variable = Variables.variable(v.name(), Quoted.NO_META, context, v.version());
      bindings.add(Tuple.of(Tuple.of(v.name(), v.kind()), variable));
    }
    return ListTerm.fromJava(bindings);
  }

  private static void mention(Object form, Set<Atom> names) {
    if (form instanceof Tuple t) {
      if (Quoted.isVariable(t)) names.add((Atom) t.get(0));
      for (Object e : t.elements) mention(e, names);
    }
    for (Object rest = form; rest instanceof Cons cell; rest = cell.tail) mention(cell.head, names);
  }
}
