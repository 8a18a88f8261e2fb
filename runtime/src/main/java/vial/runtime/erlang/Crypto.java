package vial.runtime.erlang;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Iodata;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** {@code :crypto}: random bytes, digests and message authentication, by the JDK's providers. Ciphers are in {@link CryptoCipher}. */
public final class Crypto {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Atom HMAC = Atom.of("hmac");
  private static final Map<String, String> DIGESTS =
      Map.ofEntries(
          Map.entry("md5", "MD5"), Map.entry("sha", "SHA-1"), Map.entry("sha224", "SHA-224"), Map.entry("sha256", "SHA-256"),
          Map.entry("sha384", "SHA-384"), Map.entry("sha512", "SHA-512"), Map.entry("sha3_224", "SHA3-224"),
          Map.entry("sha3_256", "SHA3-256"), Map.entry("sha3_384", "SHA3-384"), Map.entry("sha3_512", "SHA3-512"));

  private Crypto() {}

  static Raise bad(String text) {
    return Raise.error(Tuple.of(Atom.of("badarg"), Tuple.of(Binary.ofUtf8("crypto"), 0L), ListTerm.ofCodePoints(text)));
  }

  static byte[] bytes(Object data) {
    Binary found = data instanceof Binary b && b.extraBits != 0 ? null : Iodata.toBinary(data);
    if (found == null) throw bad("Bad binary or iodata");
    return found.toByteArray();
  }

  public static Object strong_rand_bytes(Object count) {
    if (!(count instanceof Long n) || n < 0 || n > Integer.MAX_VALUE - 16) throw Raise.errorIn(Atom.of("badarg"), "crypto", "strong_rand_bytes", count);
    byte[] bytes = new byte[(int) (long) n];
    RANDOM.nextBytes(bytes);
    return Binary.of(bytes);
  }

  private static MessageDigest digest(Object type) {
    String name = type instanceof Atom a ? DIGESTS.get(a.name()) : null;
    try {
      if (name != null) return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException absent) {
      throw bad("Unsupported digest type");
    }
    throw bad("Bad digest type");
  }

  public static Object hash(Proc p, Object type, Object data) {
    byte[] bytes = bytes(data);
    p.reductions -= bytes.length / 1000;
    return Binary.of(digest(type).digest(bytes));
  }

  public static Object hash_init(Object type) {
    return Reference.holding(digest(type));
  }

  /** A context is never written: each update goes on from a copy. */
  private static MessageDigest copy(Object context) {
    if (context instanceof Reference r && r.resource instanceof MessageDigest digest) {
      try {
        return (MessageDigest) digest.clone();
      } catch (CloneNotSupportedException noCopy) {
        throw bad("Bad state");
      }
    }
    throw bad("Bad state");
  }

  public static Object hash_update(Object context, Object data) {
    MessageDigest digest = copy(context);
    digest.update(bytes(data));
    return Reference.holding(digest);
  }

  public static Object hash_final(Object context) {
    return Binary.of(copy(context).digest());
  }

  private static Mac newMac(Object type, Object digest, Object key) {
    if (type != HMAC || !(digest instanceof Atom a) || !DIGESTS.containsKey(a.name())) throw bad("Unsupported mac type");
    String name = "Hmac" + DIGESTS.get(a.name()).replace("SHA-", "SHA");
    byte[] secret = bytes(key);
    try {
      Mac mac = Mac.getInstance(name);
      mac.init(new SecretKeySpec(secret.length == 0 ? new byte[1] : secret, name));
      return mac;
    } catch (GeneralSecurityException absent) {
      throw bad("Unsupported mac type");
    }
  }

  public static Object mac(Object type, Object digest, Object key, Object data) {
    return Binary.of(newMac(type, digest, key).doFinal(bytes(data)));
  }

  public static Object macN(Object type, Object digest, Object key, Object data, Object length) {
    byte[] whole = newMac(type, digest, key).doFinal(bytes(data));
    if (!(length instanceof Long n) || n < 0) throw bad("Bad length");
    return Binary.of(Arrays.copyOf(whole, (int) Math.min(n, whole.length)));
  }

  public static Object mac_init(Object type, Object digest, Object key) {
    return Reference.holding(newMac(type, digest, key));
  }

  private static Mac copyMac(Object context) {
    if (context instanceof Reference r && r.resource instanceof Mac mac) {
      try {
        return (Mac) mac.clone();
      } catch (CloneNotSupportedException noCopy) {
        throw bad("Bad ref");
      }
    }
    throw bad("Bad ref");
  }

  public static Object mac_update(Object context, Object data) {
    Mac mac = copyMac(context);
    mac.update(bytes(data));
    return Reference.holding(mac);
  }

  public static Object mac_final(Object context) {
    return Binary.of(copyMac(context).doFinal());
  }

  /** In constant time; binaries of different sizes are refused. */
  public static Object hash_equals(Object left, Object right) {
    byte[] a = bytes(left);
    byte[] b = bytes(right);
    if (a.length != b.length) throw bad("Binaries have different lengths");
    return Atom.of(MessageDigest.isEqual(a, b));
  }

  /** RFC 8018, by hand: the JDK's own takes passwords of characters, not of bytes. */
  public static Object pbkdf2_hmac(Proc p, Object digest, Object password, Object salt, Object iterations, Object length) {
    if (!(iterations instanceof Long rounds) || rounds < 1 || !(length instanceof Long size) || size < 1) throw bad("Bad iteration count or length");
    Mac mac = newMac(HMAC, digest, password);
    byte[] out = new byte[(int) (long) size];
    int block = mac.getMacLength();
    for (int at = 0, number = 1; at < out.length; at += block, number++) {
      mac.update(bytes(salt));
      byte[] round = mac.doFinal(new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number});
      byte[] sum = round.clone();
      for (long i = 1; i < rounds; i++) {
        round = mac.doFinal(round);
        for (int j = 0; j < sum.length; j++) sum[j] ^= round[j];
      }
      System.arraycopy(sum, 0, out, at, Math.min(block, out.length - at));
    }
    p.reductions -= (int) Math.min(rounds, 1_000_000);
    return Binary.of(out);
  }
}
