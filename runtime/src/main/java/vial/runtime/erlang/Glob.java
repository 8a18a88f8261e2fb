package vial.runtime.erlang;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Expands patterns of file names: {@code ?}, {@code *}, {@code **}, {@code [ab]}, {@code {a,b}}. */
final class Glob {
  private final boolean dots;
  private final TreeSet<String> found = new TreeSet<>();

  private Glob(boolean dots) {
    this.dots = dots;
  }

  /** The names in alphabetical order. */
  static List<String> expand(String pattern, boolean dots) {
    Glob glob = new Glob(dots);
    for (String single : alternatives(pattern)) {
      boolean root = single.startsWith("/");
      List<String> parts = new ArrayList<>();
      for (String part : single.split("/")) if (!part.isEmpty() && !part.equals(".")) parts.add(part);
      glob.walk(root ? "/" : "", parts, 0);
    }
    return new ArrayList<>(glob.found);
  }

  /** One pattern for each choice of the braces. */
  private static List<String> alternatives(String pattern) {
    int open = pattern.indexOf('{');
    int close = open < 0 ? -1 : close(pattern, open);
    if (close < 0) return List.of(pattern);
    List<String> all = new ArrayList<>();
    int depth = 0;
    int start = open + 1;
    for (int i = open + 1; i <= close; i++) {
      char c = pattern.charAt(i);
      if (c == '{') depth++;
      if (c == '}' && i < close) depth--;
      if (i == close || c == ',' && depth == 0) {
        all.addAll(alternatives(pattern.substring(0, open) + pattern.substring(start, i) + pattern.substring(close + 1)));
        start = i + 1;
      }
    }
    return all;
  }

  private static int close(String pattern, int open) {
    int depth = 0;
    for (int i = open; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '{') depth++;
      if (pattern.charAt(i) == '}' && --depth == 0) return i;
    }
    return -1;
  }

  private void walk(String base, List<String> parts, int index) {
    if (index == parts.size()) {
      if (!base.isEmpty()) found.add(base);
      return;
    }
    String part = parts.get(index);
    boolean last = index == parts.size() - 1;
    if (part.equals("**")) {
      deep(base, parts, index);
    } else if (part.chars().noneMatch(c -> c == '*' || c == '?' || c == '[' || c == '\\')) {
      String path = join(base, part);
      if (exists(path) && (last || isFolder(path))) walk(path, parts, index + 1);
    } else {
      for (String name : names(base)) {
        if (matches(part, 0, name, 0) && shown(part, name)) {
          String path = join(base, name);
          if (last || isFolder(path)) walk(path, parts, index + 1);
        }
      }
    }
  }

  /** {@code **} stands for any folders, none included; at the end for everything within. */
  private void deep(String base, List<String> parts, int index) {
    boolean last = index == parts.size() - 1;
    if (!last) walk(base, parts, index + 1);
    for (String name : names(base)) {
      if (!dots && name.startsWith(".")) continue;
      String path = join(base, name);
      if (last) found.add(path);
      if (isFolder(path) && !Files.isSymbolicLink(FileNames.path(path))) deep(path, parts, index);
    }
  }

  private boolean shown(String part, String name) {
    return dots || !name.startsWith(".") || part.startsWith(".");
  }

  private static String join(String base, String name) {
    return base.isEmpty() || base.endsWith("/") ? base + name : base + "/" + name;
  }

  private static boolean exists(String path) {
    return Files.exists(FileNames.path(path), LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isFolder(String path) {
    return Files.isDirectory(FileNames.path(path));
  }

  private static List<String> names(String base) {
    List<String> names = new ArrayList<>();
    Path folder = base.isEmpty() ? FileNames.current() : FileNames.path(base);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) names.add(entry.getFileName().toString());
    } catch (IOException unreadable) {
      // A folder that cannot be read holds nothing that a pattern could name.
      return List.of();
    }
    return names;
  }

  private static boolean matches(String part, int i, String name, int j) {
    for (; i < part.length(); i++, j++) {
      char c = part.charAt(i);
      if (c == '*') {
        for (int k = j; k <= name.length(); k++) if (matches(part, i + 1, name, k)) return true;
        return false;
      }
      if (j >= name.length()) return false;
      int close = c == '[' ? part.indexOf(']', i + 1) : -1;
      if (close > 0) {
        if (!inSet(part, i + 1, close, name.charAt(j))) return false;
        i = close;
      } else if (c == '\\' && i + 1 < part.length()) {
        if (part.charAt(++i) != name.charAt(j)) return false;
      } else if (c != '?' && c != name.charAt(j)) {
        return false;
      }
    }
    return j == name.length();
  }

  private static boolean inSet(String part, int from, int to, char wanted) {
    for (int i = from; i < to; i++) {
      if (i + 2 < to && part.charAt(i + 1) == '-') {
        if (wanted >= part.charAt(i) && wanted <= part.charAt(i + 2)) return true;
        i += 2;
      } else if (part.charAt(i) == wanted) {
        return true;
      }
    }
    return false;
  }
}
