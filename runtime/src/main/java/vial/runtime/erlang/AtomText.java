package vial.runtime.erlang;

import java.text.Normalizer;
import java.util.Set;
import vial.runtime.term.Binary;

/** How atoms are written in source code: bare, as an alias, or in quotes. */
final class AtomText {
  /** Operators and forms that may stand behind a colon, and after a dot, without quotes. */
  private static final Set<String> OPERATORS =
      Set.of(
          "!", "!=", "!==", "&", "&&", "&&&", "*", "**", "+", "++", "+++", "-", "--", "---", "->", ".", "..", "..//", "...", "/",
          "<", "<-", "<<<", "<<~", "<=", "<>", "<~", "<~>", "=", "==", "===", "=~", ">", ">=", ">>>",
          "@", "\\\\", "^", "|", "|>", "||", "|||", "~>", "~>>", "and", "or", "not", "in", "when");

  /** Forms that may stand behind a colon but are no functions' names. */
  private static final Set<String> FORMS = Set.of("%", "%{}", "{}", "<<>>");

  /** Operators that need quotes behind a colon, but none behind a dot. */
  private static final Set<String> FUNCTIONS = Set.of("~~~", "^^^", "::", "<|>");

  /** Operators that cannot be called by name without quotes. */
  private static final Set<String> NO_FUNCTIONS = Set.of(".", "..", "...", "..//", "->");

  private AtomText() {}

  enum Kind {
    ALIAS,
    IDENTIFIER,
    /** A word that is no variable: it begins with a capital, or has an @ in it. */
    WORD,
    OPERATOR,
    FORM,
    QUOTED
  }

  static Kind kind(String name) {
    if (name.equals("Elixir") || isAlias(name)) return Kind.ALIAS;
    if (OPERATORS.contains(name)) return Kind.OPERATOR;
    if (isIdentifier(name)) {
      return Character.isUpperCase(name.codePointAt(0)) || name.indexOf('@') >= 0 ? Kind.WORD : Kind.IDENTIFIER;
    }
    return FORMS.contains(name) ? Kind.FORM : Kind.QUOTED;
  }

  /** {@code :name}, {@code Alias.Name}, or a word that stands for itself. */
  static Binary literal(String name) {
    if (name.equals("nil") || name.equals("true") || name.equals("false") || name.equals("Elixir")) {
      return Binary.ofUtf8(name);
    }
    return switch (kind(name)) {
      case ALIAS -> Binary.ofUtf8(name.substring("Elixir.".length()));
      case QUOTED -> quoted(":", name, "");
      default -> Binary.ofUtf8(":" + name);
    };
  }

  /** {@code name:} in a keyword list. */
  static Binary key(String name) {
    Kind kind = kind(name);
    boolean bare = kind != Kind.ALIAS && kind != Kind.QUOTED;
    return bare ? Binary.ofUtf8(name + ":") : quoted("", name, ":");
  }

  /** The name behind a dot. */
  static Binary function(String name) {
    boolean bare =
        switch (kind(name)) {
          case IDENTIFIER -> true;
          case OPERATOR -> !NO_FUNCTIONS.contains(name);
          default -> FUNCTIONS.contains(name);
        };
    return bare ? Binary.ofUtf8(name) : quoted("", name, "");
  }

  private static Binary quoted(String before, String name, String behind) {
    Bytes out = new Bytes(name.length() + 8);
    out.add(before).add('"');
    Escapes.add(out, Binary.ofUtf8(name), '"', Long.MAX_VALUE);
    return out.add('"').add(behind).toBinary();
  }

  /** {@code Elixir.} and one or more names of ASCII that begin with a capital. */
  private static boolean isAlias(String name) {
    if (!name.startsWith("Elixir.")) return false;
    boolean start = true;
    for (int i = 7; i < name.length(); i++) {
      char c = name.charAt(i);
      if (start && !(c >= 'A' && c <= 'Z')) return false;
      if (c == '.') {
        if (start) return false;
        start = true;
      } else {
        if (!isWord(c)) return false;
        start = false;
      }
    }
    return !start;
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  private static boolean isIdentifier(String name) {
    int length = name.length();
    if (length == 0) return false;
    char last = name.charAt(length - 1);
    if (last == '?' || last == '!') length--;
    if (length == 0) return false;
    boolean ascii = true;
    for (int i = 0; i < length; ) {
      int point = name.codePointAt(i);
      boolean part = i == 0 ? isStart(point) : isPart(point);
      if (!part) return false;
      if (point > 0x7F) ascii = false;
      i += Character.charCount(point);
    }
    if (ascii) return true;
    String body = name.substring(0, length);
    return Normalizer.isNormalized(body, Normalizer.Form.NFC);
  }

  private static boolean isStart(int point) {
    if (point < 0x80) return point == '_' || Character.isLetter(point);
    return Character.isUnicodeIdentifierStart(point);
  }

  private static boolean isPart(int point) {
    if (point < 0x80) return point == '_' || point == '@' || Character.isLetterOrDigit(point);
    return Character.isUnicodeIdentifierPart(point) && !Character.isIdentifierIgnorable(point);
  }
}
