package vial.runtime.erlang;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.ListTerm;

/** {@code :filename}: paths as text, by the rules of Unix. */
public final class Filename {
  private Filename() {}

  private static String text(Object name) {
    return FileNames.required(name);
  }

  public static Object flatten(Object name) {
    return FileNames.like(name, text(name));
  }

  public static Object nativename(Object name) {
    return FileNames.like(name, normal(text(name)));
  }

  public static Object pathtype(Object name) {
    return Atom.of(text(name).startsWith("/") ? "absolute" : "relative");
  }

  public static Object validate(Object name) {
    return Atom.of(FileNames.text(name) != null);
  }

  /** Without double and trailing slashes. */
  private static String normal(String path) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) != '/' || out.isEmpty() || out.charAt(out.length() - 1) != '/') out.append(path.charAt(i));
    }
    if (out.length() > 1 && out.charAt(out.length() - 1) == '/') out.setLength(out.length() - 1);
    return out.toString();
  }

  public static Object absname(Object name) {
    return absname(name, Binary.ofUtf8(FileNames.current().toString()));
  }

  public static Object absname(Object name, Object folder) {
    String path = text(name);
    return FileNames.like(name, path.startsWith("/") ? normal(path) : joined(text(folder), path));
  }

  public static Object absname_join(Object folder, Object name) {
    return absname(name, folder);
  }

  private static String joined(String left, String right) {
    if (right.startsWith("/") || left.isEmpty()) return normal(right);
    return normal(left + "/" + right);
  }

  public static Object join(Object left, Object right) {
    return FileNames.like(left instanceof Binary ? left : right, joined(text(left), text(right)));
  }

  public static Object join(Object names) {
    Object[] parts = ListTerm.toArray(names);
    if (parts == null || parts.length == 0) throw Raise.functionClause("filename", "join", names);
    String path = normal(text(parts[0]));
    boolean binary = parts[0] instanceof Binary;
    for (int i = 1; i < parts.length; i++) {
      path = joined(path, text(parts[i]));
      binary |= parts[i] instanceof Binary;
    }
    return FileNames.like(binary ? Binary.EMPTY : names, path);
  }

  public static Object append(Object left, Object right) {
    return FileNames.like(left, text(left) + "/" + text(right));
  }

  public static Object split(Object name) {
    String path = text(name);
    List<Object> parts = new ArrayList<>();
    if (path.startsWith("/")) parts.add(FileNames.like(name, "/"));
    for (String part : path.split("/")) if (!part.isEmpty()) parts.add(FileNames.like(name, part));
    return ListTerm.fromJava(parts);
  }

  private static String base(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') end--;
    return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  public static Object basename(Object name) {
    return FileNames.like(name, base(text(name)));
  }

  public static Object basename(Object name, Object extension) {
    String base = base(text(name));
    String suffix = text(extension);
    boolean ends = base.endsWith(suffix);
    return FileNames.like(name, ends ? base.substring(0, base.length() - suffix.length()) : base);
  }

  public static Object dirname(Object name) {
    String path = text(name);
    int slash = path.lastIndexOf('/');
    if (slash < 0) return FileNames.like(name, ".");
    while (slash > 0 && path.charAt(slash - 1) == '/') slash--;
    return FileNames.like(name, slash == 0 ? "/" : path.substring(0, slash));
  }

  /** Where the extension of the last part begins; a name that begins with its only dot has none. */
  private static int dot(String path) {
    int dot = path.lastIndexOf('.');
    int slash = path.lastIndexOf('/');
    return dot > slash + 1 ? dot : -1;
  }

  public static Object extension(Object name) {
    String path = text(name);
    int dot = dot(path);
    return FileNames.like(name, dot < 0 ? "" : path.substring(dot));
  }

  /** Unlike {@link #extension}, a leading dot counts when nothing stands in front of the name. */
  public static Object rootname(Object name) {
    String path = text(name);
    int dot = path.lastIndexOf('.') == 0 ? 0 : dot(path);
    return FileNames.like(name, dot < 0 ? path : path.substring(0, dot));
  }

  public static Object rootname(Object name, Object extension) {
    String path = text(name);
    String suffix = text(extension);
    return FileNames.like(name, path.endsWith(suffix) ? path.substring(0, path.length() - suffix.length()) : path);
  }
}
