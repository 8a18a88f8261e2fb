package vial.runtime.term;

/** A list cell. The tail is a Cons, {@link Empty#LIST} or, in an improper list, any other term. */
public final class Cons {
  public final Object head;
  public final Object tail;

  public Cons(Object head, Object tail) {
    this.head = head;
    this.tail = tail;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Cons && Terms.identical(this, other);
  }

  @Override
  public int hashCode() {
    return Terms.hash(this);
  }
}
