package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.code.Raise;
import vial.runtime.process.Lending;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** The stack trace of an error in a macro: its own calls, the macro, and the place that it was used at; not the compiler's. */
final class MacroTrace {
  private static final String PREFIX = "MACRO-";

  private MacroTrace() {}

  static Raise shortened(Raise raised, Atom receiver, int arity, int line, Env env) {
    List<Object> entries = new ArrayList<>();
    for (Object entry : Quoted.items(raised.stacktrace(Lending.process()))) {
      Tuple t = (Tuple) entry;
      if (t.get(1) instanceof Atom name && name.name().startsWith(PREFIX) && arityOf(t) == arity + 1) {
        entries.add(Tuple.of(receiver, Atom.of(name.name().substring(PREFIX.length())), (long) arity, place("expanding macro", 0)));
        entries.add(caller(line, env));
        return Raise.again(raised.kind, raised.reason, ListTerm.fromJava(entries));
      }
      entries.add(entry);
    }
    return raised;
  }

  private static long arityOf(Tuple entry) {
    return entry.get(2) instanceof Long n ? n : ListTerm.length(entry.get(2));
  }

  private static Tuple caller(int line, Env env) {
    Object location = place(Diagnostics.relative(env.file()), line);
    if (env.module() == Atom.NIL) return Tuple.of(Atom.of("elixir_compiler"), Atom.of("__FILE__"), 1L, location);
    if (env.function() == null) return Tuple.of(env.module(), Atom.of("__MODULE__"), 0L, location);
    return Tuple.of(env.module(), env.function().name(), (long) env.function().arity(), location);
  }

  private static Object place(String file, int line) {
    Object text = ListTerm.ofCodePoints(file);
    return line == 0 ? Quoted.keyword("file", text) : Quoted.keyword("file", text, "line", (long) line);
  }
}
