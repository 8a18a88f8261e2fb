package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code quote}: reads its options, then {@link Quoting} turns the block into code that builds it. */
final class QuoteForm {
  private static final Set<String> OPTIONS = Set.of("context", "location", "line", "file", "unquote", "bind_quoted", "generated");

  private QuoteForm() {}

  static Object expand(Object meta, List<Object> args, Scope s) {
    if (args.isEmpty() || args.size() > 2) return null;
    Expander.assertOutside("quote", meta, s);
    Object blockPart = args.getLast();
    if (!Quoted.isKeyword(blockPart)) throw Diagnostics.error(meta, s, "invalid arguments for \"quote\"");
    Object block = Quoted.get(blockPart, Quoted.DO);
    if (block == null) throw Clauses.missing("quote", "do", meta, s);
    Object given = args.size() == 2 ? args.getFirst() : Quoted.delete(blockPart, Quoted.DO);
    Object options = Expander.expand(given, s);
    if (!Quoted.isKeyword(options)) throw Diagnostics.error(meta, s, "invalid options for quote, expected a keyword list");
    return Expander.expand(quoted(meta, options, block, s), s);
  }

  private static Object quoted(Object meta, Object options, Object block, Scope s) {
    for (Object option : Quoted.items(options)) {
      Atom key = (Atom) ((Tuple) option).get(0);
      if (!OPTIONS.contains(key.name())) throw Diagnostics.error(meta, s, "unsupported option " + Diagnostics.inspect(key) + " given to quote");
    }
    List<Object> prelude = new ArrayList<>();
    Object bindings = Quoted.get(options, "bind_quoted");
    boolean unquote = Quoted.get(options, "unquote") == null ? bindings == null : Quoted.get(options, "unquote") == Atom.TRUE;
    boolean keep = Quoted.get(options, "location") == Atom.of("keep");
    Object context = context(meta, options, s);
    Object line = constant("line", Quoted.get(options, "line"), keep ? Atom.TRUE : Atom.FALSE, prelude);
    Object file = constant("file", Quoted.get(options, "file"), keep ? Quoted.text(Diagnostics.relative(s.env.file())) : Atom.NIL, prelude);
    Object generated = constant("generated", Quoted.get(options, "generated"), Atom.FALSE, prelude);
    context = constant("context", context, context, prelude);
    Quoting quoting = new Quoting(s, context, line, file, generated == Atom.TRUE, unquote);
    Object quoted = quoting.quote(block);
    if (bindings != null) quoted = withBindings(meta, bindings, context, quoted, s);
    prelude.add(quoted);
    return Quoted.block(prelude);
  }

  private static Object context(Object meta, Object options, Scope s) {
    Object context = Quoted.get(options, "context");
    if (context == null) return s.env.module() == Atom.NIL ? AliasForms.ELIXIR : s.env.module();
    if (context == Atom.NIL) throw Diagnostics.error(meta, s, "invalid :context for quote, expected non-nil compile time atom or alias");
    return context;
  }

  /** An option that is known only when the code runs is computed once, before the quoted form is built. */
  private static Object constant(String name, Object value, Object fallback, List<Object> prelude) {
    if (value == null) return fallback;
    if (!(value instanceof Tuple)) return value;
    Object variableMeta = ListTerm.of(Tuple.of(Atom.of("counter"), MacroExpansion.nextCounter()));
    Object variable = Tuple.of(Atom.of(name), variableMeta, Atom.of("elixir_quote"));
    prelude.add(Quoted.call("=", Quoted.NO_META, variable, value));
    return variable;
  }

  private static Object withBindings(Object meta, Object bindings, Object context, Object quoted, Scope s) {
    if (!Quoted.isKeyword(bindings)) {
      throw Diagnostics.error(meta, s, "invalid :bind_quoted for quote, expected a keyword list of variable names as keys");
    }
    List<Object> block = new ArrayList<>();
    Object lineMeta = ListTerm.of(Tuple.of(Atom.of("line"), (long) Quoted.line(meta, s.env.line())));
    for (Object binding : Quoted.items(bindings)) {
      Tuple t = (Tuple) binding;
      Object variable = Quoted.call("{}", Quoted.NO_META, t.get(0), lineMeta, context);
      Object pair = new Cons(variable, new Cons(t.get(1), Empty.LIST));
      block.add(Quoted.call("{}", Quoted.NO_META, Quoted.MATCH, Quoted.NO_META, pair));
    }
    block.add(quoted);
    return Quoted.call("{}", Quoted.NO_META, Quoted.BLOCK, Quoted.NO_META, Quoted.list(block));
  }
}
