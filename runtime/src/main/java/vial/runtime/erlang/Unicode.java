package vial.runtime.erlang;

import java.text.Normalizer;
import java.util.Locale;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code :unicode}. Character data is code points, binaries in an encoding, and lists of them. */
public final class Unicode {
  private static final Atom UTF8 = Atom.of("utf8");
  private static final Atom ERROR = Atom.of("error");
  private static final Atom BIG = Atom.of("big");
  private static final Atom LITTLE = Atom.of("little");

  private Unicode() {}

  private static Raise notCharacters(String name, Object... args) {
    return Raise.badargIn("unicode", name, 1, "not valid character data (an iodata term)", args);
  }

  private static Encoding encoding(Object term, String name, Object... args) {
    Encoding found = Encoding.of(term);
    if (found == null) throw Raise.badargIn("unicode", name, 2, "not a valid encoding", args);
    return found;
  }

  public static Object characters_to_binary(Proc p, Object data) {
    return toBinary(p, data, Encoding.UTF8, Encoding.UTF8, data);
  }

  public static Object characters_to_binary(Proc p, Object data, Object in) {
    return toBinary(p, data, encoding(in, "characters_to_binary", data, in), Encoding.UTF8, data, in);
  }

  public static Object characters_to_binary(Proc p, Object data, Object in, Object out) {
    Encoding from = encoding(in, "characters_to_binary", data, in, out);
    return toBinary(p, data, from, encoding(out, "characters_to_binary", data, in, out), data, in, out);
  }

  private static Object toBinary(Proc p, Object data, Encoding in, Encoding out, Object... args) {
    Characters read = Characters.read(data, in, out.limit());
    if (read == null) throw notCharacters("characters_to_binary", args);
    p.reductions -= read.count() / 100;
    Binary done = data instanceof Binary whole && in == out && read.status == null ? whole : out.encode(read);
    return read.status == null ? done : Tuple.of(read.status, done, read.rest);
  }

  public static Object characters_to_list(Proc p, Object data) {
    return toList(p, data, Encoding.UTF8, data);
  }

  public static Object characters_to_list(Proc p, Object data, Object in) {
    return toList(p, data, encoding(in, "characters_to_list", data, in), data, in);
  }

  private static Object toList(Proc p, Object data, Encoding in, Object... args) {
    Characters read = Characters.read(data, in, Character.MAX_CODE_POINT);
    if (read == null) throw notCharacters("characters_to_list", args);
    p.reductions -= read.count() / 40;
    Object list = read.toList();
    return read.status == null ? list : Tuple.of(read.status, list, read.rest);
  }

  private static Object normalized(Object data, Normalizer.Form form, boolean asList) {
    Characters read = Characters.read(data, Encoding.UTF8, Character.MAX_CODE_POINT);
    if (read == null) throw notCharacters("characters_to_" + form.name().toLowerCase(Locale.ROOT) + (asList ? "_list" : "_binary"), data);
    String text = Normalizer.normalize(read.toJavaString(), form);
    Object done = asList ? ListTerm.ofCodePoints(text) : Binary.ofUtf8(text);
    return read.status == null ? done : Tuple.of(ERROR, done, read.rest);
  }

  public static Object characters_to_nfc_binary(Object data) {
    return normalized(data, Normalizer.Form.NFC, false);
  }

  public static Object characters_to_nfd_binary(Object data) {
    return normalized(data, Normalizer.Form.NFD, false);
  }

  public static Object characters_to_nfkc_binary(Object data) {
    return normalized(data, Normalizer.Form.NFKC, false);
  }

  public static Object characters_to_nfkd_binary(Object data) {
    return normalized(data, Normalizer.Form.NFKD, false);
  }

  public static Object characters_to_nfc_list(Object data) {
    return normalized(data, Normalizer.Form.NFC, true);
  }

  public static Object characters_to_nfd_list(Object data) {
    return normalized(data, Normalizer.Form.NFD, true);
  }

  public static Object characters_to_nfkc_list(Object data) {
    return normalized(data, Normalizer.Form.NFKC, true);
  }

  public static Object characters_to_nfkd_list(Object data) {
    return normalized(data, Normalizer.Form.NFKD, true);
  }

  public static Object bin_is_7bit(Object binary) {
    if (!(binary instanceof Binary b)) return Atom.FALSE;
    for (int i = 0; i < b.length; i++) if (b.at(i) > 127) return Atom.FALSE;
    return Atom.TRUE;
  }

  /** The encoding that a byte order mark announces, and the mark's length. */
  public static Object bom_to_encoding(Object binary) {
    String head = binary instanceof Binary b ? b.slice(0, Math.min(4, b.length)).toLatin1String() : "";
    if (head.startsWith("\u00EF\u00BB\u00BF")) return Tuple.of(UTF8, 3L);
    if (head.startsWith("\u0000\u0000\u00FE\u00FF")) return Tuple.of(Tuple.of(Atom.of("utf32"), BIG), 4L);
    if (head.startsWith("\u00FF\u00FE\u0000\u0000")) return Tuple.of(Tuple.of(Atom.of("utf32"), LITTLE), 4L);
    if (head.startsWith("\u00FE\u00FF")) return Tuple.of(Tuple.of(Atom.of("utf16"), BIG), 2L);
    if (head.startsWith("\u00FF\u00FE")) return Tuple.of(Tuple.of(Atom.of("utf16"), LITTLE), 2L);
    return Tuple.of(Atom.of("latin1"), 0L);
  }

  public static Object encoding_to_bom(Object encoding) {
    Encoding found = encoding(encoding, "encoding_to_bom", encoding);
    return found == Encoding.LATIN1 ? Binary.EMPTY : found.encode(Characters.read(ListTerm.of(0xFEFFL), Encoding.UTF8, Character.MAX_CODE_POINT));
  }
}
