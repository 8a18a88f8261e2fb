package vial.runtime.erlang;

import java.util.Arrays;
import java.util.Locale;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Tuple;

/** {@code :vial_base}: the encodings of RFC 4648. Decoding returns a binary, {@code :padding} or {@code {:character, byte}}. */
public final class VialBase {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String HEX = "0123456789ABCDEF";

  /** A text of the wrong length is looked at in whole groups of this many characters; padding is complained of behind them. */
  private static final int CHECKED = 8;

  private static final Atom PADDING = Atom.of("padding");
  private static final Atom CHARACTER = Atom.of("character");

  private VialBase() {}

  // Alphabets

  private static String alphabet64(Object kind) {
    String digits = LETTERS + LETTERS.toLowerCase(Locale.ROOT) + "0123456789";
    return digits + (((Atom) kind).name().equals("url") ? "-_" : "+/");
  }

  private static String alphabet32(Object kind) {
    return ((Atom) kind).name().equals("hex") ? "0123456789" + LETTERS.substring(0, 22) : LETTERS + "234567";
  }

  private static String inCase(String alphabet, Object letterCase) {
    return ((Atom) letterCase).name().equals("lower") ? alphabet.toLowerCase(Locale.ROOT) : alphabet;
  }

  /** The value of each byte, -1 for those outside of the alphabet. */
  private static byte[] values(String alphabet, Object letterCase) {
    byte[] values = new byte[256];
    Arrays.fill(values, (byte) -1);
    String kind = letterCase == null ? "upper" : ((Atom) letterCase).name();
    for (int i = 0; i < alphabet.length(); i++) {
      char c = alphabet.charAt(i);
      if (!kind.equals("lower")) values[c] = (byte) i;
      if (!kind.equals("upper")) values[Character.toLowerCase(c)] = (byte) i;
    }
    return values;
  }

  // The functions

  public static Object encode16(Object data, Object letterCase) {
    return encode((Binary) data, inCase(HEX, letterCase), 4, 2, false);
  }

  public static Object encode32(Object data, Object alphabet, Object letterCase, Object padding) {
    return encode((Binary) data, inCase(alphabet32(alphabet), letterCase), 5, 8, padding == Atom.TRUE);
  }

  public static Object encode64(Object data, Object alphabet, Object padding) {
    return encode((Binary) data, alphabet64(alphabet), 6, 4, padding == Atom.TRUE);
  }

  public static Object decode16(Object text, Object letterCase) {
    return decode((Binary) text, values(HEX, letterCase), 4, 2, true);
  }

  public static Object decode32(Object text, Object alphabet, Object letterCase, Object padding) {
    return decode((Binary) text, values(alphabet32(alphabet), letterCase), 5, 8, padding == Atom.TRUE);
  }

  public static Object decode64(Object text, Object alphabet, Object padding) {
    return decode((Binary) text, values(alphabet64(alphabet), null), 6, 4, padding == Atom.TRUE);
  }

  // Groups of bits

  private static Binary encode(Binary data, String alphabet, int bits, int group, boolean padded) {
    int digits = (int) ((8L * data.length + bits - 1) / bits);
    int total = padded ? (digits + group - 1) / group * group : digits;
    byte[] out = new byte[total];
    Arrays.fill(out, digits, total, (byte) '=');
    long pending = 0;
    int count = 0;
    int at = 0;
    for (int i = 0; i < data.length; i++) {
      pending = pending << 8 | data.at(i);
      for (count += 8; count >= bits; count -= bits) {
        out[at++] = (byte) alphabet.charAt((int) (pending >> (count - bits)) & ((1 << bits) - 1));
      }
    }
    if (count > 0) out[at] = (byte) alphabet.charAt((int) (pending << (bits - count)) & ((1 << bits) - 1));
    return Binary.of(out);
  }

  /**
   * A whole group at the end may be padded; without padding it may be cut short. Either way the digits that are left must be a
   * number that some bytes give.
   */
  private static Object decode(Binary text, byte[] values, int bits, int group, boolean padded) {
    int whole = text.length / group * group;
    int rest = text.length - whole;
    int digits = text.length;
    boolean broken = false;
    if (rest == 0 && whole > 0) {
      int kept = group;
      while (kept > 0 && text.at(whole - group + kept - 1) == '=') kept--;
      if (kept < group && isRest(kept, bits)) digits = whole - group + kept;
    } else if (rest > 0 && (padded || !isRest(rest, bits))) {
      broken = true;
      digits = text.length / CHECKED * CHECKED;
    }
    byte[] out = new byte[(int) ((long) digits * bits / 8)];
    int pending = 0;
    int count = 0;
    int at = 0;
    for (int i = 0; i < digits; i++) {
      int value = values[text.at(i)];
      if (value < 0) return Tuple.of(CHARACTER, (long) text.at(i));
      pending = pending << bits | value;
      count += bits;
      if (count >= 8) {
        count -= 8;
        out[at++] = (byte) (pending >> count);
      }
    }
    return broken ? PADDING : Binary.of(out);
  }

  private static boolean isRest(int digits, int bits) {
    int spare = digits * bits % 8;
    return digits > 0 && spare < bits && digits * bits >= 8;
  }
}
