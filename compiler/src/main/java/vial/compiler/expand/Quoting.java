package vial.compiler.expand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vial.compiler.module.OpenModule;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Turns a block into code that builds its quoted form, with hygiene: contexts on variables, modules on aliases and imports. */
final class Quoting {
  private static final Atom CONTEXT = Atom.of("context");
  private static final Atom IMPORTS = Atom.of("imports");
  private static final Set<String> DEFINERS = Set.of("def", "defp", "defmacro", "defmacrop", "@");
  private static final Set<String> LEXICAL = Set.of("alias", "import", "require", "quote");

  private final Scope s;
  private final Object context;
  private final Object line;
  private final Object file;
  private final boolean generated;
  private final boolean unquote;

  Quoting(Scope s, Object context, Object line, Object file, boolean generated, boolean unquote) {
    this.s = s;
    this.context = context;
    this.line = line;
    this.file = file;
    this.generated = generated;
    this.unquote = unquote;
  }

  Object quote(Object form) {
    return switch (form) {
      case Tuple t when unquote && Quoted.isCall(t, Unquoting.UNQUOTE, 1) -> Quoted.arg(t, 0);
      case Tuple t when unquote && Quoted.isCall(t, Unquoting.SPLICING, 1) -> throw Diagnostics.argumentError(
          "unquote_splicing only works inside arguments and block contexts, wrap it in parens if you want it to work with one-liners");
      case Tuple t when t.size() == 3 && Quoted.isList(t.get(1)) -> node(t);
      case Tuple t when t.size() == 2 -> Tuple.of(quote(t.get(0)), quote(t.get(1)));
      case Tuple t -> Escape.value(t);
      case Cons list -> list(list);
      default -> Escape.value(form);
    };
  }

  private Object list(Object list) {
    List<Object> items = ListTerm.toJava(list);
    if (items == null) return Escape.value(list);
    if (unquote) return Unquoting.list(items, this::quote);
    items.replaceAll(this::quote);
    return Quoted.list(items);
  }

  private Object node(Tuple t) {
    if (unquote) {
      Object dotted = Unquoting.dotted(t, this::quote, this::list, this::meta, context);
      if (dotted != null) return dotted;
    }
    Tuple annotated = annotate(t);
    if (!(annotated.get(0) instanceof Atom name)) {
      return built(quote(annotated.get(0)), meta(annotated.get(1)), arguments(annotated.get(2)));
    }
    if (annotated.get(2) instanceof Atom) return variable(annotated, name);
    if (name == Quoted.ALIASES) return aliases(annotated);
    if (name == Unquoting.QUOTE && Quoted.isList(annotated.get(2))) return nestedQuote(annotated);
    if (name == Quoted.CAPTURE) {
      Object capture = capture(annotated);
      if (capture != null) return capture;
    }
    return built(name, importMeta(annotated.get(1), name), arguments(annotated.get(2)));
  }

  private Object arguments(Object args) {
    return args instanceof Atom ? args : args == Empty.LIST ? args : list(args);
  }

  private static Object built(Object name, Object meta, Object args) {
    return Quoted.call("{}", Quoted.NO_META, name, meta, args);
  }

  private Object variable(Tuple t, Atom name) {
    Object meta = imports(name).stream().anyMatch(i -> i.get(0).equals(0L)) ? importMeta(t.get(1), name) : meta(t.get(1));
    boolean foreign = t.get(2) != Atom.NIL;
    return built(name, meta, foreign ? t.get(2) : context);
  }

  /** An inner quote is taken as it is written: its unquotes are its own. */
  private Object nestedQuote(Tuple t) {
    Quoting inner = new Quoting(s, context, line, file, generated, false);
    return built(Unquoting.QUOTE, meta(t.get(1)), inner.list(t.get(2)));
  }

  private Object aliases(Tuple t) {
    List<Object> parts = Quoted.args(t);
    Object meta = t.get(1);
    if (!parts.isEmpty() && parts.getFirst() instanceof Atom first && first != AliasForms.ELIXIR && Quoted.get(meta, "alias") == null) {
      boolean atoms = parts.stream().allMatch(p -> p instanceof Atom);
      Object target = Atom.FALSE;
      if (atoms && Quoted.get(s.env.aliases(), Atom.of("Elixir." + first.name())) != null) {
        target = AliasForms.resolve(meta, parts, s.env);
      } else if (Quoted.get(meta, "counter") != null && atoms) {
        target = Atom.FALSE;
      }
      meta = append(Quoted.delete(meta, Atom.of("alias")), "alias", target);
    }
    return built(Quoted.ALIASES, meta(meta), list(t.get(2)));
  }

  /** {@code &name/arity}: the import is remembered on the capture. */
  private Object capture(Tuple t) {
    if (!Quoted.isCall(t, Quoted.CAPTURE, 1) || !Quoted.isCall(Quoted.arg(t, 0), Quoted.SLASH, 2)) return null;
    Object target = Quoted.arg(Quoted.arg(t, 0), 0);
    if (!Quoted.isVariable(target) || !(Quoted.arg(Quoted.arg(t, 0), 1) instanceof Long)) return null;
    return built(Quoted.CAPTURE, importMeta(t.get(1), (Atom) Quoted.name(target)), list(t.get(2)));
  }

  /** Definitions, attributes and lexical directives know the module whose macro wrote them. */
  private Tuple annotate(Tuple t) {
    if (!(t.get(0) instanceof Atom name) || !(t.get(2) instanceof Cons args)) return t;
    if (LEXICAL.contains(name.name())) return Tuple.of(name, withContext(t.get(1)), args);
    if (!DEFINERS.contains(name.name())) return t;
    return Tuple.of(name, t.get(1), new Cons(annotatedHead(args.head), args.tail));
  }

  private Object annotatedHead(Object head) {
    if (!(head instanceof Tuple h) || h.size() != 3 || !Quoted.isList(h.get(1))) return head;
    if (h.get(0) == Quoted.WHEN && h.get(2) instanceof Cons args) {
      return Tuple.of(Quoted.WHEN, h.get(1), new Cons(annotatedHead(args.head), args.tail));
    }
    return Tuple.of(h.get(0), withContext(h.get(1)), h.get(2));
  }

  private Object withContext(Object meta) {
    return Quoted.get(meta, CONTEXT) != null ? meta : append(meta, "context", context);
  }

  private Object importMeta(Object meta, Atom name) {
    if (Quoted.get(meta, IMPORTS) != null) return meta(meta);
    List<Tuple> imports = imports(name);
    if (imports.isEmpty()) return meta(meta);
    Object base = Quoted.delete(meta(meta), CONTEXT);
    if (name == Quoted.CAPTURE) return new Cons(Tuple.of(IMPORTS, Quoted.list(imports)), append(base, "context", context));
    return append(append(base, "context", context), "imports", Quoted.list(imports));
  }

  private List<Tuple> imports(Atom name) {
    if (Expander.isSpecialForm(name)) return List.of();
    List<Tuple> found = new ArrayList<>(s.env.functions().arities(name));
    found.addAll(s.env.macros().arities(name));
    if (s.env.module() == Quoted.KERNEL) found.addAll(kernelsOwn(name));
    found.sort(Comparator.comparing((Tuple t) -> (Long) t.get(0)).thenComparing(t -> ((Atom) t.get(1)).name()));
    return found;
  }

  /** What Kernel's macros name of Kernel is Kernel's wherever they are used, as if it imported itself. */
  private static List<Tuple> kernelsOwn(Atom name) {
    OpenModule kernel = OpenModule.of(Quoted.KERNEL);
    List<Tuple> found = new ArrayList<>();
    Set<FunctionId> ids = new TreeSet<>(KernelForms.ids());
    ids.addAll(Inlining.ofKernel());
    if (kernel != null) ids.addAll(kernel.publicDefinitions());
    for (FunctionId id : ids) if (id.name() == name) found.add(Tuple.of((long) id.arity(), Quoted.KERNEL));
    return found;
  }

  private Object meta(Object meta) {
    Object kept = located(meta);
    return generated ? Quoted.put(kept, "generated", Atom.TRUE) : kept;
  }

  private Object located(Object meta) {
    if (file != Atom.NIL) {
      Object keptLine = line == Atom.TRUE ? Quoted.get(meta, "line") : line;
      Object where = Tuple.of(file, keptLine == null ? 0L : keptLine);
      return new Cons(Tuple.of(Atom.of("keep"), where), Quoted.delete(meta, Atom.of("line"), Atom.of("keep")));
    }
    if (line == Atom.TRUE) return meta;
    if (line == Atom.FALSE) return Quoted.delete(meta, Atom.of("line"));
    return Quoted.put(meta, "line", line);
  }

  private static Object append(Object keyword, String key, Object value) {
    List<Object> items = Quoted.items(keyword);
    items.add(Tuple.of(Atom.of(key), value));
    return Quoted.list(items);
  }
}
