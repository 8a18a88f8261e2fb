package vial.runtime.erlang;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Numbers;
import vial.runtime.term.Tuple;

/** What was wrong with the arguments of a function of {@code :binary}, found out after it refused them. */
final class BinaryErrors {
  private final List<Object> messages = new ArrayList<>();

  private BinaryErrors() {}

  static Raise of(String function, Object... args) {
    BinaryErrors found = new BinaryErrors();
    found.examine(function, args);
    if (found.messages.isEmpty()) return Raise.errorIn(Atom.of("badarg"), "binary", function, args);
    return Raise.badargs("binary", function, found.messages.toArray(), args);
  }

  private void add(int position, String message) {
    messages.add(position);
    messages.add(message);
  }

  private void examine(String function, Object[] args) {
    switch (function) {
      case "list_to_bin" -> add(1, "not an iodata term");
      case "longest_common_prefix", "longest_common_suffix" -> add(1, "not a flat list of binaries");
      case "encode_unsigned" -> integer(1, args[0], true);
      case "compile_pattern" -> add(1, "not a valid pattern");
      default -> {
        if (!(args[0] instanceof Binary b) || b.extraBits != 0) {
          add(1, args[0] instanceof Binary ? "is a bitstring (expected a binary)" : "not a binary");
        }
        others(function, args, messages.isEmpty() ? (Binary) args[0] : null);
      }
    }
  }

  private void others(String function, Object[] args, Binary subject) {
    switch (function) {
      case "first", "last" -> {
        if (subject != null) add(1, "a zero-sized binary is not allowed");
      }
      case "at" -> integer(2, args[1], !(args[1] instanceof Long n && n >= 0));
      case "copy" -> {
        if (args.length == 2) integer(2, args[1], !(args[1] instanceof Long n && n >= 0));
      }
      case "part", "bin_to_list" -> part(args, subject);
      case "decode_unsigned" -> {
        if (args.length == 2 && !isOrder(args[1])) add(2, "must be 'big' or 'little'");
      }
      case "decode_hex" -> {
        if (subject != null) hex(subject);
      }
      case "match", "matches", "split", "replace" -> search(function, args, subject);
      default -> {}
    }
  }

  private static boolean isOrder(Object term) {
    return term instanceof Atom a && (a.name().equals("big") || a.name().equals("little"));
  }

  private void integer(int position, Object term, boolean outOfRange) {
    if (!Numbers.isInteger(term)) add(position, "not an integer");
    else if (outOfRange) add(position, "out of range");
  }

  private void part(Object[] args, Binary subject) {
    if (args.length == 2) {
      boolean pair = args[1] instanceof Tuple t && t.size() == 2 && Numbers.isInteger(t.get(0)) && Numbers.isInteger(t.get(1));
      if (subject == null || !pair) {
        if (!pair) add(2, "not a valid {pos, length} tuple");
      } else {
        add(2, "out of range");
      }
    } else if (args.length == 3) {
      boolean startOut = subject != null && args[1] instanceof Long start && (start < 0 || start > subject.length);
      integer(2, args[1], startOut && Numbers.isInteger(args[2]));
      integer(3, args[2], messages.isEmpty() && subject != null);
    }
  }

  private void hex(Binary subject) {
    if (subject.length % 2 != 0) {
      add(1, "must contain an even number of bytes");
      return;
    }
    for (int i = 0; i < subject.length; i += 2) {
      if (Character.digit(subject.at(i), 16) < 0 || Character.digit(subject.at(i + 1), 16) < 0) {
        add(1, subject.slice(i, 2).toLatin1String() + " is not a valid hex");
        return;
      }
    }
  }

  private void search(String function, Object[] args, Binary subject) {
    if (!BinaryPatterns.isPattern(args[1])) add(2, "not a valid pattern");
    boolean replaces = function.equals("replace");
    if (replaces && !(args[2] instanceof Binary b && b.extraBits == 0)) {
      add(3, args[2] instanceof Binary ? "is a bitstring (expected a binary)" : "not a valid replacement");
    }
    int last = replaces ? 3 : 2;
    if (messages.isEmpty() && args.length > last) add(last + 1, "invalid options");
  }
}
