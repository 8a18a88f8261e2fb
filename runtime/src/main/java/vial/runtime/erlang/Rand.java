package vial.runtime.erlang;

import java.math.BigInteger;
import java.security.SecureRandom;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Numbers;
import vial.runtime.term.Tuple;

/**
 * {@code :rand} with the algorithms {@code exsss} (the default) and {@code exsp}, bit for bit those of Erlang. A state is
 * {@code {handler, [s1 | s0]}}, kept in the process dictionary under {@code :rand_seed} where none is passed.
 */
public final class Rand {
  private static final Atom SEED = Atom.of("rand_seed");
  private static final Atom TYPE = Atom.of("type");
  private static final Atom EXSSS = Atom.of("exsss");
  private static final Atom EXSP = Atom.of("exsp");
  private static final Atom DEFAULT = Atom.of("default");
  private static final Atom UNDEFINED = Atom.of("undefined");
  private static final SecureRandom ENTROPY = new SecureRandom();

  private Rand() {}

  private static Raise bad(String name, Object... args) {
    return Raise.errorIn(Atom.of("badarg"), "rand", name, args);
  }

  private static Object handler(Atom algorithm) {
    return MapTerm.of(TYPE, algorithm, Atom.of("bits"), (long) Xorshift.BITS);
  }

  private static Tuple state(Object handler, Xorshift generator) {
    return Tuple.of(handler, new Cons(generator.s1, generator.s0));
  }

  private static Tuple state(Atom algorithm, Xorshift generator) {
    return state(handler(algorithm), generator);
  }

  private static Xorshift generator(Atom algorithm, Object words) {
    boolean valid = words instanceof Cons c && c.head instanceof Long && c.tail instanceof Long && (algorithm == EXSSS || algorithm == EXSP);
    if (!valid) return null;
    Cons pair = (Cons) words;
    return new Xorshift(algorithm == EXSSS, (Long) pair.head, (Long) pair.tail);
  }

  private static Xorshift generator(Object state, String name, Object... args) {
    if (state instanceof Tuple t && t.size() == 2 && t.get(0) instanceof MapTerm handler && handler.get(TYPE) instanceof Atom algorithm) {
      Xorshift found = generator(algorithm, t.get(1));
      if (found != null) return found;
    }
    throw Raise.functionClause("rand", name, args);
  }

  // Seeds

  /** An exported state, a state, or the name of an algorithm to be seeded from the system's entropy. */
  public static Object seed_s(Object seed) {
    if (seed instanceof Atom algorithm) return fresh(algorithm, seed);
    if (seed instanceof Tuple t && t.size() == 2) {
      Xorshift exported = t.get(0) instanceof Atom algorithm ? generator(algorithm, t.get(1)) : null;
      if (exported != null) return state((Atom) t.get(0), exported);
      if (t.get(0) instanceof MapTerm) return state(t.get(0), generator(seed, "seed_s", seed));
    }
    throw bad("seed_s", seed);
  }

  private static Object fresh(Atom algorithm, Object... args) {
    return seeded(algorithm, ENTROPY.nextLong(), args);
  }

  private static Object seeded(Atom algorithm, Object seed, Object... args) {
    Atom known = algorithm == DEFAULT ? EXSSS : algorithm;
    if (known != EXSSS && known != EXSP) throw Raise.errorIn(Tuple.of(Atom.of("no_algorithm"), algorithm), "rand", "seed_s", args);
    boolean scrambled = known == EXSSS;
    if (Numbers.isInteger(seed)) return state(known, Xorshift.seeded(scrambled, Numbers.big(seed).longValue()));
    boolean three = seed instanceof Tuple t && t.size() == 3 && Numbers.isInteger(t.get(0)) && Numbers.isInteger(t.get(1)) && Numbers.isInteger(t.get(2));
    if (three) return state(known, Xorshift.seeded(scrambled, low(seed, 0), low(seed, 1), low(seed, 2)));
    boolean words = seed instanceof Cons c && c.head instanceof Long && c.tail instanceof Cons d && d.head instanceof Long;
    if (!words) throw bad("seed_s", args);
    return state(known, new Xorshift(scrambled, (Long) ((Cons) seed).head & Xorshift.MASK, (Long) ((Cons) ((Cons) seed).tail).head & Xorshift.MASK));
  }

  private static long low(Object seed, int index) {
    return Numbers.big(((Tuple) seed).get(index)).longValue();
  }

  public static Object seed_s(Object algorithm, Object seed) {
    if (!(algorithm instanceof Atom name)) throw bad("seed_s", algorithm, seed);
    return seeded(name, seed, algorithm, seed);
  }

  public static Object seed(Proc p, Object seed) {
    return keep(p, seed_s(seed));
  }

  public static Object seed(Proc p, Object algorithm, Object seed) {
    return keep(p, seed_s(algorithm, seed));
  }

  private static Object keep(Proc p, Object state) {
    ErlangProcess.put(p, SEED, state);
    return state;
  }

  private static Object current(Proc p) {
    Object state = ErlangProcess.get(p, SEED);
    return state == UNDEFINED || state == Atom.NIL ? seed(p, DEFAULT) : state;
  }

  public static Object export_seed(Proc p) {
    Object state = ErlangProcess.get(p, SEED);
    return state == UNDEFINED || state == Atom.NIL ? UNDEFINED : export_seed_s(state);
  }

  public static Object export_seed_s(Object state) {
    generator(state, "export_seed_s", state);
    Tuple pair = (Tuple) state;
    return Tuple.of(((MapTerm) pair.get(0)).get(TYPE), pair.get(1));
  }

  // Numbers: the value and the state after it

  private static Object drawn(Object value, Object state, Xorshift generator) {
    return Tuple.of(value, state(((Tuple) state).get(0), generator));
  }

  /** Keeps the state of a draw and gives its value. */
  private static Object value(Proc p, Object drawn) {
    Tuple pair = (Tuple) drawn;
    keep(p, pair.get(1));
    return pair.get(0);
  }

  public static Object uniform_s(Object state) {
    Xorshift generator = generator(state, "uniform_s", state);
    return drawn(generator.uniform(), state, generator);
  }

  public static Object uniform(Proc p) {
    return value(p, uniform_s(current(p)));
  }

  public static Object uniform_s(Object range, Object state) {
    if (!Numbers.isInteger(range) || Numbers.big(range).signum() <= 0) throw Raise.functionClause("rand", "uniform_s", range, state);
    Xorshift generator = generator(state, "uniform_s", range, state);
    if (range instanceof Long n && n <= 1L << Xorshift.BITS) return drawn(generator.uniform(n), state, generator);
    return drawn(wide(generator, Numbers.big(range)), state, generator);
  }

  public static Object uniform(Proc p, Object range) {
    return value(p, uniform_s(range, current(p)));
  }

  /** Ranges above 2^58: words are shifted in until two bits more than the range are there. */
  private static Object wide(Xorshift generator, BigInteger range) {
    int shift = Xorshift.BITS - generator.weakLowBits();
    boolean powerOfTwo = range.bitCount() == 1;
    while (true) {
      BigInteger value = BigInteger.valueOf(generator.next());
      int bits = Xorshift.BITS;
      BigInteger left = range.shiftRight(powerOfTwo ? Xorshift.BITS : Xorshift.BITS - 2);
      while (left.compareTo(BigInteger.ONE) > 0) {
        value = value.shiftRight(generator.weakLowBits()).shiftLeft(Xorshift.BITS).or(BigInteger.valueOf(generator.next()));
        left = left.shiftRight(shift);
        bits += shift;
      }
      if (powerOfTwo) return Numbers.normalize(value.and(range.subtract(BigInteger.ONE)).add(BigInteger.ONE));
      BigInteger index = value.mod(range);
      if (value.subtract(index).compareTo(BigInteger.ONE.shiftLeft(bits).subtract(range)) <= 0) {
        return Numbers.normalize(index.add(BigInteger.ONE));
      }
    }
  }

  /** More precise near zero than {@link #uniform}. */
  public static Object uniform_real_s(Object state) {
    Xorshift generator = generator(state, "uniform_real_s", state);
    long bits = generator.next() >>> Xorshift.BITS - 56;
    int exponent = -56;
    while (bits == 0) {
      bits = generator.next() >>> Xorshift.BITS - 56;
      exponent -= 56;
    }
    if (bits < 1L << 52) {
      int missing = Long.numberOfLeadingZeros(bits) - 11;
      bits = bits << missing | generator.next() >>> Xorshift.BITS - missing;
      exponent -= missing;
    }
    int drop = Math.max(0, 11 - Long.numberOfLeadingZeros(bits));
    return drawn(Math.scalb((double) (bits >>> drop), exponent + drop), state, generator);
  }

  public static Object uniform_real(Proc p) {
    return value(p, uniform_real_s(current(p)));
  }

  /** The normal distribution by Marsaglia's polar method. */
  public static Object normal_s(Object state) {
    Xorshift generator = generator(state, "normal_s", state);
    return drawn(normal(generator), state, generator);
  }

  private static double normal(Xorshift generator) {
    while (true) {
      double x = 2 * generator.uniform() - 1;
      double y = 2 * generator.uniform() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt(-2 * StrictMath.log(square) / square);
    }
  }

  public static Object normal_s(Object mean, Object variance, Object state) {
    if (!Numbers.isNumber(mean) || !Numbers.isNumber(variance)) throw Raise.functionClause("rand", "normal_s", mean, variance, state);
    Xorshift generator = generator(state, "normal_s", mean, variance, state);
    double value = Numbers.toDouble(mean) + Math.sqrt(Numbers.toDouble(variance)) * normal(generator);
    return drawn(value, state, generator);
  }

  public static Object normal(Proc p) {
    return value(p, normal_s(current(p)));
  }

  public static Object normal(Proc p, Object mean, Object variance) {
    return value(p, normal_s(mean, variance, current(p)));
  }

  /** Seven bytes from the high bits of each word; the last word, drawn even for no bytes, gives those below its two highest bits. */
  public static Object bytes_s(Object count, Object state) {
    Xorshift generator = generator(state, "bytes_s", count, state);
    if (!(count instanceof Long n) || n < 0 || n > Integer.MAX_VALUE - 16) throw Raise.functionClause("rand", "bytes_s", count, state);
    byte[] out = new byte[(int) (long) n];
    int at = 0;
    do {
      int take = Math.min(7, out.length - at);
      boolean last = out.length - at <= 7;
      long word = generator.next() >>> (last ? 56 - 8 * take : Xorshift.BITS - 56);
      for (int i = take - 1; i >= 0; i--, word >>>= 8) out[at + i] = (byte) word;
      at += take;
    } while (at < out.length);
    return drawn(Binary.of(out), state, generator);
  }

  public static Object bytes(Proc p, Object count) {
    return value(p, bytes_s(count, current(p)));
  }

  // Building blocks

  public static Object splitmix64_next(Object state) {
    if (!Numbers.isInteger(state)) throw Raise.functionClause("rand", "splitmix64_next", state);
    long[] words = {Numbers.big(state).longValue()};
    long value = Xorshift.splitMix(words);
    return Tuple.of(unsigned(value), unsigned(words[0]));
  }

  private static Object unsigned(long value) {
    return value >= 0 ? (Object) value : Numbers.big(value).add(BigInteger.ONE.shiftLeft(64));
  }

  public static Object exsp_next(Object words) {
    Xorshift generator = generator(EXSP, words);
    if (generator == null) throw Raise.functionClause("rand", "exsp_next", words);
    long value = generator.next();
    return Tuple.of(value, new Cons(generator.s1, generator.s0));
  }

  public static Object mwc59(Object state) {
    if (!(state instanceof Long word)) throw Raise.functionClause("rand", "mwc59", state);
    return 0x7fa6502L * (word & 0xFFFFFFFFL) + (word >>> 32);
  }
}
