package vial.runtime.erlang;

import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** {@code :crypto}: AES in one call, in the modes ECB, CBC, CTR and GCM. */
public final class CryptoCipher {
  private static final Atom ERROR = Atom.of("error");

  private CryptoCipher() {}

  /** The mode of {@code :aes_256_cbc} and the like, after a check of the key's length. */
  private static String mode(Object cipher, byte[] key) {
    String[] parts = cipher instanceof Atom a ? a.name().split("_") : new String[0];
    boolean sized = parts.length == 3;
    if (!(sized || parts.length == 2) || !parts[0].equals("aes")) throw Crypto.bad("Unknown cipher");
    if (sized && Integer.toString(key.length * 8).equals(parts[1]) || !sized) return parts[parts.length - 1];
    throw Crypto.bad("Bad key size");
  }

  private record Options(boolean encrypt, boolean padded) {
    static Options of(Object term) {
      if (term == Atom.TRUE || term == Atom.FALSE) return new Options(term == Atom.TRUE, false);
      boolean encrypt = true;
      boolean padded = false;
      for (Object rest = term; rest instanceof Cons cell; rest = cell.tail) {
        if (cell.head instanceof Tuple t && t.size() == 2 && t.get(0) instanceof Atom name) {
          if (name.name().equals("encrypt")) encrypt = t.get(1) == Atom.TRUE;
          if (name.name().equals("padding")) padded = t.get(1) == Atom.of("pkcs_padding");
        }
      }
      return new Options(encrypt, padded);
    }
  }

  public static Object crypto_one_time(Object cipher, Object key, Object data, Object options) {
    return crypto_one_time(cipher, key, Binary.EMPTY, data, options);
  }

  public static Object crypto_one_time(Object cipher, Object key, Object vector, Object data, Object options) {
    byte[] secret = Crypto.bytes(key);
    String mode = mode(cipher, secret).toUpperCase(Locale.ROOT);
    if (mode.equals("GCM")) throw Crypto.bad("Unknown cipher or aead cipher");
    Options chosen = Options.of(options);
    boolean stream = mode.equals("CTR");
    try {
      Cipher worker = Cipher.getInstance("AES/" + mode + (chosen.padded && !stream ? "/PKCS5Padding" : "/NoPadding"));
      SecretKeySpec spec = new SecretKeySpec(secret, "AES");
      int direction = chosen.encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
      if (mode.equals("ECB")) worker.init(direction, spec);
      else worker.init(direction, spec, new IvParameterSpec(Crypto.bytes(vector)));
      return Binary.of(worker.doFinal(Crypto.bytes(data)));
    } catch (GeneralSecurityException refused) {
      throw Crypto.bad(refused.getMessage());
    }
  }

  public static Object crypto_one_time_aead(Object cipher, Object key, Object vector, Object data, Object associated, Object encrypt) {
    return aead(cipher, key, vector, data, associated, null, 16, true);
  }

  /** Encrypts to {@code {text, tag}} with the length of a tag, or decrypts with a tag: the text or {@code :error}. */
  public static Object crypto_one_time_aead(
      Object cipher, Object key, Object vector, Object data, Object associated, Object tag, Object encrypt) {
    if (encrypt == Atom.TRUE) return aead(cipher, key, vector, data, associated, null, tag instanceof Long n ? (int) (long) n : 16, true);
    byte[] given = Crypto.bytes(tag);
    return aead(cipher, key, vector, data, associated, given, given.length, false);
  }

  private static Object aead(
      Object cipher, Object key, Object vector, Object data, Object associated, byte[] tag, int tagLength, boolean encrypt) {
    byte[] secret = Crypto.bytes(key);
    if (!mode(cipher, secret).equals("gcm")) throw Crypto.bad("Unknown AEAD cipher");
    try {
      Cipher worker = Cipher.getInstance("AES/GCM/NoPadding");
      GCMParameterSpec parameters = new GCMParameterSpec(tagLength * 8, Crypto.bytes(vector));
      worker.init(encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, new SecretKeySpec(secret, "AES"), parameters);
      worker.updateAAD(Crypto.bytes(associated));
      Binary text = Binary.of(Crypto.bytes(data));
      if (!encrypt) return Binary.of(worker.doFinal(text.append(Binary.of(tag)).toByteArray()));
      Binary done = Binary.of(worker.doFinal(text.toByteArray()));
      return Tuple.of(done.slice(0, done.length - tagLength), done.slice(done.length - tagLength, tagLength));
    } catch (AEADBadTagException forged) {
      return ERROR;
    } catch (GeneralSecurityException refused) {
      throw Crypto.bad(refused.getMessage());
    }
  }

  /** What {@code :crypto.info/0} tells. */
  public static Object info() {
    return MapTerm.of(Atom.of("link_type"), Atom.of("static"));
  }
}
