package vial.runtime.process;

import vial.runtime.code.Export;
import vial.runtime.code.Fun;
import vial.runtime.code.Modules;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** Starting processes. */
public final class Spawning {
  private static final Atom LINK = Atom.of("link");
  private static final Atom MONITOR = Atom.of("monitor");
  private static final Atom PRIORITY = Atom.of("priority");

  private Spawning() {}

  public static Object spawn(Proc parent, Fun function, Object[] arguments) {
    Proc child = create(parent, function, arguments);
    parent.carrier.enqueue(child);
    return child;
  }

  public static Object spawnLink(Proc parent, Fun function, Object[] arguments) {
    Proc child = create(parent, function, arguments);
    link(parent, child);
    parent.carrier.enqueue(child);
    return child;
  }

  public static Object spawnMonitor(Proc parent, Fun function, Object[] arguments) {
    Proc child = create(parent, function, arguments);
    Reference ref = monitor(parent, child, null, null);
    parent.carrier.enqueue(child);
    return Tuple.of(child, ref);
  }

  /** {@code link}, {@code monitor} and {@code {monitor, options}} matter; the tuning options of the BEAM's collector do not. */
  public static Object spawnWith(Proc parent, Fun function, Object[] arguments, Object[] options, int position) {
    boolean linked = false;
    Object[] monitored = null;
    Object priority = null;
    for (Object option : options) {
      if (option == LINK) linked = true;
      else if (option == MONITOR) monitored = new Object[0];
      else if (option instanceof Tuple t && t.size() == 2 && t.get(0) == MONITOR) monitored = Arguments.list(t.get(1), position);
      else if (option instanceof Tuple t && t.size() == 2 && t.get(0) == PRIORITY) priority = t.get(1);
      else if (!(option instanceof Tuple t && t.size() == 2)) throw Arguments.bad(position, "invalid spawn option");
    }
    MonitorOptions how = monitored == null ? null : MonitorOptions.of(monitored, position);
    Proc child = create(parent, function, arguments);
    if (priority != null) Flags.priority(child, priority);
    if (linked) link(parent, child);
    Reference ref = how == null ? null : monitor(parent, child, how.tag(), how.alias());
    parent.carrier.enqueue(child);
    return ref == null ? child : Tuple.of(child, ref);
  }

  /** A function of another arity fails in the new process, by being applied there. */
  private static Proc create(Proc parent, Fun function, Object[] arguments) {
    if (function.arity != arguments.length) {
      return create(parent, Modules.export(Atom.of("erlang"), Atom.of("apply"), 2), new Object[] {function, ListTerm.of(arguments)});
    }
    Proc child = parent.vm().processes.add(parent.carrier, Natural.start(function, arguments), parent.groupLeader);
    if (function instanceof Export e) {
      child.parts().initialCall = Tuple.of(e.module, e.name, (long) e.arity);
    }
    return child;
  }

  private static void link(Proc parent, Proc child) {
    parent.parts().links.add(child);
    child.parts().links.add(parent);
  }

  private static Reference monitor(Proc parent, Proc child, Object tag, Monitors.AliasMode alias) {
    Reference ref = parent.makeReference();
    if (alias != null) Monitors.alias(parent, ref, alias);
    Monitors.watchNew(parent, ref, child, tag);
    return ref;
  }

  public static Fun function(Object module, Object name, Object[] arguments) {
    return Modules.export(Arguments.atom(module, 1), Arguments.atom(name, 2), arguments.length);
  }
}
