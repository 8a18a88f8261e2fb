package vial.runtime.process;

/** How a system is started. */
public record Options(int schedulers, int slice, int maxProcesses, long stackBytes) {
  public static final int SLICE = 4_000;
  public static final int MAX_PROCESSES = 262_144;

  /** Reserved, not used: a slice bounds how deep a stack gets (SLICE), so what is never touched costs nothing. */
  public static final long STACK_BYTES = 1L << 30;

  public static Options defaults() {
    return new Options(Runtime.getRuntime().availableProcessors(), SLICE, MAX_PROCESSES, STACK_BYTES);
  }

  public Options withSchedulers(int count) {
    return new Options(Math.max(1, count), slice, maxProcesses, stackBytes);
  }

  public Options withSlice(int reductions) {
    return new Options(schedulers, Math.max(1, reductions), maxProcesses, stackBytes);
  }

  public Options withMaxProcesses(int count) {
    return new Options(schedulers, slice, count, stackBytes);
  }
}
