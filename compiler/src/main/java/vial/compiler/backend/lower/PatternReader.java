package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vial.compiler.backend.core.Value;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Tuple;

/** Reads the patterns of one clause. Pinned variables are looked up now: they were bound before the clause. */
final class PatternReader {
  private final Map<Object, Value> env;
  private final Set<Object> bound = new HashSet<>();

  PatternReader(Map<Object, Value> env) {
    this.env = env;
  }

  Pattern read(Object quoted) {
    if (Ast.isVariable(quoted)) return variable(quoted);
    Ast.Call call = Ast.call(quoted);
    if (call != null) return form(call);
    if (quoted instanceof Cons) return list(quoted);
    if (quoted instanceof Tuple t && t.size() == 2) return tuple(List.of(t.get(0), t.get(1)));
    return new Pattern.Lit(quoted);
  }

  private Pattern variable(Object variable) {
    if (Ast.name(variable) == Ast.UNDERSCORE) return Pattern.ANY;
    Object key = Ast.key(variable);
    return bound.add(key) ? new Pattern.Bind(key, Ast.name(variable).name()) : new Pattern.Again(key);
  }

  private Pattern form(Ast.Call call) {
    if (call.form() == Ast.TUPLE) return tuple(call.args());
    if (call.is(Ast.MATCH, 2)) return new Pattern.Both(read(call.arg(0)), read(call.arg(1)));
    if (call.is(Ast.PIN, 1)) return new Pattern.Pin(env.get(Ast.key(call.arg(0))));
    if (call.form() == Ast.MAP) return map(call.args());
    if (call.form() == Ast.BITS) return bits(call.args());
    if (call.form() == Ast.BLOCK && call.args().size() == 1) return read(call.arg(0));
    Ast.Remote remote = Ast.remote(call);
    if (remote != null && remote.isErlang("++", 2)) return append(call.arg(0), call.arg(1));
    Object folded = Folding.fold(remote);
    if (folded != null) return new Pattern.Lit(folded);
    throw new IllegalArgumentException("not a pattern: " + call.form());
  }

  private Pattern tuple(List<Object> elements) {
    List<Pattern> patterns = new ArrayList<>();
    for (Object element : elements) patterns.add(read(element));
    return new Pattern.TupleOf(patterns);
  }

  private Pattern list(Object quoted) {
    List<Pattern> heads = new ArrayList<>();
    Pattern tail = new Pattern.Lit(Empty.LIST);
    for (Object rest = quoted; rest instanceof Cons cell; rest = cell.tail) {
      Ast.Call bar = cell.tail == Empty.LIST ? Ast.call(cell.head) : null;
      if (bar != null && bar.is(Ast.BAR, 2)) {
        heads.add(read(bar.arg(0)));
        tail = read(bar.arg(1));
      } else {
        heads.add(read(cell.head));
      }
    }
    for (Pattern head : heads.reversed()) tail = new Pattern.ConsOf(head, tail);
    return tail;
  }

  private Pattern append(Object prefix, Object rest) {
    List<Pattern> heads = new ArrayList<>();
    for (Object element : Ast.list(prefix)) heads.add(read(element));
    Pattern tail = read(rest);
    for (Pattern head : heads.reversed()) tail = new Pattern.ConsOf(head, tail);
    return tail;
  }

  private Pattern map(List<Object> pairs) {
    List<Pattern.Field> fields = new ArrayList<>();
    for (Object pair : pairs) fields.add(new Pattern.Field(((Tuple) pair).get(0), read(((Tuple) pair).get(1))));
    return new Pattern.MapOf(fields);
  }

  /** Segments of segments ({@code <<"a", (<<b, c>>)::bits>>}) only occur as literals. */
  Pattern.Bits bits(List<Object> quoted) {
    List<Segment> segments = new ArrayList<>();
    for (Object one : quoted) {
      Segment segment = Segment.read(one);
      segments.add(segment.withPattern(read(segment.value())));
    }
    return new Pattern.Bits(segments);
  }
}
