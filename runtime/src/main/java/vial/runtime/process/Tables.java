package vial.runtime.process;

/** What the table storage does when an owner ends. */
final class Tables {
  int count() {
    return 0;
  }

  void ownerEnded(Proc p, Carrier carrier) {}
}
