package vial.repl;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import vial.runtime.code.Fun;
import vial.runtime.code.Modules;
import vial.runtime.process.Options;
import vial.runtime.process.Vm;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** The launcher's Java side: reads the command line, starts the process runtime and hands the work to {@code Kernel.CLI}. */
public final class Main {
  private static final String VERSION = "0.1.0";
  private static final String LANGUAGE_LEVEL = "1.14.0";
  private static final int USAGE_ERROR = 1;

  private Main() {}

  public static void main(String[] args) {
    // halt, not exit: nothing waits for the threads of schedulers and of lent work.
    Runtime.getRuntime().halt(run(args));
  }

  private static int run(String[] args) {
    Arguments arguments;
    try {
      arguments = Arguments.parse(args);
    } catch (CommandLine.UnmatchedArgumentException unknown) {
      return complain(unknown.getUnmatched().getFirst() + " : Unknown option");
    } catch (CommandLine.ParameterException | IllegalArgumentException wrong) {
      return complain(wrong.getMessage());
    }
    if (arguments.shortVersion()) return say(LANGUAGE_LEVEL + "\n");
    if (arguments.version()) return say(version());
    if (arguments.help()) return say(Arguments.usage());
    if (arguments.steps().isEmpty()) return complain(Arguments.usage());
    return start(arguments);
  }

  private static int start(Arguments arguments) {
    Vm vm = Vm.start(options(arguments.settings()));
    Fun main = Modules.export(Atom.of("Elixir.Kernel.CLI"), Atom.of("main"), 3);
    vm.main(main, steps(arguments.steps()), strings(arguments.scriptArguments()),
        Atom.of(arguments.settings().halt()));
    return vm.await();
  }

  private static Options options(Arguments.Settings settings) {
    Options options = Options.defaults();
    if (settings.schedulers() > 0) options = options.withSchedulers(settings.schedulers());
    if (settings.maxProcesses() > 0) options = options.withMaxProcesses(settings.maxProcesses());
    if (settings.slice() > 0) options = options.withSlice(settings.slice());
    return options;
  }

  private static Object steps(List<Arguments.Step> steps) {
    return ListTerm.fromJava(steps.stream().map(Main::step).toList());
  }

  private static Object step(Arguments.Step step) {
    return Tuple.of(Atom.of(step.kind().name().toLowerCase(Locale.ROOT)), Binary.ofUtf8(step.value()));
  }

  private static Object strings(List<String> words) {
    return ListTerm.fromJava(words.stream().map(Binary::ofUtf8).toList());
  }

  private static String version() {
    Runtime.Version java = Runtime.version();
    return "Vial " + VERSION + " on Java " + java + ", " + Runtime.getRuntime().availableProcessors() + " cores\n\n"
        + "Elixir " + LANGUAGE_LEVEL + " (the language level)\n";
  }

  private static int say(String text) {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.print(text);
    out.flush();
    return 0;
  }

  private static int complain(String text) {
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    err.println(text);
    return USAGE_ERROR;
  }
}
