package vial.runtime.erlang;

import java.util.Arrays;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Empty;
import vial.runtime.term.Iodata;

/** {@code :base64}: the standard alphabet with padding. White space inside is passed over; the MIME forms pass over everything foreign. */
public final class Base64 {
  private Base64() {}

  private static Binary bytes(String name, Object data) {
    Binary found = data instanceof Binary b && b.extraBits != 0 ? null : Iodata.toBinary(data);
    if (found == null) throw Raise.functionClause("base64", name, data);
    return found;
  }

  private static Binary encoded(String name, Object data) {
    return Binary.of(java.util.Base64.getEncoder().encode(bytes(name, data).toByteArray()));
  }

  public static Object encode(Object data) {
    return encoded("encode", data);
  }

  public static Object encode_to_string(Object data) {
    Binary text = encoded("encode_to_string", data);
    return ErlangBinaries.bytes(text, 0, text.length, Empty.LIST);
  }

  private static Binary decoded(String name, Object data, boolean mime) {
    byte[] text = bytes(name, data).toByteArray();
    int kept = 0;
    for (byte b : text) {
      boolean skipped = mime ? isForeign(b) : b == ' ' || b == '\t' || b == '\r' || b == '\n';
      if (!skipped) text[kept++] = b;
    }
    try {
      byte[] exact = Arrays.copyOf(text, kept);
      if (kept % 4 != 0) throw Raise.errorIn(Atom.of("missing_padding"), "base64", name, data);
      return Binary.of(java.util.Base64.getDecoder().decode(exact));
    } catch (IllegalArgumentException malformed) {
      throw Raise.functionClause("base64", name, data);
    }
  }

  private static boolean isForeign(byte b) {
    return !(b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '+' || b == '/' || b == '=');
  }

  public static Object decode(Object data) {
    return decoded("decode", data, false);
  }

  public static Object decode_to_string(Object data) {
    Binary found = decoded("decode_to_string", data, false);
    return ErlangBinaries.bytes(found, 0, found.length, Empty.LIST);
  }

  public static Object mime_decode(Object data) {
    return decoded("mime_decode", data, true);
  }

  public static Object mime_decode_to_string(Object data) {
    Binary found = decoded("mime_decode_to_string", data, true);
    return ErlangBinaries.bytes(found, 0, found.length, Empty.LIST);
  }
}
