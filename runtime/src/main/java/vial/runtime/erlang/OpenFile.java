package vial.runtime.erlang;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vial.runtime.term.Binary;

/** A file with a position, and a buffer of what was read ahead. Used by one process at a time. */
final class OpenFile {
  private static final int BUFFER = 65536;

  private final FileChannel channel;
  private final boolean append;
  private final InputStream unpacked;
  private final OutputStream packed;
  private byte[] buffer = {};
  private int at;
  private int filled;

  private OpenFile(FileChannel channel, boolean append, InputStream unpacked, OutputStream packed) {
    this.channel = channel;
    this.append = append;
    this.unpacked = unpacked;
    this.packed = packed;
  }

  static OpenFile open(Path path, Object modes) throws IOException {
    boolean read = File.has(modes, "read");
    boolean append = File.has(modes, "append");
    boolean exclusive = File.has(modes, "exclusive");
    boolean write = File.has(modes, "write") || append || exclusive;
    if (Files.isDirectory(path)) throw new FileSystemException(path.toString(), null, "Is a directory");
    Set<OpenOption> options = new HashSet<>();
    if (read || !write) options.add(StandardOpenOption.READ);
    if (write) {
      options.add(StandardOpenOption.WRITE);
      options.add(exclusive ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
      if (!read && !append) options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    FileChannel channel = FileChannel.open(path, options);
    boolean compressed = File.has(modes, "compressed");
    return new OpenFile(
        channel,
        append,
        compressed && !write ? unpack(channel) : null,
        compressed && write ? new GZIPOutputStream(Channels.newOutputStream(channel)) : null);
  }

  /** What is not packed is read as it is. */
  private static InputStream unpack(FileChannel channel) throws IOException {
    ByteBuffer magic = ByteBuffer.allocate(2);
    int count = channel.read(magic, 0);
    boolean gzip = count == 2 && magic.get(0) == 0x1F && magic.get(1) == (byte) 0x8B;
    InputStream raw = Channels.newInputStream(channel);
    return gzip ? new GZIPInputStream(raw) : raw;
  }

  private boolean fill() throws IOException {
    if (buffer.length == 0) buffer = new byte[BUFFER];
    at = 0;
    filled = unpacked != null ? unpacked.read(buffer, 0, BUFFER) : channel.read(ByteBuffer.wrap(buffer));
    if (filled < 0) filled = 0;
    return filled > 0;
  }

  /** Up to {@code count} bytes, or null at the end. */
  Binary read(int count) throws IOException {
    Bytes out = new Bytes(Math.min(count, BUFFER));
    while (out.length() < count && (at < filled || fill())) {
      int take = Math.min(count - out.length(), filled - at);
      out.add(buffer, at, take);
      at += take;
    }
    return out.length() == 0 && count > 0 ? null : out.toBinary();
  }

  /** A line with its newline, or null at the end; {@code \r\n} is read as {@code \n}. */
  Binary readLine() throws IOException {
    Bytes out = new Bytes(128);
    while (at < filled || fill()) {
      int newline = at;
      while (newline < filled && buffer[newline] != '\n') newline++;
      boolean found = newline < filled;
      out.add(buffer, at, (found ? newline + 1 : newline) - at);
      at = found ? newline + 1 : newline;
      if (found) break;
    }
    if (out.length() == 0) return null;
    Binary line = out.toBinary();
    int end = line.length;
    boolean windows = end >= 2 && line.at(end - 1) == '\n' && line.at(end - 2) == '\r';
    return windows ? line.slice(0, end - 2).append(Binary.ofLatin1("\n")) : line;
  }

  void write(Binary data) throws IOException {
    forget();
    if (packed != null) {
      packed.write(data.bytes, data.offset, data.length);
      return;
    }
    ByteBuffer bytes = ByteBuffer.wrap(data.bytes, data.offset, data.length);
    if (append) channel.position(channel.size());
    while (bytes.hasRemaining()) channel.write(bytes);
  }

  /** Goes back over what was read ahead. */
  private void forget() throws IOException {
    if (at < filled && unpacked == null) channel.position(channel.position() - (filled - at));
    at = 0;
    filled = 0;
  }

  long position() throws IOException {
    return channel.position() - (filled - at);
  }

  long position(String base, long offset) throws IOException {
    forget();
    long from = base.equals("eof") ? channel.size() : base.equals("cur") ? channel.position() : 0;
    if (from + offset < 0) throw new IOException("Invalid argument");
    channel.position(from + offset);
    return from + offset;
  }

  Binary readAt(long position, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) > 0) continue;
    return bytes.position() == 0 && count > 0 ? null : Binary.of(bytes.array(), bytes.position());
  }

  void writeAt(long position, Binary data) throws IOException {
    forget();
    ByteBuffer bytes = ByteBuffer.wrap(data.bytes, data.offset, data.length);
    while (bytes.hasRemaining()) channel.write(bytes, position + bytes.position() - data.offset);
  }

  void truncate() throws IOException {
    forget();
    channel.truncate(channel.position());
  }

  void sync() throws IOException {
    channel.force(true);
  }

  void close() throws IOException {
    if (packed != null) packed.close();
    channel.close();
  }
}
