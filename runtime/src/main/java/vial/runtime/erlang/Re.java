package vial.runtime.erlang;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Iodata;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code :re}: regular expressions in PCRE's syntax, matched by Joni on the bytes of the subject. */
public final class Re {
  private static final Atom OK = Atom.of("ok");
  private static final Atom ERROR = Atom.of("error");
  private static final Atom MATCH = Atom.of("match");
  private static final Atom NOMATCH = Atom.of("nomatch");
  private static final Atom RE_PATTERN = Atom.of("re_pattern");
  private static final Tuple NO_INDEX = Tuple.of(-1L, 0L);

  private Re() {}

  public static Object version() {
    return Binary.ofUtf8("8.44 2020-02-12");
  }

  // Compiling

  public static Object compile(Object source) {
    return compile(source, Empty.LIST);
  }

  public static Object compile(Object source, Object options) {
    ReOptions parsed = options("compile", 2, options, source, options);
    Binary text = subject(source, (parsed.compile & PcrePattern.UNICODE) != 0);
    if (text == null) throw Raise.badargIn("re", "compile", 1, "not an iodata term", source, options);
    try {
      return Tuple.of(OK, term(PcrePattern.compile(text.toByteArray(), parsed.compile)));
    } catch (PcreError e) {
      return Tuple.of(ERROR, Tuple.of(ListTerm.ofCodePoints(e.getMessage()), (long) e.position));
    }
  }

  private static Tuple term(PcrePattern pattern) {
    return Tuple.of(RE_PATTERN, (long) pattern.groups, pattern.unicode() ? 1L : 0L, 0L, pattern.key);
  }

  private static ReOptions options(String function, int position, Object list, Object... args) {
    ReOptions parsed = ReOptions.parse(list);
    if (parsed == null) throw Raise.badargIn("re", function, position, "invalid options", args);
    return parsed;
  }

  private static PcrePattern pattern(String function, Object term, ReOptions options, Object... args) {
    try {
      if (term instanceof Tuple tuple && tuple.size() == 5 && tuple.get(0) == RE_PATTERN && tuple.get(4) instanceof Binary key) {
        return PcrePattern.compile(key);
      }
      Binary source = subject(term, (options.compile & PcrePattern.UNICODE) != 0);
      if (source == null) throw Raise.badargIn("re", function, 2, "neither an iodata term nor a compiled regular expression", args);
      return PcrePattern.compile(source.toByteArray(), options.compile & ~PcrePattern.ANCHORED);
    } catch (PcreError e) {
      String problem = "could not parse regular expression\n" + e.getMessage() + " on character " + e.position;
      throw Raise.badargIn("re", function, 2, problem, args);
    }
  }

  private static Binary subject(Object term, boolean unicode) {
    return unicode ? Chardata.toBinary(term) : Iodata.toBinary(term);
  }

  private static Binary subject(String function, Object term, PcrePattern pattern, Object... args) {
    Binary subject = subject(term, pattern.unicode());
    if (subject == null) throw Raise.badargIn("re", function, 1, "not an iodata term", args);
    if (pattern.unicode() && VialString.valid(subject) != Atom.TRUE) throw Raise.badarg();
    return subject;
  }

  public static Object inspect(Object pattern, Object item) {
    PcrePattern compiled = pattern("inspect", pattern, ReOptions.parse(Empty.LIST), pattern, item);
    List<Object> names = new ArrayList<>();
    for (String name : compiled.names.keySet()) names.add(Binary.ofUtf8(name));
    return Tuple.of(item, ListTerm.fromJava(names));
  }

  // Running

  public static Object run(Object subject, Object pattern) {
    return run(subject, pattern, Empty.LIST);
  }

  public static Object run(Object subject, Object pattern, Object options) {
    Object[] args = {subject, pattern, options};
    ReOptions parsed = options("run", 3, options, args);
    PcrePattern compiled = pattern("run", pattern, parsed, args);
    Binary text = subject("run", subject, compiled, args);
    Captures captures = new Captures(compiled, parsed);
    if (parsed.offset > text.length) return NOMATCH;
    if (!parsed.global) {
      int[] match = compiled.match(text, parsed.offset, parsed.anchored, parsed.notEmpty || parsed.notEmptyAtStart, parsed.extra);
      if (match == null) return NOMATCH;
      return captures.none() ? MATCH : Tuple.of(MATCH, captures.of(text, match));
    }
    List<int[]> matches = compiled.matches(text, parsed.offset, parsed.anchored, parsed.notEmpty, parsed.extra);
    if (matches.isEmpty()) return NOMATCH;
    if (captures.none()) return MATCH;
    Object list = Empty.LIST;
    for (int i = matches.size() - 1; i >= 0; i--) list = new Cons(captures.of(text, matches.get(i)), list);
    return Tuple.of(MATCH, list);
  }

  /** What of a match is asked for, and as what. */
  private static final class Captures {
    private final String type;
    private final boolean unicode;
    private final int[] groups;
    private final boolean trimmed;
    private final int first;

    Captures(PcrePattern pattern, ReOptions options) {
      this.type = options.type;
      this.unicode = pattern.unicode();
      Object wanted = options.capture;
      String name = wanted instanceof Atom atom ? atom.name() : "";
      this.trimmed = name.equals("all") || name.equals("all_but_first");
      this.first = name.equals("all_but_first") ? 1 : 0;
      this.groups =
          switch (name) {
            case "all", "all_but_first", "none" -> new int[0];
            case "first" -> new int[] {0};
            case "all_names" -> pattern.names.values().stream().mapToInt(numbers -> numbers[0]).toArray();
            default -> numbers(pattern, wanted);
          };
    }

    private static int[] numbers(PcrePattern pattern, Object list) {
      Object[] wanted = ListTerm.toArray(list);
      if (wanted == null) throw Raise.badarg();
      int[] numbers = new int[wanted.length];
      for (int i = 0; i < wanted.length; i++) {
        if (wanted[i] instanceof Long number) {
          numbers[i] = number.intValue();
        } else {
          Binary name = wanted[i] instanceof Atom atom ? Binary.ofUtf8(atom.name()) : Chardata.toBinary(wanted[i]);
          if (name == null) throw Raise.badarg();
          int[] found = pattern.names.get(name.toJavaString());
          numbers[i] = found == null ? -1 : found[0];
        }
      }
      return numbers;
    }

    boolean none() {
      return !trimmed && groups.length == 0;
    }

    Object of(Binary subject, int[] match) {
      Object list = Empty.LIST;
      if (trimmed) {
        int last = match.length / 2 - 1;
        while (last > 0 && match[2 * last] < 0) last--;
        for (int i = last; i >= first; i--) list = new Cons(capture(subject, match, i), list);
      } else {
        for (int i = groups.length - 1; i >= 0; i--) list = new Cons(capture(subject, match, groups[i]), list);
      }
      return list;
    }

    private Object capture(Binary subject, int[] match, int group) {
      boolean set = group >= 0 && 2 * group < match.length && match[2 * group] >= 0;
      if (type.equals("index")) {
        return set ? Tuple.of((long) match[2 * group], (long) (match[2 * group + 1] - match[2 * group])) : NO_INDEX;
      }
      Binary text = set ? subject.slice(match[2 * group], match[2 * group + 1] - match[2 * group]) : Binary.EMPTY;
      return type.equals("list") ? list(text, unicode) : text;
    }
  }

  private static Object list(Binary text, boolean unicode) {
    return ListTerm.ofCodePoints(unicode ? text.toJavaString() : text.toLatin1String());
  }

  // Splitting

  public static Object split(Object subject, Object pattern) {
    return split(subject, pattern, Empty.LIST);
  }

  public static Object split(Object subject, Object pattern, Object options) {
    Object[] args = {subject, pattern, options};
    ReOptions parsed = options("split", 3, options, args);
    PcrePattern compiled = pattern("split", pattern, parsed, args);
    Binary text = subject("split", subject, compiled, args);
    int limit = parsed.parts > 0 ? parsed.parts - 1 : Integer.MAX_VALUE;
    List<List<Object>> groups = new ArrayList<>();
    int from = 0;
    for (int[] match : compiled.matches(text, 0, parsed.anchored, parsed.notEmpty, parsed.extra)) {
      if (groups.size() >= limit) break;
      if (match[1] == match[0] && (match[0] == text.length || match[0] == 0)) continue;
      List<Object> group = new ArrayList<>();
      group.add(text.slice(from, match[0] - from));
      for (int i = 2; i + 1 < match.length; i += 2) {
        group.add(match[i] < 0 ? Binary.EMPTY : text.slice(match[i], match[i + 1] - match[i]));
      }
      groups.add(group);
      from = match[1];
    }
    List<Object> last = new ArrayList<>();
    last.add(text.slice(from, text.length - from));
    groups.add(last);
    return splitResult(groups, parsed, compiled.unicode());
  }

  private static Object splitResult(List<List<Object>> groups, ReOptions options, boolean unicode) {
    if (options.trim) {
      while (!groups.isEmpty() && groups.getLast().stream().allMatch(part -> part == Binary.EMPTY)) groups.removeLast();
    }
    List<Object> result = new ArrayList<>();
    for (List<Object> group : groups) {
      List<Object> parts = new ArrayList<>();
      for (Object part : group) parts.add(options.returned.equals("list") ? list((Binary) part, unicode) : part);
      if (options.group) result.add(ListTerm.fromJava(parts));
      else result.addAll(parts);
    }
    return ListTerm.fromJava(result);
  }

  // Replacing

  public static Object replace(Object subject, Object pattern, Object replacement) {
    return replace(subject, pattern, replacement, Empty.LIST);
  }

  public static Object replace(Object subject, Object pattern, Object replacement, Object options) {
    Object[] args = {subject, pattern, replacement, options};
    ReOptions parsed = options("replace", 4, options, args);
    PcrePattern compiled = pattern("replace", pattern, parsed, args);
    Binary text = subject("replace", subject, compiled, args);
    Binary template = subject(replacement, compiled.unicode());
    if (template == null) throw Raise.badargIn("re", "replace", 3, "not an iodata term", args);
    List<int[]> matches = matches(compiled, text, parsed);
    Bytes out = new Bytes(text.length + 16);
    int from = 0;
    for (int[] match : matches) {
      out.add(text.bytes, text.offset + from, match[0] - from);
      fill(out, template, text, match);
      from = match[1];
    }
    out.add(text.bytes, text.offset + from, text.length - from);
    Binary result = out.toBinary();
    return parsed.returned.equals("list") ? list(result, compiled.unicode()) : result;
  }

  private static List<int[]> matches(PcrePattern pattern, Binary text, ReOptions options) {
    if (options.global) return pattern.matches(text, options.offset, options.anchored, options.notEmpty, options.extra);
    int[] match = pattern.match(text, options.offset, options.anchored, options.notEmpty, options.extra);
    return match == null ? List.of() : List.of(match);
  }

  /** {@code &}, {@code \1}, {@code \g1} and {@code \g{1}} stand for what was matched; a backslash takes that from {@code &}. */
  private static void fill(Bytes out, Binary template, Binary text, int[] match) {
    for (int i = 0; i < template.length; i++) {
      int c = template.at(i);
      int next = i + 1 < template.length ? template.at(i + 1) : 0;
      if (c == '&') {
        addGroup(out, text, match, 0);
      } else if (c == '\\' && next >= '1' && next <= '9') {
        i = number(out, template, text, match, i + 1, false);
      } else if (c == '\\' && next == 'g') {
        boolean brace = i + 2 < template.length && template.at(i + 2) == '{';
        i = number(out, template, text, match, i + (brace ? 3 : 2), brace);
      } else if (c == '\\' && next != 0) {
        out.add(next);
        i++;
      } else {
        out.add(c);
      }
    }
  }

  private static int number(Bytes out, Binary template, Binary text, int[] match, int at, boolean brace) {
    int group = 0;
    while (at < template.length && template.at(at) >= '0' && template.at(at) <= '9') group = group * 10 + template.at(at++) - '0';
    addGroup(out, text, match, group);
    return brace ? at : at - 1;
  }

  private static void addGroup(Bytes out, Binary text, int[] match, int group) {
    if (2 * group + 1 < match.length && match[2 * group] >= 0) {
      out.add(text.bytes, text.offset + match[2 * group], match[2 * group + 1] - match[2 * group]);
    }
  }
}
