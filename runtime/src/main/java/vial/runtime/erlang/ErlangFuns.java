package vial.runtime.erlang;

import vial.runtime.code.Closure;
import vial.runtime.code.Export;
import vial.runtime.code.Fun;
import vial.runtime.code.Mangle;
import vial.runtime.code.Modules;
import vial.runtime.code.Raise;
import vial.runtime.code.StackEntry;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** The part of {@code :erlang} about funs. */
public final class ErlangFuns {
  private static final String[] LOCAL_ITEMS = {
    "pid", "module", "new_index", "new_uniq", "index", "uniq", "name", "arity", "env", "type"
  };
  private static final String[] EXTERNAL_ITEMS = {"module", "name", "arity", "env", "type"};
  private static final Atom UNDEFINED = Atom.of("undefined");

  private ErlangFuns() {}

  public static Object make_fun(Object module, Object name, Object arity) {
    if (module instanceof Atom m && name instanceof Atom f && arity instanceof Long n && n >= 0 && n <= 255) {
      return Modules.export(m, f, n.intValue());
    }
    throw Raise.badarg("make_fun", module instanceof Atom ? name instanceof Atom ? 3 : 2 : 1, "not an atom", module, name, arity);
  }

  public static Object fun_info(Proc p, Object fun) {
    if (!(fun instanceof Fun f)) throw Raise.badarg("fun_info", 1, "not a fun", fun);
    Object list = Empty.LIST;
    String[] items = f instanceof Export ? EXTERNAL_ITEMS : LOCAL_ITEMS;
    for (int i = items.length - 1; i >= 0; i--) list = new Cons(Tuple.of(Atom.of(items[i]), item(p, f, items[i])), list);
    return list;
  }

  public static Object fun_info(Proc p, Object fun, Object item) {
    if (!(fun instanceof Fun f)) throw Raise.badarg("fun_info", 1, "not a fun", fun, item);
    Object value = item instanceof Atom name ? item(p, f, name.name()) : null;
    if (value == null) throw Raise.badarg("fun_info", 2, "invalid item", fun, item);
    return Tuple.of(item, value);
  }

  private static Object item(Proc p, Fun fun, String item) {
    if (item.equals("arity")) return (long) fun.arity;
    return fun instanceof Export export ? item(export, item) : item(p, (Closure) fun, item);
  }

  private static Object item(Export fun, String item) {
    return switch (item) {
      case "module" -> fun.module;
      case "name" -> fun.name;
      case "env" -> Empty.LIST;
      case "type" -> Atom.of("external");
      case "pid", "index", "uniq", "new_index", "new_uniq" -> UNDEFINED;
      default -> null;
    };
  }

  private static Object item(Proc p, Closure fun, String item) {
    return switch (item) {
      case "module" -> module(fun);
      case "name" -> name(fun);
      case "env" -> ListTerm.of(fun.free);
      case "type" -> Atom.of("local");
      case "pid" -> p;
      case "index", "new_index" -> (long) fun.index;
      case "uniq" -> uniq(fun) & 0x7FF_FFFFL;
      case "new_uniq" -> Binary.ofLatin1(String.format("%016x", uniq(fun)));
      default -> null;
    };
  }

  private static Atom module(Closure fun) {
    String name = Mangle.moduleName(fun.code.getClass().getName());
    return Atom.of(name == null ? "erlang" : name);
  }

  private static Atom name(Closure fun) {
    StackEntry found = fun.code.describe(fun.index);
    return found == null ? Atom.of("-fun-" + fun.index + "-") : found.function();
  }


  /** The same for all funs of a module version. */
  private static long uniq(Closure fun) {
    return Integer.toUnsignedLong(fun.code.getClass().getName().hashCode() * 0x9E3779B1);
  }
}
