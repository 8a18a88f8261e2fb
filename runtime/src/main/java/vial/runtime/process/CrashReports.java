package vial.runtime.process;

import vial.runtime.code.Modules;
import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/**
 * Tells the log of processes that ended by an error nobody caught. The words are the standard library's ({@code :vial_logger}); its process
 * is started when it is first needed.
 */
final class CrashReports {
  private static final Atom LOGGER = Atom.of("logger");
  private static final Atom MODULE = Atom.of("vial_logger");
  private static final Atom CRASH = Atom.of("crash");

  private final Vm vm;

  CrashReports(Vm vm) {
    this.vm = vm;
  }

  void report(Proc p, Object reason, Carrier carrier) {
    Proc logger = logger();
    if (logger == null) System.getLogger("vial").log(System.Logger.Level.ERROR, p + " ended: " + reason);
    else logger.deliver(new Node(Tuple.of(CRASH, p, reason)), carrier);
  }

  /** Null without a standard library. */
  private synchronized Proc logger() {
    Proc logger = vm.names.find(LOGGER);
    if (logger != null || Modules.function(MODULE, Atom.of("main"), 0) == null) return logger;
    Proc started = vm.spawn(Modules.export(MODULE, Atom.of("main"), 0));
    return vm.names.register(LOGGER, started) ? started : vm.names.find(LOGGER);
  }
}
