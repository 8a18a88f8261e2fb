package vial.compiler.backend.lower;

import java.util.List;
import java.util.function.Consumer;
import vial.compiler.backend.core.Value;

/** A pattern, read from quoted form: variables are bindings (their first place) or tests for equality (any later place). */
sealed interface Pattern {
  record Any() implements Pattern {}

  record Bind(Object key, String name) implements Pattern {}

  /** A second place of a variable that this pattern binds. */
  record Again(Object key) implements Pattern {}

  record Pin(Value value) implements Pattern {}

  record Lit(Object term) implements Pattern {}

  record TupleOf(List<Pattern> elements) implements Pattern {}

  record ConsOf(Pattern head, Pattern tail) implements Pattern {}

  record MapOf(List<Field> fields) implements Pattern {}

  /** Keys are quoted: literals and pinned variables. */
  record Field(Object key, Pattern value) {}

  /** {@code a = b}. */
  record Both(Pattern left, Pattern right) implements Pattern {}

  record Bits(List<Segment> segments) implements Pattern {}

  Any ANY = new Any();

  /** Whether a term must be looked at. */
  default boolean isRefutable() {
    return switch (this) {
      case Any x -> false;
      case Bind x -> false;
      case Again x -> true;
      case Pin x -> true;
      case Lit x -> true;
      case TupleOf x -> true;
      case ConsOf x -> true;
      case MapOf x -> true;
      case Both(Pattern left, Pattern right) -> left.isRefutable() || right.isRefutable();
      case Bits x -> true;
    };
  }

  /** Tells each variable that this pattern binds. */
  default void bound(Consumer<Object> variables) {
    switch (this) {
      case Bind(Object key, String name) -> variables.accept(key);
      case TupleOf(List<Pattern> elements) -> elements.forEach(element -> element.bound(variables));
      case ConsOf(Pattern head, Pattern tail) -> {
        head.bound(variables);
        tail.bound(variables);
      }
      case MapOf(List<Field> fields) -> fields.forEach(field -> field.value().bound(variables));
      case Both(Pattern left, Pattern right) -> {
        left.bound(variables);
        right.bound(variables);
      }
      case Bits(List<Segment> segments) -> segments.forEach(segment -> segment.pattern().bound(variables));
      case Any x -> {}
      case Again x -> {}
      case Pin x -> {}
      case Lit x -> {}
    }
  }
}
