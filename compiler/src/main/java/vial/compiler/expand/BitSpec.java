package vial.compiler.expand;

import java.util.Set;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** The specification of one bitstring segment while it is read. */
final class BitSpec {
  private static final Set<String> TYPES = Set.of("integer", "float", "binary", "bitstring", "bytes", "bits", "utf8", "utf16", "utf32");
  private static final Set<String> SIGNS = Set.of("signed", "unsigned");
  private static final Set<String> ENDIANNESS = Set.of("big", "little", "native");

  private final Object meta;
  private final Scope s;
  private String type;
  private String sign;
  private String endianness;
  private Object size;
  private Object unit;

  BitSpec(Object meta, Scope s) {
    this.meta = meta;
    this.s = s;
  }

  /** {@code a-b-c}, each part a flag, a size or a macro that gives more parts. */
  void read(Object spec) {
    if (Quoted.isCall(spec, Atom.of("-"), 2)) {
      read(Quoted.arg(spec, 0));
      read(Quoted.arg(spec, 1));
    } else if (Quoted.isCall(spec, Atom.of("*"), 2)) {
      Object count = Quoted.arg(spec, 0);
      if (!Quoted.isUnderscore(count)) setSize(count);
      setUnit(Quoted.arg(spec, 1));
    } else if (spec instanceof Long) {
      setSize(spec);
    } else if (Quoted.isCall(spec, Atom.of("size"), 1)) {
      setSize(Quoted.arg(spec, 0));
    } else if (Quoted.isCall(spec, Atom.of("unit"), 1)) {
      setUnit(Quoted.arg(spec, 0));
    } else if (Quoted.isVariable(spec) || Quoted.isNode(spec) && Quoted.name(spec) instanceof Atom) {
      readNamed(spec);
    } else {
      readMacro(spec);
    }
  }

  private void readNamed(Object spec) {
    String name = ((Atom) Quoted.name(spec)).name();
    boolean plain = Quoted.isVariable(spec) || Quoted.args(spec).isEmpty();
    if (plain && TYPES.contains(name)) setType(name);
    else if (plain && SIGNS.contains(name)) sign = once("sign", sign, name);
    else if (plain && ENDIANNESS.contains(name)) endianness = once("endianness", endianness, name);
    else readMacro(Quoted.isVariable(spec) ? Tuple.of(Quoted.name(spec), Quoted.meta(spec), ListTerm.of()) : spec);
  }

  private void readMacro(Object spec) {
    Object expanded = MacroExpansion.once(spec, s);
    if (expanded == spec) {
      throw Diagnostics.error(meta, s, "unknown bitstring specifier: " + Diagnostics.toSource(spec));
    }
    read(expanded);
  }

  private void setType(String name) {
    String canonical = name.equals("bytes") ? "binary" : name.equals("bits") ? "bitstring" : name;
    type = once("type", type, canonical);
  }

  private String once(String what, String before, String now) {
    if (before == null || before.equals(now)) return now;
    throw Diagnostics.error(meta, s, "conflicting " + what + " specification for bit field: \"" + now + "\" and \"" + before + "\"");
  }

  private void setSize(Object value) {
    Object expanded = expandSize(value);
    if (size != null && !size.equals(expanded)) {
      throw Diagnostics.error(meta, s, "conflicting size specification for bit field: \"" + Diagnostics.toSource(size) + "\" and \""
          + Diagnostics.toSource(expanded) + "\"");
    }
    if (expanded instanceof Number n && !(n instanceof Long)) throw badSize(value);
    if (expanded instanceof Atom || Bitstrings.isText(expanded)) throw badSize(value);
    size = expanded;
  }

  private RuntimeException badSize(Object value) {
    return Diagnostics.error(meta, s, "size in bitstring expects an integer or a variable as argument, got: " + Diagnostics.toSource(value));
  }

  /** In a pattern a size is a guard expression over the variables that are bound by now. */
  private Object expandSize(Object value) {
    if (!s.inMatch()) return Expander.expand(value, s);
    Atom context = s.env.context();
    s.env = s.env.withContext(Env.GUARD);
    Object expanded = Expander.expand(value, s);
    s.env = s.env.withContext(context);
    return expanded;
  }

  private void setUnit(Object value) {
    if (!(value instanceof Long n) || n < 1 || n > 256) {
      throw Diagnostics.error(meta, s, "unit in bitstring expects an integer as argument, got: " + Diagnostics.toSource(value));
    }
    unit = value;
  }

  /** The type that the value's form implies where none is written; null for a form that implies none. */
  private static String implied(Object value) {
    if (value instanceof Double) return "float";
    if (value instanceof Number) return "integer";
    if (Bitstrings.isText(value)) return "binary";
    return Bitstrings.isNested(value) ? "bitstring" : null;
  }

  void infer(Object value) {
    if (value instanceof Atom || value instanceof Cons || value == Empty.LIST) {
      throw Diagnostics.error(meta, s, "invalid literal " + Diagnostics.toSource(value) + " in <<>>");
    }
    String implied = implied(value);
    if (type == null) type = implied == null ? "integer" : implied;
    else if (implied != null && !fits(implied)) throw conflict(implied);
  }

  private boolean fits(String implied) {
    return switch (implied) {
      case "integer" -> !type.equals("binary") && !type.equals("bitstring");
      case "float" -> type.equals("float");
      case "binary" -> !type.equals("integer") && !type.equals("float");
      default -> type.equals("binary") || type.equals("bitstring");
    };
  }

  private RuntimeException conflict(String implied) {
    return Diagnostics.error(meta, s, "conflicting type specification for bit field: \"" + type + "\" and \"" + implied + "\"");
  }

  void check(Object value, boolean last) {
    boolean utf = type.startsWith("utf");
    if (Bitstrings.isText(value) && size != null) {
      throw Diagnostics.error(meta, s, "literal string in bitstring supports only endianness and type specifiers, which must be one of: "
          + "little, big, native, utf8, utf16, utf32, bits, bytes, binary or bitstring");
    }
    if (utf && (size != null || unit != null)) {
      throw Diagnostics.error(meta, s, "size and unit are not supported on utf types");
    }
    if (unit != null && size == null && !type.equals("binary") && !type.equals("bitstring")) {
      throw Diagnostics.error(meta, s, "integer and float types require a size specifier if the unit specifier is given");
    }
    if ((type.equals("binary") || type.equals("bitstring")) && sign != null) {
      throw Diagnostics.error(meta, s, "signed and unsigned specifiers are supported only on integer and float types");
    }
    boolean unsized = (type.equals("binary") || type.equals("bitstring")) && size == null;
    if (s.inMatch() && unsized && !last && !Bitstrings.isText(value) && !Bitstrings.isNested(value)) {
      throw Diagnostics.error(meta, s, "a binary field without size is only allowed at the end of a binary pattern, at the right side of binary concatenation "
          + "and never allowed in binary generators. The following examples are invalid:\n\n"
          + "    rest <> \"foo\"\n    <<rest::binary, \"foo\">>\n\nThey are invalid because there is a bits/bitstring component not at the end. "
          + "However, the \"reverse\" would work:\n\n    \"foo\" <> rest\n    <<\"foo\", rest::binary>>");
    }
  }

  Object term() {
    Object term = Bitstrings.flag(type);
    if (sign != null) term = with(term, Bitstrings.flag(sign));
    if (endianness != null) term = with(term, Bitstrings.flag(endianness));
    if (size != null) term = with(term, Quoted.call("size", Quoted.NO_META, size));
    if (unit != null) term = with(term, Quoted.call("unit", Quoted.NO_META, unit));
    return term;
  }

  private static Object with(Object left, Object right) {
    return Quoted.call("-", Quoted.NO_META, left, right);
  }
}
