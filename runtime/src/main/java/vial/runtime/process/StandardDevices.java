package vial.runtime.process;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import vial.runtime.code.Fun;
import vial.runtime.io.Console;
import vial.runtime.io.ConsoleReader;
import vial.runtime.io.Input;
import vial.runtime.io.IoOptions;
import vial.runtime.io.Output;
import vial.runtime.io.StandardInput;
import vial.runtime.term.Atom;

/** The device processes {@code :user} and {@code :standard_error} of a system, and when their buffers are flushed. */
final class StandardDevices {
  private static final int CLOSED_STATUS = 1;

  final Output out;
  private final Output err;
  private final Vm vm;
  private final Input input;

  /** {@code input} null is the standard input. */
  StandardDevices(Vm vm, Input input) {
    this.vm = vm;
    this.out = new Output(new FileOutputStream(FileDescriptor.out), () -> vm.halt(CLOSED_STATUS));
    this.err = new Output(new FileOutputStream(FileDescriptor.err), () -> {});
    this.input = input != null ? input : new StandardInput(new FileInputStream(FileDescriptor.in), out);
  }

  void start() {
    IoOptions options = new IoOptions(true);
    Proc reader = vm.spawn(ConsoleReader.reader(input, options));
    register("user", Console.device(out, () -> before(err), reader, options));
    register("standard_error", Console.device(err, () -> before(out), null, new IoOptions(false)));
  }

  private void register(String name, Fun device) {
    vm.names.register(Atom.of(name), vm.spawn(device));
  }

  /** Before a write to either: what the other one holds was written earlier and is shown first. */
  private void before(Output other) {
    if (!other.isEmpty()) other.flush();
    if (vm.flushPending.compareAndSet(false, true)) vm.schedulers.submit(new FlushTimer(this::flush));
  }

  void flush() {
    vm.flushPending.set(false);
    out.flush();
    err.flush();
  }
}
