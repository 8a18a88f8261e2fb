package vial.runtime.process;

/** Shows buffered output soon even when no scheduler ever has nothing to do. */
final class FlushTimer extends Timer {
  private static final long serialVersionUID = 1L;
  private static final long NANOS = 10_000_000;
  private final transient Runnable flush;

  FlushTimer(Runnable flush) {
    super(System.nanoTime() + NANOS);
    this.flush = flush;
  }

  @Override
  void ring(Carrier carrier) {
    flush.run();
  }
}
