package vial.runtime.process;

/** What the table storage does when an owner ends. */
final class Tables {
  void ownerEnded(Proc p, Carrier carrier) {}
}
