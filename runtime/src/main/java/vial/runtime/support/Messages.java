package vial.runtime.support;

import vial.runtime.process.Proc;

/** The mailbox as a compiled receive sees it (RECEIVE). */
public final class Messages {
  private Messages() {}

  /** The next message to look at, or null. */
  public static Object peek(Proc p) {
    Object message = p.peekMessage();
    return message == Proc.NO_MESSAGE ? null : message;
  }
}
