package vial.runtime.erlang;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code :erlang}: the external term format. Closures have none: their code lives in this system only. */
public final class ErlangExternal {
  private static final int VERSION = 131;
  private static final int COMPRESSED = 80;

  private ErlangExternal() {}

  public static Object term_to_binary(Proc p, Object term) {
    return encoded(p, "term_to_binary", term, term);
  }

  private static Binary encoded(Proc p, String name, Object term, Object... args) {
    byte[] bytes = TermEncoder.encode(term);
    if (bytes == null) throw Raise.badarg(name, 1, "contains a function of this system", args);
    p.reductions -= bytes.length / 100;
    return Binary.of(bytes);
  }

  public static Object term_to_binary(Proc p, Object term, Object options) {
    int level = level(options);
    if (level < 0) throw Raise.badarg("term_to_binary", 2, "not a valid list of options", term, options);
    Binary plain = encoded(p, "term_to_binary", term, term, options);
    return level == 0 ? plain : compressed(plain, level);
  }

  /** The level of compression, 0 for none; -1 for options that are none. */
  private static int level(Object options) {
    int level = 0;
    Object rest = options;
    for (; rest instanceof Cons cell; rest = cell.tail) {
      String name = cell.head instanceof Atom a ? a.name() : cell.head instanceof Tuple t && t.size() == 2 && t.get(0) instanceof Atom a ? a.name() : "";
      Object value = cell.head instanceof Tuple t ? t.get(1) : 6L;
      switch (name) {
        case "compressed" -> {
          if (!(value instanceof Long n) || n < 0 || n > 9) return -1;
          level = (int) (long) n;
        }
        case "minor_version" -> {
          if (!(value instanceof Long n) || n < 0 || n > 2) return -1;
        }
        case "deterministic", "local" -> {}
        default -> {
          return -1;
        }
      }
    }
    return rest == Empty.LIST ? level : -1;
  }

  /** The uncompressed form when compression would not make it smaller. */
  private static Binary compressed(Binary plain, int level) {
    try (Deflater deflater = new Deflater(level)) {
      deflater.setInput(plain.bytes, 1, plain.length - 1);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(VERSION);
      out.write(COMPRESSED);
      for (int shift = 24; shift >= 0; shift -= 8) out.write(plain.length - 1 >> shift);
      byte[] chunk = new byte[4096];
      while (!deflater.finished()) out.write(chunk, 0, deflater.deflate(chunk));
      return out.size() < plain.length ? Binary.of(out.toByteArray()) : plain;
    }
  }

  public static Object term_to_iovec(Proc p, Object term) {
    return ListTerm.of(encoded(p, "term_to_iovec", term, term));
  }

  public static Object term_to_iovec(Proc p, Object term, Object options) {
    return ListTerm.of(term_to_binary(p, term, options));
  }

  public static Object external_size(Proc p, Object term) {
    return (long) encoded(p, "external_size", term, term).length;
  }

  public static Object external_size(Proc p, Object term, Object options) {
    return (long) encoded(p, "external_size", term, term, options).length;
  }

  public static Object binary_to_term(Proc p, Object binary) {
    return decode(p, binary, false, binary).term();
  }

  public static Object binary_to_term(Proc p, Object binary, Object options) {
    boolean safe = false;
    boolean used = false;
    Object rest = options;
    for (; rest instanceof Cons cell; rest = cell.tail) {
      String name = cell.head instanceof Atom a ? a.name() : "";
      if (!name.equals("safe") && !name.equals("used")) throw Raise.badarg("binary_to_term", 2, "invalid option in list", binary, options);
      safe |= name.equals("safe");
      used |= name.equals("used");
    }
    if (rest != Empty.LIST) throw Raise.badarg("binary_to_term", 2, "not a list", binary, options);
    TermDecoder.Decoded found = decode(p, binary, safe, binary, options);
    return used ? Tuple.of(found.term(), (long) found.used()) : found.term();
  }

  private static TermDecoder.Decoded decode(Proc p, Object binary, boolean safe, Object... args) {
    if (!(binary instanceof Binary b) || b.extraBits != 0) throw Raise.badarg("binary_to_term", 1, "not a binary", args);
    p.reductions -= b.length / 100;
    TermDecoder.Decoded found = TermDecoder.decode(p, b, safe);
    if (found == null) throw Raise.badarg("binary_to_term", 1, "invalid external representation of a term", args);
    return found;
  }
}
