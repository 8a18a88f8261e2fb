package vial.runtime.io;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Buffered bytes to a stream. Flushed when full, when the system has nothing else to do, and at the end; so a program that prints a million
 * lines makes few system calls and one that waits has shown everything.
 */
public final class Output {
  private static final int CAPACITY = 1 << 15;

  private final OutputStream stream;
  private final Runnable closed;
  private final byte[] buffer = new byte[CAPACITY];
  private int used;
  private boolean broken;

  /** {@code closed} runs once, when the other end of the stream is gone. */
  public Output(OutputStream stream, Runnable closed) {
    this.stream = stream;
    this.closed = closed;
  }

  public synchronized void write(byte[] bytes, int offset, int length) {
    if (length > CAPACITY - used) flush();
    if (length > CAPACITY) {
      transfer(bytes, offset, length);
    } else {
      System.arraycopy(bytes, offset, buffer, used, length);
      used += length;
    }
  }

  public synchronized boolean isEmpty() {
    return used == 0;
  }

  public synchronized void flush() {
    if (used == 0) return;
    int count = used;
    used = 0;
    transfer(buffer, 0, count);
  }

  private void transfer(byte[] bytes, int offset, int length) {
    if (broken) return;
    try {
      stream.write(bytes, offset, length);
      stream.flush();
    } catch (IOException gone) {
      broken = true;
      closed.run();
    }
  }
}
