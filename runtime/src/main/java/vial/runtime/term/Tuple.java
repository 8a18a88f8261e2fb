package vial.runtime.term;

/** A tuple. The elements are never written after construction. */
public final class Tuple {
  public static final Tuple EMPTY = new Tuple(new Object[0]);

  public final Object[] elements;

  /** Takes ownership of the array. */
  public Tuple(Object[] elements) {
    this.elements = elements;
  }

  public static Tuple of(Object... elements) {
    return new Tuple(elements);
  }

  public int size() {
    return elements.length;
  }

  public Object get(int index) {
    return elements[index];
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Tuple && Terms.identical(this, other);
  }

  @Override
  public int hashCode() {
    return Terms.hash(this);
  }
}
