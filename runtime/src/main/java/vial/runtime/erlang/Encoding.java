package vial.runtime.erlang;

import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.BitBuilder;
import vial.runtime.term.BitReader;
import vial.runtime.term.Tuple;
import vial.runtime.term.Utf8;

/** The encodings that {@link Unicode} reads and writes. */
enum Encoding {
  UTF8,
  LATIN1,
  UTF16_BIG,
  UTF16_LITTLE,
  UTF32_BIG,
  UTF32_LITTLE;

  static final int BAD = -1;
  static final int CUT_SHORT = -2;

  /** {@code :utf8}, {@code {:utf16, :little}} and so on; null for anything else. */
  static Encoding of(Object term) {
    String name = term instanceof Atom a ? a.name() : "";
    boolean little = false;
    if (term instanceof Tuple t && t.size() == 2 && t.get(0) instanceof Atom a && t.get(1) instanceof Atom order) {
      if (!order.name().equals("big") && !order.name().equals("little")) return null;
      name = a.name();
      little = order.name().equals("little");
      if (!name.equals("utf16") && !name.equals("utf32")) return null;
    }
    return switch (name) {
      case "utf8", "unicode" -> UTF8;
      case "latin1" -> LATIN1;
      case "utf16" -> little ? UTF16_LITTLE : UTF16_BIG;
      case "utf32" -> little ? UTF32_LITTLE : UTF32_BIG;
      default -> null;
    };
  }

  private int flags() {
    return this == UTF16_LITTLE || this == UTF32_LITTLE ? BitBuilder.LITTLE : 0;
  }

  /** The largest code point that can be written. */
  int limit() {
    return this == LATIN1 ? 255 : Character.MAX_CODE_POINT;
  }

  /** The code point at a byte position, {@link #BAD}, or {@link #CUT_SHORT} if the binary ends within one. */
  int read(Binary b, int at) {
    return switch (this) {
      case LATIN1 -> b.at(at);
      case UTF8 -> {
        int point = Utf8.decode(b.bytes, b.offset + at, b.offset + b.length);
        yield point < 0 && Utf8.isIncomplete(b.bytes, b.offset + at, b.offset + b.length) ? CUT_SHORT : point;
      }
      case UTF16_BIG, UTF16_LITTLE -> readUtf16(b, at);
      case UTF32_BIG, UTF32_LITTLE -> b.length - at < 4 ? CUT_SHORT : (int) BitReader.utf32(b, 8L * at, flags());
    };
  }

  private int readUtf16(Binary b, int at) {
    int point = (int) BitReader.utf16(b, 8L * at, flags());
    if (point >= 0) return point;
    if (b.length - at < 2) return CUT_SHORT;
    long unit = BitReader.unsigned(b, 8L * at, 16, flags() != 0);
    return unit <= 0xDBFF && b.length - at < 4 ? CUT_SHORT : BAD;
  }

  /** The bytes of a code point. */
  int length(int point) {
    return switch (this) {
      case LATIN1 -> 1;
      case UTF8 -> Utf8.length(point);
      case UTF16_BIG, UTF16_LITTLE -> point < 0x10000 ? 2 : 4;
      case UTF32_BIG, UTF32_LITTLE -> 4;
    };
  }

  Binary encode(Characters characters) {
    if (this == UTF8) return characters.toBinary();
    BitBuilder out = BitBuilder.start(characters.count() + 8);
    characters.forEach(
        point -> {
          switch (this) {
            case LATIN1 -> out.octet(point);
            case UTF8, UTF16_BIG, UTF16_LITTLE -> out.utf16(1, (long) point, flags());
            case UTF32_BIG, UTF32_LITTLE -> out.utf32(1, (long) point, flags());
          }
        });
    return (Binary) out.finish();
  }
}
