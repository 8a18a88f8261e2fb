package vial.runtime.process;

/** Unwinds lent work whose process has to end. Not an exception of the language: no {@code try} sees it. */
final class Ended extends Error {
  private static final long serialVersionUID = 1L;

  Ended() {
    super(null, null, false, false);
  }
}
