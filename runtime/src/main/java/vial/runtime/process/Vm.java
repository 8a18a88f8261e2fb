package vial.runtime.process;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vial.runtime.code.Fun;
import vial.runtime.code.Raise;
import vial.runtime.ets.Tables;
import vial.runtime.io.Input;
import vial.runtime.term.Atom;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Reference;

/** A running system: schedulers, processes, names, timers. One to a JVM in use; tests start several. */
public final class Vm {
  private static final long FIRST_NUMBER = 64;

  static {
    // The classes of maps need each other: two threads that first meet one each would wait for each other for ever.
    MapTerm.of();
  }

  public final Options options;
  final Schedulers schedulers;
  final ProcessTable processes;
  final Names names = new Names();
  final Lending lending;
  public final Tables tables = new Tables();
  final ConcurrentHashMap<Reference, Timer.Message> timers = new ConcurrentHashMap<>();
  final AtomicLong references = new AtomicLong(1L << 36);
  public final long startNanos = System.nanoTime();
  public final long startMillis = System.currentTimeMillis();
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private final LentCarrier outside;
  private final CrashReports reports = new CrashReports(this);

  final AtomicBoolean flushPending = new AtomicBoolean();
  private final StandardDevices devices;
  private volatile Proc main;

  private Vm(Options options, Input input, boolean bare) {
    this.options = options;
    this.processes = new ProcessTable(options.maxProcesses(), FIRST_NUMBER);
    this.lending = new Lending(this, options.stackBytes());
    this.schedulers = new Schedulers(this, options);
    this.outside = new LentCarrier(this, Thread.currentThread());
    this.devices = bare ? null : new StandardDevices(this, input);
  }

  /** With the standard streams as devices. */
  public static Vm start(Options options) {
    return start(options, null);
  }

  /** As {@link #start(Options)}, with lines from elsewhere: a line editor. */
  public static Vm start(Options options, Input input) {
    Vm vm = new Vm(options, input, false);
    vm.schedulers.start();
    vm.devices.start();
    return vm;
  }

  /** Without devices: no process but those that are spawned. */
  public static Vm bare(Options options) {
    Vm vm = new Vm(options, null, true);
    vm.schedulers.start();
    return vm;
  }

  /** Starts the process whose end ends the system: with status 0 if it ends normally, else 1. */
  public Proc main(Fun function, Object... arguments) {
    main = create(null, function, arguments);
    schedulers.inject(main);
    return main;
  }

  /** Starts a process from outside of all processes. */
  public synchronized Proc spawn(Fun function, Object... arguments) {
    return spawn(null, function, arguments);
  }

  /** As {@link #spawn(Fun, Object...)} with a group leader. */
  public synchronized Proc spawn(Object groupLeader, Fun function, Object... arguments) {
    Proc p = create(groupLeader, function, arguments);
    schedulers.inject(p);
    return p;
  }

  private synchronized Proc create(Object groupLeader, Fun function, Object[] arguments) {
    Proc p = processes.add(outside, Natural.start(function, arguments), groupLeader);
    p.carrier = outside;
    if (groupLeader == null) {
      Proc user = names.find(Atom.of("user"));
      p.groupLeader = user == null ? p : user;
    }
    return p;
  }

  /** Sends from outside of all processes. */
  public synchronized void send(Proc to, Object message) {
    to.deliver(new Node(message), outside);
  }

  /** Ends the system with this status: {@link #await} returns it. */
  public void halt(int status) {
    exit.complete(status);
  }

  /** Waits for {@link #halt}, and shows what is left to show. */
  public int await() {
    int status = exit.join();
    flush();
    return status;
  }

  /** Shows what the devices have buffered. Any thread. */
  public void flush() {
    if (devices != null) devices.flush();
  }

  /** A scheduler has nothing to do: a good time to show output. */
  void idle() {
    if (flushPending.get()) flush();
  }

  /** Stops the schedulers; processes that still run stop at the end of their slices. */
  public void stop() {
    schedulers.stop();
    lending.stop();
  }

  public int processCount() {
    return processes.count();
  }

  public List<Proc> processes() {
    return processes.all();
  }

  /** The living process of this number, or null. */
  public Proc process(long id) {
    return processes.find(id);
  }

  public List<Object> registered() {
    return names.all();
  }

  /** Slices begun so far, by all schedulers; a rough figure, read without synchronisation. */
  long turns() {
    long turns = 0;
    for (int i = 0; i < schedulers.size(); i++) turns += schedulers.get(i).turns();
    return turns;
  }

  /** An upper bound: each slice counted as spent. */
  long reductions() {
    return turns() * options.slice();
  }

  int queued() {
    int queued = schedulers.injected.size();
    for (int i = 0; i < schedulers.size(); i++) queued += schedulers.get(i).queue.size();
    return queued;
  }

  public Proc whereis(Atom name) {
    return names.find(name);
  }

  void crashed(Proc p, Raise raised, Carrier carrier) {
    Object reason = Exits.reason(p, raised);
    if (raised.kind != Raise.EXIT && devices != null) reports.report(p, reason, carrier);
    Exits.end(p, reason, carrier);
  }

  void ended(Proc p, Object reason) {
    if (p == main) halt(reason == Exits.NORMAL ? 0 : 1);
  }
}
