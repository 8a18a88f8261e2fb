package vial.runtime.erlang;

import java.util.Locale;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Iodata;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Numbers;

/** Erlang's format strings: {@code ~F.P.PadModC}. */
final class IoFormat {
  private static final int LINE = 80;

  private final int[] format;
  private final Object[] args;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int used;

  // One control sequence.
  private Integer field;
  private Integer precision;
  private int pad;
  private boolean unicode;
  private boolean noStrings;

  private IoFormat(int[] format, Object[] args) {
    this.format = format;
    this.args = args;
  }

  static String format(Object format, Object args) {
    Object[] values = ListTerm.toArray(args);
    int[] text = text(format);
    if (values == null || text == null) throw Raise.badarg();
    IoFormat run = new IoFormat(text, values);
    run.run();
    if (run.used != values.length) throw Raise.badarg();
    return run.out.toString();
  }

  private static int[] text(Object format) {
    if (format instanceof Atom atom) return atom.name().codePoints().toArray();
    if (format instanceof Binary binary) return binary.toLatin1String().codePoints().toArray();
    Binary text = Chardata.toBinary(format);
    return text == null ? null : text.toJavaString().codePoints().toArray();
  }

  private void run() {
    while (at < format.length) {
      int c = format[at++];
      if (c == '~') control();
      else out.appendCodePoint(c);
    }
  }

  private void control() {
    field = null;
    precision = null;
    pad = ' ';
    unicode = false;
    noStrings = false;
    field = number();
    if (peek() == '.') {
      at++;
      precision = number();
      if (peek() == '.') {
        at++;
        if (peek() == '*') {
          at++;
          pad = ((Long) argument()).intValue();
        } else {
          pad = format[at++];
        }
      }
    }
    for (; peek() == 't' || peek() == 'l' || peek() == 'k' || peek() == 'K'; at++) {
      if (peek() == 't') unicode = true;
      if (peek() == 'l') noStrings = true;
    }
    if (at >= format.length) throw Raise.badarg();
    directive(format[at++]);
  }

  private int peek() {
    return at < format.length ? format[at] : -1;
  }

  private Integer number() {
    if (peek() == '*') {
      at++;
      return argument() instanceof Long value ? value.intValue() : fail();
    }
    int start = at;
    if (peek() == '-') at++;
    while (peek() >= '0' && peek() <= '9') at++;
    if (at == start) return null;
    return Integer.parseInt(new String(format, start, at - start));
  }

  private static Integer fail() {
    throw Raise.badarg();
  }

  private Object argument() {
    if (used >= args.length) throw Raise.badarg();
    return args[used++];
  }

  private void directive(int c) {
    switch (c) {
      case '~' -> out.append('~');
      case 'n' -> out.append("\n".repeat(field == null ? 1 : field));
      case 'i' -> argument();
      case 'c' -> character();
      case 's' -> string();
      case 'w' -> term(flat(false, -1));
      case 'W' -> term(flat(false, -2));
      case 'p' -> pretty(-1);
      case 'P' -> pretty(-2);
      case 'f', 'e', 'g' -> number(c);
      case 'B', 'b', 'X', 'x', '#', '+' -> integer(c);
      default -> throw Raise.badarg();
    }
  }

  /** Pads on the left, or with a negative field on the right; what is too long becomes stars. */
  private void term(String text) {
    int length = text.codePointCount(0, text.length());
    int width = field == null ? precision == null ? length : precision : Math.abs(field);
    int limit = precision == null ? width : Math.min(width, precision);
    String shown = length > limit ? "*".repeat(limit) : text;
    justify(shown, width);
  }

  private void justify(String text, int width) {
    int missing = width - text.codePointCount(0, text.length());
    String padding = missing > 0 ? Character.toString(pad).repeat(missing) : "";
    out.append(field != null && field < 0 ? text + padding : padding + text);
  }

  private void character() {
    if (!(argument() instanceof Long point)) throw Raise.badarg();
    int shown = unicode ? point.intValue() : point.intValue() & 0xFF;
    int width = field == null ? precision == null ? 1 : precision : Math.abs(field);
    justify(Character.toString(shown).repeat(precision == null ? width : Math.min(width, precision)), width);
  }

  private void string() {
    Object value = argument();
    String text = stringOf(value);
    int length = text.codePointCount(0, text.length());
    int width = field == null ? precision == null ? length : precision : Math.abs(field);
    int limit = precision == null ? width : Math.min(width, precision);
    if (length > limit) text = text.substring(0, text.offsetByCodePoints(0, limit));
    justify(text, width);
  }

  private String stringOf(Object value) {
    if (value instanceof Atom atom) return atom.name();
    if (value instanceof Long || value instanceof Double) throw Raise.badarg();
    if (!unicode) {
      Binary bytes = Iodata.toBinary(value);
      if (bytes == null) throw Raise.badarg();
      return bytes.toLatin1String();
    }
    Binary text = Chardata.toBinary(value);
    if (text == null) throw Raise.badarg();
    return VialString.valid(text) == Atom.TRUE ? text.toJavaString() : text.toLatin1String();
  }

  private int depth(int mode, Object limit) {
    return mode == -1 ? -1 : ((Long) limit).intValue();
  }

  private String flat(boolean strings, int mode) {
    Object value = argument();
    int depth = mode == -1 ? -1 : depth(mode, argument());
    StringBuilder text = new StringBuilder();
    new ErlangSyntax(strings, unicode).write(text, value, depth);
    return text.toString();
  }

  private void pretty(int mode) {
    Object value = argument();
    int depth = mode == -1 ? -1 : depth(mode, argument());
    int column = precision != null ? precision - 1 : column();
    int width = field == null ? LINE : Math.abs(field);
    out.append(ErlangLayout.of(new ErlangSyntax(!noStrings, unicode), value, Math.max(column, 0), width, depth));
  }

  private int column() {
    return out.length() - 1 - out.lastIndexOf("\n");
  }

  // Numbers

  private void number(int c) {
    if (!(argument() instanceof Double value)) throw Raise.badarg();
    int digits = precision == null ? 6 : precision;
    if (digits < 1 || c == 'e' && digits < 2) throw Raise.badarg();
    String text =
        switch (c) {
          case 'f' -> FloatText.decimals(value, digits);
          case 'e' -> scientific(value, digits);
          default -> general(value, digits);
        };
    precision = null;
    int width = field == null ? text.length() : Math.abs(field);
    justify(text.length() > width ? "*".repeat(width) : text, width);
  }

  private static String scientific(double value, int digits) {
    if (value == 0) return "0." + "0".repeat(digits - 1) + "e+0";
    String text = FloatText.scientific(value, digits - 1);
    int e = text.indexOf('e');
    return text.substring(0, e + 2) + Integer.parseInt(text.substring(e + 2));
  }

  /** Fixed notation from 0.1 to below 10000, scientific outside. */
  private static String general(double value, int digits) {
    double size = Math.abs(value);
    if (size < 0.1 || size >= 10000) return size == 0 ? FloatText.decimals(value, digits - 1) : scientific(value, digits);
    int before = size < 1 ? 0 : (int) Math.floor(Math.log10(size)) + 1;
    int decimals = digits - Math.max(before, size < 1 ? 0 : 1);
    return decimals <= 0 ? scientific(value, digits) : FloatText.decimals(value, decimals);
  }

  private String prefix(Object value) {
    if (value instanceof Binary) throw Raise.badarg();
    return stringOf(value);
  }

  private void integer(int c) {
    Object value = argument();
    if (!Numbers.isInteger(value)) throw Raise.badarg();
    int base = precision == null ? 10 : precision;
    if (base < 2 || base > 36) throw Raise.badarg();
    String prefix = c == 'X' || c == 'x' ? prefix(argument()) : c == '#' || c == '+' ? base + "#" : "";
    String digits = Numbers.big(value).abs().toString(base);
    if (c == 'B' || c == 'X' || c == '#') digits = digits.toUpperCase(Locale.ROOT);
    String text = (Numbers.big(value).signum() < 0 ? "-" : "") + prefix + digits;
    int width = field == null ? text.length() : Math.abs(field);
    justify(text.length() > width ? "*".repeat(width) : text, width);
  }
}
