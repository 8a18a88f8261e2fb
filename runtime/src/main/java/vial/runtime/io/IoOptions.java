package vial.runtime.io;

import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** What {@code :io.setopts} and {@code :io.getopts} know of a device. Read by the reader's process too. */
public final class IoOptions {
  private static final Atom BINARY = Atom.of("binary");
  private static final Atom LIST = Atom.of("list");
  private static final Atom ENCODING = Atom.of("encoding");

  private final boolean hasInput;
  private volatile boolean binary = true;
  private volatile Object encoding = IoProtocol.UNICODE;

  public IoOptions(boolean hasInput) {
    this.hasInput = hasInput;
  }

  boolean isBinary() {
    return binary;
  }

  Object set(Object options) {
    Object list = options;
    for (; list instanceof Cons cell; list = cell.tail) if (!isKnown(cell.head)) return IoProtocol.error(IoProtocol.ENOTSUP);
    if (list != Empty.LIST) return IoProtocol.error(IoProtocol.ENOTSUP);
    for (list = options; list instanceof Cons cell; list = cell.tail) apply(cell.head);
    return IoProtocol.OK;
  }

  private static boolean isKnown(Object option) {
    if (option == BINARY || option == LIST) return true;
    return option instanceof Tuple t && t.size() == 2
        && (t.get(0) == BINARY || t.get(0) == ENCODING || t.get(0) == Atom.of("echo") || t.get(0) == Atom.of("expand_fun"));
  }

  private void apply(Object option) {
    if (option == BINARY) binary = true;
    else if (option == LIST) binary = false;
    else if (((Tuple) option).get(0) == BINARY) binary = ((Tuple) option).get(1) == Atom.TRUE;
    else if (((Tuple) option).get(0) == ENCODING) encoding = ((Tuple) option).get(1);
  }

  Object term() {
    Object shown = ListTerm.of(Tuple.of(ENCODING, encoding));
    return hasInput ? new Cons(Tuple.of(BINARY, Atom.of(binary)), shown) : shown;
  }
}
