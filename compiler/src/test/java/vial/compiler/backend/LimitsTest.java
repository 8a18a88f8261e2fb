package vial.compiler.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vial.compiler.ClauseDefinition;
import vial.compiler.FunctionDefinition;
import vial.compiler.ModuleDefinition;
import vial.runtime.process.Options;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Code of any size compiles to methods that the JIT takes (8000), and runs. {@link Engine#load} checks the sizes. */
class LimitsTest {
  private static final Object V = Quote.variable(0);

  private static FunctionDefinition identity() {
    return Quote.function("id", 1, List.of(Quote.clause(List.of(V), V)));
  }

  private static Object run(ModuleDefinition module, int slice, String function, Object... args) {
    Engine.load(module);
    try (Engine engine = new Engine(Options.defaults().withSlice(slice))) {
      return engine.call(module.name(), function, args);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4000, 1})
  void threeThousandClauses(int slice) {
    List<ClauseDefinition> clauses = new ArrayList<>();
    for (long i = 0; i < 3000; i++) {
      Object tag = i % 3 == 0 ? (Object) (i * 5) : i % 3 == 1 ? Atom.of("clause" + i) : Binary.ofUtf8("clause" + i);
      clauses.add(Quote.clause(List.of(tag), Quote.call("id", i)));
    }
    ModuleDefinition module = Quote.module("ManyClauses", Quote.function("pick", 1, clauses), identity());
    assertEquals(2997L, run(module, slice, "pick", 2997L * 5));
    assertEquals(1L, run(module, slice, "pick", Atom.of("clause1")));
    assertEquals(2999L, run(module, slice, "pick", Binary.ofUtf8("clause2999")));
    assertEquals(Atom.of("function_clause"), ((Tuple) run(module, slice, "pick", 1L)).get(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {4000, 1})
  void aBodyWithTwoThousandLiveVariables(int slice) {
    List<Object> steps = new ArrayList<>();
    Object sum = 0L;
    for (int i = 1; i <= 2000; i++) {
      steps.add(Quote.match(Quote.variable(i), Quote.call("id", Quote.erlang("+", V, (long) i))));
    }
    for (int i = 1; i <= 2000; i++) sum = Quote.erlang("+", sum, Quote.variable(i));
    steps.add(sum);
    FunctionDefinition function = Quote.function("sum", 1, List.of(Quote.clause(List.of(V), Quote.block(steps))));
    assertEquals(2000L * 2001 / 2 + 2000 * 7, run(Quote.module("ManyVariables", function, identity()), slice, "sum", 7L));
  }

  @ParameterizedTest
  @ValueSource(ints = {4000, 1})
  void aListOfTwentyThousandElements(int slice) {
    List<Object> literals = new ArrayList<>();
    List<Object> mixed = new ArrayList<>();
    for (long i = 0; i < 20_000; i++) {
      literals.add(i);
      mixed.add(i % 50 == 0 ? Quote.call("id", V) : i % 3 == 0 ? V : (Object) i);
    }
    FunctionDefinition literal = Quote.function("literal", 1, List.of(Quote.clause(List.of(V), ListTerm.fromJava(literals))));
    FunctionDefinition computed = Quote.function("computed", 1, List.of(Quote.clause(List.of(V), ListTerm.fromJava(mixed))));
    ModuleDefinition module = Quote.module("LongLists", literal, computed, identity());
    assertEquals(ListTerm.fromJava(literals), run(module, slice, "literal", 5L));
    Object[] elements = ListTerm.toArray(run(module, slice, "computed", 5L));
    assertEquals(20_000, elements.length);
    assertEquals(List.of(5L, 1L, 2L, 5L), List.of(elements).subList(0, 4));
  }

  @ParameterizedTest
  @ValueSource(ints = {4000, 1})
  void threeThousandFunctions(int slice) {
    FunctionDefinition[] functions = new FunctionDefinition[3000];
    for (int i = 0; i < functions.length; i++) {
      Object next = Quote.erlang("+", Quote.call("f" + (i + 1) % functions.length, Quote.erlang("-", V, 1L)), (long) i);
      functions[i] = Quote.function("f" + i, 1, List.of(Quote.clause(List.of(0L), 0L), Quote.clause(List.of(V), next)));
    }
    long expected = 0;
    for (int i = 0; i < 5000; i++) expected += i % 3000;
    assertEquals(expected, run(Quote.module("ManyFunctions", functions), slice, "f0", 5000L));
  }
}
