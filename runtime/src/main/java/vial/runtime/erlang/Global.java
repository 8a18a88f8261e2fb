package vial.runtime.erlang;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code :global}: names of any term. There is one node; a name goes with its process. */
public final class Global {
  private static final Atom YES = Atom.of("yes");
  private static final Atom NO = Atom.of("no");
  private static final Atom UNDEFINED = Atom.of("undefined");
  private static final Atom OK = Atom.of("ok");
  private static final ConcurrentHashMap<Object, Proc> NAMES = new ConcurrentHashMap<>();

  private Global() {}

  public static Object register_name(Object name, Object pid) {
    if (!(pid instanceof Proc p)) throw Raise.functionClause("global", "register_name", name, pid);
    Proc holder = NAMES.compute(name, (key, before) -> before != null && before.isAlive() ? before : p);
    return holder == p && p.isAlive() ? YES : NO;
  }

  public static Object register_name(Object name, Object pid, Object resolve) {
    return register_name(name, pid);
  }

  public static Object re_register_name(Object name, Object pid) {
    if (!(pid instanceof Proc p)) throw Raise.functionClause("global", "re_register_name", name, pid);
    NAMES.put(name, p);
    return YES;
  }

  public static Object re_register_name(Object name, Object pid, Object resolve) {
    return re_register_name(name, pid);
  }

  public static Object unregister_name(Object name) {
    NAMES.remove(name);
    return OK;
  }

  public static Object whereis_name(Object name) {
    Proc p = NAMES.get(name);
    if (p == null) return UNDEFINED;
    if (p.isAlive()) return p;
    NAMES.remove(name, p);
    return UNDEFINED;
  }

  public static Object registered_names() {
    List<Object> names = new ArrayList<>();
    NAMES.forEach(
        (name, p) -> {
          if (p.isAlive()) names.add(name);
        });
    return ListTerm.fromJava(names);
  }

  public static Object send(Proc p, Object name, Object message) {
    if (!(whereis_name(name) instanceof Proc to)) throw new Raise(Raise.EXIT, Tuple.of(Atom.of("badarg"), Tuple.of(name, message)));
    to.send(message, p);
    return to;
  }

  public static Object sync() {
    return OK;
  }
}
