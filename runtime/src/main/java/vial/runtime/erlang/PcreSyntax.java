package vial.runtime.erlang;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Rewrites a pattern in PCRE's syntax into the Perl syntax of Joni, and finds the mistakes that PCRE reports with a
 * position. Only what differs is touched; everything else is copied byte for byte.
 */
final class PcreSyntax {
  private static final Set<String> CLASSES =
      Set.of(
          "alpha", "lower", "upper", "alnum", "ascii", "blank", "cntrl", "digit", "graph", "print", "punct", "space",
          "word", "xdigit");

  private final byte[] pattern;
  private final boolean unicode;
  private final boolean extended;
  private final boolean ungreedy;
  private final boolean dollarEndOnly;
  private final Bytes out;
  private final Set<String> names = new HashSet<>();
  private int at;
  private int depth;
  private int groups;
  private int highestReference;
  private int highestReferenceAt;

  /** Whether what was just copied can be repeated. */
  private boolean repeatable;

  PcreSyntax(byte[] pattern, boolean unicode, boolean extended, boolean ungreedy, boolean dollarEndOnly) {
    this.pattern = pattern;
    this.unicode = unicode;
    this.extended = extended;
    this.ungreedy = ungreedy;
    this.dollarEndOnly = dollarEndOnly;
    this.out = new Bytes(pattern.length + 16);
  }

  byte[] translate() throws PcreError {
    skipVerbs();
    while (at < pattern.length) step(pattern[at] & 0xFF);
    if (depth > 0) throw new PcreError("missing )", pattern.length);
    if (highestReference > groups) throw new PcreError("reference to non-existent subpattern", highestReferenceAt);
    return out.toBinary().toByteArray();
  }

  /** {@code (*UTF8)} and the like at the beginning say nothing here. */
  private void skipVerbs() {
    while (at + 2 < pattern.length && pattern[at] == '(' && pattern[at + 1] == '*' && letter(at + 2)) {
      int close = indexOf(')', at);
      if (close < 0) return;
      at = close + 1;
    }
  }

  private boolean letter(int index) {
    return index < pattern.length && pattern[index] >= 'A' && pattern[index] <= 'Z';
  }

  private int indexOf(int wanted, int from) {
    for (int i = from; i < pattern.length; i++) if (pattern[i] == wanted) return i;
    return -1;
  }

  private void step(int c) throws PcreError {
    switch (c) {
      case '\\' -> escape(false);
      case '[' -> characterClass();
      case '(' -> open();
      case ')' -> close();
      case '*', '+', '?' -> repeat(1);
      case '{' -> brace();
      case '|' -> copyAnchor();
      case '^' -> copyAnchor();
      case '$' -> dollar();
      case '#' -> comment();
      default -> copy(1);
    }
  }

  private void copy(int count) {
    out.add(pattern, at, count);
    at += count;
    repeatable = true;
  }

  private void copyAnchor() {
    copy(1);
    repeatable = false;
  }

  private void dollar() {
    if (dollarEndOnly) {
      out.add("\\z");
      at++;
    } else {
      copy(1);
    }
    repeatable = false;
  }

  private void comment() {
    if (!extended) {
      copy(1);
      return;
    }
    int newline = indexOf('\n', at);
    at = newline < 0 ? pattern.length : newline + 1;
  }

  // Repeats

  private void repeat(int size) throws PcreError {
    if (!repeatable) throw new PcreError("nothing to repeat", at + size - 1);
    out.add(pattern, at, size);
    at += size;
    int next = at < pattern.length ? pattern[at] : 0;
    if (next == '+') copy(1);
    else if (next == '?') {
      if (!ungreedy) out.add('?');
      at++;
    } else if (ungreedy) {
      out.add('?');
    }
    repeatable = false;
  }

  /** {@code {n,m}} repeats; any other brace is a character. */
  private void brace() throws PcreError {
    int close = at + 1;
    int comma = -1;
    while (close < pattern.length && (digit(close) || pattern[close] == ',' && comma < 0 && close > at + 1)) {
      if (pattern[close] == ',') comma = close;
      close++;
    }
    if (close >= pattern.length || pattern[close] != '}' || close == at + 1) {
      out.add('\\');
      copy(1);
      return;
    }
    if (comma > 0 && comma + 1 < close && number(at + 1, comma) > number(comma + 1, close)) {
      throw new PcreError("numbers out of order in {} quantifier", close);
    }
    repeat(close + 1 - at);
  }

  private boolean digit(int index) {
    return index < pattern.length && pattern[index] >= '0' && pattern[index] <= '9';
  }

  private int number(int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) value = Math.min(100_000, value * 10 + pattern[i] - '0');
    return value;
  }

  // Groups

  private void close() throws PcreError {
    if (depth == 0) throw new PcreError("unmatched parentheses", at);
    depth--;
    copy(1);
  }

  private void open() throws PcreError {
    if (at + 1 < pattern.length && pattern[at + 1] == '?') {
      special();
    } else {
      groups++;
      depth++;
      copy(1);
      repeatable = false;
    }
  }

  private void special() throws PcreError {
    int c = at + 2 < pattern.length ? pattern[at + 2] : 0;
    switch (c) {
      case '#' -> {
        int close = indexOf(')', at);
        if (close < 0) throw new PcreError("missing ) after comment", pattern.length);
        at = close + 1;
      }
      case '<' -> {
        int next = at + 3 < pattern.length ? pattern[at + 3] : 0;
        if (next == '=' || next == '!') group(4);
        else named(at + 3, '>');
      }
      case '\'' -> named(at + 3, '\'');
      case 'P' -> python();
      case ':', '=', '!', '>', '|' -> group(3);
      case '(' -> condition();
      case 'R', '&', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> call();
      default -> flags();
    }
  }

  private void group(int size) {
    depth++;
    copy(size);
    repeatable = false;
  }

  private void named(int from, int terminator) throws PcreError {
    if (digit(from)) throw new PcreError("group name must start with a non-digit", from);
    int end = from;
    while (end < pattern.length && word(pattern[end])) end++;
    if (end >= pattern.length || pattern[end] != terminator || end == from) {
      throw new PcreError("syntax error in subpattern name (missing terminator)", end);
    }
    if (!names.add(text(from, end))) throw new PcreError("two named subpatterns have the same name", end);
    out.add("(?<").add(pattern, from, end - from).add('>');
    at = end + 1;
    groups++;
    depth++;
    repeatable = false;
  }

  private String text(int from, int end) {
    return new String(pattern, from, end - from, StandardCharsets.UTF_8);
  }

  private static boolean word(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  /** {@code (?P<name>...)}, {@code (?P=name)}, {@code (?P>name)}. */
  private void python() throws PcreError {
    int kind = at + 3 < pattern.length ? pattern[at + 3] : 0;
    int close = indexOf(')', at);
    if (kind == '<') {
      named(at + 4, '>');
    } else if ((kind == '=' || kind == '>') && close > 0) {
      out.add(kind == '=' ? "\\k<" : "\\g<").add(pattern, at + 4, close - at - 4).add('>');
      at = close + 1;
      repeatable = true;
    } else {
      throw new PcreError("unrecognized character after (?P", Math.min(pattern.length, at + 4));
    }
  }

  /** {@code (?R)}, {@code (?1)}, {@code (?&name)}. */
  private void call() throws PcreError {
    int close = indexOf(')', at);
    if (close < 0) throw new PcreError("missing )", pattern.length);
    String target = text(at + 2, close);
    if (target.startsWith("&")) target = target.substring(1);
    else if (target.equals("R")) target = "0";
    else reference(number(at + 2, close), close);
    out.add("\\g<").add(target).add('>');
    at = close + 1;
    repeatable = true;
  }

  private void condition() {
    depth++;
    int close = indexOf(')', at);
    boolean reference = close > 0 && (digit(at + 3) || pattern[at + 3] == '<' || pattern[at + 3] == '\'');
    if (reference && digit(at + 3)) reference(number(at + 3, close), close + 1);
    if (reference) copy(close + 1 - at);
    else copy(2);
    repeatable = false;
  }

  /** {@code (?i)}, {@code (?-s:...)}, {@code (?^)}. */
  private void flags() throws PcreError {
    int end = at + 2;
    while (end < pattern.length && "imsxUJ-".indexOf(pattern[end]) >= 0) end++;
    if (end >= pattern.length || pattern[end] != ')' && pattern[end] != ':' || end == at + 2) {
      throw new PcreError("unrecognized character after (? or (?-", Math.min(end, pattern.length));
    }
    boolean opens = pattern[end] == ':';
    out.add("(?");
    for (int i = at + 2; i < end; i++) if (pattern[i] != 'U' && pattern[i] != 'J') out.add(pattern[i]);
    out.add(pattern[end]);
    at = end + 1;
    if (opens) depth++;
    repeatable = false;
  }

  private void reference(int group, int position) {
    if (group <= highestReference) return;
    highestReference = group;
    highestReferenceAt = position;
  }

  // Escapes

  private void escape(boolean inClass) throws PcreError {
    if (at + 1 >= pattern.length) throw new PcreError("\\ at end of pattern", pattern.length);
    int c = pattern[at + 1] & 0xFF;
    switch (c) {
      case 'x' -> hex();
      case 'p', 'P' -> property();
      case 'Q' -> quote(inClass);
      case 'E' -> at += 2;
      case 'c' -> {
        if (at + 2 >= pattern.length) throw new PcreError("\\c at end of pattern", pattern.length);
        copy(3);
      }
      case 'N' -> replace(inClass ? "N" : "[^\\n]");
      case 'h' -> replace(horizontal(inClass, false));
      case 'H' -> replace(horizontal(inClass, true));
      case 'v' -> replace(vertical(inClass, false));
      case 'V' -> replace(vertical(inClass, true));
      case 'g' -> backReference(inClass);
      case 'k' -> namedReference();
      case 'A', 'z', 'Z', 'G', 'b', 'B' -> {
        copy(2);
        repeatable = inClass || repeatable;
      }
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> digits(inClass);
      default -> copy(2);
    }
  }

  private void replace(String text) {
    out.add(text);
    at += 2;
    repeatable = true;
  }

  private String horizontal(boolean inClass, boolean not) {
    String set = unicode ? "\\t \\x{a0}\\x{1680}\\x{180e}\\x{2000}-\\x{200a}\\x{202f}\\x{205f}\\x{3000}" : "\\t \\xa0";
    return inClass ? not ? "\\H" : set : (not ? "[^" : "[") + set + "]";
  }

  private String vertical(boolean inClass, boolean not) {
    String set = unicode ? "\\n-\\r\\x{85}\\x{2028}\\x{2029}" : "\\n-\\r\\x85";
    return inClass ? not ? "\\V" : set : (not ? "[^" : "[") + set + "]";
  }

  /** {@code \xhh} is a character, never a byte of one. */
  private void hex() throws PcreError {
    int from = at + 2;
    boolean braces = from < pattern.length && pattern[from] == '{';
    if (braces) from++;
    int end = from;
    int value = 0;
    while (end < pattern.length && Character.digit(pattern[end], 16) >= 0 && (braces || end < from + 2)) {
      value = Math.min(0x7FFFFF, value * 16 + Character.digit(pattern[end], 16));
      end++;
    }
    if (braces && (end >= pattern.length || pattern[end] != '}')) {
      throw new PcreError("non-hex character in \\x{} (closing brace missing?)", end);
    }
    if (value > 0x10FFFF || !unicode && value > 0xFF) {
      throw new PcreError("character value in \\x{} or \\o{} is too large", end);
    }
    out.add(unicode ? "\\x{" + Integer.toHexString(value) + "}" : String.format("\\x%02x", value));
    at = braces ? end + 1 : end;
    repeatable = true;
  }

  private void property() {
    boolean brace = at + 2 < pattern.length && pattern[at + 2] == '{';
    if (!brace && at + 2 < pattern.length) {
      out.add(pattern, at, 2).add('{').add(pattern[at + 2]).add('}');
      at += 3;
      repeatable = true;
      return;
    }
    int close = indexOf('}', at);
    String name = close < 0 ? "" : text(at + 3, close);
    if (name.equals("Any") || name.equals("L&") || name.startsWith("X")) {
      boolean not = pattern[at + 1] == 'P';
      String set =
          switch (name) {
            case "L&" -> "\\p{Lu}\\p{Ll}\\p{Lt}";
            case "Xwd" -> "\\p{L}\\p{N}_";
            case "Xan" -> "\\p{L}\\p{N}";
            case "Xps", "Xsp" -> "\\s";
            default -> "\\x{0}-\\x{10ffff}";
          };
      out.add((not ? "[^" : "[") + set + "]");
      at = close + 1;
      repeatable = true;
    } else {
      copy(close < 0 ? 2 : close + 1 - at);
    }
  }

  /** {@code \Q...\E}: each character on its own, escaped. */
  private void quote(boolean inClass) {
    at += 2;
    while (at < pattern.length && !(pattern[at] == '\\' && at + 1 < pattern.length && pattern[at + 1] == 'E')) {
      int c = pattern[at];
      if (c >= 0 && !word(c)) out.add('\\');
      copy(1);
    }
    at = Math.min(pattern.length, at + 2);
    if (inClass) repeatable = true;
  }

  private void digits(boolean inClass) {
    int end = at + 1;
    while (digit(end) && end < at + 4) end++;
    int group = number(at + 1, end);
    if (inClass || group >= 10 && group > groups) {
      copy(end - at);
      return;
    }
    reference(group, end);
    out.add("\\k<" + group + ">");
    at = end;
    repeatable = true;
  }

  /** {@code \g1}, {@code \g{1}}, {@code \g{-1}}, {@code \g{name}}; {@code \g<name>} calls a group and is Joni's too. */
  private void backReference(boolean inClass) {
    int from = at + 2;
    if (inClass || from >= pattern.length || pattern[from] == '<' || pattern[from] == '\'') {
      copy(2);
      return;
    }
    boolean brace = pattern[from] == '{';
    int start = brace ? from + 1 : from;
    int end = start;
    while (end < pattern.length && (brace ? pattern[end] != '}' : digit(end) || end == start && pattern[end] == '-')) end++;
    String target = text(start, end);
    if (target.startsWith("-")) target = Integer.toString(groups + 1 - number(start + 1, end));
    else if (digit(start)) reference(number(start, end), brace ? end + 1 : end);
    out.add("\\k<" + target + ">");
    at = brace ? end + 1 : end;
    repeatable = true;
  }

  private void namedReference() throws PcreError {
    int from = at + 2;
    int open = from < pattern.length ? pattern[from] : 0;
    int terminator = open == '{' ? '}' : open == '\'' ? '\'' : '>';
    int close = indexOf(terminator, from + 1);
    if (close < 0) throw new PcreError("\\k is not followed by a braced, angle-bracketed, or quoted name", from);
    if (!names.contains(text(from + 1, close))) throw new PcreError("reference to non-existent subpattern", close);
    out.add("\\k<").add(pattern, from + 1, close - from - 1).add('>');
    at = close + 1;
    repeatable = true;
  }

  // Character classes

  private void characterClass() throws PcreError {
    copy(1);
    if (at < pattern.length && pattern[at] == '^') copy(1);
    if (at < pattern.length && pattern[at] == ']') {
      out.add("\\]");
      at++;
    }
    int before = -1;
    while (true) {
      if (at >= pattern.length) throw new PcreError("missing terminating ] for character class", pattern.length);
      int c = pattern[at] & 0xFF;
      if (c == ']') break;
      if (c == '-' && before >= 0 && at + 1 < pattern.length && pattern[at + 1] != ']') {
        checkRange(before);
        copy(1);
        before = -1;
        classMember(pattern[at] & 0xFF);
      } else {
        before = c == '\\' || c == '[' ? -1 : c;
        classMember(c);
      }
    }
    copy(1);
  }

  private void checkRange(int first) throws PcreError {
    int last = pattern[at + 1] & 0xFF;
    if (last == '\\') {
      int kind = at + 2 < pattern.length ? pattern[at + 2] : 0;
      if ("dDsSwWhHvV".indexOf(kind) >= 0) throw new PcreError("invalid range in character class", at + 2);
    } else if (last < 0x80 && first < 0x80 && last < first) {
      throw new PcreError("range out of order in character class", at + 1);
    }
  }

  private void classMember(int c) throws PcreError {
    if (c == '\\') {
      escape(true);
    } else if (c == '[') {
      int kind = at + 1 < pattern.length ? pattern[at + 1] : 0;
      if (kind == ':' && posixEnd() > 0) posix(posixEnd());
      else {
        out.add('\\');
        copy(1);
      }
    } else if (c == '&') {
      out.add('\\');
      copy(1);
    } else {
      copy(1);
    }
  }

  private int posixEnd() {
    int end = at + 2;
    while (end < pattern.length && (word(pattern[end]) || pattern[end] == '^')) end++;
    return end + 1 < pattern.length && pattern[end] == ':' && pattern[end + 1] == ']' ? end : -1;
  }

  private void posix(int end) throws PcreError {
    String name = text(at + 2, end);
    if (!CLASSES.contains(name.startsWith("^") ? name.substring(1) : name)) {
      throw new PcreError("unknown POSIX class name", at + 2);
    }
    copy(end + 2 - at);
  }
}
