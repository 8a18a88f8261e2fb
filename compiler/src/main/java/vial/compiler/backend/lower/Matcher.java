package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vial.compiler.backend.core.Block;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Terminator;
import vial.compiler.backend.core.Test;
import vial.compiler.backend.core.Tests;
import vial.compiler.backend.core.Value;
import vial.compiler.backend.core.Var;
import vial.runtime.support.MapOps;
import vial.runtime.term.Atom;
import vial.runtime.term.Empty;
import vial.runtime.term.Terms;
import vial.runtime.term.Tuple;

/**
 * Clauses to decisions. Rows of patterns are taken from the top; as many as look at the same value for a tuple, a cell or a literal
 * are decided by one switch, the others follow when none of these matches (the mixture rule: each clause's body is lowered
 * once, so code stays linear in the source, and the order of clauses is kept).
 */
final class Matcher {
  private static final JavaMethod GET = JavaMethod.of(MapOps.class, "get").asPure();

  /** A value and the pattern it still has to match. */
  private record Column(Value subject, Pattern pattern) {}

  /** A variable that occurs again. Its first place may be matched after this one, so it is looked up when the row has matched. */
  private record Equality(Object key, Value value) {}

  /** One clause on its way: what is left to look at, then its guards, then its body. */
  final class Row {
    private final List<Column> columns;
    private final List<Object> guards;
    private final Map<Object, Value> env;
    private final List<Equality> equalities;
    private final Runnable body;

    private Row(List<Column> columns, Row from) {
      this.columns = columns;
      this.guards = from.guards;
      this.env = from.env;
      this.equalities = from.equalities;
      this.body = from.body;
    }

    private Row(List<Column> columns, List<Object> guards, Map<Object, Value> env, Runnable body) {
      this.columns = columns;
      this.guards = guards;
      this.env = env;
      this.equalities = new ArrayList<>();
      this.body = body;
    }
  }

  private final Lowering l;

  Matcher(Lowering lowering) {
    this.l = lowering;
  }

  Row row(List<Value> subjects, List<Object> patterns, List<Object> guards, Map<Object, Value> env, Runnable body) {
    PatternReader reader = new PatternReader(env);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) columns.add(new Column(subjects.get(i), reader.read(patterns.get(i))));
    return new Row(columns, guards, env, body);
  }

  /** One pattern; goes on where it matches. */
  void matchOne(Value subject, Pattern pattern, List<Object> guards, Join otherwise) {
    Block[] after = new Block[1];
    Row row = new Row(new ArrayList<>(List.of(new Column(subject, pattern))), guards, l.env, () -> after[0] = l.current);
    match(List.of(row), otherwise);
    l.current = after[0] != null ? after[0] : unreached(pattern);
  }

  /** What follows a pattern that is seen never to match: a block that nothing jumps to, with a value for each variable that it names. */
  private Block unreached(Pattern pattern) {
    pattern.bound(key -> l.env.putIfAbsent(key, new Literal(Atom.NIL)));
    return new Block();
  }

  /** Runs the body of the first row that matches; jumps when none does. Ends the current block (unless a body leaves it open). */
  void match(List<Row> rows, Join otherwise) {
    List<Row> left = new ArrayList<>();
    for (Row row : rows) {
      Row simple = simplify(row);
      if (simple != null) left.add(simple);
    }
    while (true) {
      if (left.isEmpty()) {
        l.jump(otherwise);
        return;
      }
      Row first = left.getFirst();
      if (first.columns.isEmpty() && !mayFail(first)) {
        finish(first, otherwise);
        return;
      }
      int taken = first.columns.isEmpty() ? 1 : groupSize(left);
      List<Row> rest = new ArrayList<>(left.subList(taken, left.size()));
      Join next = rest.isEmpty() ? otherwise : l.newJoin();
      if (!rest.isEmpty()) l.open(next);
      decide(left.subList(0, taken), next);
      if (rest.isEmpty()) return;
      l.at(next);
      left = rest;
    }
  }

  private static boolean mayFail(Row row) {
    return !row.guards.isEmpty() || !row.equalities.isEmpty();
  }

  private void decide(List<Row> group, Join next) {
    Row first = group.getFirst();
    if (first.columns.isEmpty()) {
      finish(first, next);
      return;
    }
    Column column = first.columns.getFirst();
    switch (column.pattern) {
      case Pattern.MapOf map -> mapOf(first, column.subject, map, next);
      case Pattern.Bits bits -> bits(first, column.subject, bits, next);
      case Pattern.Pin(Value value) -> {
        l.test(Tests.identical(column.subject, value), next);
        match(List.of(new Row(rest(first), first)), next);
      }
      default -> dispatch(group, column.subject, next);
    }
  }

  /** The row matched as far as patterns go: repeated variables, guards, body. */
  private void finish(Row row, Join next) {
    Map<Object, Value> outer = l.env;
    l.env = row.env;
    for (Equality e : row.equalities) l.test(Tests.identical(row.env.get(e.key), e.value), next);
    l.guards.alternatives(row.guards, next);
    row.body.run();
    l.env = outer;
  }

  // Columns that need no test

  /** Binds what can be bound and takes known tuples apart; null when the row cannot match. */
  private Row simplify(Row row) {
    List<Column> columns = new ArrayList<>();
    for (Column column : row.columns) {
      if (!simplify(column.subject, column.pattern, row, columns)) return null;
    }
    return new Row(columns, row);
  }

  private boolean simplify(Value subject, Pattern pattern, Row row, List<Column> out) {
    switch (pattern) {
      case Pattern.Any x -> {
        return true;
      }
      case Pattern.Bind(Object key, String name) -> {
        row.env.put(key, subject);
        return true;
      }
      case Pattern.Again(Object key) -> {
        row.equalities.add(new Equality(key, subject));
        return true;
      }
      case Pattern.Both(Pattern left, Pattern right) -> {
        return simplify(subject, left, row, out) && simplify(subject, right, row, out);
      }
      case Pattern.TupleOf(List<Pattern> elements) -> {
        List<Value> parts = known(subject);
        if (parts == null) break;
        if (parts.size() != elements.size()) return false;
        for (int i = 0; i < parts.size(); i++) if (!simplify(parts.get(i), elements.get(i), row, out)) return false;
        return true;
      }
      case Pattern.Lit(Object term) -> {
        if (subject instanceof Literal(Object known)) return Terms.identical(known, term);
      }
      default -> {}
    }
    out.add(new Column(subject, pattern));
    return true;
  }

  private List<Value> known(Value subject) {
    if (subject instanceof Var var) return l.tuples.get(var);
    if (!(((Literal) subject).term() instanceof Tuple t)) return null;
    List<Value> parts = new ArrayList<>();
    for (Object element : t.elements) parts.add(new Literal(element));
    return parts;
  }

  private static List<Column> rest(Row row) {
    return new ArrayList<>(row.columns.subList(1, row.columns.size()));
  }

  // Groups

  private static boolean isSwitched(Pattern pattern) {
    return pattern instanceof Pattern.TupleOf || pattern instanceof Pattern.ConsOf || pattern instanceof Pattern.Lit;
  }

  private static int groupSize(List<Row> rows) {
    Column first = rows.getFirst().columns.getFirst();
    if (!isSwitched(first.pattern)) return 1;
    int size = 1;
    while (size < rows.size() && find(rows.get(size), first.subject) != null) size++;
    return size;
  }

  /** The row's column of that value, if a switch can decide it. */
  private static Column find(Row row, Value subject) {
    for (Column column : row.columns) if (column.subject.equals(subject)) return isSwitched(column.pattern) ? column : null;
    return null;
  }

  /** What a row's pattern asks for: a literal, a tuple's size, or a cell. */
  private static Object constructor(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Lit(Object term) -> new Literal(term);
      case Pattern.TupleOf(List<Pattern> elements) -> elements.size();
      default -> Pattern.ConsOf.class;
    };
  }

  private void dispatch(List<Row> rows, Value subject, Join next) {
    Map<Object, List<Row>> cases = new LinkedHashMap<>();
    for (Row row : rows) {
      cases.computeIfAbsent(constructor(find(row, subject).pattern), c -> new ArrayList<>()).add(row);
    }
    List<Object> atoms = new ArrayList<>();
    List<Object> integers = new ArrayList<>();
    List<Object> others = new ArrayList<>();
    List<Object> shapes = new ArrayList<>();
    for (Object constructor : cases.keySet()) {
      if (!(constructor instanceof Literal(Object term))) shapes.add(constructor);
      else if (term instanceof Atom) atoms.add(constructor);
      else if (term instanceof Long n && n == (int) (long) n) integers.add(constructor);
      else if (term == Empty.LIST) shapes.add(constructor);
      else others.add(constructor);
    }
    Ladder ladder = new Ladder(subject, cases, next);
    for (Object shape : shapes) ladder.rung(shape);
    ladder.literals(atoms, Terminator.Kind.ATOM);
    ladder.literals(integers, Terminator.Kind.INT);
    ladder.literals(others, Terminator.Kind.TERM);
    l.jump(next);
  }

  /** Tests one after the other; each failed one leads to the next. */
  private final class Ladder {
    private static final int SWITCH_FROM = 4;

    private final Value subject;
    private final Map<Object, List<Row>> cases;
    private final Join next;

    Ladder(Value subject, Map<Object, List<Row>> cases, Join next) {
      this.subject = subject;
      this.cases = cases;
      this.next = next;
    }

    void literals(List<Object> literals, Terminator.Kind kind) {
      if (literals.size() < SWITCH_FROM) {
        literals.forEach(this::rung);
        return;
      }
      List<Terminator.Case> switched = new ArrayList<>();
      Block otherwise = new Block();
      l.current.end = new Terminator.Switch(subject, kind, switched, otherwise);
      for (Object literal : literals) {
        Block block = new Block();
        switched.add(new Terminator.Case((Literal) literal, block));
        l.current = block;
        matched(literal);
      }
      l.current = otherwise;
    }

    void rung(Object constructor) {
      Block then = new Block();
      Block otherwise = new Block();
      l.current.end = new Terminator.If(test(constructor), then, otherwise);
      l.current = then;
      matched(constructor);
      l.current = otherwise;
    }

    private Test test(Object constructor) {
      return switch (constructor) {
        case Literal literal -> Tests.identical(subject, literal);
        case Integer size -> new Test.IsTuple(subject, size);
        default -> new Test.IsClass(subject, TypeTests.CONS);
      };
    }

    private void matched(Object constructor) {
      List<Row> rows = cases.get(constructor);
      List<Value> parts = parts(constructor, rows);
      List<Row> inner = new ArrayList<>();
      for (Row row : rows) {
        Row expanded = expand(row, constructor, parts);
        if (expanded != null) inner.add(expanded);
      }
      match(inner, next);
    }

    private List<Value> parts(Object constructor, List<Row> rows) {
      List<Value> parts = new ArrayList<>();
      if (constructor instanceof Integer size) {
        for (int i = 0; i < size; i++) parts.add(l.let("e", new Op.Element(subject, i)));
      } else if (constructor == Pattern.ConsOf.class) {
        parts.add(l.let("head", new Op.Head(subject)));
        parts.add(l.let("tail", new Op.Tail(subject)));
      }
      return parts;
    }

    /** The column's parts in place of the column; null if the row asks for two different things at once. */
    private Row expand(Row row, Object constructor, List<Value> parts) {
      List<Column> columns = new ArrayList<>();
      for (Column column : row.columns) {
        if (!column.subject.equals(subject)) {
          columns.add(column);
          continue;
        }
        if (isSwitched(column.pattern) && !constructor(column.pattern).equals(constructor)) return null;
        switch (column.pattern) {
          case Pattern.TupleOf(List<Pattern> elements) -> {
            for (int i = 0; i < parts.size(); i++) columns.add(new Column(parts.get(i), elements.get(i)));
          }
          case Pattern.ConsOf(Pattern head, Pattern tail) -> {
            columns.add(new Column(parts.get(0), head));
            columns.add(new Column(parts.get(1), tail));
          }
          case Pattern.Lit x -> {}
          default -> columns.add(column);
        }
      }
      return new Row(columns, row);
    }
  }

  // Maps and bitstrings: one row at a time

  private void mapOf(Row row, Value subject, Pattern.MapOf map, Join next) {
    l.test(new Test.IsClass(subject, TypeTests.MAP), next);
    List<Column> columns = new ArrayList<>();
    for (Pattern.Field field : map.fields()) {
      Var value = l.invoke(GET, subject, key(field.key(), row));
      l.test(new Test.IsPresent(value), next);
      columns.add(new Column(value, field.value()));
    }
    columns.addAll(rest(row));
    match(List.of(new Row(columns, row)), next);
  }

  private Value key(Object quoted, Row row) {
    Map<Object, Value> outer = l.env;
    l.env = row.env;
    Ast.Call pin = Ast.call(quoted);
    Value key = l.value(pin != null && pin.is(Ast.PIN, 1) ? pin.arg(0) : quoted);
    l.env = outer;
    return key;
  }

  private void bits(Row row, Value subject, Pattern.Bits bits, Join next) {
    Map<Object, Value> outer = l.env;
    l.env = row.env;
    l.bitPatterns.match(subject, bits.segments(), next);
    l.env = outer;
    match(List.of(new Row(rest(row), row)), next);
  }
}
