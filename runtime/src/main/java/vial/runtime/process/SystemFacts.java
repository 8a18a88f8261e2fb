package vial.runtime.process;

import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vial.runtime.erlang.Os;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code system_info}, {@code statistics} and {@code memory}. What describes the BEAM is what the BEAM of OTP 25 says. */
public final class SystemFacts {
  private static final Atom UNDEFINED = Atom.of("undefined");
  private static final long NANOS_PER_MILLI = 1_000_000L;
  private static final long COLLECT_EVERY = 500 * NANOS_PER_MILLI;
  private static final AtomicLong LAST_COLLECTION = new AtomicLong(System.nanoTime() - COLLECT_EVERY);
  private static final AtomicLong LAST_RUNTIME = new AtomicLong();
  private static final AtomicLong LAST_WALL_CLOCK = new AtomicLong();

  private SystemFacts() {}

  public static Object info(Proc p, Object item) {
    if (item instanceof Tuple t && t.size() == 2) return UNDEFINED;
    Vm vm = p.vm();
    return switch (item instanceof Atom a ? a.name() : "") {
      case "schedulers", "schedulers_online" -> (long) vm.schedulers.size();
      case "logical_processors", "logical_processors_available", "logical_processors_online", "dirty_cpu_schedulers",
          "dirty_cpu_schedulers_online" -> (long) Runtime.getRuntime().availableProcessors();
      case "dirty_io_schedulers" -> 10L;
      case "process_count" -> (long) vm.processCount();
      case "process_limit" -> (long) vm.options.maxProcesses();
      case "otp_release" -> chars("25");
      case "version" -> chars("13.1.5");
      case "system_version" -> chars(systemVersion(vm));
      case "system_architecture" -> chars(System.getProperty("os.arch").replace("amd64", "x86_64") + "-pc-linux-gnu");
      case "wordsize" -> 8L;
      case "endian" -> Atom.of(ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? "big" : "little");
      case "machine" -> chars("BEAM");
      case "atom_count" -> (long) Atom.count();
      case "atom_limit" -> 1_048_576L;
      case "port_limit" -> 65_536L;
      case "port_count" -> 0L;
      case "ets_limit" -> 8_192L;
      case "ets_count" -> (long) vm.tables.count();
      case "emu_type", "build_type" -> Atom.of("opt");
      case "emu_flavor" -> Atom.of("jit");
      case "heap_type" -> Atom.of("private");
      case "threads", "smp_support", "time_correction" -> Atom.TRUE;
      case "debug_compiled", "break_ignored" -> Atom.FALSE;
      case "multi_scheduling", "tolerant_timeofday" -> Atom.of("enabled");
      case "thread_pool_size", "scheduler_id" -> 1L;
      case "creation" -> 0L;
      case "os_type" -> Os.type();
      case "compat_rel" -> 25L;
      case "start_time" -> -(1L << 59);
      case "end_time" -> Long.MAX_VALUE;
      case "time_offset" -> Atom.of("volatile");
      case "time_warp_mode" -> Atom.of("no_time_warp");
      case "nif_version" -> chars("2.16");
      case "driver_version" -> chars("3.3");
      case "fullsweep_after" -> Tuple.of(item, 65_535L);
      case "min_heap_size" -> Tuple.of(item, 233L);
      case "min_bin_vheap_size" -> Tuple.of(item, 46_422L);
      case "delayed_node_table_gc" -> 60L;
      case "dist", "loaded", "info", "procs" -> Binary.EMPTY;
      default -> throw Arguments.bad(1, "invalid system info item");
    };
  }

  private static Object chars(String text) {
    return ListTerm.ofCodePoints(text);
  }

  private static String systemVersion(Vm vm) {
    int n = vm.schedulers.size();
    return "Erlang/OTP 25 [erts-13.1.5] [source] [64-bit] [smp:" + n + ":" + n + "] [ds:" + n + ":" + n + ":10] [async-threads:1] [jit:ns]\n";
  }

  public static Object statistics(Proc p, Object item) {
    return switch (item instanceof Atom a ? a.name() : "") {
      case "runtime" -> sinceLast(ProcessHandle.current().info().totalCpuDuration().map(d -> d.toMillis()).orElse(0L), LAST_RUNTIME);
      case "wall_clock" -> sinceLast((System.nanoTime() - p.vm().startNanos) / NANOS_PER_MILLI, LAST_WALL_CLOCK);
      case "reductions", "exact_reductions" -> Tuple.of(p.vm().reductions(), 0L);
      case "garbage_collection" -> collections();
      case "context_switches" -> Tuple.of(p.vm().turns(), 0L);
      case "io" -> Tuple.of(Tuple.of(Atom.of("input"), 0L), Tuple.of(Atom.of("output"), 0L));
      case "run_queue", "total_run_queue_lengths" -> (long) p.vm().queued();
      case "run_queue_lengths" -> ListTerm.of((long) p.vm().queued());
      case "active_tasks" -> ListTerm.of((long) p.vm().queued() + 1);
      case "total_active_tasks" -> (long) p.vm().queued() + 1;
      case "scheduler_wall_time" -> UNDEFINED;
      default -> throw Arguments.bad(1, "invalid statistics item");
    };
  }

  private static Object sinceLast(long value, AtomicLong last) {
    return Tuple.of(value, value - last.getAndSet(value));
  }

  private static Object collections() {
    long count = 0;
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) count += Math.max(0, collector.getCollectionCount());
    return Tuple.of(count, 0L, 0L);
  }

  public static Object memory(Proc p) {
    Object[] pairs = new Object[9];
    int i = 0;
    for (Map.Entry<String, Long> entry : sizes().entrySet()) pairs[i++] = Tuple.of(Atom.of(entry.getKey()), entry.getValue());
    return ListTerm.of(pairs);
  }

  public static Object memory(Proc p, Object item) {
    Map<String, Long> sizes = sizes();
    if (item instanceof Atom a && sizes.containsKey(a.name())) return sizes.get(a.name());
    Object[] wanted = ListTerm.toArray(item);
    if (wanted == null) throw Arguments.bad(1, "invalid memory type");
    Object[] pairs = new Object[wanted.length];
    for (int i = 0; i < wanted.length; i++) pairs[i] = Tuple.of(wanted[i], memory(p, wanted[i]));
    return ListTerm.of(pairs);
  }

  /** Terms are shared by all processes and tables, so the whole heap counts as the processes'; the JVM's own part as the system's. */
  private static Map<String, Long> sizes() {
    collectNowAndThen();
    long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    long other = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed();
    long atoms = Atom.count() * 64L;
    Map<String, Long> sizes = new LinkedHashMap<>();
    sizes.put("total", heap + other);
    sizes.put("processes", heap);
    sizes.put("processes_used", heap);
    sizes.put("system", other);
    sizes.put("atom", atoms);
    sizes.put("atom_used", atoms);
    sizes.put("binary", 0L);
    sizes.put("code", other);
    sizes.put("ets", 0L);
    return sizes;
  }

  /** What is garbage does not count, but a program that polls must not stand still for it. */
  private static void collectNowAndThen() {
    long last = LAST_COLLECTION.get();
    long now = System.nanoTime();
    if (now - last >= COLLECT_EVERY && LAST_COLLECTION.compareAndSet(last, now)) System.gc();
  }
}
