package vial.runtime.process;

/** A process that no scheduler runs, to hand to natives under test. */
public final class LoneProcess {
  private LoneProcess() {}

  public static Proc make() {
    return new Proc(1, null, null);
  }
}
