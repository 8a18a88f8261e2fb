package vial.compiler.erlang;

import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.ListTerm;

/** {@code :elixir_aliases}: joins the parts of an alias that is only known when the code runs. */
public final class ElixirAliases {
  private ElixirAliases() {}

  public static Object concat(Object parts) {
    StringBuilder joined = new StringBuilder("Elixir");
    for (Object part : ListTerm.toJava(parts)) {
      String text = switch (part) {
        case Atom a -> a == Atom.NIL ? "" : a.name();
        case Binary b -> b.toJavaString();
        default -> throw Raise.badarg();
      };
      if (text.equals("Elixir")) continue;
      if (text.startsWith("Elixir.")) text = text.substring(7);
      if (text.startsWith(".")) text = text.substring(1);
      if (!text.isEmpty()) joined.append('.').append(text);
    }
    return Atom.of(joined.toString());
  }
}
