package vial.runtime.io;

import java.io.IOException;

/** Where lines come from. Called on a thread that may block. */
public interface Input {
  /** The next line with its end, in UTF-8; null at the end of the input. The prompt was not printed yet. */
  byte[] readLine(String prompt) throws IOException;

  /** A line that is not shown while it is typed; null where that cannot be done. */
  default byte[] readPassword() throws IOException {
    return null;
  }
}
