package vial.runtime.erlang;

import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;

/** {@code :io_lib}: formatted text as charlists. */
public final class IoLib {
  private IoLib() {}

  public static Object format(Object format, Object args) {
    return ListTerm.ofCodePoints(IoFormat.format(format, args));
  }

  public static Object format(Object format, Object args, Object options) {
    return format(format, args);
  }

  public static Object fwrite(Object format, Object args) {
    return format(format, args);
  }

  public static Object fwrite(Object format, Object args, Object options) {
    return format(format, args);
  }

  public static Object write(Object term) {
    return write(term, -1L);
  }

  public static Object write(Object term, Object depth) {
    StringBuilder out = new StringBuilder();
    new ErlangSyntax(false, true).write(out, term, depth instanceof Long limit ? limit.intValue() : -1);
    return ListTerm.ofCodePoints(out.toString());
  }

  public static Object print(Object term) {
    return ListTerm.ofCodePoints(ErlangLayout.of(new ErlangSyntax(true, true), term, 0, 80, -1));
  }

  public static Object print(Object term, Object column, Object width, Object depth) {
    int limit = ((Long) depth).intValue();
    int from = ((Long) column).intValue() - 1;
    return ListTerm.ofCodePoints(
        ErlangLayout.of(new ErlangSyntax(true, true), term, Math.max(from, 0), ((Long) width).intValue(), limit));
  }

  public static Object write_atom(Object atom) {
    StringBuilder out = new StringBuilder();
    new ErlangSyntax(false, true).atom(out, ((Atom) atom).name());
    return ListTerm.ofCodePoints(out.toString());
  }

  public static Object write_string(Object list) {
    StringBuilder out = new StringBuilder();
    ErlangSyntax syntax = new ErlangSyntax(true, true);
    if (list == Empty.LIST) out.append("\"\"");
    else syntax.write(out, list, -1);
    return ListTerm.ofCodePoints(out.toString());
  }

  public static Object write_string(Object list, Object quote) {
    StringBuilder out = new StringBuilder();
    new ErlangSyntax(true, true).quote(out, Chardata.toBinary(list).toJavaString(), (char) ((Long) quote).intValue(), -1);
    return ListTerm.ofCodePoints(out.toString());
  }

  public static Object write_unicode_string(Object list) {
    return write_string(list, (long) '"');
  }

  /** {@code $a}: a character as Erlang writes it. */
  public static Object write_char(Object point) {
    StringBuilder out = new StringBuilder("$");
    if ((Long) point == ' ') out.append("\\s");
    else new ErlangSyntax(true, true).escape(out, ((Long) point).intValue(), '\0');
    return ListTerm.ofCodePoints(out.toString());
  }

  public static Object write_unicode_char(Object point) {
    return write_char(point);
  }

  public static Object chars_length(Object chardata) {
    long bytes = vial.runtime.term.Iodata.size(chardata);
    return bytes >= 0 ? (Object) bytes : VialString.length(Chardata.toBinary(chardata));
  }

  public static Object nl() {
    return ListTerm.ofCodePoints("\n");
  }

  public static Object printable_list(Object list) {
    return printable_unicode_list(list);
  }

  public static Object printable_unicode_list(Object list) {
    return Atom.of(all(list, 0x10FFFF, true));
  }

  public static Object printable_latin1_list(Object list) {
    return Atom.of(all(list, 0xFF, true));
  }

  public static Object char_list(Object list) {
    return Atom.of(all(list, 0x10FFFF, false));
  }

  public static Object latin1_char_list(Object list) {
    return Atom.of(all(list, 0xFF, false));
  }

  private static boolean all(Object list, int highest, boolean printable) {
    for (; list instanceof Cons cell; list = cell.tail) {
      if (!(cell.head instanceof Long point) || point < 0 || point > highest) return false;
      boolean surrogate = point >= 0xD800 && point < 0xE000;
      if (surrogate || printable && (point == 7 || point == 127 || !Escapes.isPrintable(point.intValue()))) return false;
    }
    return list == Empty.LIST;
  }

  public static Object deep_char_list(Object list) {
    return Atom.of(ListTerm.isProper(list) && Chardata.toBinary(list) != null);
  }
}
