package vial.runtime.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vial.runtime.code.Code;
import vial.runtime.code.Frame;
import vial.runtime.code.Mangle;
import vial.runtime.code.StackEntry;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** {@code process_info}: each process answers for itself, so nothing of it is read from another thread. */
public final class Inspection extends Code {
  private static final Inspection CODE = new Inspection();
  private static final Atom UNDEFINED = Atom.of("undefined");
  private static final Atom REGISTERED_NAME = Atom.of("registered_name");
  private static final Object APPLY = Tuple.of(Atom.of("erlang"), Atom.of("apply"), 2L);
  private static final int ONE = 0;
  private static final int MANY = 1;
  private static final int ALL = 2;

  private static final String[] ALL_ITEMS = {
    "registered_name", "current_function", "initial_call", "status", "message_queue_len", "links", "dictionary", "trap_exit",
    "error_handler", "priority", "group_leader", "total_heap_size", "heap_size", "stack_size", "reductions", "garbage_collection", "suspending"
  };

  private Inspection() {}

  /** {@code items} is null for all, an atom (or {@code {:dictionary, key}}) for one, or a list. */
  public static Object info(Proc p, Object pid, Object items) {
    Proc other = Arguments.pid(pid, 1);
    Object[] wanted = wanted(items);
    int shape = items == null ? ALL : items instanceof Empty || wanted.length != 1 || !(items instanceof Atom) ? MANY : ONE;
    if (items instanceof Tuple) shape = ONE;
    if (other == p) return shape(answer(p, p, wanted, "running"), shape);
    boolean waiting = other.isWaiting();
    Proc.Question question = asked -> answer(asked, p, wanted, waiting ? "waiting" : "runnable");
    return p.inquire(other, question, CODE, shape, null);
  }

  @Override
  public Object resume(Proc p, Frame frame, Object value) {
    return shape(value, frame.index);
  }

  /** A registered name that is not there is {@code []} when asked for alone, and left out of the list of all. */
  private static Object shape(Object answers, int shape) {
    if (answers == null) return UNDEFINED;
    Object[] pairs = (Object[]) answers;
    if (shape != ALL) {
      if (shape == ONE) return isNameless(pairs[0]) ? Empty.LIST : pairs[0];
      return ListTerm.of(pairs);
    }
    List<Object> present = new ArrayList<>(List.of(pairs));
    present.removeIf(Inspection::isNameless);
    return ListTerm.fromJava(present);
  }

  private static boolean isNameless(Object pair) {
    return ((Tuple) pair).get(0) == REGISTERED_NAME && ((Tuple) pair).get(1) == Empty.LIST;
  }

  private static Object[] wanted(Object items) {
    if (items == null) {
      Object[] all = new Object[ALL_ITEMS.length];
      for (int i = 0; i < all.length; i++) all[i] = Atom.of(ALL_ITEMS[i]);
      return all;
    }
    Object[] wanted = items instanceof Atom || items instanceof Tuple ? new Object[] {items} : ListTerm.toArray(items);
    if (wanted == null) throw Arguments.bad(2, "invalid item or item list");
    for (Object item : wanted) if (!isItem(item)) throw Arguments.bad(2, "invalid item or item list");
    return wanted;
  }

  private static boolean isItem(Object item) {
    if (item instanceof Tuple t) return t.size() == 2 && t.get(0) == Atom.of("dictionary");
    if (!(item instanceof Atom a)) return false;
    for (String name : ALL_ITEMS) if (name.equals(a.name())) return true;
    return switch (a.name()) {
      case "messages", "monitors", "monitored_by", "memory", "current_stacktrace", "current_location", "binary", "catchlevel",
          "backtrace", "garbage_collection_info", "max_heap_size", "min_heap_size", "min_bin_vheap_size", "message_queue_data", "sequential_trace_token", "fullsweep_after", "parent", "async_dist" -> true;
      default -> false;
    };
  }

  private static Object answer(Proc p, Proc asker, Object[] wanted, String status) {
    Object[] pairs = new Object[wanted.length];
    for (int i = 0; i < wanted.length; i++) pairs[i] = Tuple.of(wanted[i], item(p, wanted[i], status));
    return pairs;
  }

  private static Object item(Proc p, Object item, String status) {
    if (item instanceof Tuple t) return dictionaryValue(p, t.get(1));
    Parts parts = p.parts;
    return switch (((Atom) item).name()) {
      case "registered_name" -> p.vm().names.nameOf(p) == null ? Empty.LIST : p.vm().names.nameOf(p);
      case "current_function" -> currentFunction(p, status);
      case "current_location" -> currentLocation(p, status);
      case "current_stacktrace" -> ListTerm.fromJava(heapTrace(p));
      case "initial_call" -> parts == null || parts.initialCall == null ? APPLY : parts.initialCall;
      case "status" -> Atom.of(status);
      case "message_queue_len" -> (long) messages(p).size();
      case "messages" -> ListTerm.fromJava(messages(p));
      case "links" -> parts == null ? Empty.LIST : ListTerm.fromJava(parts.links.all());
      case "monitors" -> monitors(parts);
      case "monitored_by" -> monitoredBy(parts);
      case "dictionary" -> dictionary(p);
      case "trap_exit" -> Atom.of(parts != null && parts.trapExit);
      case "error_handler" -> Atom.of("error_handler");
      case "priority" -> parts == null ? Parts.NORMAL : parts.priority;
      case "group_leader" -> p.groupLeader;
      case "memory" -> memory(p);
      case "total_heap_size", "heap_size" -> Math.max(233, memory(p) / 8);
      case "stack_size" -> (long) depth(p);
      case "reductions" -> (long) Math.max(0, p.vm().options.slice() - p.reductions);
      case "garbage_collection" -> collection();
      case "max_heap_size" -> 0L;
      case "min_heap_size" -> 233L;
      case "min_bin_vheap_size" -> 46_422L;
      case "fullsweep_after" -> 65_535L;
      case "message_queue_data" -> Atom.of("on_heap");
      case "catchlevel" -> 0L;
      case "backtrace" -> Binary.EMPTY;
      case "parent" -> parts == null || parts.parent == null ? UNDEFINED : parts.parent;
      default -> Empty.LIST;
    };
  }

  private static List<Object> messages(Proc p) {
    List<Object> list = new ArrayList<>();
    for (Object message : p.messages()) list.add(message);
    return list;
  }

  private static Object monitors(Parts parts) {
    if (parts == null || !parts.hasMonitors()) return Empty.LIST;
    List<Object> list = new ArrayList<>();
    for (Monitors.Entry entry : parts.monitors().values()) list.add(Tuple.of(Atom.of("process"), entry.object()));
    return ListTerm.fromJava(list);
  }

  private static Object monitoredBy(Parts parts) {
    if (parts == null || !parts.isMonitored()) return Empty.LIST;
    List<Object> list = new ArrayList<>();
    for (Map.Entry<Reference, Signal.Monitor> entry : parts.monitoredBy().entrySet()) list.add(entry.getValue().from);
    return ListTerm.fromJava(list);
  }

  private static Object dictionary(Proc p) {
    List<Object> list = new ArrayList<>();
    if (p.parts != null && p.parts.hasDictionary()) p.parts.dictionary().forEach((key, value) -> list.add(Tuple.of(key, value)));
    return ListTerm.fromJava(list);
  }

  private static Object dictionaryValue(Proc p, Object key) {
    Object value = p.parts == null ? null : p.parts.dictionary().get(key);
    return value == null ? UNDEFINED : value;
  }

  /** Bytes of the process, its frames and mailbox; the terms themselves are shared between processes and belong to none. */
  private static long memory(Proc p) {
    return 64 + 40L * depth(p) + 24L * messages(p).size() + (p.parts == null ? 0 : 256);
  }

  private static int depth(Proc p) {
    int depth = 0;
    for (Frame f = p.stack; f != null; f = f.next) depth++;
    return depth;
  }

  private static Object collection() {
    return ListTerm.of(
        Tuple.of(Atom.of("min_bin_vheap_size"), 46_422L),
        Tuple.of(Atom.of("min_heap_size"), 233L),
        Tuple.of(Atom.of("fullsweep_after"), 65_535L),
        Tuple.of(Atom.of("minor_gcs"), 0L));
  }

  private static Object currentFunction(Proc p, String status) {
    StackEntry entry = top(p, status);
    return entry == null ? UNDEFINED : Tuple.of(entry.module(), entry.function(), (long) entry.arity());
  }

  private static Object currentLocation(Proc p, String status) {
    StackEntry entry = top(p, status);
    return entry == null ? UNDEFINED : location(entry);
  }

  private static StackEntry top(Proc p, String status) {
    if (status.equals("running")) {
      StackEntry entry = onJavaStack();
      if (entry != null) return entry;
    }
    for (Frame f = p.stack; f != null; f = f.next) {
      StackEntry entry = f.code.locate(f.index);
      if (entry != null) return entry;
    }
    return null;
  }

  private static List<Object> heapTrace(Proc p) {
    List<Object> list = new ArrayList<>();
    for (Frame f = p.stack; f != null; f = f.next) {
      StackEntry entry = f.code.locate(f.index);
      if (entry != null) list.add(location(entry));
    }
    return list;
  }

  private static Object location(StackEntry entry) {
    Object place =
        ListTerm.of(
            Tuple.of(Atom.of("file"), ListTerm.ofCodePoints(entry.file() == null ? "" : entry.file())),
            Tuple.of(Atom.of("line"), (long) entry.line()));
    return Tuple.of(entry.module(), entry.function(), (long) entry.arity(), place);
  }

  /** The innermost Elixir method that is running: the arity is the number of parameters behind the process. */
  private static StackEntry onJavaStack() {
    StackWalker walker = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    return walker.walk(
        frames ->
            frames
                .filter(f -> Mangle.moduleName(f.getClassName()) != null)
                .findFirst()
                .map(
                    f ->
                        new StackEntry(
                            Atom.of(Mangle.moduleName(f.getClassName())),
                            Atom.of(Mangle.demangle(f.getMethodName())),
                            Math.max(0, f.getMethodType().parameterCount() - 1),
                            null,
                            f.getFileName(),
                            f.getLineNumber()))
                .orElse(null));
  }
}
