package vial.runtime.erlang;

import java.util.concurrent.ConcurrentHashMap;
import vial.runtime.code.Fun;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.MapTerm;
import vial.runtime.term.PortTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/**
 * {@code :vial_protocol}: which implementation a protocol was found to have for a type.
 *
 * <p>Protocols are dispatched by names of modules ({@code Enumerable.List}), which is slow to do by itself: the name has to be made and the
 * module looked up. So what {@code Protocol} found is kept here. Only implementations that exist are kept, and defining one forgets
 * what was kept for its protocol, so that nothing here can be out of date.
 */
public final class VialProtocol {
  private static final Atom STRUCT = Atom.of("__struct__");
  private static final ConcurrentHashMap<Object, ConcurrentHashMap<Object, Object>> FOUND = new ConcurrentHashMap<>();

  private VialProtocol() {}

  /** The implementation, or {@code false} when it has to be found. */
  public static Object cached(Object protocol, Object data) {
    ConcurrentHashMap<Object, Object> found = FOUND.get(protocol);
    Object implementation = found == null ? null : found.get(type(data));
    return implementation == null ? Atom.FALSE : implementation;
  }

  public static Object remember(Object protocol, Object data, Object implementation) {
    FOUND.computeIfAbsent(protocol, p -> new ConcurrentHashMap<>()).put(type(data), implementation);
    return implementation;
  }

  public static Object forget(Object protocol) {
    FOUND.remove(protocol);
    return Atom.of("ok");
  }

  /** The module that stands for the type of {@code data}: a struct's own, or {@code Integer}, {@code List} and so on. */
  public static Object type(Object data) {
    return switch (data) {
      case MapTerm map -> map.get(STRUCT) instanceof Atom struct ? struct : Types.MAP;
      case Cons cons -> Types.LIST;
      case Empty empty -> Types.LIST;
      case Atom atom -> Types.ATOM;
      case Binary binary -> Types.BIT_STRING;
      case Tuple tuple -> Types.TUPLE;
      case Double number -> Types.FLOAT;
      case Number number -> Types.INTEGER;
      case Fun fun -> Types.FUNCTION;
      case Reference reference -> Types.REFERENCE;
      case PortTerm port -> Types.PORT;
      default -> Types.PID;
    };
  }

  private static final class Types {
    static final Atom MAP = Atom.of("Elixir.Map");
    static final Atom LIST = Atom.of("Elixir.List");
    static final Atom ATOM = Atom.of("Elixir.Atom");
    static final Atom BIT_STRING = Atom.of("Elixir.BitString");
    static final Atom TUPLE = Atom.of("Elixir.Tuple");
    static final Atom FLOAT = Atom.of("Elixir.Float");
    static final Atom INTEGER = Atom.of("Elixir.Integer");
    static final Atom FUNCTION = Atom.of("Elixir.Function");
    static final Atom REFERENCE = Atom.of("Elixir.Reference");
    static final Atom PORT = Atom.of("Elixir.Port");
    static final Atom PID = Atom.of("Elixir.PID");
  }
}
