package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Value;
import vial.runtime.term.Binary;
import vial.runtime.term.BitBuilder;

/** {@code <<...>>} as an expression: values and sizes are computed in order, then {@link BitBuilder} puts them together. */
final class BitConstruction {
  private static final JavaMethod START = JavaMethod.of(BitBuilder.class, "start", new Class<?>[] {int.class});
  private static final JavaMethod FROM = JavaMethod.of(BitBuilder.class, "from");
  private static final JavaMethod BITS = JavaMethod.of(BitBuilder.class, "bits");
  private static final JavaMethod INTEGER = JavaMethod.of(BitBuilder.class, "integer");
  private static final JavaMethod FLOATING = JavaMethod.of(BitBuilder.class, "floating");
  private static final JavaMethod BINARY = JavaMethod.of(BitBuilder.class, "binary");
  private static final JavaMethod BITSTRING = JavaMethod.of(BitBuilder.class, "bitstring");
  private static final JavaMethod UNITS = JavaMethod.of(BitBuilder.class, "units");
  private static final JavaMethod PART = JavaMethod.of(BitBuilder.class, "part");
  private static final JavaMethod LITERAL = JavaMethod.of(BitBuilder.class, "literal");
  private static final JavaMethod UTF8 = JavaMethod.of(BitBuilder.class, "utf8");
  private static final JavaMethod UTF16 = JavaMethod.of(BitBuilder.class, "utf16");
  private static final JavaMethod UTF32 = JavaMethod.of(BitBuilder.class, "utf32");
  private static final JavaMethod FINISH = JavaMethod.of(BitBuilder.class, "finish");

  /** A segment with its operands computed; {@code text}: the bits of a string literal. */
  private record Part(int number, Segment segment, Binary text, Value value, Value size) {}

  private final Lowering l;

  BitConstruction(Lowering lowering) {
    this.l = lowering;
  }

  Value build(Ast.Call call) {
    List<Part> parts = new ArrayList<>();
    for (Object quoted : call.args()) parts.add(part(parts.size() + 1, Segment.read(quoted)));
    if (parts.stream().allMatch(part -> part.text != null)) return new Literal(concatenated(parts));
    Part first = parts.getFirst();
    boolean appends = first.text == null && first.segment.type() == Segment.Type.BINARY && first.size == null && first.segment.unit() == 8;
    Value builder = appends ? step(FROM, call.line(), number(first), first.value) : step(START, call.line(), Literal.of(32));
    for (Part part : appends ? parts.subList(1, parts.size()) : parts) builder = add(builder, part, call.line());
    return step(FINISH, call.line(), builder);
  }

  private static Binary concatenated(List<Part> parts) {
    BitBuilder builder = BitBuilder.start();
    for (Part part : parts) builder.literal(part.text);
    return (Binary) builder.finish();
  }

  private Part part(int number, Segment segment) {
    boolean isText = segment.value() instanceof Binary && (segment.size() == null || segment.type() == Segment.Type.INTEGER);
    if (isText) return new Part(number, segment, BitPatterns.encoded(segment.withPattern(new Pattern.Lit(segment.value()))), null, null);
    Value value = l.value(segment.value());
    Value size = segment.size() == null ? null : l.value(segment.size());
    return new Part(number, segment, literal(segment, value, size), value, size);
  }

  /** Integers of a fixed size are part of the literal. */
  private static Binary literal(Segment segment, Value value, Value size) {
    if (segment.type() != Segment.Type.INTEGER || !(value instanceof Literal(Object term)) || !(term instanceof Long)) return null;
    long bits = 8L * segment.unit();
    if (size instanceof Literal(Object n) && n instanceof Long count && count >= 0 && count < 1024) bits = count * segment.unit();
    else if (size != null) return null;
    return (Binary) BitBuilder.start().integer(1, term, bits, segment.flags()).finish();
  }

  private Value step(JavaMethod method, int line, Value... args) {
    return l.let("bits", new Op.Invoke(method, List.of(args), line));
  }

  private static Literal number(Part part) {
    return Literal.of(part.number);
  }

  private Value add(Value builder, Part part, int line) {
    if (part.text != null) return step(LITERAL, line, builder, new Literal(part.text));
    Segment segment = part.segment;
    Literal flags = Literal.of(segment.flags());
    Literal number = number(part);
    return switch (segment.type()) {
      case INTEGER -> step(INTEGER, line, builder, number, part.value, bits(part, line), flags);
      case FLOAT -> step(FLOATING, line, builder, number, part.value, bits(part, line), flags);
      case UTF8 -> step(UTF8, line, builder, number, part.value);
      case UTF16 -> step(UTF16, line, builder, number, part.value, flags);
      case UTF32 -> step(UTF32, line, builder, number, part.value, flags);
      case BINARY, BITSTRING -> {
        if (part.size != null) yield step(PART, line, builder, number, part.value, bits(part, line));
        if (segment.unit() == 1) yield step(BITSTRING, line, builder, number, part.value);
        if (segment.unit() == 8) yield step(BINARY, line, builder, number, part.value);
        yield step(UNITS, line, builder, number, part.value, Literal.of(segment.unit()));
      }
    };
  }

  private Value bits(Part part, int line) {
    Segment segment = part.segment;
    if (part.size == null) return Literal.of(segment.type() == Segment.Type.FLOAT ? 64L : 8L * segment.unit());
    Literal type = new Literal(segment.type().name().toLowerCase(Locale.ROOT));
    return step(BITS, line, number(part), part.size, Literal.of(segment.unit()), type);
  }
}
