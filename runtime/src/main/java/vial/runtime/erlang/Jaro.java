package vial.runtime.erlang;

import java.util.List;
import vial.runtime.term.Binary;

/** Jaro's similarity of two lists of graphemes. */
final class Jaro {
  private Jaro() {}

  static double similarity(List<Binary> left, List<Binary> right) {
    if (left.size() > right.size()) return similarity(right, left);
    int window = Math.max(0, Math.max(left.size(), right.size()) / 2 - 1);
    boolean[] taken = new boolean[right.size()];
    int[] partner = new int[left.size()];
    int matches = 0;
    for (int i = 0; i < left.size(); i++) {
      int found = partner(left.get(i), right, taken, Math.max(0, i - window), Math.min(right.size() - 1, i + window));
      if (found < 0) continue;
      taken[found] = true;
      partner[matches++] = found;
    }
    if (matches == 0) return 0.0;
    double m = matches;
    double moved = transpositions(partner, matches) / 2.0;
    return (m / left.size() + m / right.size() + (m - moved) / m) / 3;
  }

  private static int partner(Binary grapheme, List<Binary> others, boolean[] taken, int from, int to) {
    for (int i = from; i <= to; i++) if (!taken[i] && others.get(i).equals(grapheme)) return i;
    return -1;
  }

  /** How often a match lies before the match in front of it. */
  private static int transpositions(int[] partner, int matches) {
    int count = 0;
    for (int i = 1; i < matches; i++) if (partner[i] < partner[i - 1]) count += 2;
    return count;
  }
}
