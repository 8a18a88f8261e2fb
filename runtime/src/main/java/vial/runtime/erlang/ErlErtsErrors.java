package vial.runtime.erlang;

import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** {@code :erl_erts_errors}: the messages that natives put into the {@code error_info} of the stack trace's first entry. */
public final class ErlErtsErrors {
  private static final Atom ERROR_INFO = Atom.of("error_info");
  private static final Atom CAUSE = Atom.of("cause");

  private ErlErtsErrors() {}

  /** A map from the argument's position, or {@code :general}, to its message. */
  public static Object format_error(Object reason, Object stacktrace) {
    return cause(stacktrace) instanceof MapTerm messages ? messages : MapTerm.EMPTY;
  }

  private static Object cause(Object stacktrace) {
    if (!(stacktrace instanceof Cons first) || !(first.head instanceof Tuple entry) || entry.size() != 4) return null;
    for (Object info = entry.get(3); info instanceof Cons cell; info = cell.tail) {
      if (cell.head instanceof Tuple t && t.size() == 2 && t.get(0) == ERROR_INFO && t.get(1) instanceof MapTerm m) {
        return m.get(CAUSE);
      }
    }
    return null;
  }

  /** Why a segment could not become part of a binary; {@code cause} is {@code {segment, type, error, value}}. */
  public static Object format_bs_fail(Object reason, Object stacktrace) {
    if (!(cause(stacktrace) instanceof Tuple why) || why.size() != 4) return MapTerm.EMPTY;
    String type = ((Atom) why.get(1)).name();
    String text = "segment " + why.get(0) + " of type '" + type + "': ";
    String value = ((Atom) why.get(2)).name();
    text += switch (value) {
      case "type" -> switch (type) {
        case "integer" -> "expected an integer but got: ";
        case "float" -> "expected a float or an integer but got: ";
        case "binary" -> "expected a binary but got: ";
        default -> "expected a non-negative integer encodable as " + type + " but got: ";
      };
      case "size" -> "expected a non-negative integer as size but got: ";
      case "no_float" -> "the value ";
      case "unit" -> "the size of the value ";
      case "short" -> "the value ";
      default -> "expected one of the supported sizes 16, 32, or 64 but got: ";
    };
    String after = switch (value) {
      case "no_float" -> " is outside the range expressible as a float";
      case "unit" -> " is not a multiple of the unit for the segment";
      case "short" -> " is shorter than the size of the segment";
      default -> "";
    };
    return MapTerm.of(
        Atom.of("general"), Tuple.of(Binary.ofUtf8(text), why.get(3), Binary.ofUtf8(after)),
        Atom.of("reason"), Binary.ofUtf8("construction of binary failed"));
  }
}
