package vial.runtime.erlang;

import static vial.runtime.erlang.EtsAccess.END;
import static vial.runtime.erlang.EtsAccess.bad;
import static vial.runtime.erlang.EtsAccess.readable;
import static vial.runtime.erlang.EtsAccess.writable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import vial.runtime.ets.MatchSpec;
import vial.runtime.ets.Table;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** {@code :ets}: matching and selecting. */
public final class EtsSelect {
  /** What a continuation stands for: the rest of a result, in portions. */
  private record Rest(List<Object> results, int from, int limit) {}

  private EtsSelect() {}

  // Whole results

  public static Object match(Proc p, Object table, Object pattern) {
    return ListTerm.fromJava(results(p, readable(p, table, "match", table, pattern), pattern(pattern, false)));
  }

  public static Object match_object(Proc p, Object table, Object pattern) {
    return ListTerm.fromJava(results(p, readable(p, table, "match_object", table, pattern), pattern(pattern, true)));
  }

  public static Object select(Proc p, Object table, Object spec) {
    Table t = readable(p, table, "select", table, spec);
    return ListTerm.fromJava(results(p, t, spec(spec, "select", table, spec)));
  }

  public static Object select_reverse(Proc p, Object table, Object spec) {
    Table t = readable(p, table, "select_reverse", table, spec);
    List<Object> results = results(p, t, spec(spec, "select_reverse", table, spec));
    Collections.reverse(results);
    return ListTerm.fromJava(results);
  }

  private static MatchSpec pattern(Object pattern, boolean wholeObject) {
    MatchSpec compiled = pattern instanceof Tuple || pattern instanceof Atom ? MatchSpec.ofPattern(pattern, wholeObject) : null;
    return compiled != null ? compiled : MatchSpec.compile(Empty.LIST);
  }

  private static MatchSpec spec(Object spec, String function, Object... args) {
    MatchSpec compiled = MatchSpec.compile(spec);
    if (compiled == null) throw bad(function, 2, EtsAccess.BAD_SPEC, args);
    return compiled;
  }

  private static List<Object> results(Proc p, Table table, MatchSpec spec) {
    List<Object> results = new ArrayList<>();
    int looked = 0;
    for (Iterator<Tuple> i = table.candidates(spec.boundKey(table.keyPosition)); i.hasNext(); looked++) {
      Object result = spec.run(p, i.next());
      if (result != null) results.add(result);
    }
    p.reductions -= looked / 32;
    return results;
  }

  // In portions

  public static Object match(Proc p, Object table, Object pattern, Object limit) {
    Table t = readable(p, table, "match", table, pattern, limit);
    return portion(p, results(p, t, pattern(pattern, false)), 0, limit(limit, "match", table, pattern, limit));
  }

  public static Object match_object(Proc p, Object table, Object pattern, Object limit) {
    Table t = readable(p, table, "match_object", table, pattern, limit);
    return portion(p, results(p, t, pattern(pattern, true)), 0, limit(limit, "match_object", table, pattern, limit));
  }

  public static Object select(Proc p, Object table, Object spec, Object limit) {
    Table t = readable(p, table, "select", table, spec, limit);
    List<Object> results = results(p, t, spec(spec, "select", table, spec, limit));
    return portion(p, results, 0, limit(limit, "select", table, spec, limit));
  }

  public static Object select_reverse(Proc p, Object table, Object spec, Object limit) {
    Table t = readable(p, table, "select_reverse", table, spec, limit);
    List<Object> results = results(p, t, spec(spec, "select_reverse", table, spec, limit));
    Collections.reverse(results);
    return portion(p, results, 0, limit(limit, "select_reverse", table, spec, limit));
  }

  public static Object match(Proc p, Object continuation) {
    return more(p, continuation, "match");
  }

  public static Object match_object(Proc p, Object continuation) {
    return more(p, continuation, "match_object");
  }

  public static Object select(Proc p, Object continuation) {
    return more(p, continuation, "select");
  }

  public static Object select_reverse(Proc p, Object continuation) {
    return more(p, continuation, "select_reverse");
  }

  private static int limit(Object limit, String function, Object... args) {
    if (limit instanceof Long n && n > 0) return (int) Math.min(n, Integer.MAX_VALUE);
    throw bad(function, 3, "not a positive integer", args);
  }

  private static Object more(Proc p, Object continuation, String function) {
    if (continuation == END) return END;
    if (!(continuation instanceof Reference ref) || !(ref.alias instanceof Rest rest)) {
      throw bad(function, 1, "invalid continuation", continuation);
    }
    return portion(p, rest.results, rest.from, rest.limit);
  }

  private static Object portion(Proc p, List<Object> results, int from, int limit) {
    if (from >= results.size()) return END;
    int to = Math.min(results.size(), from + limit);
    Object list = ListTerm.fromJava(results.subList(from, to));
    if (to == results.size()) return Tuple.of(list, END);
    Reference continuation = Reference.make();
    continuation.alias = new Rest(results, to, limit);
    return Tuple.of(list, continuation);
  }

  // Counting, deleting, replacing

  public static Object select_count(Proc p, Object table, Object spec) {
    Table t = readable(p, table, "select_count", table, spec);
    long count = 0;
    for (Object result : results(p, t, spec(spec, "select_count", table, spec))) if (result == Atom.TRUE) count++;
    return count;
  }

  public static Object select_delete(Proc p, Object table, Object spec) {
    Table t = writable(p, table, "select_delete", table, spec);
    return delete(p, t, spec(spec, "select_delete", table, spec));
  }

  public static Object match_delete(Proc p, Object table, Object pattern) {
    Table t = writable(p, table, "match_delete", table, pattern);
    MatchSpec all = pattern(pattern, true);
    for (Iterator<Tuple> i = t.candidates(all.boundKey(t.keyPosition)); i.hasNext(); ) {
      Tuple object = i.next();
      if (all.run(p, object) != null) t.deleteObject(object);
    }
    return Atom.TRUE;
  }

  private static Object delete(Proc p, Table t, MatchSpec spec) {
    long count = 0;
    for (Iterator<Tuple> i = t.candidates(spec.boundKey(t.keyPosition)); i.hasNext(); ) {
      Tuple object = i.next();
      if (spec.run(p, object) != Atom.TRUE) continue;
      int before = t.size();
      t.deleteObject(object);
      count += t.isSet() ? 1 : Math.max(0, before - t.size());
    }
    return count;
  }

  public static Object select_replace(Proc p, Object table, Object spec) {
    Table t = writable(p, table, "select_replace", table, spec);
    MatchSpec compiled = spec(spec, "select_replace", table, spec);
    if (!compiled.keepsKey(t.keyPosition, spec)) throw bad("select_replace", 2, EtsAccess.BAD_SPEC, table, spec);
    if (t.isSet()) return replace(p, t, compiled);
    return replaceInBag(p, t, compiled);
  }

  private static Object replace(Proc p, Table t, MatchSpec spec) {
    long[] count = {0};
    for (Iterator<Tuple> i = t.candidates(spec.boundKey(t.keyPosition)); i.hasNext(); ) {
      t.update(
          t.key(i.next()),
          null,
          before -> {
            if (!(spec.run(p, before) instanceof Tuple after)) return before;
            count[0]++;
            return after;
          });
    }
    return count[0];
  }

  private static Object replaceInBag(Proc p, Table t, MatchSpec spec) {
    long count = 0;
    List<Tuple> all = new ArrayList<>();
    for (Iterator<Tuple> i = t.candidates(spec.boundKey(t.keyPosition)); i.hasNext(); ) all.add(i.next());
    for (Tuple object : all) {
      if (!(spec.run(p, object) instanceof Tuple after)) continue;
      t.deleteObject(object);
      t.insert(after);
      count++;
    }
    return count;
  }

  // Specifications alone

  public static Object match_spec_compile(Proc p, Object spec) {
    Reference compiled = Reference.make();
    compiled.alias = spec(spec, "match_spec_compile", spec);
    return compiled;
  }

  public static Object match_spec_run(Proc p, Object list, Object compiled) {
    return ListTerm.fromJava(run(p, list, compiled));
  }

  public static Object match_spec_run_r(Proc p, Object list, Object compiled, Object tail) {
    Object result = tail;
    for (Object each : run(p, list, compiled)) result = new Cons(each, result);
    return result;
  }

  private static List<Object> run(Proc p, Object list, Object compiled) {
    if (!(compiled instanceof Reference ref) || !(ref.alias instanceof MatchSpec spec)) {
      throw bad("match_spec_run", 2, "not a valid compiled match specification", list, compiled);
    }
    List<Object> results = new ArrayList<>();
    for (Object rest = list; rest instanceof Cons cell; rest = cell.tail) {
      Object result = cell.head instanceof Tuple object ? spec.run(p, object) : null;
      if (result != null) results.add(result);
    }
    return results;
  }

  public static Object is_compiled_ms(Object term) {
    return Atom.of(term instanceof Reference ref && ref.alias instanceof MatchSpec);
  }

  public static Object test_ms(Proc p, Object object, Object spec) {
    MatchSpec compiled = MatchSpec.compile(spec);
    if (compiled == null || !(object instanceof Tuple t)) {
      Object reason = Tuple.of(Atom.of("error"), ListTerm.ofCodePoints(EtsAccess.BAD_SPEC));
      return Tuple.of(Atom.of("error"), ListTerm.of(reason));
    }
    Object result = compiled.run(p, t);
    return Tuple.of(Atom.of("ok"), result == null ? Atom.FALSE : result);
  }
}
