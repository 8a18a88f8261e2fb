package vial.runtime.erlang;

import java.math.BigInteger;
import vial.runtime.code.Fun;
import vial.runtime.code.Name;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Numbers;
import vial.runtime.term.Pid;
import vial.runtime.term.PortTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Terms;
import vial.runtime.term.Tuple;

/** {@code :erlang}: operators, type tests and what else guards may call. The module's other natives are in the {@code Erlang...} classes. */
public final class Erlang {
  private Erlang() {}

  // Arithmetic

  @Name("+")
  public static Object add(Object a, Object b) {
    return Numbers.add(a, b);
  }

  @Name("+")
  public static Object plus(Object a) {
    return Numbers.plus(a);
  }

  @Name("-")
  public static Object subtract_(Object a, Object b) {
    return Numbers.subtract(a, b);
  }

  @Name("-")
  public static Object negate(Object a) {
    return Numbers.negate(a);
  }

  @Name("*")
  public static Object multiply(Object a, Object b) {
    return Numbers.multiply(a, b);
  }

  @Name("/")
  public static Object divide(Object a, Object b) {
    return Numbers.divide(a, b);
  }

  public static Object div(Object a, Object b) {
    return Numbers.div(a, b);
  }

  public static Object rem(Object a, Object b) {
    return Numbers.rem(a, b);
  }

  public static Object band(Object a, Object b) {
    return Numbers.band(a, b);
  }

  public static Object bor(Object a, Object b) {
    return Numbers.bor(a, b);
  }

  public static Object bxor(Object a, Object b) {
    return Numbers.bxor(a, b);
  }

  public static Object bnot(Object a) {
    return Numbers.bnot(a);
  }

  public static Object bsl(Object a, Object b) {
    return Numbers.bsl(a, b);
  }

  public static Object bsr(Object a, Object b) {
    return Numbers.bsr(a, b);
  }

  // Comparison

  @Name("==")
  public static Object equal(Object a, Object b) {
    return Atom.of(Terms.equal(a, b));
  }

  @Name("/=")
  public static Object notEqual(Object a, Object b) {
    return Atom.of(!Terms.equal(a, b));
  }

  @Name("=:=")
  public static Object identical(Object a, Object b) {
    return Atom.of(Terms.identical(a, b));
  }

  @Name("=/=")
  public static Object notIdentical(Object a, Object b) {
    return Atom.of(!Terms.identical(a, b));
  }

  @Name("<")
  public static Object less(Object a, Object b) {
    return Atom.of(Terms.less(a, b));
  }

  @Name("=<")
  public static Object lessOrEqual(Object a, Object b) {
    return Atom.of(Terms.lessOrEqual(a, b));
  }

  @Name(">")
  public static Object greater(Object a, Object b) {
    return Atom.of(Terms.less(b, a));
  }

  @Name(">=")
  public static Object greaterOrEqual(Object a, Object b) {
    return Atom.of(Terms.lessOrEqual(b, a));
  }

  public static Object max(Object a, Object b) {
    return Terms.less(a, b) ? b : a;
  }

  public static Object min(Object a, Object b) {
    return Terms.less(b, a) ? b : a;
  }

  // Booleans

  public static Object not(Object a) {
    if (a == Atom.TRUE) return Atom.FALSE;
    if (a == Atom.FALSE) return Atom.TRUE;
    throw Raise.errorIn(Atom.of("badarg"), "erlang", "not", a);
  }

  public static Object and(Object a, Object b) {
    checkBooleans("and", a, b);
    return Atom.of(a == Atom.TRUE && b == Atom.TRUE);
  }

  public static Object or(Object a, Object b) {
    checkBooleans("or", a, b);
    return Atom.of(a == Atom.TRUE || b == Atom.TRUE);
  }

  public static Object xor(Object a, Object b) {
    checkBooleans("xor", a, b);
    return Atom.of(a != b);
  }

  private static void checkBooleans(String name, Object a, Object b) {
    if (!isBoolean(a) || !isBoolean(b)) throw Raise.errorIn(Atom.of("badarg"), "erlang", name, a, b);
  }

  private static boolean isBoolean(Object a) {
    return a == Atom.TRUE || a == Atom.FALSE;
  }

  // Type tests

  public static Object is_atom(Object a) {
    return Atom.of(a instanceof Atom);
  }

  public static Object is_boolean(Object a) {
    return Atom.of(isBoolean(a));
  }

  public static Object is_binary(Object a) {
    return Atom.of(a instanceof Binary b && b.extraBits == 0);
  }

  public static Object is_bitstring(Object a) {
    return Atom.of(a instanceof Binary);
  }

  public static Object is_integer(Object a) {
    return Atom.of(a instanceof Long || a instanceof BigInteger);
  }

  public static Object is_float(Object a) {
    return Atom.of(a instanceof Double);
  }

  public static Object is_number(Object a) {
    return Atom.of(Numbers.isNumber(a));
  }

  public static Object is_list(Object a) {
    return Atom.of(a instanceof Cons || a == Empty.LIST);
  }

  public static Object is_tuple(Object a) {
    return Atom.of(a instanceof Tuple);
  }

  public static Object is_map(Object a) {
    return Atom.of(a instanceof MapTerm);
  }

  public static Object is_pid(Object a) {
    return Atom.of(a instanceof Pid);
  }

  public static Object is_port(Object a) {
    return Atom.of(a instanceof PortTerm);
  }

  public static Object is_reference(Object a) {
    return Atom.of(a instanceof Reference);
  }

  public static Object is_function(Object a) {
    return Atom.of(a instanceof Fun);
  }

  public static Object is_function(Object a, Object arity) {
    if (arity instanceof BigInteger big && big.signum() > 0) return Atom.FALSE;
    if (!(arity instanceof Long wanted) || wanted < 0) {
      throw Raise.badarg("is_function", 2, Numbers.isInteger(arity) ? "out of range" : "not an integer", a, arity);
    }
    return Atom.of(a instanceof Fun f && f.arity == wanted);
  }

  public static Object is_record(Object a, Object tag) {
    if (!(tag instanceof Atom)) throw Raise.badarg("is_record", 2, "not an atom", a, tag);
    return Atom.of(a instanceof Tuple t && t.size() > 0 && t.get(0) == tag);
  }

  public static Object is_record(Object a, Object tag, Object size) {
    if (!(tag instanceof Atom)) throw Raise.badarg("is_record", 2, "not an atom", a, tag, size);
    if (!(size instanceof Long n)) throw Raise.badarg("is_record", 3, "not an integer", a, tag, size);
    return Atom.of(a instanceof Tuple t && t.size() == n && t.size() > 0 && t.get(0) == tag);
  }

  // Maps

  public static Object map_size(Object map) {
    if (map instanceof MapTerm m) return (long) m.size();
    throw Raise.errorAt(Tuple.of(Atom.of("badmap"), map), "erlang", "map_size", 1, "not a map", map);
  }

  public static Object is_map_key(Object key, Object map) {
    if (map instanceof MapTerm m) return Atom.of(m.containsKey(key));
    throw Raise.errorAt(Tuple.of(Atom.of("badmap"), map), "erlang", "is_map_key", 2, "not a map", key, map);
  }

  public static Object map_get(Object key, Object map) {
    if (!(map instanceof MapTerm m)) {
      throw Raise.errorAt(Tuple.of(Atom.of("badmap"), map), "erlang", "map_get", 2, "not a map", key, map);
    }
    Object value = m.get(key);
    if (value == null) {
      throw Raise.errorAt(Tuple.of(Atom.of("badkey"), key), "erlang", "map_get", 1, "not present in map", key, map);
    }
    return value;
  }
}
