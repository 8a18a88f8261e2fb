package vial.runtime.ets;

/** Who may read and write a table besides its owner. */
public enum Access {
  PUBLIC,
  PROTECTED,
  PRIVATE
}
