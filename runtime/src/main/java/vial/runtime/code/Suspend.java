package vial.runtime.code;

/** What a call returns instead of a value when its process has to stop (SUSPEND). */
public final class Suspend {
  public static final Object SUSPEND = new Suspend();

  private Suspend() {}

  @Override
  public String toString() {
    return "SUSPEND";
  }
}
