package vial.runtime.erlang;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vial.runtime.code.Modules;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapBuilder;
import vial.runtime.term.Numbers;
import vial.runtime.term.PortTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** Reads the external term format. What is inside of something else waits on a stack of its own. */
final class TermDecoder {
  record Decoded(Object term, int used) {}

  /** A compound term that waits for its parts. */
  private static final class Open {
    final int tag;
    final Object[] parts;
    int count;

    Open(int tag, int size) {
      this.tag = tag;
      this.parts = new Object[size];
    }

    Object close() {
      return switch (tag) {
        case 104, 105 -> new Tuple(parts);
        case 108 -> ListTerm.fromArray(parts, parts.length - 1, parts[parts.length - 1]);
        case 113 -> export();
        default -> map();
      };
    }

    private Object map() {
      MapBuilder builder = new MapBuilder();
      for (int i = 0; i < parts.length; i += 2) builder.put(parts[i], parts[i + 1]);
      return builder.build();
    }

    private Object export() {
      if (!(parts[0] instanceof Atom module && parts[1] instanceof Atom name && parts[2] instanceof Long arity)) throw new Malformed();
      return Modules.export(module, name, (int) (long) arity);
    }
  }

  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed() {
      super(null, null, false, false);
    }
  }

  private final Proc process;
  private final Binary source;
  private final boolean safe;
  private int at;

  private TermDecoder(Proc process, Binary source, boolean safe, int at) {
    this.process = process;
    this.source = source;
    this.safe = safe;
    this.at = at;
  }

  /** Null for what is no external term. {@code safe} refuses atoms that do not exist yet. */
  static Decoded decode(Proc process, Binary source, boolean safe) {
    if (source.length < 2 || source.at(0) != 131) return null;
    try {
      if (source.at(1) == 80) return decompress(process, source, safe);
      TermDecoder in = new TermDecoder(process, source, safe, 1);
      Object term = in.read();
      return new Decoded(term, in.at);
    } catch (Malformed malformed) {
      return null;
    }
  }

  private static Decoded decompress(Proc process, Binary source, boolean safe) {
    TermDecoder head = new TermDecoder(process, source, safe, 2);
    byte[] plain = new byte[head.size(1)];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(source.bytes, source.offset + 6, source.length - 6);
      int count = 0;
      while (count < plain.length) {
        int more = inflater.inflate(plain, count, plain.length - count);
        if (more == 0) return null;
        count += more;
      }
      TermDecoder in = new TermDecoder(process, Binary.of(plain), safe, 0);
      Object term = in.read();
      return new Decoded(term, 6 + (int) inflater.getBytesRead());
    } catch (DataFormatException malformed) {
      return null;
    }
  }

  private Object read() {
    ArrayDeque<Open> stack = new ArrayDeque<>();
    while (true) {
      Object part = one();
      if (part instanceof Open open) {
        if (open.parts.length > 0) {
          stack.push(open);
          continue;
        }
        part = open.close();
      }
      while (true) {
        if (stack.isEmpty()) return part;
        Open open = stack.peek();
        open.parts[open.count++] = part;
        if (open.count < open.parts.length) break;
        part = stack.pop().close();
      }
    }
  }

  /** A leaf, or a compound that is to be filled. */
  private Object one() {
    int tag = u8();
    return switch (tag) {
      case 97 -> (long) u8();
      case 98 -> (long) (int) u32();
      case 70 -> real();
      case 99 -> oldReal();
      case 110 -> big(u8());
      case 111 -> big(size(1));
      case 100 -> atom(u16(), false);
      case 115 -> atom(u8(), false);
      case 118 -> atom(u16(), true);
      case 119 -> atom(u8(), true);
      case 104 -> new Open(104, u8());
      case 105 -> new Open(105, size(1));
      case 106 -> Empty.LIST;
      case 107 -> string();
      case 108 -> new Open(108, size(1) + 1);
      case 109 -> bytes(size(1));
      case 77 -> bits();
      case 116 -> new Open(116, Math.multiplyExact(size(2), 2));
      case 113 -> new Open(113, 3);
      case 88 -> pid();
      case 90 -> reference();
      case 120 -> port();
      default -> throw new Malformed();
    };
  }

  private int u8() {
    if (at >= source.length) throw new Malformed();
    return source.at(at++);
  }

  private int u16() {
    return u8() << 8 | u8();
  }

  private long u32() {
    return (long) u16() << 16 | u16();
  }

  /** A length, of which each unit needs at least some bytes behind: larger ones than that are refused before room is made for them. */
  private int size(int bytesEach) {
    long size = u32();
    boolean compressed = at == 6 && source.at(1) == 80;
    if (!compressed && size * bytesEach > source.length - at + 1L || size > Integer.MAX_VALUE - 16) throw new Malformed();
    return (int) size;
  }

  private Object real() {
    double value = Double.longBitsToDouble(u32() << 32 | u32());
    if (!Double.isFinite(value)) throw new Malformed();
    return value;
  }

  private Object oldReal() {
    String text = bytes(31).toLatin1String();
    int end = text.indexOf('\0');
    try {
      return Double.parseDouble(end < 0 ? text : text.substring(0, end));
    } catch (NumberFormatException malformed) {
      throw new Malformed();
    }
  }

  private Object big(int length) {
    int sign = u8();
    byte[] digits = bytes(length).toByteArray();
    for (int i = 0, j = digits.length - 1; i < j; i++, j--) {
      byte low = digits[i];
      digits[i] = digits[j];
      digits[j] = low;
    }
    return Numbers.normalize(new BigInteger(sign == 0 ? 1 : -1, digits));
  }

  private Object atom(int length, boolean utf8) {
    byte[] text = bytes(length).toByteArray();
    String name = new String(text, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    Atom atom = safe ? Atom.existing(name) : Atom.of(name);
    if (atom == null) throw new Malformed();
    return atom;
  }

  private Object string() {
    Binary b = bytes(u16());
    return ErlangBinaries.bytes(b, 0, b.length, Empty.LIST);
  }

  private Binary bytes(int length) {
    if (length > source.length - at) throw new Malformed();
    Binary found = Binary.of(Arrays.copyOfRange(source.bytes, source.offset + at, source.offset + at + length));
    at += length;
    return found;
  }

  private Object bits() {
    int length = size(1);
    int last = u8();
    if (last > 8 || length == 0 && last != 0) throw new Malformed();
    return bytes(length).bits(0, 8L * length - (last == 0 ? 0 : 8 - last));
  }

  private Object pid() {
    Object node = one();
    long id = u32() | u32() << 32;
    u32();
    if (!(node instanceof Atom)) throw new Malformed();
    Object found = process.vm().process(id);
    if (found == null) throw new Malformed();
    return found;
  }

  private Object reference() {
    int words = u16();
    one();
    u32();
    long id = 0;
    for (int i = 0; i < words; i++) id |= u32() << 18 * i;
    return new Reference(id);
  }

  private Object port() {
    one();
    long id = u32() << 32 | u32();
    u32();
    return new PortTerm(id);
  }
}
