package vial.compiler.backend.lower;

import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Tuple;

/** One {@code value::type-size(...)-unit(...)} of a bitstring; {@code size} is quoted, null where the type's own size counts. */
record Segment(Object value, Pattern pattern, Type type, Object size, int unit, boolean little, boolean signed) {
  enum Type {
    INTEGER,
    FLOAT,
    BINARY,
    BITSTRING,
    UTF8,
    UTF16,
    UTF32
  }

  int flags() {
    return (little ? 1 : 0) + (signed ? 2 : 0);
  }

  Segment withPattern(Pattern replaced) {
    return new Segment(value, replaced, type, size, unit, little, signed);
  }

  /** Reads {@code {:"::", _, [value, spec]}}, or a bare value. */
  static Segment read(Object quoted) {
    Ast.Call call = Ast.call(quoted);
    if (call == null || !call.is(Ast.TYPED, 2)) return new Spec(defaultType(quoted)).segment(quoted);
    Spec spec = new Spec(null);
    spec.read(call.arg(1));
    if (spec.type == null) spec.type = defaultType(call.arg(0));
    return spec.segment(call.arg(0));
  }

  private static Type defaultType(Object value) {
    if (value instanceof Binary) return Type.BINARY;
    if (value instanceof Double) return Type.FLOAT;
    Ast.Call call = Ast.call(value);
    return call != null && call.form() == Ast.BITS ? Type.BITSTRING : Type.INTEGER;
  }

  /** What the parts of a specification add up to. */
  private static final class Spec {
    private Type type;
    private Object size;
    private int unit;
    private boolean little;
    private boolean signed;

    Spec(Type type) {
      this.type = type;
    }

    void read(Object spec) {
      Ast.Call call = Ast.call(spec);
      if (call != null && call.form() instanceof Atom name) {
        List<Object> args = call.args();
        switch (name.name()) {
          case "-" -> args.forEach(this::read);
          case "size" -> size = args.get(0);
          case "unit" -> unit = ((Long) args.get(0)).intValue();
          default -> word(name.name());
        }
      } else if (spec instanceof Long) {
        size = spec;
      } else if (spec instanceof Tuple t && t.get(0) instanceof Atom name) {
        word(name.name());
      }
    }

    private void word(String word) {
      switch (word) {
        case "little", "native" -> little = true;
        case "signed" -> signed = true;
        case "integer" -> type = Type.INTEGER;
        case "float" -> type = Type.FLOAT;
        case "binary", "bytes" -> type = Type.BINARY;
        case "bitstring", "bits" -> type = Type.BITSTRING;
        case "utf8" -> type = Type.UTF8;
        case "utf16" -> type = Type.UTF16;
        case "utf32" -> type = Type.UTF32;
        case "big", "unsigned" -> {}
        default -> throw new IllegalArgumentException("unknown bitstring specifier " + word);
      }
    }

    Segment segment(Object value) {
      int units = unit != 0 ? unit : type == Type.BINARY ? 8 : 1;
      return new Segment(value, Pattern.ANY, type, size, units, little, signed);
    }
  }
}
