package vial.runtime.erlang;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where graphemes end: extended grapheme clusters, the rules being the JDK's ({@code \X}). Between two characters that
 * can belong to no cluster (ASCII other than CR, letters of the common scripts) no rule is asked.
 */
final class Graphemes {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final int WINDOW = 256;

  private final byte[] bytes;
  private final int end;

  /** Ends of clusters that were found ahead, in bytes. */
  private int[] found = {};
  private int used;

  Graphemes(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  /** The end of the grapheme that begins at {@code at}, which is the end of the one before. */
  int next(int at) {
    if (used < found.length) return found[used++];
    int point = CodePoints.decode(bytes, at, end);
    int after = at + (point == CodePoints.INVALID ? 1 : CodePoints.size(point));
    if (after == end || point == CodePoints.INVALID) return after;
    int second = bytes[after] >= 0 ? bytes[after] : CodePoints.decode(bytes, after, end);
    if (alone(second) && point != '\r' && (point < 0x80 || alone(point))) return after;
    if (point == '\r') return second == '\n' ? after + 1 : after;
    if (second == CodePoints.INVALID) return after;
    return cluster(at);
  }

  /** True if a character begins a grapheme whatever stands before it, and takes nothing in from the left. */
  private static boolean alone(int point) {
    return point >= 0 && point < 0x300 && point != 0xAD && point != 0xA9 && point != 0xAE
        || point >= 0x370 && point < 0x483
        || point >= 0x48A && point < 0x591
        || point >= 0x4E00 && point < 0xA000
        || point >= 0x3041 && point < 0x3097
        || point >= 0x30A1 && point < 0x30FB;
  }

  /** Asks the JDK for a window of valid text; its last cluster may go on behind the window and is asked for again. */
  private int cluster(int at) {
    for (int window = WINDOW; ; window *= 4) {
      int stop = validUntil(at, (int) Math.min(end, (long) at + window));
      boolean whole = stop == end || CodePoints.decode(bytes, stop, end) == CodePoints.INVALID;
      String text = new String(bytes, at, stop - at, StandardCharsets.UTF_8);
      int[] ends = ends(text, at);
      int count = whole ? ends.length : ends.length - 1;
      if (count == 0) continue;
      found = Arrays.copyOf(ends, count);
      used = 1;
      return found[0];
    }
  }

  private int validUntil(int at, int limit) {
    while (at < limit) {
      int point = CodePoints.decode(bytes, at, end);
      if (point == CodePoints.INVALID) return at;
      at += CodePoints.size(point);
    }
    return at;
  }

  private static int[] ends(String text, int at) {
    Matcher matcher = CLUSTER.matcher(text);
    int[] ends = new int[text.length()];
    int count = 0;
    int seen = 0;
    while (matcher.find()) {
      for (; seen < matcher.end(); seen += Character.charCount(text.codePointAt(seen))) {
        at += CodePoints.size(text.codePointAt(seen));
      }
      ends[count++] = at;
    }
    return Arrays.copyOf(ends, count);
  }
}
