package vial.compiler.backend.lower;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Test;
import vial.compiler.backend.core.Tests;
import vial.compiler.backend.core.Value;
import vial.compiler.backend.core.Var;
import vial.runtime.support.Conditions;
import vial.runtime.term.Binary;
import vial.runtime.term.BitBuilder;
import vial.runtime.term.BitReader;

/** Bitstring patterns: a position in an unboxed variable walks over the segments, as {@link BitReader} describes. */
final class BitPatterns {
  private static final JavaMethod HAS = JavaMethod.of(BitReader.class, "has");
  private static final JavaMethod BITS = JavaMethod.of(BitReader.class, "bits");
  private static final JavaMethod INTEGER = JavaMethod.of(BitReader.class, "integer");
  private static final JavaMethod FLOATING = JavaMethod.of(BitReader.class, "floating");
  private static final JavaMethod PART = JavaMethod.of(BitReader.class, "part");
  private static final JavaMethod REST = JavaMethod.of(BitReader.class, "rest");
  private static final JavaMethod STARTS_WITH = JavaMethod.of(BitReader.class, "startsWith");
  private static final JavaMethod UTF8 = JavaMethod.of(BitReader.class, "utf8", Binary.class, long.class);
  private static final JavaMethod UTF8_BITS = JavaMethod.of(BitReader.class, "utf8Bits");
  private static final JavaMethod UTF16 = JavaMethod.of(BitReader.class, "utf16");
  private static final JavaMethod UTF16_BITS = JavaMethod.of(BitReader.class, "utf16Bits");
  private static final JavaMethod UTF32 = JavaMethod.of(BitReader.class, "utf32");
  private static final JavaMethod IS_NOT_NEGATIVE = JavaMethod.of(Conditions.class, "isNotNegative");
  private static final JavaMethod IS_END = JavaMethod.of(Conditions.class, "isEnd");
  private static final JavaMethod PLUS = JavaMethod.of(Conditions.class, "plus");
  private static final JavaMethod BOX = JavaMethod.of(Conditions.class, "box").asPure();

  private final Lowering l;

  BitPatterns(Lowering lowering) {
    this.l = lowering;
  }

  /** The whole of the subject. */
  void match(Value subject, List<Segment> segments, Join next) {
    l.test(new Test.IsClass(subject, TypeTests.BINARY), next);
    Value position = walk(subject, segments, next);
    if (position != null) l.test(new Test.Holds(IS_END, List.of(subject, position)), next);
  }

  /** The front of a subject that is known to be a bitstring; returns what is behind it. */
  Value prefix(Value subject, List<Segment> segments, Join next) {
    Value position = walk(subject, segments, next);
    return position == null ? new Literal(Binary.EMPTY) : l.invoke(REST, subject, position, Literal.of(1));
  }

  /** Segments that take as many bits, whatever these are. Sizes may still need the variables bound before. */
  static List<Segment> sizesOf(List<Segment> segments) {
    List<Segment> sizes = new ArrayList<>();
    for (Segment segment : segments) {
      boolean isText = segment.pattern() instanceof Pattern.Lit(Object term) && term instanceof Binary;
      boolean isValue = !isText && !(segment.pattern() instanceof Pattern.Bind);
      if (isText) sizes.add(textSize(segment));
      else sizes.add(isValue ? segment.withPattern(Pattern.ANY) : segment);
    }
    return sizes;
  }

  private static Segment textSize(Segment segment) {
    Binary text = encoded(segment);
    return new Segment(text, Pattern.ANY, Segment.Type.BITSTRING, text.bitSize(), 1, false, false);
  }

  /** The position behind the segments; null when the last one took all there was. */
  private Value walk(Value subject, List<Segment> segments, Join next) {
    Value position = Literal.of(0L);
    for (Segment segment : segments) {
      if (segment.pattern() instanceof Pattern.Lit(Object term) && term instanceof Binary) position = text(subject, position, segment, next);
      else if (segment.type().name().startsWith("UTF")) position = utf(subject, position, segment, next);
      else if (isRest(segment)) return rest(subject, position, segment, next);
      else position = sized(subject, position, segment, next);
    }
    return position;
  }

  private static boolean isRest(Segment segment) {
    return segment.size() == null && (segment.type() == Segment.Type.BINARY || segment.type() == Segment.Type.BITSTRING);
  }

  private Value rest(Value subject, Value position, Segment segment, Join next) {
    Var rest = l.invoke(REST, subject, position, Literal.of(segment.unit()));
    l.test(new Test.IsPresent(rest), next);
    value(rest, segment.pattern(), next);
    return null;
  }

  private Value text(Value subject, Value position, Segment segment, Join next) {
    Binary text = encoded(segment);
    l.test(new Test.Holds(STARTS_WITH, List.of(subject, position, new Literal(text))), next);
    return plus(position, Literal.of(text.bitSize()));
  }

  /** A string literal's bits: each of its code points as the segment's type says. */
  static Binary encoded(Segment segment) {
    Binary text = (Binary) ((Pattern.Lit) segment.pattern()).term();
    boolean little = segment.little();
    Charset charset =
        switch (segment.type()) {
          case UTF16 -> little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
          case UTF32 -> Charset.forName(little ? "UTF-32LE" : "UTF-32BE");
          default -> null;
        };
    if (charset != null) return Binary.of(text.toJavaString().getBytes(charset));
    if (segment.type() != Segment.Type.INTEGER || segment.size() == null) return text;
    BitBuilder builder = BitBuilder.start();
    long bits = (Long) segment.size() * segment.unit();
    for (int i = 0; i < text.length; i++) builder.integer(1, (long) text.at(i), bits, segment.flags());
    return (Binary) builder.finish();
  }

  private Value utf(Value subject, Value position, Segment segment, Join next) {
    Literal flags = Literal.of(segment.flags());
    Var point =
        switch (segment.type()) {
          case UTF8 -> l.invoke(UTF8, subject, position);
          case UTF16 -> l.invoke(UTF16, subject, position, flags);
          default -> l.invoke(UTF32, subject, position, flags);
        };
    l.test(new Test.Holds(IS_NOT_NEGATIVE, List.of(point)), next);
    value(l.invoke(BOX, point), segment.pattern(), next);
    Value width =
        switch (segment.type()) {
          case UTF8 -> l.invoke(UTF8_BITS, point);
          case UTF16 -> l.invoke(UTF16_BITS, point);
          default -> Literal.of(32L);
        };
    return plus(position, width);
  }

  private Value sized(Value subject, Value position, Segment segment, Join next) {
    Value bits = bits(segment, next);
    l.test(new Test.Holds(HAS, List.of(subject, position, bits)), next);
    if (!(segment.pattern() instanceof Pattern.Any) || segment.type() == Segment.Type.FLOAT) {
      Literal flags = Literal.of(segment.flags());
      Var value =
          switch (segment.type()) {
            case INTEGER -> l.invoke(INTEGER, subject, position, bits, flags);
            case FLOAT -> l.invoke(FLOATING, subject, position, bits, flags);
            default -> l.invoke(PART, subject, position, bits);
          };
      if (segment.type() == Segment.Type.FLOAT) l.test(new Test.IsPresent(value), next);
      value(value, floatLiteral(segment), next);
    }
    return plus(position, bits);
  }

  private static Pattern floatLiteral(Segment segment) {
    boolean whole = segment.type() == Segment.Type.FLOAT && segment.pattern() instanceof Pattern.Lit(Object term) && term instanceof Long;
    return whole ? new Pattern.Lit(((Long) ((Pattern.Lit) segment.pattern()).term()).doubleValue()) : segment.pattern();
  }

  /** How many bits the segment takes. */
  private Value bits(Segment segment, Join next) {
    if (segment.size() == null) return Literal.of(segment.type() == Segment.Type.FLOAT ? 64L : 8L * segment.unit());
    Value size = l.guards.operand(segment.size(), next);
    if (size instanceof Literal(Object term) && term instanceof Long n) return Literal.of(n * segment.unit());
    Var bits = l.let("bits", new Op.Invoke(BITS, List.of(size, Literal.of(segment.unit())), 0));
    l.test(new Test.Holds(IS_NOT_NEGATIVE, List.of(bits)), next);
    return bits;
  }

  private void value(Value value, Pattern pattern, Join next) {
    switch (pattern) {
      case Pattern.Any x -> {}
      case Pattern.Bind(Object key, String name) -> l.env.put(key, value);
      case Pattern.Again(Object key) -> l.test(Tests.identical(l.env.get(key), value), next);
      case Pattern.Pin(Value pinned) -> l.test(Tests.identical(value, pinned), next);
      case Pattern.Lit(Object term) -> l.test(Tests.identical(value, new Literal(term)), next);
      default -> throw new IllegalArgumentException("pattern in a bitstring segment: " + pattern);
    }
  }

  private Value plus(Value position, Value bits) {
    if (position instanceof Literal(Object p) && bits instanceof Literal(Object b)) return Literal.of((Long) p + (Long) b);
    return l.invoke(PLUS, position, bits);
  }
}
