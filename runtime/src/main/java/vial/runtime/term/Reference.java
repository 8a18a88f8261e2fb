package vial.runtime.term;

import java.util.concurrent.atomic.AtomicLong;

/** A reference: unique in this system. */
public final class Reference {
  private static final AtomicLong NEXT = new AtomicLong(1L << 36);

  public final long id;

  /** For the process runtime: who gets messages sent to this reference while it is an alias, else null. */
  public volatile Object alias;

  /** What a native keeps behind a reference that it handed out, as a compiled pattern; null for plain ones. */
  public final Object resource;

  public Reference(long id) {
    this(id, null);
  }

  private Reference(long id, Object resource) {
    this.id = id;
    this.resource = resource;
  }

  public static Reference holding(Object resource) {
    return new Reference(NEXT.getAndIncrement(), resource);
  }

  public static Reference make() {
    return new Reference(NEXT.getAndIncrement());
  }

  /** The three numbers behind the node in its printed form. */
  public String text() {
    return (id >>> 36) + "." + (id >>> 18 & 0x3FFFF) + "." + (id & 0x3FFFF);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Reference that && id == that.id;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id * 0x9E3779B97F4A7C15L);
  }

  @Override
  public String toString() {
    return "#Ref<0." + text() + ">";
  }
}
