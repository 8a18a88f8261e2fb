package vial.repl;

import java.util.List;

/**
 * What Vial obeys of the BEAM's own flags, as people write them behind {@code --erl}: {@code +S 1}, {@code +S 2:2},
 * {@code +P 2000000}. The others steer things that a JVM does not have and are passed over.
 */
record EmulatorFlags(int schedulers, int maxProcesses) {

  static EmulatorFlags parse(List<String> options) {
    int schedulers = 0;
    int maxProcesses = 0;
    for (String option : options) {
      String[] words = option.strip().split("\\s+");
      for (int i = 0; i + 1 < words.length; i++) {
        switch (words[i]) {
          case "+S" -> schedulers = number(words[i], words[i + 1].split(":")[0]);
          case "+P" -> maxProcesses = number(words[i], words[i + 1]);
          default -> { }
        }
      }
    }
    return new EmulatorFlags(schedulers, maxProcesses);
  }

  private static int number(String flag, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("bad value for the flag " + flag + ": " + text, notANumber);
    }
  }
}
