package vial.runtime.erlang;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jcodings.Encoding;
import org.jcodings.exception.JCodingsException;
import org.jcodings.specific.ASCIIEncoding;
import org.jcodings.specific.UTF8Encoding;
import org.joni.Matcher;
import org.joni.NameEntry;
import org.joni.Option;
import org.joni.Regex;
import org.joni.Region;
import org.joni.Syntax;
import org.joni.WarnCallback;
import org.joni.constants.SyntaxProperties;
import org.joni.exception.JOniException;
import vial.runtime.term.Binary;

/**
 * A compiled regular expression. The term that stands for it ({@code {:re_pattern, ...}}) holds a binary, {@link #key}, that
 * says all there is to know: options and source. So a pattern can be written into code, sent, and compared; what Joni made of
 * it is found again by that key.
 */
final class PcrePattern {
  static final int CASELESS = 1;
  static final int DOTALL = 2;
  static final int MULTILINE = 4;
  static final int EXTENDED = 8;
  static final int UNICODE = 16;
  static final int UCP = 32;
  static final int UNGREEDY = 64;
  static final int ANCHORED = 128;
  static final int DOLLAR_END_ONLY = 256;
  static final int FIRST_LINE = 512;

  private static final int CACHED = 2000;
  private static final ConcurrentHashMap<Binary, PcrePattern> CACHE = new ConcurrentHashMap<>();
  private static final Syntax PERL =
      new Syntax(
          "PCRE",
          Syntax.PerlNG.op,
          Syntax.PerlNG.op2 | SyntaxProperties.OP2_PLUS_POSSESSIVE_INTERVAL,
          Syntax.PerlNG.op3,
          Syntax.PerlNG.behavior & ~SyntaxProperties.CAPTURE_ONLY_NAMED_GROUP,
          Syntax.PerlNG.options,
          Syntax.PerlNG.metaCharTable);

  final int flags;
  final Binary key;
  final Regex regex;
  final int groups;

  /** The same pattern that matches no empty text, which Joni decides when it compiles; made when it is first needed. */
  private volatile Regex solid;

  /** The groups of each name, in the order of names. */
  final TreeMap<String, int[]> names = new TreeMap<>();

  private PcrePattern(int flags, Binary key, Regex regex) {
    this.flags = flags;
    this.key = key;
    this.regex = regex;
    this.groups = regex.numberOfCaptures();
    for (Iterator<NameEntry> i = regex.numberOfNames() == 0 ? null : regex.namedBackrefIterator(); i != null && i.hasNext(); ) {
      NameEntry entry = i.next();
      names.put(new String(entry.name, entry.nameP, entry.nameEnd - entry.nameP, StandardCharsets.UTF_8), entry.getBackRefs());
    }
  }

  static PcrePattern compile(byte[] source, int flags) throws PcreError {
    byte[] key = Arrays.copyOf(new byte[] {(byte) (flags >> 8), (byte) flags}, source.length + 2);
    System.arraycopy(source, 0, key, 2, source.length);
    return compile(Binary.of(key));
  }

  /** The pattern of a key, compiled if it is not known any more. */
  static PcrePattern compile(Binary key) throws PcreError {
    PcrePattern known = CACHE.get(key);
    if (known != null) return known;
    if (CACHE.size() > CACHED) CACHE.clear();
    byte[] bytes = key.toByteArray();
    int flags = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    PcrePattern made = make(Arrays.copyOfRange(bytes, 2, bytes.length), flags, key.compact());
    CACHE.put(made.key, made);
    return made;
  }

  private static PcrePattern make(byte[] source, int flags, Binary key) throws PcreError {
    return new PcrePattern(flags, key, regex(source, flags, Option.NONE));
  }

  private static Regex regex(byte[] source, int flags, int extra) throws PcreError {
    boolean unicode = (flags & UNICODE) != 0;
    byte[] translated =
        new PcreSyntax(
                source, unicode, (flags & EXTENDED) != 0, (flags & UNGREEDY) != 0, (flags & DOLLAR_END_ONLY) != 0)
            .translate();
    Encoding encoding = unicode ? UTF8Encoding.INSTANCE : ASCIIEncoding.INSTANCE;
    try {
      return new Regex(translated, 0, translated.length, options(flags) | extra, 0, encoding, PERL, WarnCallback.NONE);
    } catch (JOniException | JCodingsException e) {
      String message = message(e.getMessage());
      throw new PcreError(message, position(message, source.length));
    }
  }

  private static int options(int flags) {
    int options = Option.CAPTURE_GROUP;
    if ((flags & CASELESS) != 0) options |= Option.IGNORECASE;
    if ((flags & DOTALL) != 0) options |= Option.MULTILINE;
    if ((flags & EXTENDED) != 0) options |= Option.EXTEND;
    if ((flags & MULTILINE) != 0) options |= Option.NEGATE_SINGLELINE;
    // Without ucp, \d, \w and \s know ASCII only, in UTF-8 too.
    if ((flags & UNICODE) != 0 && (flags & UCP) == 0) options |= Option.ASCII_RANGE;
    return options;
  }

  /** PCRE stops in front of the bracket that closes what is wrong. */
  private static int position(String message, int length) {
    boolean closed = message.startsWith("unknown property") || message.startsWith("lookbehind") || message.startsWith("recursive");
    return closed ? length - 1 : length;
  }

  private static String message(String joni) {
    if (joni == null) return "internal error";
    if (joni.contains("look-behind")) return "lookbehind assertion is not fixed length";
    if (joni.contains("char property") || joni.contains("character property")) return "unknown property name after \\P or \\p";
    if (joni.contains("undefined")) return "reference to non-existent subpattern";
    if (joni.contains("never ending recursion")) return "recursive call could loop indefinitely";
    return joni;
  }

  boolean unicode() {
    return (flags & UNICODE) != 0;
  }

  /** Where each group begins and ends in bytes of the subject, -1 for a group without part in the match; null for no match. */
  int[] match(Binary subject, int from, boolean anchored, boolean notEmpty, int extra) {
    int start = subject.offset;
    int end = start + subject.length;
    Matcher matcher = (notEmpty ? solid() : regex).matcher(subject.bytes, start, end);
    int found =
        anchored || (flags & ANCHORED) != 0
            ? matcher.match(start + from, end, extra)
            : matcher.search(start + from, end, extra);
    if (found < 0) return null;
    Region region = matcher.getEagerRegion();
    int[] places = new int[2 * region.getNumRegs()];
    for (int i = 0; i < region.getNumRegs(); i++) {
      boolean set = region.getBeg(i) >= 0;
      places[2 * i] = set ? region.getBeg(i) : -1;
      places[2 * i + 1] = set ? region.getEnd(i) : -1;
    }
    return places;
  }

  private Regex solid() {
    Regex made = solid;
    if (made != null) return made;
    byte[] bytes = key.toByteArray();
    try {
      solid = regex(Arrays.copyOfRange(bytes, 2, bytes.length), flags, Option.FIND_NOT_EMPTY);
    } catch (PcreError compiledBefore) {
      throw new AssertionError(compiledBefore);
    }
    return solid;
  }

  /**
   * All matches from a position on. Behind an empty match the next one may begin at the same place if it is not empty; if
   * there is none, the search goes on one character further.
   */
  List<int[]> matches(Binary subject, int from, boolean anchored, boolean notEmpty, int extra) {
    List<int[]> all = new ArrayList<>();
    int at = from;
    boolean afterEmpty = false;
    while (at <= subject.length) {
      int[] match = match(subject, at, anchored || afterEmpty, notEmpty || afterEmpty, extra);
      if (match == null) {
        if (!afterEmpty) break;
        at = next(subject, at);
        afterEmpty = false;
        continue;
      }
      all.add(match);
      afterEmpty = match[0] == match[1];
      at = match[1];
    }
    return all;
  }

  private int next(Binary subject, int at) {
    if (at >= subject.length) return at + 1;
    if (!unicode()) return at + 1;
    int point = CodePoints.decode(subject.bytes, subject.offset + at, subject.offset + subject.length);
    return at + (point == CodePoints.INVALID ? 1 : CodePoints.size(point));
  }
}
