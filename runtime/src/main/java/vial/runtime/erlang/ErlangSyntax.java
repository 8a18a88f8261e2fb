package vial.runtime.erlang;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import vial.runtime.code.Closure;
import vial.runtime.code.Export;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.MapTerm;
import vial.runtime.term.PortTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** Terms as Erlang writes them in one line: {@code ~w}, or with strings as text {@code ~p}. */
final class ErlangSyntax {
  private static final Set<String> RESERVED =
      Set.of(
          "after", "and", "andalso", "band", "begin", "bnot", "bor", "bsl", "bsr", "bxor", "case", "catch", "cond", "div", "end",
          "fun", "if", "let", "not", "of", "or", "orelse", "receive", "rem", "try", "when", "xor", "maybe");

  /** Whether lists and binaries of printable characters are written as text. */
  final boolean strings;

  /** Whether characters above Latin-1 are written as they are. */
  final boolean unicode;

  ErlangSyntax(boolean strings, boolean unicode) {
    this.strings = strings;
    this.unicode = unicode;
  }

  /** The term with at most {@code depth} levels; negative for all. Deep terms are rare here, so this may recurse. */
  void write(StringBuilder out, Object term, int depth) {
    if (depth == 0) {
      out.append("...");
      return;
    }
    switch (term) {
      case Atom atom -> atom(out, atom.name());
      case Double number -> out.append(FloatText.shortest(number));
      case Cons list -> list(out, list, depth);
      case Empty empty -> out.append("[]");
      case Tuple tuple -> tuple(out, tuple, depth);
      case Binary binary -> binary(out, binary, depth);
      case MapTerm map -> map(out, map, depth);
      case Export export -> {
        out.append("fun ");
        atom(out, export.module.name());
        out.append(':');
        atom(out, export.name.name());
        out.append('/').append(export.arity);
      }
      default -> out.append(opaque(term));
    }
  }

  private static String opaque(Object term) {
    if (term instanceof Closure closure) return "#Fun<" + closure.code + "." + closure.index + ">";
    return term instanceof Long || term instanceof BigInteger || term instanceof Reference || term instanceof PortTerm
        ? term.toString()
        : textOf(ErlangProcess.pid_to_list(term));
  }

  private void list(StringBuilder out, Cons list, int depth) {
    if (strings && isText(list)) {
      quote(out, textOf(list), '"', depth < 0 ? -1 : depth);
      return;
    }
    out.append('[');
    Object rest = list;
    String separator = "";
    while (rest instanceof Cons cell) {
      if (depth > 0 && --depth == 0) {
        out.append(separator.isEmpty() ? "..." : "|...").append(']');
        return;
      }
      out.append(separator);
      write(out, cell.head, depth);
      separator = ",";
      rest = cell.tail;
    }
    if (rest != Empty.LIST) {
      out.append('|');
      write(out, rest, depth);
    }
    out.append(']');
  }

  private void tuple(StringBuilder out, Tuple tuple, int depth) {
    out.append('{');
    for (int i = 0; i < tuple.size(); i++) {
      if (i > 0) out.append(',');
      if (depth > 0 && --depth == 0) {
        out.append("...");
        break;
      }
      write(out, tuple.get(i), depth);
    }
    out.append('}');
  }

  private void map(StringBuilder out, MapTerm map, int depth) {
    out.append("#{");
    String separator = "";
    for (MapTerm.Cursor entry = map.cursor(); entry.next(); ) {
      out.append(separator);
      separator = ",";
      if (depth > 0 && --depth == 0) {
        out.append("...");
        break;
      }
      write(out, entry.key(), depth);
      out.append(" => ");
      write(out, entry.value(), depth);
    }
    out.append('}');
  }

  private void binary(StringBuilder out, Binary binary, int depth) {
    out.append("<<");
    if (strings && binary.length > 0 && binary.isBinary() && isText(binary)) {
      boolean utf8 = unicode && !CodePoints.isAscii(binary.bytes, binary.offset, binary.offset + binary.length) && VialString.valid(binary) == Atom.TRUE;
      quote(out, utf8 ? binary.toJavaString() : binary.toLatin1String(), '"', depth < 0 ? -1 : (depth - 1) * 4);
      if (utf8) out.append("/utf8");
    } else {
      bytes(out, binary, depth);
    }
    out.append(">>");
  }

  private static void bytes(StringBuilder out, Binary binary, int depth) {
    for (int i = 0; i < binary.length; i++) {
      if (i > 0) out.append(',');
      if (depth > 0 && --depth == 0) {
        out.append("...");
        return;
      }
      out.append(binary.at(i));
    }
    if (binary.extraBits == 0) return;
    if (binary.length > 0) out.append(',');
    int last = (binary.bytes[binary.offset + binary.length] & 0xFF) >> (8 - binary.extraBits);
    out.append(last).append(':').append(binary.extraBits);
  }

  // Text

  private boolean isPrintable(int point) {
    return point >= 32 && point <= 126
        || point >= 8 && point <= 13
        || point == 27
        || point >= 0xA0 && (point <= 0xFF || unicode && Escapes.isPrintable(point));
  }

  boolean isText(Object list) {
    if (list == Empty.LIST) return false;
    for (; list instanceof Cons cell; list = cell.tail) {
      if (!(cell.head instanceof Long point) || point < 0 || point > 0xFF && !unicode || !isPrintable(point.intValue())) return false;
      // Above Latin-1 a list stays a list of numbers unless the device says otherwise.
      if (point > 0xFF) return false;
    }
    return list == Empty.LIST;
  }

  private boolean isText(Binary binary) {
    if (unicode && VialString.valid(binary) == Atom.TRUE) {
      return binary.toJavaString().codePoints().allMatch(this::isPrintable);
    }
    for (int i = 0; i < binary.length; i++) {
      int point = binary.at(i);
      if (!(point >= 32 && point <= 126 || point >= 8 && point <= 13 || point == 27 || point >= 0xA0)) return false;
    }
    return true;
  }

  private static String textOf(Object list) {
    StringBuilder text = new StringBuilder();
    for (; list instanceof Cons cell; list = cell.tail) text.appendCodePoint(((Long) cell.head).intValue());
    return text.toString();
  }

  void quote(StringBuilder out, String text, char mark, int limit) {
    out.append(mark);
    int[] points = text.codePoints().toArray();
    boolean whole = limit < 0 || points.length <= limit;
    for (int i = 0; i < (whole ? points.length : limit); i++) escape(out, points[i], mark);
    out.append(mark);
    if (!whole) out.append("...");
  }

  void escape(StringBuilder out, int point, char mark) {
    switch (point) {
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case 11 -> out.append("\\v");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case 27 -> out.append("\\e");
      case 127 -> out.append("\\d");
      default -> {
        if (point == mark) out.append('\\').append(mark);
        else if (point < 32 || point > 126 && point < 160) out.append('\\').append(octal(point));
        else if (point > 255 && !unicode) out.append("\\x{").append(Integer.toHexString(point).toUpperCase(Locale.ROOT)).append('}');
        else out.appendCodePoint(point);
      }
    }
  }

  private static String octal(int point) {
    return String.format("%03o", point);
  }

  void atom(StringBuilder out, String name) {
    if (isBare(name)) out.append(name);
    else quote(out, name, '\'', -1);
  }

  private static boolean isBare(String name) {
    if (name.isEmpty() || RESERVED.contains(name)) return false;
    char first = name.charAt(0);
    if (!(first >= 'a' && first <= 'z' || first >= 0xDF && first <= 0xFF && first != 0xF7)) return false;
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean word = c == '_' || c == '@' || c < 0x80 && Character.isLetterOrDigit(c) || c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7;
      if (!word) return false;
    }
    return true;
  }
}
