package vial.runtime.erlang;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vial.runtime.term.Binary;

/** A growing array of bytes that becomes a binary. */
final class Bytes {
  private byte[] bytes;
  private int length;

  Bytes(int capacity) {
    bytes = new byte[Math.max(capacity, 16)];
  }

  Bytes add(int value) {
    room(1);
    bytes[length++] = (byte) value;
    return this;
  }

  Bytes add(byte[] source, int from, int count) {
    room(count);
    System.arraycopy(source, from, bytes, length, count);
    length += count;
    return this;
  }

  Bytes add(Binary binary) {
    return add(binary.bytes, binary.offset, binary.length);
  }

  Bytes addPoint(int point) {
    room(4);
    length = CodePoints.put(bytes, length, point);
    return this;
  }

  Bytes add(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return add(encoded, 0, encoded.length);
  }

  int length() {
    return length;
  }

  private void room(int count) {
    if (bytes.length - length < count) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
  }

  Binary toBinary() {
    return Binary.of(bytes.length == length ? bytes : Arrays.copyOf(bytes, length));
  }
}
