package vial.compiler.module;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.expand.CompiledModules;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.FunctionId;
import vial.runtime.term.Atom;

/** The functions of a module whose names are near to one that it has not. */
final class Suggestions {
  private static final double NEAR = 0.77;
  private static final int MOST = 5;

  private record Scored(double score, FunctionId id) {}

  private Suggestions() {}

  static String of(Atom module, FunctionId wanted) {
    List<FunctionId> found = new ArrayList<>();
    for (FunctionId id : CompiledModules.functions(module)) if (id.name() == wanted.name() && id.arity() != wanted.arity()) found.add(id);
    if (found.isEmpty()) found = near(module, wanted);
    if (found.isEmpty()) return "";
    StringBuilder text = new StringBuilder(". Did you mean:\n\n");
    for (FunctionId id : found) text.append("      * ").append(Diagnostics.inspect(id.name()).substring(1)).append('/').append(id.arity()).append('\n');
    return text.toString();
  }

  private static List<FunctionId> near(Atom module, FunctionId wanted) {
    List<Scored> scored = new ArrayList<>();
    for (FunctionId id : CompiledModules.functions(module)) {
      double score = jaro(wanted.name().name(), id.name().name());
      if (score > NEAR) scored.add(new Scored(score, id));
    }
    scored.sort((a, b) -> Double.compare(b.score, a.score));
    List<FunctionId> best = new ArrayList<>();
    for (Scored s : scored.subList(0, Math.min(MOST, scored.size()))) best.add(s.id);
    best.sort(null);
    return best;
  }

  /** The Jaro similarity of two strings: 0 for nothing in common, 1 for the same. */
  private static double jaro(String a, String b) {
    if (a.equals(b)) return 1;
    int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    boolean[] usedA = new boolean[a.length()];
    boolean[] usedB = new boolean[b.length()];
    int matches = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1); j++) {
        if (usedB[j] || a.charAt(i) != b.charAt(j)) continue;
        usedA[i] = true;
        usedB[j] = true;
        matches++;
        break;
      }
    }
    if (matches == 0) return 0;
    int transposed = 0;
    int j = 0;
    for (int i = 0; i < a.length(); i++) {
      if (!usedA[i]) continue;
      while (!usedB[j]) j++;
      if (a.charAt(i) != b.charAt(j)) transposed++;
      j++;
    }
    double m = matches;
    return (m / a.length() + m / b.length() + (m - transposed / 2.0) / m) / 3;
  }
}
