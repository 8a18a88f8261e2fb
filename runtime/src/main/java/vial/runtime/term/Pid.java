package vial.runtime.term;

/** What order, hash and printing need to know of a process. */
public interface Pid {
  /** Unique among all processes of this system, ascending in the order of their creation. */
  long id();
}
