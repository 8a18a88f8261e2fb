package vial.spec;

import java.util.regex.Pattern;

/** Takes out of printed text what differs from run to run on any system: the numbers of processes, references, ports and functions. */
final class Blanks {
  private static final Pattern NUMBERS = Pattern.compile("#(PID|Reference|Port|Function)<[^>]*>");

  private Blanks() {}

  static String of(String text) {
    return NUMBERS.matcher(text).replaceAll("#$1<>");
  }
}
