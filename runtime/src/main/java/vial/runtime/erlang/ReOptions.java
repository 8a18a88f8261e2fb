package vial.runtime.erlang;

import org.joni.Option;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Tuple;

/** The options of {@code :re}'s functions, read from a list. */
final class ReOptions {
  int compile;
  int offset;
  boolean global;
  boolean anchored;
  boolean notEmpty;
  boolean notEmptyAtStart;
  boolean reportErrors;
  boolean trim;
  boolean group;
  int extra;
  int parts;
  Object capture = Atom.of("all");
  String type = "index";
  String returned = "iodata";

  private ReOptions() {}

  /** Null if something in the list is no option. */
  static ReOptions parse(Object list) {
    ReOptions options = new ReOptions();
    for (; list instanceof Cons cell; list = cell.tail) {
      boolean known =
          cell.head instanceof Atom atom ? options.flag(atom.name()) : cell.head instanceof Tuple pair && options.pair(pair);
      if (!known) return null;
    }
    return list == Empty.LIST ? options : null;
  }

  private boolean flag(String name) {
    int bit = compileFlag(name);
    if (bit != 0) {
      compile |= bit;
      if (name.equals("anchored")) anchored = true;
      return true;
    }
    switch (name) {
      case "global" -> global = true;
      case "notempty" -> notEmpty = true;
      case "notempty_atstart" -> notEmptyAtStart = true;
      case "notbol" -> extra |= Option.NOTBOL;
      case "noteol" -> extra |= Option.NOTEOL;
      case "report_errors" -> reportErrors = true;
      case "trim" -> trim = true;
      case "group" -> group = true;
      case "bsr_anycrlf", "bsr_unicode", "no_auto_capture", "dupnames", "never_utf", "no_start_optimize" -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private static int compileFlag(String name) {
    return switch (name) {
      case "caseless" -> PcrePattern.CASELESS;
      case "dotall" -> PcrePattern.DOTALL;
      case "multiline" -> PcrePattern.MULTILINE;
      case "extended" -> PcrePattern.EXTENDED;
      case "unicode" -> PcrePattern.UNICODE;
      case "ucp" -> PcrePattern.UCP;
      case "ungreedy" -> PcrePattern.UNGREEDY;
      case "anchored" -> PcrePattern.ANCHORED;
      case "dollar_endonly" -> PcrePattern.DOLLAR_END_ONLY;
      case "firstline" -> PcrePattern.FIRST_LINE;
      default -> 0;
    };
  }

  private boolean pair(Tuple pair) {
    if (pair.size() < 2 || !(pair.get(0) instanceof Atom key)) return false;
    Object value = pair.get(1);
    switch (key.name()) {
      case "offset" -> {
        if (!(value instanceof Long number) || number < 0) return false;
        offset = (int) Math.min(Integer.MAX_VALUE, number);
      }
      case "capture" -> {
        capture = value;
        if (pair.size() == 3) type = ((Atom) pair.get(2)).name();
      }
      case "return" -> returned = ((Atom) value).name();
      case "parts" -> parts = value instanceof Long number ? number.intValue() : 0;
      case "newline", "match_limit", "match_limit_recursion" -> {}
      default -> {
        return false;
      }
    }
    return true;
  }
}
