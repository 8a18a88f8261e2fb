package vial.runtime.term;

/** The empty list, {@code []}: one object. */
public final class Empty {
  public static final Empty LIST = new Empty();

  private Empty() {}

  @Override
  public int hashCode() {
    return 0x3C6EF372;
  }

  @Override
  public String toString() {
    return "[]";
  }
}
