package vial.runtime.process;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vial.runtime.code.Fun;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Reference;

/** A running system: schedulers, processes, names, timers. One to a JVM in use; tests start several. */
public final class Vm {
  private static final long FIRST_NUMBER = 64;

  public final Options options;
  final Schedulers schedulers;
  final ProcessTable processes;
  final Names names = new Names();
  final Lending lending;
  final Tables tables = new Tables();
  final ConcurrentHashMap<Reference, Timer.Message> timers = new ConcurrentHashMap<>();
  final AtomicLong references = new AtomicLong(1L << 36);
  public final long startNanos = System.nanoTime();
  public final long startMillis = System.currentTimeMillis();
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private final LentCarrier outside;
  private volatile CrashReporter reporter = (p, raised, reason) -> {};

  /** Told of each process that ends by an error nobody caught, on the thread that ran it. */
  @FunctionalInterface
  public interface CrashReporter {
    void report(Proc p, Raise raised, Object reason);
  }

  private Vm(Options options) {
    this.options = options;
    this.processes = new ProcessTable(options.maxProcesses(), FIRST_NUMBER);
    this.lending = new Lending(this, options.stackBytes());
    this.schedulers = new Schedulers(this, options);
    this.outside = new LentCarrier(this, Thread.currentThread());
  }

  public static Vm start(Options options) {
    Vm vm = new Vm(options);
    vm.schedulers.start();
    return vm;
  }

  public void setCrashReporter(CrashReporter reporter) {
    this.reporter = reporter;
  }

  /** Starts a process from outside of all processes. */
  public synchronized Proc spawn(Fun function, Object... arguments) {
    return spawn(null, function, arguments);
  }

  /** As {@link #spawn(Fun, Object...)} with a group leader. */
  public synchronized Proc spawn(Object groupLeader, Fun function, Object... arguments) {
    Proc p = processes.add(outside, Natural.start(function, arguments), groupLeader);
    if (groupLeader == null) {
      Proc user = names.find(Atom.of("user"));
      p.groupLeader = user == null ? p : user;
    }
    schedulers.inject(p);
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

  /** Waits for {@link #halt}. */
  public int await() {
    return exit.join();
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
    if (raised.kind != Raise.EXIT) reporter.report(p, raised, reason);
    Exits.end(p, reason, carrier);
  }

  void ended(Proc p, Object reason) {}
}
