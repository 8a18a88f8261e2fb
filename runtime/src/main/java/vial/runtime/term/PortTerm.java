package vial.runtime.term;

/** A port's identifier. */
public record PortTerm(long id) {
  @Override
  public String toString() {
    return "#Port<0." + id + ">";
  }
}
