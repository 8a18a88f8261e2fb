package vial.compiler.erlang;

import vial.compiler.expand.EnvTerm;
import vial.compiler.expand.Escape;
import vial.compiler.expand.MacroExpansion;
import vial.compiler.expand.Quoted;
import vial.compiler.expand.Structs;
import vial.runtime.code.Name;
import vial.runtime.code.Suspends;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Empty;
import vial.runtime.term.MapTerm;

/** {@code :vial_expand}: what module Macro rests on. */
public final class VialExpand {
  private VialExpand() {}

  @Suspends
  public static Object expand(Proc p, Object quoted, Object env) {
    return p.lend(() -> MacroExpansion.head(quoted, EnvTerm.scope((MapTerm) env)));
  }

  @Suspends
  @Name("expand_once")
  public static Object expandOnce(Proc p, Object quoted, Object env) {
    return p.lend(() -> MacroExpansion.once(quoted, EnvTerm.scope((MapTerm) env)));
  }

  @Suspends
  public static Object escape(Proc p, Object term, Object options) {
    boolean unquote = Quoted.get(options, "unquote") == Atom.TRUE;
    return p.lend(() -> unquote ? Escape.unquoting(term) : Escape.value(term));
  }

  @Suspends
  public static Object struct(Proc p, Object module, Object args, Object env) {
    return p.lend(() -> Structs.load(Empty.LIST, (Atom) module, args == Empty.LIST || args == Atom.NIL ? null : args, EnvTerm.scope((MapTerm) env)));
  }
}
