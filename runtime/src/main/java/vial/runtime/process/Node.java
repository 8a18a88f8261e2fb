package vial.runtime.process;

/** An entry of a mailbox: a message, or in a subclass a signal. Never shared: each delivery makes its own. */
class Node {
  final Object message;
  Node next;

  Node(Object message) {
    this.message = message;
  }
}
