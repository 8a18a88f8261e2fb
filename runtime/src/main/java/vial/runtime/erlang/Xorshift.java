package vial.runtime.erlang;

/**
 * Vigna's Xorshift116 with 58-bit words (arXiv:1404.0390, adapted to 58 bits), plain ({@code exsp}: the sum of the two words) or with the
 * scrambler of xoroshiro's "**" variants ({@code exsss}, the default). The states are those of Erlang: {@code [s1 | s0]}.
 */
final class Xorshift {
  static final int BITS = 58;
  static final long MASK = (1L << BITS) - 1;

  private final boolean scrambled;
  long s1;
  long s0;

  Xorshift(boolean scrambled, long s1, long s0) {
    this.scrambled = scrambled;
    this.s1 = s1;
    this.s0 = s0;
  }

  /** How many of the lowest bits of a word are less random than the others. */
  int weakLowBits() {
    return scrambled ? 0 : 1;
  }

  /** The next 58 random bits. */
  long next() {
    long old = s0;
    long mixed = (s1 ^ s1 << 24) & MASK;
    long fresh = mixed ^ old ^ mixed >>> 11 ^ old >>> 41;
    s1 = old;
    s0 = fresh;
    return scrambled ? scramble(old) : old + fresh & MASK;
  }

  private static long scramble(long word) {
    long five = word * 5 & MASK;
    long turned = (five << 7 | five >>> BITS - 7) & MASK;
    return turned * 9 & MASK;
  }

  /** From three integers, of which each stirs the seed of the next. */
  static Xorshift seeded(boolean scrambled, long a, long b, long c) {
    if (!scrambled) return multiplied(a, b, c);
    long[] state = {a};
    nonZero(state);
    state[0] ^= b;
    long s1 = nonZero(state);
    state[0] ^= c;
    return new Xorshift(true, s1, nonZero(state));
  }

  /** The older way, that of {@code exsp}: multiplied by the largest primes below 2^32. */
  private static Xorshift multiplied(long a, long b, long c) {
    Xorshift first = new Xorshift(false, a * 4294967197L + 1 & MASK, b * 4294967231L + 1 & MASK);
    first.next();
    Xorshift second = new Xorshift(false, c * 4294967279L + 1 & MASK, first.s0);
    second.next();
    return new Xorshift(false, second.s1, second.s0);
  }

  /** From one integer, by way of Steele's SplitMix64. */
  static Xorshift seeded(boolean scrambled, long seed) {
    long[] state = {seed};
    long s1 = nonZero(state);
    return new Xorshift(scrambled, s1, nonZero(state));
  }

  private static long nonZero(long[] state) {
    long word;
    do word = splitMix(state) & MASK;
    while (word == 0);
    return word;
  }

  /** Advances the state and returns its 64 random bits. */
  static long splitMix(long[] state) {
    long z = state[0] += 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  double uniform() {
    return (next() >>> BITS - 53) * 0x1p-53;
  }

  /** From 1 to the range, without bias. */
  long uniform(long range) {
    while (true) {
      long value = next();
      long index = value % range;
      if (value - index <= (1L << BITS) - range) return index + 1;
    }
  }
}
