package vial.runtime.erlang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/**
 * {@code :binary}: finding, splitting and replacing. A pattern is a binary, a list of binaries or a compiled pattern; of several that match
 * at the earliest position the longest counts.
 */
public final class BinaryPatterns {
  private static final Atom NOMATCH = Atom.of("nomatch");
  private static final Atom BM = Atom.of("bm");
  private static final Atom AC = Atom.of("ac");
  private static final int[] NONE = {-1, 0};

  private BinaryPatterns() {}

  /** Patterns by their first byte, the longest first. */
  private static final class Finder {
    private final Binary[][] byFirst = new Binary[256][];
    private final Binary only;

    Finder(List<Binary> patterns) {
      only = patterns.size() == 1 ? patterns.getFirst() : null;
      for (Binary pattern : patterns) {
        Binary[] old = byFirst[pattern.at(0)];
        Binary[] more = old == null ? new Binary[1] : Arrays.copyOf(old, old.length + 1);
        more[more.length - 1] = pattern;
        byFirst[pattern.at(0)] = more;
      }
      for (Binary[] some : byFirst) if (some != null) Arrays.sort(some, (x, y) -> y.length - x.length);
    }

    /** Position and length of the next match, or {@link #NONE}. */
    int[] find(Binary subject, int from, int to) {
      if (only != null) return findOnly(subject, from, to);
      for (int at = from; at < to; at++) {
        Binary[] candidates = byFirst[subject.at(at)];
        if (candidates == null) continue;
        for (Binary candidate : candidates) if (matches(subject, at, to, candidate)) return new int[] {at, candidate.length};
      }
      return NONE;
    }

    private int[] findOnly(Binary subject, int from, int to) {
      byte first = only.bytes[only.offset];
      byte[] bytes = subject.bytes;
      int end = subject.offset + to - only.length;
      for (int at = subject.offset + from; at <= end; at++) {
        if (bytes[at] == first && matches(subject, at - subject.offset, to, only)) {
          return new int[] {at - subject.offset, only.length};
        }
      }
      return NONE;
    }

    private static boolean matches(Binary subject, int at, int to, Binary pattern) {
      if (to - at < pattern.length) return false;
      int from = subject.offset + at;
      return Arrays.equals(
          subject.bytes, from, from + pattern.length, pattern.bytes, pattern.offset, pattern.offset + pattern.length);
    }
  }

  private static Finder finder(Object pattern) {
    if (pattern instanceof Tuple t && t.size() == 2 && t.get(1) instanceof Reference r && r.resource instanceof Finder f) return f;
    List<Binary> patterns = pattern instanceof Binary ? ErlangBinaries.binaries(ListTerm.of(pattern)) : ErlangBinaries.binaries(pattern);
    if (patterns == null || patterns.isEmpty()) return null;
    for (Binary b : patterns) if (b.length == 0) return null;
    return new Finder(patterns);
  }

  static boolean isPattern(Object pattern) {
    return finder(pattern) != null;
  }

  private static Finder finder(Object pattern, String function, Object... args) {
    Finder found = finder(pattern);
    if (found == null) throw BinaryBytes.bad(function, args);
    return found;
  }

  private static void check(Object subject, Object pattern, String function, Object... args) {
    BinaryBytes.binary(subject, function, args);
    if (!isPattern(pattern)) throw BinaryBytes.bad(function, args);
  }

  public static Object compile_pattern(Object pattern) {
    return Tuple.of(pattern instanceof Binary ? BM : AC, Reference.holding(finder(pattern, "compile_pattern", pattern)));
  }

  /** The options of the four functions; what a function does not know it refuses. */
  private static final class Options {
    int from;
    int to;
    boolean global;
    boolean trim;
    boolean trimAll;
    List<Object> inserts = List.of();

    static Options of(Binary subject, Object options, String known) {
      Options found = new Options();
      found.to = subject.length;
      Object rest = options;
      for (; rest instanceof Cons cell; rest = cell.tail) if (!found.read(subject, cell.head, known)) return null;
      return rest == Empty.LIST ? found : null;
    }

    private boolean read(Binary subject, Object option, String known) {
      String name = option instanceof Atom a ? a.name() : option instanceof Tuple t && t.size() == 2 && t.get(0) instanceof Atom a ? a.name() : "?";
      if (!known.contains(name)) return false;
      switch (name) {
        case "global" -> global = true;
        case "trim" -> trim = true;
        case "trim_all" -> trimAll = true;
        case "scope" -> {
          return option instanceof Tuple t && t.get(1) instanceof Tuple scope && scope(subject, scope);
        }
        case "insert_replaced" -> {
          if (!(option instanceof Tuple t)) return false;
          inserts = t.get(1) instanceof Long ? List.of(t.get(1)) : ListTerm.toJava(t.get(1));
          return inserts != null;
        }
        default -> {
          return false;
        }
      }
      return true;
    }

    private boolean scope(Binary subject, Tuple scope) {
      if (scope.size() != 2 || !(scope.get(0) instanceof Long start) || !(scope.get(1) instanceof Long length)) return false;
      long begin = length < 0 ? start + length : start;
      long end = begin + Math.abs(length);
      from = (int) begin;
      to = (int) end;
      return begin >= 0 && end <= subject.length;
    }
  }

  public static Object match(Object subject, Object pattern) {
    check(subject, pattern, "match", subject, pattern);
    return match(subject, pattern, Empty.LIST);
  }

  public static Object match(Object subject, Object pattern, Object options) {
    Binary b = BinaryBytes.binary(subject, "match", subject, pattern, options);
    Finder finder = finder(pattern, "match", subject, pattern, options);
    Options o = Options.of(b, options, "scope");
    if (o == null) throw BinaryBytes.bad("match", subject, pattern, options);
    int[] found = finder.find(b, o.from, o.to);
    return found == NONE ? NOMATCH : Tuple.of((long) found[0], (long) found[1]);
  }

  public static Object matches(Proc p, Object subject, Object pattern) {
    if (subject instanceof Binary b && b.length == 0) return Empty.LIST;
    check(subject, pattern, "matches", subject, pattern);
    return matches(p, subject, pattern, Empty.LIST);
  }

  public static Object matches(Proc p, Object subject, Object pattern, Object options) {
    Binary b = BinaryBytes.binary(subject, "matches", subject, pattern, options);
    Finder finder = finder(pattern, "matches", subject, pattern, options);
    Options o = Options.of(b, options, "scope");
    if (o == null) throw BinaryBytes.bad("matches", subject, pattern, options);
    p.reductions -= b.length / 200;
    List<Object> all = new ArrayList<>();
    for (int[] found : all(finder, b, o.from, o.to, true)) all.add(Tuple.of((long) found[0], (long) found[1]));
    return ListTerm.fromJava(all);
  }

  private static List<int[]> all(Finder finder, Binary subject, int from, int to, boolean global) {
    List<int[]> all = new ArrayList<>();
    int at = from;
    while (at < to) {
      int[] found = finder.find(subject, at, to);
      if (found == NONE) break;
      all.add(found);
      if (!global) break;
      at = found[0] + found[1];
    }
    return all;
  }

  public static Object split(Proc p, Object subject, Object pattern) {
    check(subject, pattern, "split", subject, pattern);
    return split(p, subject, pattern, Empty.LIST);
  }

  public static Object split(Proc p, Object subject, Object pattern, Object options) {
    Binary b = BinaryBytes.binary(subject, "split", subject, pattern, options);
    Finder finder = finder(pattern, "split", subject, pattern, options);
    Options o = Options.of(b, options, "scope global trim trim_all");
    if (o == null) throw BinaryBytes.bad("split", subject, pattern, options);
    p.reductions -= b.length / 200;
    List<Object> parts = new ArrayList<>();
    int start = 0;
    for (int[] found : all(finder, b, o.from, o.to, o.global)) {
      parts.add(b.slice(start, found[0] - start));
      start = found[0] + found[1];
    }
    parts.add(b.from(start));
    if (o.trimAll) parts.removeIf(part -> ((Binary) part).length == 0);
    else if (o.trim) while (!parts.isEmpty() && ((Binary) parts.getLast()).length == 0) parts.removeLast();
    return ListTerm.fromJava(parts);
  }

  public static Object replace(Proc p, Object subject, Object pattern, Object replacement) {
    check(subject, pattern, "replace", subject, pattern, replacement);
    BinaryBytes.binary(replacement, "replace", subject, pattern, replacement);
    return replace(p, subject, pattern, replacement, Empty.LIST);
  }

  public static Object replace(Proc p, Object subject, Object pattern, Object replacement, Object options) {
    Binary b = BinaryBytes.binary(subject, "replace", subject, pattern, replacement, options);
    Binary r = BinaryBytes.binary(replacement, "replace", subject, pattern, replacement, options);
    Finder finder = finder(pattern, "replace", subject, pattern, replacement, options);
    Options o = Options.of(b, options, "scope global insert_replaced");
    if (o == null) throw BinaryBytes.bad("replace", subject, pattern, replacement, options);
    p.reductions -= b.length / 200;
    List<Binary> parts = new ArrayList<>();
    int start = 0;
    for (int[] found : all(finder, b, o.from, o.to, o.global)) {
      parts.add(b.slice(start, found[0] - start));
      Binary with = inserted(r, b.slice(found[0], found[1]), o.inserts);
      if (with == null) throw BinaryBytes.bad("replace", subject, pattern, replacement, options);
      parts.add(with);
      start = found[0] + found[1];
    }
    if (parts.isEmpty()) return b;
    parts.add(b.from(start));
    return joined(parts);
  }

  /** The replacement with what was found inserted at each of the positions, which are ascending. */
  private static Binary inserted(Binary replacement, Binary found, List<Object> positions) {
    if (positions.isEmpty()) return replacement;
    List<Binary> parts = new ArrayList<>();
    int start = 0;
    for (Object position : positions) {
      if (!(position instanceof Long at) || at < start || at > replacement.length) return null;
      parts.add(replacement.slice(start, (int) (at - start)));
      parts.add(found);
      start = (int) (long) at;
    }
    parts.add(replacement.from(start));
    return joined(parts);
  }

  private static Binary joined(List<Binary> parts) {
    long total = 0;
    for (Binary part : parts) total += part.length;
    if (total > Integer.MAX_VALUE - 16) throw Raise.systemLimit();
    byte[] out = new byte[(int) total];
    int at = 0;
    for (Binary part : parts) {
      System.arraycopy(part.bytes, part.offset, out, at, part.length);
      at += part.length;
    }
    return Binary.of(out);
  }
}
