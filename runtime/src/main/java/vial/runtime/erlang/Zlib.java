package vial.runtime.erlang;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Binary;
import vial.runtime.term.Iodata;

/** {@code :zlib}: whole data at once, in the formats zlib (compress), raw (zip) and gzip. */
public final class Zlib {
  private Zlib() {}

  private static byte[] bytes(Proc p, Object data) {
    Binary found = data instanceof Binary b && b.extraBits != 0 ? null : Iodata.toBinary(data);
    if (found == null) throw Raise.badarg();
    p.reductions -= found.length / 500;
    return found.toByteArray();
  }

  private static Binary deflated(byte[] plain, boolean raw) {
    try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw)) {
      deflater.setInput(plain);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] chunk = new byte[4096];
      while (!deflater.finished()) out.write(chunk, 0, deflater.deflate(chunk));
      return Binary.of(out.toByteArray());
    }
  }

  private static Binary inflated(byte[] packed, boolean raw) {
    try (Inflater inflater = new Inflater(raw)) {
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] chunk = new byte[4096];
      while (!inflater.finished()) {
        int count = inflater.inflate(chunk);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) throw Raise.error("data_error");
        out.write(chunk, 0, count);
      }
      return Binary.of(out.toByteArray());
    } catch (DataFormatException malformed) {
      throw Raise.error("data_error");
    }
  }

  public static Object compress(Proc p, Object data) {
    return deflated(bytes(p, data), false);
  }

  public static Object uncompress(Proc p, Object data) {
    return inflated(bytes(p, data), false);
  }

  public static Object zip(Proc p, Object data) {
    return deflated(bytes(p, data), true);
  }

  public static Object unzip(Proc p, Object data) {
    return inflated(bytes(p, data), true);
  }

  public static Object gzip(Proc p, Object data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packer = new GZIPOutputStream(out)) {
      packer.write(bytes(p, data));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    byte[] packed = out.toByteArray();
    packed[9] = 3; // the operating system: Unix, as the BEAM says everywhere
    return Binary.of(packed);
  }

  public static Object gunzip(Proc p, Object data) {
    try (GZIPInputStream unpacker = new GZIPInputStream(new ByteArrayInputStream(bytes(p, data)))) {
      return Binary.of(unpacker.readAllBytes());
    } catch (IOException malformed) {
      throw Raise.error("data_error");
    }
  }

  public static Object crc32(Object data) {
    return ErlangHashes.crc32(data);
  }

  public static Object adler32(Object data) {
    return ErlangHashes.adler32(data);
  }
}
