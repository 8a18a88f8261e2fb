package vial.runtime.erlang;

import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Binary;
import vial.runtime.term.Empty;
import vial.runtime.term.Iodata;
import vial.runtime.term.ListTerm;

/** {@code :erlang}: iodata. */
public final class ErlangIodata {
  private ErlangIodata() {}

  public static Object iolist_to_binary(Proc p, Object data) {
    return counted(p, Iodata.toBinary(data), "iolist_to_binary", "not an iodata term", data);
  }

  public static Object list_to_binary(Proc p, Object data) {
    Binary found = data instanceof Binary ? null : Iodata.toBinary(data);
    return counted(p, found, "list_to_binary", "not an iolist term", data);
  }

  public static Object list_to_bitstring(Proc p, Object data) {
    Binary found = data instanceof Binary ? null : Iodata.toBitstring(data);
    return counted(p, found, "list_to_bitstring", "not a bitstring list", data);
  }

  private static Object counted(Proc p, Binary found, String name, String message, Object data) {
    if (found == null) throw Raise.badarg(name, 1, message, data);
    p.reductions -= found.length / 200;
    return found;
  }

  public static Object iolist_size(Object data) {
    long size = Iodata.size(data instanceof Binary ? ListTerm.of(data) : data);
    if (size < 0) throw Raise.badarg("iolist_size", 1, "not an iodata term", data);
    return size;
  }

  public static Object iolist_to_iovec(Object data) {
    Binary whole = Iodata.toBinary(data);
    if (whole == null) throw Raise.badarg("iolist_to_iovec", 1, "not an iodata term", data);
    return whole.length == 0 ? Empty.LIST : ListTerm.of(whole);
  }
}
