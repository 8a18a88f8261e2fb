package vial.runtime.erlang;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import vial.runtime.code.Closure;
import vial.runtime.code.Export;
import vial.runtime.code.Mangle;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Numbers;
import vial.runtime.term.PortTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;
import vial.runtime.term.Utf8;

/** {@code :erlang}: numbers, atoms and references from text and to text. */
public final class ErlangText {
  private static final Atom UTF8 = Atom.of("utf8");
  private static final Atom UNICODE = Atom.of("unicode");
  private static final Atom LATIN1 = Atom.of("latin1");
  private static final String NOT_INTEGER_TEXT = "not a textual representation of an integer";
  private static final String NOT_FLOAT_TEXT = "not a textual representation of a float";
  private static final String BAD_BASE = "not an integer in the range 2 through 36";
  private static final int MAX_ATOM = 255;

  private ErlangText() {}

  // Integers

  public static Object integer_to_binary(Object integer) {
    return Binary.ofLatin1(digits("integer_to_binary", integer, 10L, integer));
  }

  public static Object integer_to_binary(Object integer, Object base) {
    return Binary.ofLatin1(digits("integer_to_binary", integer, base, integer, base));
  }

  public static Object integer_to_list(Object integer) {
    return ListTerm.ofCodePoints(digits("integer_to_list", integer, 10L, integer));
  }

  public static Object integer_to_list(Object integer, Object base) {
    return ListTerm.ofCodePoints(digits("integer_to_list", integer, base, integer, base));
  }

  private static String digits(String name, Object integer, Object base, Object... args) {
    if (!Numbers.isInteger(integer)) throw Raise.badarg(name, 1, "not an integer", args);
    if (!(base instanceof Long radix) || radix < 2 || radix > 36) throw Raise.badarg(name, 2, BAD_BASE, args);
    int r = (int) (long) radix;
    String text = integer instanceof Long small ? Long.toString(small, r) : ((BigInteger) integer).toString(r);
    return r > 10 ? text.toUpperCase(Locale.ROOT) : text;
  }

  public static Object binary_to_integer(Object binary) {
    return parse("binary_to_integer", latin1(binary, "binary_to_integer", binary), 10L, binary);
  }

  public static Object binary_to_integer(Object binary, Object base) {
    return parse("binary_to_integer", latin1(binary, "binary_to_integer", binary, base), base, binary, base);
  }

  public static Object list_to_integer(Object list) {
    return parse("list_to_integer", characters(list, "list_to_integer", list), 10L, list);
  }

  public static Object list_to_integer(Object list, Object base) {
    return parse("list_to_integer", characters(list, "list_to_integer", list, base), base, list, base);
  }

  private static Object parse(String name, String text, Object base, Object... args) {
    if (!(base instanceof Long radix) || radix < 2 || radix > 36) throw Raise.badarg(name, 2, BAD_BASE, args);
    Object value = parseInteger(text, (int) (long) radix);
    if (value == null) throw Raise.badarg(name, 1, NOT_INTEGER_TEXT, args);
    return value;
  }

  /** An optional sign and digits; null for anything else. */
  static Object parseInteger(String text, int radix) {
    int from = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    if (from == text.length()) return null;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) > 'z' || Character.digit(text.charAt(i), radix) < 0) return null;
    }
    return text.length() - from < 12 ? (Object) Long.parseLong(text, radix) : Numbers.normalize(new BigInteger(text, radix));
  }

  private static String latin1(Object binary, String name, Object... args) {
    if (binary instanceof Binary b && b.extraBits == 0) return b.toLatin1String();
    throw Raise.badarg(name, 1, "not a binary", args);
  }

  private static String characters(Object list, String name, Object... args) {
    String text = text(list);
    if (text != null) return text;
    throw Raise.badarg(name, 1, ListTerm.length(list) < 0 ? "not a list" : NOT_INTEGER_TEXT, args);
  }

  /** The text of a proper list of code points, or null. */
  static String text(Object list) {
    StringBuilder out = new StringBuilder();
    Object rest = list;
    for (; rest instanceof Cons cell; rest = cell.tail) {
      if (!(cell.head instanceof Long point) || point < 0 || point > 0x10FFFF || point >= 0xD800 && point <= 0xDFFF) return null;
      out.appendCodePoint((int) (long) point);
    }
    return rest == Empty.LIST ? out.toString() : null;
  }

  // Floats

  public static Object float_to_binary(Object value) {
    return Binary.ofLatin1(scientific("float_to_binary", value, value));
  }

  public static Object float_to_list(Object value) {
    return ListTerm.ofCodePoints(scientific("float_to_list", value, value));
  }

  private static String scientific(String name, Object value, Object... args) {
    if (value instanceof Double x) return FloatText.scientific(x, 20);
    throw Raise.badarg(name, 1, "not a float", args);
  }

  public static Object float_to_binary(Object value, Object options) {
    return Binary.ofLatin1(formatted("float_to_binary", value, options));
  }

  public static Object float_to_list(Object value, Object options) {
    return ListTerm.ofCodePoints(formatted("float_to_list", value, options));
  }

  private static String formatted(String name, Object value, Object options) {
    if (!(value instanceof Double x)) throw Raise.badarg(name, 1, "not a float", value, options);
    boolean compact = false;
    String kind = "scientific";
    long digits = 20;
    Object rest = options;
    for (; rest instanceof Cons cell; rest = cell.tail) {
      Object option = cell.head;
      if (option instanceof Atom a && a.name().equals("compact")) {
        compact = true;
      } else if (option instanceof Atom a && a.name().equals("short")) {
        kind = "short";
      } else if (option instanceof Tuple t && t.size() == 2 && t.get(0) instanceof Atom a && t.get(1) instanceof Long n && isDigits(a, n)) {
        kind = a.name();
        digits = n;
      } else {
        throw Raise.badarg(name, 2, "invalid option in list", value, options);
      }
    }
    if (rest != Empty.LIST) throw Raise.badarg(name, 2, "not a list", value, options);
    String text = switch (kind) {
      case "short" -> FloatText.shortest(x);
      case "decimals" -> FloatText.decimals(x, (int) digits);
      default -> FloatText.scientific(x, (int) digits);
    };
    if (text.length() > 255) throw Raise.badarg(name, 2, "invalid option in list", value, options);
    return compact && kind.equals("decimals") ? FloatText.compact(text) : text;
  }

  private static boolean isDigits(Atom kind, long count) {
    return kind.name().equals("decimals") && count >= 0 && count <= 253 || kind.name().equals("scientific") && count >= 0 && count <= 249;
  }

  public static Object binary_to_float(Object binary) {
    Double value = FloatText.parse(latin1(binary, "binary_to_float", binary));
    if (value == null) throw Raise.badarg("binary_to_float", 1, NOT_FLOAT_TEXT, binary);
    return value;
  }

  public static Object list_to_float(Object list) {
    String text = text(list);
    Double value = text == null ? null : FloatText.parse(text);
    if (value != null) return value;
    throw Raise.badarg("list_to_float", 1, ListTerm.length(list) < 0 ? "not a list" : NOT_FLOAT_TEXT, list);
  }

  // Atoms

  public static Object atom_to_binary(Object atom) {
    if (atom instanceof Atom a) return Binary.ofUtf8(a.name());
    throw Raise.badarg("atom_to_binary", 1, "not an atom", atom);
  }

  public static Object atom_to_binary(Object atom, Object encoding) {
    boolean known = encoding == UTF8 || encoding == UNICODE || encoding == LATIN1;
    if (!(atom instanceof Atom a)) {
      Object[] both = {1, "not an atom", 2, "is an invalid encoding option"};
      throw Raise.badargs("erlang", "atom_to_binary", known ? Arrays.copyOf(both, 2) : both, atom, encoding);
    }
    if (encoding == UTF8 || encoding == UNICODE) return Binary.ofUtf8(a.name());
    if (encoding != LATIN1) throw Raise.badarg("atom_to_binary", 2, "is an invalid encoding option", atom, encoding);
    if (a.name().codePoints().anyMatch(point -> point > 255)) {
      throw Raise.badarg("atom_to_binary", 1, "contains a character not expressible in latin1", atom, encoding);
    }
    return Binary.ofLatin1(a.name());
  }

  public static Object atom_to_list(Object atom) {
    if (atom instanceof Atom a) return ListTerm.ofCodePoints(a.name());
    throw Raise.badarg("atom_to_list", 1, "not an atom", atom);
  }

  public static Object binary_to_atom(Object binary) {
    return Atom.of(atomText("binary_to_atom", binary, UTF8, binary));
  }

  public static Object binary_to_atom(Object binary, Object encoding) {
    return Atom.of(atomText("binary_to_atom", binary, encoding, binary, encoding));
  }

  public static Object binary_to_existing_atom(Object binary) {
    String text = atomText("binary_to_existing_atom", binary, UTF8, binary);
    return existing("binary_to_existing_atom", text, binary);
  }

  public static Object binary_to_existing_atom(Object binary, Object encoding) {
    String text = atomText("binary_to_existing_atom", binary, encoding, binary, encoding);
    return existing("binary_to_existing_atom", text, binary, encoding);
  }

  private static Object existing(String name, String text, Object... args) {
    Atom atom = Atom.existing(text);
    if (atom == null) throw Raise.badarg(name, 1, "not an already existing atom", args);
    return atom;
  }

  private static String atomText(String name, Object binary, Object encoding, Object... args) {
    if (!(binary instanceof Binary b) || b.extraBits != 0) throw Raise.badarg(name, 1, "not a binary", args);
    if (encoding != UTF8 && encoding != UNICODE && encoding != LATIN1) {
      throw Raise.badarg(name, 2, "is an invalid encoding option", args);
    }
    if (encoding != LATIN1 && !isUtf8(b)) throw Raise.badarg(name, 1, "invalid UTF8 encoding", args);
    String text = encoding == LATIN1 ? b.toLatin1String() : b.toJavaString();
    checkLength(text);
    return text;
  }

  private static boolean isUtf8(Binary b) {
    int end = b.offset + b.length;
    for (int at = b.offset; at < end; ) {
      int point = Utf8.decode(b.bytes, at, end);
      if (point < 0) return false;
      at += Utf8.length(point);
    }
    return true;
  }

  private static void checkLength(String text) {
    if (text.length() > MAX_ATOM && text.codePointCount(0, text.length()) > MAX_ATOM) throw Raise.systemLimit();
  }

  public static Object list_to_atom(Object list) {
    return Atom.of(atomCharacters("list_to_atom", list));
  }

  public static Object list_to_existing_atom(Object list) {
    return existing("list_to_existing_atom", atomCharacters("list_to_existing_atom", list), list);
  }

  private static String atomCharacters(String name, Object list) {
    String text = text(list);
    if (text == null) throw Raise.badarg(name, 1, ListTerm.length(list) < 0 ? "not a list" : "not a list of characters", list);
    checkLength(text);
    return text;
  }

  // References

  public static Object ref_to_list(Object reference) {
    if (reference instanceof Reference r) return ListTerm.ofCodePoints(r.toString());
    throw Raise.badarg("ref_to_list", 1, "not a reference", reference);
  }

  public static Object list_to_ref(Object list) {
    String text = text(list);
    if (text != null && text.matches("#Ref<0\\.\\d+\\.\\d+\\.\\d+>")) {
      String[] parts = text.substring(7, text.length() - 1).split("\\.");
      long id = Long.parseLong(parts[0]) << 36 | Long.parseLong(parts[1]) << 18 | Long.parseLong(parts[2]);
      return new Reference(id);
    }
    throw Raise.badarg("list_to_ref", 1, "not a textual representation of a reference", list);
  }

  public static Object port_to_list(Object port) {
    if (port instanceof PortTerm found) return ListTerm.ofCodePoints(found.toString());
    throw Raise.badarg("port_to_list", 1, "not a port", port);
  }

  /** {@code #Fun<module.index.number>}, and for an exported function {@code fun module:name/arity}. */
  public static Object fun_to_list(Object function) {
    if (function instanceof Export f) return ListTerm.ofCodePoints("fun " + f.module + ":" + f.name + "/" + f.arity);
    if (!(function instanceof Closure f)) throw Raise.badarg("fun_to_list", 1, "not a fun", function);
    String owner = Mangle.moduleName(f.code.getClass().getName());
    return ListTerm.ofCodePoints("#Fun<" + (owner == null ? "erl_eval" : owner) + "." + f.index + "." + Integer.toUnsignedString(System.identityHashCode(f.code)) + ">");
  }
}
