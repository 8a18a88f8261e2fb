package vial.compiler.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/**
 * From the quoted form to the expanded one: runs macros, resolves aliases and imports, numbers variables. One method for
 * each shape of term; a family of special forms has a class of its own.
 */
public final class Expander {
  /** Expands a special form; gives null when the number of arguments is not one of that form. */
  interface SpecialForm {
    Object expand(Object meta, List<Object> args, Scope s);
  }

  private static final Map<Atom, SpecialForm> FORMS = new HashMap<>();

  static {
    form("=", (meta, args, s) -> args.size() == 2 ? Patterns.match(meta, args.get(0), args.get(1), s) : null);
    form("{}", (meta, args, s) -> Tuple.of(Quoted.TUPLE, meta, Quoted.list(arguments(args, s))));
    form("__block__", Blocks::expand);
    form("__aliases__", AliasForms::expandAliases);
    form("alias", AliasForms::alias);
    form("require", AliasForms::require);
    form("import", ImportForm::expand);
    form("quote", QuoteForm::expand);
    form("unquote", (meta, args, s) -> {
      throw Diagnostics.error(meta, s, "unquote called outside quote");
    });
    form("unquote_splicing", (meta, args, s) -> {
      throw Diagnostics.error(meta, s, "unquote_splicing called outside quote");
    });
    form("%{}", MapForms::map);
    form("%", (meta, args, s) -> args.size() == 2 ? MapForms.struct(meta, args.get(0), args.get(1), s) : null);
    form("<<>>", Bitstrings::expand);
    form("&", (meta, args, s) -> args.size() == 1 ? Captures.expand(meta, args.getFirst(), s) : null);
    form("^", (meta, args, s) -> args.size() == 1 ? Patterns.pin(meta, args.getFirst(), s) : null);
    form("fn", FnForm::expand);
    form("case", Clauses::caseForm);
    form("cond", Clauses::condForm);
    form("receive", Clauses::receiveForm);
    form("try", TryForm::expand);
    form("for", ForForm::expand);
    form("with", WithForm::expand);
    form("super", SuperForm::expand);
    form("->", (meta, args, s) -> {
      throw Diagnostics.error(meta, s, "unhandled operator ->");
    });
    form("::", (meta, args, s) -> {
      throw Diagnostics.error(meta, s, "misplaced operator ::/2\n\n"
          + "The :: operator is typically used in bitstrings to specify types and sizes of segments:\n\n"
          + "    <<size::32-integer, letter::utf8, rest::binary>>\n\n"
          + "It is also used in typespecs, such as @type and @spec, to describe inputs and outputs");
    });
    form("|", (meta, args, s) -> {
      throw Diagnostics.error(meta, s, "misplaced operator |/2\n\n"
          + "The | operator is typically used between brackets as the cons operator:\n\n"
          + "    [head | tail]\n\nwhere head is a single element and the tail is the remaining of a list.\n"
          + "It is also used to update maps and structs, via the %{map | key: value} notation,\n"
          + "and in typespecs, such as @type and @spec, to express the union of two types");
    });
    for (String name : List.of("__MODULE__", "__DIR__", "__ENV__", "__CALLER__", "__STACKTRACE__")) {
      form(name, (meta, args, s) -> args.isEmpty() ? Variables.expand(Atom.of(name), meta, Atom.NIL, s) : null);
    }
  }

  private Expander() {}

  private static void form(String name, SpecialForm form) {
    FORMS.put(Atom.of(name), form);
  }

  static boolean isSpecialForm(Atom name) {
    return FORMS.containsKey(name);
  }

  /** Expands a whole piece of code in a scope that it may change. */
  public static Object run(Object quoted, Scope scope) {
    return expand(quoted, scope);
  }

  static Object expand(Object form, Scope s) {
    return switch (form) {
      case Tuple t when t.size() == 3 && Quoted.isList(t.get(1)) -> node(t, s);
      case Tuple t when t.size() == 2 -> Tuple.of(arguments(List.of(t.elements), s).toArray());
      case Tuple t -> throw Diagnostics.error(Quoted.NO_META, s, "invalid quoted expression: " + Diagnostics.inspect(t)
          + "\n\nPlease make sure your quoted expressions are made of valid AST nodes. If you would like to introduce "
          + "a value into the\nAST, such as a four-element tuple or a map, make sure to call Macro.escape/1 before");
      case Cons list -> list(list, s);
      default -> form;
    };
  }

  private static Object node(Tuple t, Scope s) {
    Object meta = t.get(1);
    Object args = t.get(2);
    if (t.get(0) instanceof Atom name) {
      if (args instanceof Atom context) return Variables.expand(name, meta, context, s);
      List<Object> items = argumentList(t, args, s);
      SpecialForm form = FORMS.get(name);
      Object expanded = form == null ? null : form.expand(meta, items, s);
      return expanded != null ? expanded : Dispatch.local(name, meta, items, s);
    }
    if (Quoted.isList(args) && Quoted.isCall(t.get(0), Quoted.DOT)) {
      return Calls.dotted((Tuple) t.get(0), meta, argumentList(t, args, s), s);
    }
    throw Diagnostics.error(meta, s, "invalid call " + Diagnostics.toSource(t));
  }

  private static List<Object> argumentList(Tuple node, Object args, Scope s) {
    List<Object> items = ListTerm.toJava(args);
    if (items == null) throw Diagnostics.error(node.get(1), s, "invalid quoted expression: " + Diagnostics.inspect(node));
    return items;
  }

  /** {@code [a, b | c]} has {@code {:|, _, [b, c]}} as its last element. */
  private static Object list(Cons list, Scope s) {
    List<Object> items = ListTerm.toJava(list);
    if (items == null) throw Diagnostics.error(Quoted.NO_META, s, "invalid quoted expression: " + Diagnostics.inspect(list));
    Object last = items.getLast();
    if (!Quoted.isCall(last, Quoted.BAR, 2)) return Quoted.list(arguments(items, s));
    items.removeLast();
    items.addAll(Quoted.args(last));
    List<Object> expanded = arguments(items, s);
    Object tail = expanded.removeLast();
    Object head = expanded.removeLast();
    expanded.add(Tuple.of(Quoted.BAR, Quoted.meta(last), ListTerm.of(head, tail)));
    return Quoted.list(expanded);
  }

  /**
   * Arguments of one call are expanded side by side: none sees the variables that another binds, the code behind the call
   * sees all of them. Parts of a pattern see each other.
   */
  static List<Object> arguments(List<Object> args, Scope s) {
    List<Object> expanded = new ArrayList<>(args.size());
    if (s.inMatch()) {
      for (Object arg : args) expanded.add(expand(arg, s));
      return expanded;
    }
    Vars before = s.vars;
    Vars all = before;
    for (Object arg : args) {
      s.vars = before;
      expanded.add(expand(arg, s));
      all = Vars.rebase(s.vars, before, all);
    }
    s.vars = all;
    return expanded;
  }

  /** For code in a pattern or guard where the form has no meaning. */
  static void assertOutside(String form, Object meta, Scope s) {
    if (s.inMatch()) throw Diagnostics.error(meta, s, "invalid pattern in match, " + form + " is not allowed in matches");
    if (s.inGuard()) {
      throw Diagnostics.error(meta, s, "invalid expression in guards, " + form + " is not allowed in guards. "
          + "To learn more about guards, visit: https://hexdocs.pm/elixir/patterns-and-guards.html");
    }
  }
}
