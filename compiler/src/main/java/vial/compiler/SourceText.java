package vial.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.StringJoiner;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.Quoted;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Utf8;

/** Reads a source file. Raises {@code Code.LoadError}, {@code File.Error}, or {@code UnicodeConversionError} if it is not UTF-8. */
final class SourceText {
  /** As many bytes of what is not text as inspect would show. */
  private static final int SHOWN_BYTES = 50;

  private SourceText() {}

  static String read(Path path) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      int bad = invalidAt(bytes);
      if (bad >= 0) throw notUtf8(bytes, bad);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (NoSuchFileException missing) {
      throw Diagnostics.exception(Atom.of("Elixir.Code.LoadError"), "file", Quoted.text(path.toString()),
          "message", Quoted.text("could not load " + path));
    } catch (IOException failed) {
      throw Diagnostics.exception(Atom.of("Elixir.File.Error"), "reason", Atom.of("eio"), "action", Quoted.text("read file"),
          "path", Quoted.text(path.toString()));
    }
  }

  /** Where the first byte is that is no UTF-8, or -1. */
  private static int invalidAt(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      int point = Utf8.decode(bytes, at, bytes.length);
      if (point < 0) return at;
      at += Utf8.length(point);
    }
    return -1;
  }

  private static Raise notUtf8(byte[] bytes, int bad) {
    StringJoiner shown = new StringJoiner(", ", "<<", ">>");
    for (int i = bad; i < bytes.length && i < bad + SHOWN_BYTES; i++) shown.add(Integer.toString(bytes[i] & 0xFF));
    if (bytes.length > bad + SHOWN_BYTES) shown.add("...");
    String kind = Utf8.isIncomplete(bytes, bad, bytes.length) ? "incomplete" : "invalid";
    return Diagnostics.exception(Atom.of("Elixir.UnicodeConversionError"), "encoded", new Binary(bytes, 0, bad, 0),
        "message", Quoted.text(kind + " encoding starting at " + shown));
  }
}
