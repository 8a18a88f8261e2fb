package vial.runtime.erlang;

import java.nio.file.Path;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.ListTerm;

/** File names as terms, and the current folder, which the JVM cannot change: every name is resolved against ours. */
final class FileNames {
  private static volatile Path current = Path.of("").toAbsolutePath();

  private FileNames() {}

  static Path current() {
    return current;
  }

  static void change(Path folder) {
    current = folder;
  }

  /** The text of a name (binary, charlist with atoms and lists in it, or atom); null if it is none or holds a NUL. */
  static String text(Object name) {
    String text;
    if (name instanceof Atom atom) {
      text = atom.name();
    } else {
      Binary bytes = Chardata.toBinary(name);
      if (bytes == null) return null;
      text = bytes.toJavaString();
    }
    return text.indexOf('\0') >= 0 ? null : text;
  }

  static String required(Object name) {
    String text = text(name);
    if (text == null) throw Raise.badarg();
    return text;
  }

  /** The place of a name on the disk; null for what is no name. */
  static Path path(Object name) {
    String text = text(name);
    return text == null ? null : path(text);
  }

  static Path path(String text) {
    return text.isEmpty() ? Path.of("") : current.resolve(text);
  }

  /** A name of the same kind of term as {@code like}. */
  static Object like(Object like, String text) {
    return like instanceof Binary ? Binary.ofUtf8(text) : ListTerm.ofCodePoints(text);
  }
}
