package vial.runtime.erlang;

import java.math.BigInteger;
import vial.runtime.code.Name;
import vial.runtime.code.Raise;
import vial.runtime.process.Arguments;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.MapBuilder;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** {@code :counters}: arrays of atomics that wrap around; both kinds of the BEAM are the same here. */
public final class Counters {
  private static final Atom OK = Atom.of("ok");
  private static final Atom ATOMICS = Atom.of("atomics");
  private static final Atom WRITE_CONCURRENCY = Atom.of("write_concurrency");

  private Counters() {}

  @Name("new")
  public static Object make(Proc p, Object size, Object options) {
    if (!(size instanceof Long count) || count < 1) throw fail("new", 1, "out of range", size, options);
    Atom kind = ATOMICS;
    for (Object option : Arguments.list(options, 2)) {
      if (option != ATOMICS && option != WRITE_CONCURRENCY) throw fail("new", 2, "invalid option in list", size, options);
      kind = (Atom) option;
    }
    return Tuple.of(kind, Atomics.words(p, count, true));
  }

  private static Atomics.Words words(Object counter, String function) {
    if (counter instanceof Tuple t && t.size() == 2 && t.get(1) instanceof Reference r && r.alias instanceof Atomics.Words words) {
      return words;
    }
    throw fail(function, 1, "invalid counters reference", counter);
  }

  private static int index(Atomics.Words words, Object index, String function) {
    if (!(index instanceof Long i)) throw fail(function, 2, "not an integer", index);
    if (i < 1 || i > words.length()) throw fail(function, 2, "out of range", index);
    return (int) (i - 1);
  }

  private static long word(Atomics.Words words, Object value, String function) {
    if (value instanceof Long n) return n;
    throw fail(function, 3, value instanceof BigInteger ? "out of range" : "not an integer", value);
  }

  private static Raise fail(String function, int position, String message, Object... args) {
    return Raise.badargIn("counters", function, position, message, args);
  }

  public static Object get(Object counter, Object index) {
    Atomics.Words words = words(counter, "get");
    return words.get(index(words, index, "get"));
  }

  public static Object put(Object counter, Object index, Object value) {
    Atomics.Words words = words(counter, "put");
    words.set(index(words, index, "put"), word(words, value, "put"));
    return OK;
  }

  public static Object add(Object counter, Object index, Object increment) {
    Atomics.Words words = words(counter, "add");
    words.getAndAdd(index(words, index, "add"), word(words, increment, "add"));
    return OK;
  }

  public static Object sub(Object counter, Object index, Object decrement) {
    Atomics.Words words = words(counter, "sub");
    words.getAndAdd(index(words, index, "sub"), -word(words, decrement, "sub"));
    return OK;
  }

  public static Object info(Object counter) {
    Atomics.Words words = words(counter, "info");
    MapBuilder info = new MapBuilder();
    info.put(Atom.of("size"), (long) words.length());
    info.put(Atom.of("memory"), words.length() * 8L + 40);
    return info.build();
  }
}
