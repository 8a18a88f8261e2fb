package vial.runtime.erlang;

import vial.runtime.code.Fun;
import vial.runtime.code.Name;
import vial.runtime.code.Raise;
import vial.runtime.code.Suspends;
import vial.runtime.process.Arguments;
import vial.runtime.process.Dictionary;
import vial.runtime.process.Flags;
import vial.runtime.process.Inspection;
import vial.runtime.process.Proc;
import vial.runtime.process.Spawning;
import vial.runtime.term.Atom;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code :erlang}'s functions on processes as such: starting, looking at, calling. */
public final class ErlangProcess {
  private ErlangProcess() {}

  public static Object self(Proc p) {
    return p;
  }

  // Starting

  private static final Object[] NO_ARGUMENTS = {};

  public static Object spawn(Proc p, Object function) {
    return Spawning.spawn(p, Arguments.function(function, 1), NO_ARGUMENTS);
  }

  public static Object spawn(Proc p, Object node, Object function) {
    return spawn(p, function);
  }

  public static Object spawn(Proc p, Object module, Object name, Object arguments) {
    Object[] args = Arguments.list(arguments, 3);
    return Spawning.spawn(p, Spawning.function(module, name, args), args);
  }

  public static Object spawn(Proc p, Object node, Object module, Object name, Object arguments) {
    return spawn(p, module, name, arguments);
  }

  public static Object spawn_link(Proc p, Object function) {
    return Spawning.spawnLink(p, Arguments.function(function, 1), NO_ARGUMENTS);
  }

  public static Object spawn_link(Proc p, Object node, Object function) {
    return spawn_link(p, function);
  }

  public static Object spawn_link(Proc p, Object module, Object name, Object arguments) {
    Object[] args = Arguments.list(arguments, 3);
    return Spawning.spawnLink(p, Spawning.function(module, name, args), args);
  }

  public static Object spawn_link(Proc p, Object node, Object module, Object name, Object arguments) {
    return spawn_link(p, module, name, arguments);
  }

  public static Object spawn_monitor(Proc p, Object function) {
    Fun fun = Arguments.function(function, 1);
    if (fun.arity != 0) throw Arguments.bad(1, "not a fun of arity 0");
    return Spawning.spawnMonitor(p, fun, NO_ARGUMENTS);
  }

  public static Object spawn_monitor(Proc p, Object module, Object name, Object arguments) {
    Object[] args = Arguments.list(arguments, 3);
    return Spawning.spawnMonitor(p, Spawning.function(module, name, args), args);
  }

  public static Object spawn_opt(Proc p, Object function, Object options) {
    return Spawning.spawnWith(p, Arguments.function(function, 1), NO_ARGUMENTS, Arguments.list(options, 2), 2);
  }

  public static Object spawn_opt(Proc p, Object module, Object name, Object arguments, Object options) {
    Object[] args = Arguments.list(arguments, 3);
    return Spawning.spawnWith(p, Spawning.function(module, name, args), args, Arguments.list(options, 4), 4);
  }

  // Calling

  @Suspends
  public static Object apply(Proc p, Object function, Object arguments) {
    Object[] args = Arguments.list(arguments, 2);
    if (!(function instanceof Fun fun)) throw Raise.error("badfun", function);
    return fun.call(p, args);
  }

  @Suspends
  public static Object apply(Proc p, Object module, Object name, Object arguments) {
    Object[] args = Arguments.list(arguments, 3);
    return Spawning.function(module, name, args).call(p, args);
  }

  @Suspends
  @Name("yield")
  public static Object giveUpSlice(Proc p) {
    return p.yield(Atom.TRUE);
  }

  /** The stack goes, as on the BEAM: the function called on waking never returns to a caller. */
  @Suspends
  public static Object hibernate(Proc p, Object module, Object name, Object arguments) {
    Object[] args = Arguments.list(arguments, 3);
    return p.hibernate(Spawning.function(module, name, args), args);
  }

  // Looking at

  @Suspends
  public static Object process_info(Proc p, Object pid) {
    return Inspection.info(p, pid, null);
  }

  @Suspends
  public static Object process_info(Proc p, Object pid, Object items) {
    return Inspection.info(p, pid, items);
  }

  public static Object is_process_alive(Object pid) {
    return Atom.of(Arguments.pid(pid, 1).isAlive());
  }

  public static Object processes(Proc p) {
    return ListTerm.fromJava(p.vm().processes());
  }

  public static Object process_flag(Proc p, Object flag, Object value) {
    return Flags.set(p, flag, value);
  }

  public static Object process_flag(Proc p, Object pid, Object flag, Object value) {
    Arguments.pid(pid, 1);
    return 0L;
  }

  public static Object group_leader(Proc p) {
    return p.groupLeader();
  }

  public static Object group_leader(Proc p, Object leader, Object pid) {
    Arguments.pid(pid, 2).setGroupLeader(Arguments.pid(leader, 1), p);
    return Atom.TRUE;
  }

  public static Object garbage_collect() {
    return Atom.TRUE;
  }

  public static Object garbage_collect(Object pid) {
    return Atom.of(Arguments.pid(pid, 1).isAlive());
  }

  public static Object garbage_collect(Object pid, Object options) {
    return garbage_collect(pid);
  }

  // The process dictionary

  public static Object get(Proc p) {
    return Dictionary.all(p);
  }

  public static Object get(Proc p, Object key) {
    return Dictionary.get(p, key);
  }

  public static Object get_keys(Proc p) {
    return Dictionary.keys(p);
  }

  public static Object get_keys(Proc p, Object value) {
    return Dictionary.keysOf(p, value);
  }

  public static Object put(Proc p, Object key, Object value) {
    return Dictionary.put(p, key, value);
  }

  public static Object erase(Proc p) {
    return Dictionary.clear(p);
  }

  public static Object erase(Proc p, Object key) {
    return Dictionary.remove(p, key);
  }

  // Names of pids

  public static Object pid_to_list(Object pid) {
    return ListTerm.ofCodePoints("<0." + Arguments.pid(pid, 1).id() + ".0>");
  }

  /** Of a process that is alive; numbers are never used twice, so there is nothing to give for another. */
  public static Object list_to_pid(Proc p, Object text) {
    StringBuilder characters = new StringBuilder();
    for (Object c : Arguments.list(text, 1)) characters.append((char) Arguments.integer(c, 1));
    String[] parts = characters.toString().replace("#PID", "").replace("<", "").replace(">", "").split("\\.", -1);
    if (parts.length != 3) throw Arguments.bad(1, "not a textual representation of a pid");
    try {
      Proc found = p.vm().process(Long.parseLong(parts[1]));
      if (found != null) return found;
    } catch (NumberFormatException notNumber) {
      throw Arguments.bad(1, "not a textual representation of a pid");
    }
    throw Arguments.bad(1, "not a textual representation of a pid");
  }

  public static Object registered(Proc p) {
    return ListTerm.fromJava(p.vm().registered());
  }

  public static Object is_alive() {
    return Atom.FALSE;
  }

  public static Object nodes() {
    return Empty.LIST;
  }

  public static Object nodes(Object what) {
    return Empty.LIST;
  }

  /** {@code spawn_request}: the start is known at once, its message comes all the same. */
  public static Object spawn_request(Proc p, Object function) {
    Object ref = p.makeReference();
    Object child = spawn(p, function);
    p.send(Tuple.of(Atom.of("spawn_reply"), ref, Atom.of("ok"), child), p);
    return ref;
  }
}
