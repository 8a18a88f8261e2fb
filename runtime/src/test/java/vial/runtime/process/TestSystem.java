package vial.runtime.process;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A system for one test, and what its processes report. */
final class TestSystem implements AutoCloseable {
  final Vm vm;
  final BlockingQueue<Object> reports = new LinkedBlockingQueue<>();

  TestSystem(int schedulers, int slice) {
    vm = Vm.bare(new Options(schedulers, slice, Options.MAX_PROCESSES, 1L << 26));
  }

  TestSystem() {
    this(2, Options.SLICE);
  }

  Proc spawn(Behaviour.Body body) {
    return vm.spawn(Behaviour.fun(body));
  }

  Object report(Object value) {
    reports.add(value);
    return value;
  }

  Object next() {
    try {
      Object report = reports.poll(20, TimeUnit.SECONDS);
      if (report == null) throw new AssertionError("no report within 20 s");
      return report;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    vm.stop();
  }
}
