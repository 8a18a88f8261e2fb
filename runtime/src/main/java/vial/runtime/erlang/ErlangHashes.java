package vial.runtime.erlang;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import vial.runtime.code.Raise;
import vial.runtime.term.Binary;
import vial.runtime.term.Iodata;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Numbers;
import vial.runtime.term.PortableHash;
import vial.runtime.term.Reference;

/** {@code :erlang}: hashes and checksums. */
public final class ErlangHashes {
  private ErlangHashes() {}

  /** Below 2^27, and the same on every system. */
  public static Object phash2(Object term) {
    return (long) (PortableHash.of(term) & (1 << 27) - 1);
  }

  public static Object phash2(Object term, Object range) {
    if (!(range instanceof Long n) || n < 1 || n > 1L << 32) throw Raise.badarg("phash2", 1, "out of range", term, range);
    return (PortableHash.of(term) & 0xFFFFFFFFL) % n;
  }

  private static Binary bytes(String name, Object data, int position, Object... args) {
    Binary found = data instanceof Binary b ? Iodata.toBinary(ListTerm.of(b)) : Iodata.toBinary(data);
    if (found == null) throw Raise.badarg(name, position, "not an iodata term", args);
    return found;
  }

  private static MessageDigest newMd5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static Object md5(Object data) {
    Binary b = bytes("md5", data, 1, data);
    MessageDigest digest = newMd5();
    digest.update(b.bytes, b.offset, b.length);
    return Binary.of(digest.digest());
  }

  /** A context is a reference to a digest that is never written: each update goes on from a copy. */
  public static Object md5_init() {
    return Reference.holding(newMd5());
  }

  public static Object md5_update(Object context, Object data) {
    MessageDigest digest = context("md5_update", context, context, data);
    Binary b = bytes("md5_update", data, 2, context, data);
    digest.update(b.bytes, b.offset, b.length);
    return Reference.holding(digest);
  }

  public static Object md5_final(Object context) {
    return Binary.of(context("md5_final", context, context).digest());
  }

  private static MessageDigest context(String name, Object context, Object... args) {
    if (context instanceof Reference r && r.resource instanceof MessageDigest digest) {
      try {
        return (MessageDigest) digest.clone();
      } catch (CloneNotSupportedException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    throw Raise.badarg(name, 1, "not a valid md5 context", args);
  }

  private static boolean isSum(Object old) {
    return old instanceof Long sum && sum >= 0 && sum <= 0xFFFFFFFFL;
  }

  public static Object crc32(Object data) {
    Binary b = bytes("crc32", data, 1, data);
    CRC32 sum = new CRC32();
    sum.update(b.bytes, b.offset, b.length);
    return sum.getValue();
  }

  /** Goes on from an earlier sum. The JDK's CRC32 cannot, so the bytes are taken one by one. */
  public static Object crc32(Object old, Object data) {
    if (!isSum(old)) throw Raise.badarg("crc32", 1, Numbers.isInteger(old) ? "out of range" : "not an integer", old, data);
    Binary b = bytes("crc32", data, 2, old, data);
    int sum = ~Numbers.big(old).intValue();
    for (int i = 0; i < b.length; i++) {
      sum ^= b.at(i);
      for (int bit = 0; bit < 8; bit++) sum = sum >>> 1 ^ (0xEDB88320 & -(sum & 1));
    }
    return ~sum & 0xFFFFFFFFL;
  }

  public static Object adler32(Object data) {
    Binary b = bytes("adler32", data, 1, data);
    Adler32 sum = new Adler32();
    sum.update(b.bytes, b.offset, b.length);
    return sum.getValue();
  }

  public static Object adler32(Object old, Object data) {
    if (!isSum(old)) throw Raise.badarg("adler32", 1, Numbers.isInteger(old) ? "out of range" : "not an integer", old, data);
    long start = (Long) old;
    Binary b = bytes("adler32", data, 2, old, data);
    long low = start & 0xFFFF;
    long high = start >> 16 & 0xFFFF;
    for (int i = 0; i < b.length; i++) {
      low = (low + b.at(i)) % 65521;
      high = (high + low) % 65521;
    }
    return high << 16 | low;
  }
}
