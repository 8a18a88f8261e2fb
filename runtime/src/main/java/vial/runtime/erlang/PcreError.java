package vial.runtime.erlang;

/** A pattern that is no regular expression: what is wrong, in PCRE's words, and at which byte. */
final class PcreError extends Exception {
  private static final long serialVersionUID = 1L;
  final int position;

  PcreError(String message, int position) {
    super(message, null, false, false);
    this.position = position;
  }
}
