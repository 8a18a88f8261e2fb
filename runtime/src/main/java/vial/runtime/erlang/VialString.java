package vial.runtime.erlang;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code :vial_string}: what {@code String} and {@code Inspect} do byte by byte. */
public final class VialString {
  private VialString() {}

  private static Binary text(Object term) {
    if (term instanceof Binary binary && binary.isBinary()) return binary;
    throw Raise.badarg();
  }

  private static int end(Binary text) {
    return text.offset + text.length;
  }

  private static long limit(Object term) {
    return term instanceof Long limit ? limit : Long.MAX_VALUE;
  }

  // What it holds

  public static Object valid(Object string) {
    Binary text = text(string);
    int end = end(text);
    for (int at = text.offset; at < end; ) {
      int point = CodePoints.decode(text.bytes, at, end);
      if (point == CodePoints.INVALID) return Atom.FALSE;
      at += CodePoints.size(point);
    }
    return Atom.TRUE;
  }

  public static Object printable(Object string, Object limit) {
    return Atom.of(Escapes.isPrintable(text(string), limit(limit)));
  }

  /** One replacement for each maximal part of a broken sequence, as Unicode recommends. */
  public static Object replace_invalid(Object string, Object replacement) {
    Binary text = text(string);
    if (valid(text) == Atom.TRUE) return text;
    Bytes out = new Bytes(text.length + 16);
    int end = end(text);
    for (int at = text.offset; at < end; ) {
      int point = CodePoints.decode(text.bytes, at, end);
      if (point == CodePoints.INVALID) {
        out.add(text(replacement));
        at += brokenSize(text.bytes, at, end);
      } else {
        out.add(text.bytes, at, CodePoints.size(point));
        at += CodePoints.size(point);
      }
    }
    return out.toBinary();
  }

  private static int brokenSize(byte[] bytes, int at, int end) {
    int size = 1;
    while (size < 3 && at + size < end && couldBegin(bytes, at, size + 1)) size++;
    return size;
  }

  /** Whether some character begins with these bytes. */
  private static boolean couldBegin(byte[] bytes, int at, int size) {
    byte[] probe = new byte[4];
    System.arraycopy(bytes, at, probe, 0, size);
    int first = probe[0] & 0xFF;
    int whole = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || size >= whole) return false;
    for (int i = size; i < whole; i++) probe[i] = (byte) 0xBF;
    if (CodePoints.decode(probe, 0, whole) != CodePoints.INVALID) return true;
    for (int i = size; i < whole; i++) probe[i] = (byte) 0x80;
    return CodePoints.decode(probe, 0, whole) != CodePoints.INVALID;
  }

  public static Object normalize(Object string, Object form) {
    Binary text = text(string);
    if (CodePoints.isAscii(text.bytes, text.offset, end(text))) return text;
    Normalizer.Form kind = Normalizer.Form.valueOf(((Atom) form).name().toUpperCase(Locale.ROOT));
    Bytes out = new Bytes(text.length + 16);
    Binary rest = text;
    while (rest.length > 0) {
      int valid = validPrefix(rest);
      out.add(Normalizer.normalize(rest.slice(0, valid).toJavaString(), kind));
      if (valid < rest.length) out.add(rest.at(valid++));
      rest = rest.from(valid);
    }
    return out.toBinary();
  }

  private static int validPrefix(Binary text) {
    int end = end(text);
    int at = text.offset;
    while (at < end) {
      int point = CodePoints.decode(text.bytes, at, end);
      if (point == CodePoints.INVALID) break;
      at += CodePoints.size(point);
    }
    return at - text.offset;
  }

  // Code points and graphemes

  private static boolean isPlain(Binary text) {
    for (int i = text.offset, end = end(text); i < end; i++) {
      if (text.bytes[i] < 0 || text.bytes[i] == '\r') return false;
    }
    return true;
  }

  public static Object length(Object string) {
    Binary text = text(string);
    if (isPlain(text)) return (long) text.length;
    Graphemes walk = new Graphemes(text.bytes, end(text));
    long count = 0;
    for (int at = text.offset; at < end(text); count++) at = walk.next(at);
    return count;
  }

  private static List<Binary> split(Binary text) {
    List<Binary> parts = new ArrayList<>(text.length);
    Graphemes walk = new Graphemes(text.bytes, end(text));
    for (int at = text.offset; at < end(text); ) {
      int next = walk.next(at);
      parts.add(text.slice(at - text.offset, next - at));
      at = next;
    }
    return parts;
  }

  public static Object graphemes(Object string) {
    Binary text = text(string);
    return isPlain(text) ? bytes(text) : ListTerm.fromJava(split(text));
  }

  private static Object bytes(Binary text) {
    Object list = Empty.LIST;
    for (int i = text.length - 1; i >= 0; i--) list = new Cons(text.slice(i, 1), list);
    return list;
  }

  public static Object codepoints(Object string) {
    Binary text = text(string);
    Object list = Empty.LIST;
    for (int at = end(text); at > text.offset; ) {
      int before = CodePoints.before(text.bytes, text.offset, at);
      list = new Cons(text.slice(before - text.offset, at - before), list);
      at = before;
    }
    return list;
  }

  /** The bytes of the first grapheme; 0 at the end. */
  public static Object next_grapheme_size(Object string) {
    Binary text = text(string);
    if (text.length == 0) return 0L;
    return (long) (new Graphemes(text.bytes, end(text)).next(text.offset) - text.offset);
  }

  public static Object reverse(Object string) {
    Binary text = text(string);
    byte[] reversed = new byte[text.length];
    Graphemes walk = new Graphemes(text.bytes, end(text));
    for (int at = text.offset; at < end(text); ) {
      int next = walk.next(at);
      System.arraycopy(text.bytes, at, reversed, end(text) - next, next - at);
      at = next;
    }
    return Binary.of(reversed);
  }

  /** Graphemes from a position that is not negative. */
  public static Object slice(Object string, Object start, Object length) {
    Binary text = text(string);
    long skip = clamp(start);
    long take = clamp(length);
    if (isPlain(text)) {
      if (skip >= text.length) return Binary.EMPTY;
      return text.slice((int) skip, (int) Math.min(take, text.length - skip));
    }
    Graphemes walk = new Graphemes(text.bytes, end(text));
    int at = text.offset;
    while (skip-- > 0 && at < end(text)) at = walk.next(at);
    int from = at;
    while (take-- > 0 && at < end(text)) at = walk.next(at);
    return text.slice(from - text.offset, at - from);
  }

  private static long clamp(Object number) {
    return number instanceof Long value ? value : Long.MAX_VALUE;
  }

  // Case

  private static LetterCase.Mode mode(Object term) {
    return LetterCase.Mode.valueOf(((Atom) term).name().toUpperCase(Locale.ROOT));
  }

  public static Object upcase(Object string, Object mode) {
    return LetterCase.upcase(text(string), mode(mode));
  }

  public static Object downcase(Object string, Object mode) {
    return LetterCase.downcase(text(string), mode(mode));
  }

  public static Object capitalize(Object string, Object mode) {
    return LetterCase.capitalize(text(string), mode(mode));
  }

  // Whitespace and ends

  public static Object split(Object string) {
    return Whitespace.split(text(string));
  }

  public static Object trim(Object string) {
    Binary text = text(string);
    int from = Whitespace.leading(text);
    return text.slice(from, Whitespace.trailing(text, from) - from);
  }

  public static Object trim_leading(Object string) {
    Binary text = text(string);
    return text.from(Whitespace.leading(text));
  }

  public static Object trim_trailing(Object string) {
    Binary text = text(string);
    return text.slice(0, Whitespace.trailing(text, 0));
  }

  /** Whether a string stands at a position in bytes, which may lie outside. */
  public static Object matches_at(Object string, Object position, Object part) {
    Binary text = text(string);
    Binary wanted = text(part);
    long at = (Long) position;
    if (at < 0 || at + wanted.length > text.length) return Atom.FALSE;
    int from = text.offset + (int) at;
    return Atom.of(
        Arrays.equals(
            text.bytes, from, from + wanted.length, wanted.bytes, wanted.offset, wanted.offset + wanted.length));
  }

  // Likeness

  public static Object jaro_distance(Object left, Object right) {
    return Jaro.similarity(split(text(left)), split(text(right)));
  }

  // Source code

  /** {@code {escaped, whole?}}: at most {@code limit} characters as they stand between quotes. */
  public static Object escape(Object string, Object quote, Object limit) {
    Binary text = text(string);
    Bytes out = new Bytes(text.length + 8);
    boolean whole = Escapes.add(out, text, ((Long) quote).intValue(), limit(limit));
    return Tuple.of(out.toBinary(), Atom.of(whole));
  }

  public static Object inspect_atom(Object atom) {
    return AtomText.literal(((Atom) atom).name());
  }

  public static Object inspect_key(Object atom) {
    return AtomText.key(((Atom) atom).name());
  }

  public static Object inspect_function(Object atom) {
    return AtomText.function(((Atom) atom).name());
  }

  /** {@code :alias, :identifier, :operator, :form} or {@code :quoted}. */
  public static Object atom_kind(Object atom) {
    return Atom.of(AtomText.kind(((Atom) atom).name()).name().toLowerCase(Locale.ROOT));
  }

  /** {@code {name, arity}} of the function in which an anonymous one ("-name/arity-fun-0-") was written, or nil. */
  public static Object outer_function(Object name) {
    String text = ((Atom) name).name();
    int close = text.indexOf("-fun-");
    int slash = text.lastIndexOf('/', close < 0 ? text.length() : close);
    if (!text.startsWith("-") || close < 0 || slash < 1) return Atom.NIL;
    try {
      return Tuple.of(Atom.of(text.substring(1, slash)), Long.parseLong(text.substring(slash + 1, close)));
    } catch (NumberFormatException noArity) {
      return Atom.NIL;
    }
  }

  static Binary latin1(String text) {
    return Binary.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
