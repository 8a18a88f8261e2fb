package vial.runtime.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Lines from the standard input; prompts go to the standard output. */
public final class StandardInput implements Input {
  private final InputStream in;
  private final Output out;

  public StandardInput(InputStream in, Output out) {
    this.in = new BufferedInputStream(in);
    this.out = out;
  }

  @Override
  public byte[] readLine(String prompt) throws IOException {
    byte[] shown = prompt.getBytes(StandardCharsets.UTF_8);
    out.write(shown, 0, shown.length);
    out.flush();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n') break;
    }
    return line.size() == 0 ? null : line.toByteArray();
  }
}
