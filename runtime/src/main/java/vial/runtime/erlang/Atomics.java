package vial.runtime.erlang;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import vial.runtime.code.Name;
import vial.runtime.code.Raise;
import vial.runtime.process.Arguments;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.MapBuilder;
import vial.runtime.term.Numbers;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** {@code :atomics}: the reference of the array carries it. */
public final class Atomics {
  private static final Atom OK = Atom.of("ok");
  private static final BigInteger UNSIGNED = BigInteger.ONE.shiftLeft(64);

  /** 64-bit words, read as signed or unsigned. */
  static final class Words extends AtomicLongArray {
    private static final long serialVersionUID = 1L;
    final boolean signed;

    Words(int size, boolean signed) {
      super(size);
      this.signed = signed;
    }
  }

  private Atomics() {}

  @Name("new")
  public static Object make(Proc p, Object arity, Object options) {
    if (!(arity instanceof Long size) || size < 1) throw fail("new", 1, "out of range", arity, options);
    boolean signed = true;
    for (Object option : Arguments.list(options, 2)) {
      if (!(option instanceof Tuple t) || t.size() != 2 || t.get(0) != Atom.of("signed")) {
        throw fail("new", 2, "invalid option in list", arity, options);
      }
      signed = Arguments.bool(t.get(1), 2);
    }
    return words(p, size, signed);
  }

  static Reference words(Proc p, long size, boolean signed) {
    Reference ref = p.makeReference();
    ref.alias = new Words((int) size, signed);
    return ref;
  }

  static Words words(Object array, String function) {
    if (array instanceof Reference ref && ref.alias instanceof Words words) return words;
    throw fail(function, 1, "invalid atomics reference", array);
  }

  static int index(Words words, Object index, String function) {
    if (!(index instanceof Long i)) throw fail(function, 2, "not an integer", index);
    if (i < 1 || i > words.length()) throw fail(function, 2, "out of range", index);
    return (int) (i - 1);
  }

  static long word(Words words, Object value, int position, String function) {
    if (value instanceof Long n && (words.signed || n >= 0 || position == 0)) return n;
    if (!Numbers.isInteger(value)) throw fail(function, Math.max(position, 3), "not an integer", value);
    BigInteger big = Numbers.big(value);
    if (big.bitLength() > 64 || big.signum() < 0 && big.bitLength() > 63) throw fail(function, Math.max(position, 3), "out of range", value);
    if (words.signed && big.bitLength() > 63) throw fail(function, Math.max(position, 3), "out of range", value);
    return big.longValue();
  }

  static Object term(Words words, long value) {
    if (words.signed || value >= 0) return value;
    return Numbers.normalize(BigInteger.valueOf(value).add(UNSIGNED));
  }

  private static Raise fail(String function, int position, String message, Object... args) {
    return Raise.badargIn("atomics", function, position, message, args);
  }

  public static Object get(Object array, Object index) {
    Words words = words(array, "get");
    return term(words, words.get(index(words, index, "get")));
  }

  public static Object put(Object array, Object index, Object value) {
    Words words = words(array, "put");
    words.set(index(words, index, "put"), word(words, value, 3, "put"));
    return OK;
  }

  public static Object add(Object array, Object index, Object increment) {
    Words words = words(array, "add");
    words.getAndAdd(index(words, index, "add"), word(words, increment, 0, "add"));
    return OK;
  }

  public static Object add_get(Object array, Object index, Object increment) {
    Words words = words(array, "add_get");
    return term(words, words.addAndGet(index(words, index, "add_get"), word(words, increment, 0, "add_get")));
  }

  public static Object sub(Object array, Object index, Object decrement) {
    Words words = words(array, "sub");
    words.getAndAdd(index(words, index, "sub"), -word(words, decrement, 0, "sub"));
    return OK;
  }

  public static Object sub_get(Object array, Object index, Object decrement) {
    Words words = words(array, "sub_get");
    return term(words, words.addAndGet(index(words, index, "sub_get"), -word(words, decrement, 0, "sub_get")));
  }

  public static Object exchange(Object array, Object index, Object value) {
    Words words = words(array, "exchange");
    return term(words, words.getAndSet(index(words, index, "exchange"), word(words, value, 3, "exchange")));
  }

  public static Object compare_exchange(Object array, Object index, Object expected, Object desired) {
    Words words = words(array, "compare_exchange");
    int at = index(words, index, "compare_exchange");
    long before = word(words, expected, 3, "compare_exchange");
    long witness = words.compareAndExchange(at, before, word(words, desired, 4, "compare_exchange"));
    return witness == before ? OK : term(words, witness);
  }

  public static Object info(Object array) {
    Words words = words(array, "info");
    MapBuilder info = new MapBuilder();
    info.put(Atom.of("size"), (long) words.length());
    info.put(Atom.of("max"), words.signed ? Long.MAX_VALUE : Numbers.normalize(UNSIGNED.subtract(BigInteger.ONE)));
    info.put(Atom.of("min"), words.signed ? Long.MIN_VALUE : 0L);
    info.put(Atom.of("memory"), words.length() * 8L + 40);
    return info.build();
  }
}
