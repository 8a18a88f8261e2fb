package vial.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command line, taken apart. Everything behind the script, behind {@code --} or behind the first plain word after an
 * {@code -e} belongs to the script ({@code System.argv/0}), whatever it looks like.
 */
record Arguments(
    List<Step> steps, List<String> scriptArguments, Settings settings, boolean help, boolean version, boolean shortVersion) {

  /** One thing to do, in the order of the command line. */
  record Step(Kind kind, String value) {
    enum Kind { EVAL, FILE, STDIN, SCRIPT_ON_PATH, REQUIRE, PARALLEL_REQUIRE, PATH_FIRST, PATH_LAST }
  }

  /** What the process runtime is started with; 0 stands for the default. */
  record Settings(int schedulers, int maxProcesses, int slice, boolean halt, Boolean color) {}

  static Arguments parse(String[] args) throws ParameterException {
    return new Reader().read(args);
  }

  /** Collects while picocli reads, so that the order of {@code -e}, {@code -r} and the like is kept. */
  private static final class Reader {
    private final List<Step> steps = new ArrayList<>();
    private final CommandSpec spec = CommandSpec.create().name("vial");
    private final CommandLine line = new CommandLine(spec);

    Arguments read(String[] args) {
      describe();
      line.setStopAtPositional(true).setOverwrittenOptionsAllowed(true).setEndOfOptionsDelimiter("--");
      CommandLine.ParseResult result = line.parseArgs(args);
      List<String> rest = new ArrayList<>(result.matchedPositionalValue(0, List.<String>of()));
      if (!anythingToRun() && !rest.isEmpty()) steps.add(script(rest.remove(0)));
      EmulatorFlags flags = EmulatorFlags.parse(result.matchedOptionValue("--erl", List.<String>of()));
      Settings settings = new Settings(
          result.matchedOptionValue("--schedulers", flags.schedulers()),
          result.matchedOptionValue("--max-processes", flags.maxProcesses()),
          result.matchedOptionValue("--slice", 0),
          !result.hasMatchedOption("--no-halt"),
          result.hasMatchedOption("--color") ? Boolean.TRUE : result.hasMatchedOption("--no-color") ? Boolean.FALSE : null);
      return new Arguments(List.copyOf(steps), List.copyOf(rest), settings,
          result.hasMatchedOption("--help"), result.hasMatchedOption("--version"), result.hasMatchedOption("--short-version"));
    }

    private boolean anythingToRun() {
      return steps.stream().anyMatch(step -> switch (step.kind()) {
        case EVAL, FILE, STDIN, SCRIPT_ON_PATH, REQUIRE, PARALLEL_REQUIRE -> true;
        case PATH_FIRST, PATH_LAST -> false;
      });
    }

    private static Step script(String word) {
      return word.equals("-") ? new Step(Step.Kind.STDIN, "") : new Step(Step.Kind.FILE, word);
    }

    private void describe() {
      step(Step.Kind.EVAL, "CODE", "evaluates CODE", "-e", "--eval");
      step(Step.Kind.REQUIRE, "FILES", "requires the files that match the pattern", "-r");
      step(Step.Kind.PARALLEL_REQUIRE, "FILES", "the same, in parallel", "-pr");
      step(Step.Kind.SCRIPT_ON_PATH, "SCRIPT", "finds and runs SCRIPT on the PATH", "-S");
      step(Step.Kind.PATH_FIRST, "FOLDER", "looks for modules in FOLDER first", "-pa");
      step(Step.Kind.PATH_LAST, "FOLDER", "looks for modules in FOLDER last", "-pz");
      flag("this page", "-h", "--help");
      flag("the version", "-v", "--version");
      flag("the version alone, on one line", "--short-version");
      flag("goes on running when the script has ended", "--no-halt");
      flag("colors in the output", "--color");
      flag("no colors in the output", "--no-color");
      number("how many schedulers run processes (default: one a core)", "--schedulers");
      number("how many processes may live at once (default: 262144)", "--max-processes");
      number("reductions a process runs before the next one's turn (default: 4000)", "--slice");
      words("FLAGS", "flags of the BEAM: +S N (schedulers) and +P N (processes) are obeyed", "--erl");
      words("BOOL", "accepted, without effect", "--logger-otp-reports", "--logger-sasl-reports");
      spec.addPositional(PositionalParamSpec.builder().paramLabel("FILE [ARGS]").arity("0..*").type(List.class)
          .auxiliaryTypes(String.class).description("the script (- for standard input) and its own arguments").build());
    }

    private void step(Step.Kind kind, String label, String text, String... names) {
      spec.addOption(OptionSpec.builder(names).paramLabel(label).arity("1").type(List.class).auxiliaryTypes(String.class)
          .description(text).parameterConsumer((words, arg, command) -> take(kind, words, arg)).build());
    }

    private void take(Step.Kind kind, Stack<String> words, ArgSpec arg) {
      if (words.isEmpty()) {
        throw new ParameterException(line, "Missing required parameter for option " + arg.paramLabel());
      }
      steps.add(new Step(kind, words.pop()));
    }

    private void flag(String text, String... names) {
      spec.addOption(OptionSpec.builder(names).arity("0").type(boolean.class).description(text).build());
    }

    private void number(String text, String name) {
      spec.addOption(OptionSpec.builder(name).paramLabel("N").arity("1").type(Integer.class).description(text).build());
    }

    private void words(String label, String text, String... names) {
      for (String name : names) {
        spec.addOption(OptionSpec.builder(name).paramLabel(label).arity("1").type(List.class).auxiliaryTypes(String.class)
            .description(text).build());
      }
    }
  }

  static String usage() {
    Reader reader = new Reader();
    reader.describe();
    return reader.line.getUsageMessage(CommandLine.Help.Ansi.OFF);
  }
}
