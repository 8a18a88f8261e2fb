package vial.runtime.process;

import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.PortTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** Messages and signals as the language sends them. */
public final class Signals {
  public static final Atom NODE = Atom.of("nonode@nohost");
  private static final Atom UNDEFINED = Atom.of("undefined");
  private static final Atom PROCESS = Atom.of("process");
  private static final Atom FLUSH = Atom.of("flush");
  private static final Atom INFO = Atom.of("info");

  private Signals() {}

  // Messages

  public static void send(Proc p, Object destination, Object message) {
    if (destination instanceof Proc to) to.send(message, p);
    else if (destination instanceof Atom name) named(p, name).send(message, p);
    else if (destination instanceof Reference alias) Monitors.send(p, alias, message);
    else if (destination instanceof Tuple t && t.size() == 2 && t.get(0) instanceof Atom name && t.get(1) instanceof Atom node) {
      Proc to = node == NODE ? p.vm().names.find(name) : null;
      if (to != null) to.send(message, p);
    } else if (!(destination instanceof PortTerm)) throw Arguments.bad(1, "invalid destination");
  }

  private static Proc named(Proc p, Atom name) {
    Proc to = p.vm().names.find(name);
    if (to == null) throw Arguments.bad(1, "invalid destination");
    return to;
  }

  // Links

  public static void link(Proc p, Object pid) {
    if (pid instanceof PortTerm) return;
    Proc other = Arguments.pid(pid, 1);
    if (other == p) return;
    if (!other.isAlive()) {
      if (!p.parts().trapExit) throw Raise.error(Exits.NOPROC);
      p.append(new Node(Tuple.of(Exits.EXIT, other, Exits.NOPROC)));
    } else if (p.parts().links.add(other)) {
      other.signal(new Signal.Link(p), p.carrier);
    }
  }

  public static void unlink(Proc p, Object pid) {
    if (pid instanceof PortTerm) return;
    Proc other = Arguments.pid(pid, 1);
    if (p.hasUnfetched()) p.fetch();
    if (p.parts().links.remove(other)) other.deliver(new Signal.Unlink(p), p.carrier);
  }

  /** {@code exit/2}. A process that ends itself so does not go on. */
  public static Object exit(Proc p, Object pid, Object reason) {
    if (pid instanceof PortTerm) return Atom.TRUE;
    Proc other = Arguments.pid(pid, 1);
    if (other != p) {
      other.signal(new Signal.Exit(p, reason, false), p.carrier);
      return Atom.TRUE;
    }
    p.fetch();
    Exits.receive(p, new Signal.Exit(p, reason, false));
    return p.isDying() ? p.yield(Atom.TRUE) : Atom.TRUE;
  }

  // Monitors

  public static Object monitor(Proc p, Object type, Object item, Object[] options) {
    MonitorOptions how = options == null ? null : MonitorOptions.of(options, 3);
    if (type == Atom.of("time_offset")) return p.makeReference();
    if (type != PROCESS && type != Atom.of("port")) throw Arguments.bad(1, "invalid monitor type");
    Target target = target(p, item);
    Reference ref = p.makeReference();
    if (how != null && how.alias() != null) Monitors.alias(p, ref, how.alias());
    Monitors.start(p, ref, target.process, target.shown, how == null ? null : how.tag());
    return ref;
  }

  private record Target(Proc process, Object shown) {}

  private static Target target(Proc p, Object item) {
    if (item instanceof Proc other) return new Target(other, other);
    if (item instanceof Atom name) return new Target(p.vm().names.find(name), Tuple.of(name, NODE));
    if (item instanceof Tuple t && t.size() == 2 && t.get(0) instanceof Atom name && t.get(1) instanceof Atom node) {
      return new Target(node == NODE ? p.vm().names.find(name) : null, Tuple.of(name, node));
    }
    throw Arguments.bad(2, "not a pid");
  }

  public static Object demonitor(Proc p, Object reference, Object[] options) {
    Reference ref = Arguments.reference(reference, 1);
    boolean flush = false;
    boolean info = false;
    for (Object option : options) {
      if (option == FLUSH) flush = true;
      else if (option == INFO) info = true;
      else throw Arguments.bad(2, "invalid option");
    }
    if (p.hasUnfetched()) p.fetch();
    boolean ended = Monitors.demonitor(p, ref);
    boolean flushed = flush && !ended && p.dropMessage(message -> isDown(message, ref));
    if (!info) return Atom.TRUE;
    return Atom.of(ended && !flushed);
  }

  private static boolean isDown(Object message, Reference ref) {
    return message instanceof Tuple t && t.size() == 5 && ref.equals(t.get(1));
  }

  public static Object alias(Proc p, Object[] options) {
    Monitors.AliasMode mode = Monitors.AliasMode.EXPLICIT;
    for (Object option : options) {
      if (option == Atom.of("reply")) mode = Monitors.AliasMode.REPLY;
      else if (option != Atom.of("explicit_unalias")) throw Arguments.bad(1, "invalid option");
    }
    Reference ref = p.makeReference();
    Monitors.alias(p, ref, mode);
    return ref;
  }

  public static Object unalias(Proc p, Object reference) {
    return Atom.of(Monitors.unalias(p, Arguments.reference(reference, 1)));
  }

  // Names

  public static Object register(Proc p, Object name, Object pid) {
    Atom atom = Arguments.atom(name, 1);
    if (atom == UNDEFINED) throw Arguments.bad(1, "invalid name");
    if (pid instanceof PortTerm) return Atom.TRUE;
    Proc named = Arguments.pid(pid, 2);
    if (!p.vm().names.register(atom, named)) throw Arguments.bad(1, "name is in use");
    return Atom.TRUE;
  }

  public static Object unregister(Proc p, Object name) {
    if (!p.vm().names.unregister(Arguments.atom(name, 1))) throw Arguments.bad(1, "not a pid");
    return Atom.TRUE;
  }

  public static Object whereis(Proc p, Object name) {
    Proc named = p.vm().names.find(Arguments.atom(name, 1));
    return named == null ? UNDEFINED : named;
  }

}
