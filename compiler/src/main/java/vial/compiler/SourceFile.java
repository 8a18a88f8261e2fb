package vial.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vial.compiler.expand.Quoted;
import vial.grammar.ElixirText;
import vial.grammar.ParseOptions;
import vial.grammar.ParseResult;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Tuple;

/** One file of several that are compiled together: its quoted form, and the modules that its text defines. */
final class SourceFile {
  private final String name;
  private final String path;
  private final Object quoted;
  private final String problem;
  private final List<Atom> modules = new ArrayList<>();
  private boolean begun;

  private SourceFile(String name, String path, Object quoted, String problem) {
    this.name = name;
    this.path = path;
    this.quoted = quoted;
    this.problem = problem;
  }

  /** A file under {@code root}, known by its path from there. */
  static SourceFile read(Path path, Path root) throws IOException {
    String name = root.relativize(path).toString();
    return read(path, name, root.getFileName() + "/" + name);
  }

  static SourceFile read(Path path, String name, String shown) throws IOException {
    ParseResult result = ElixirText.parse(Files.readString(path), ParseOptions.DEFAULT.withFile(shown), RuntimeTerms.INSTANCE);
    return switch (result) {
      case ParseResult.Failed failed -> new SourceFile(name, shown, Atom.NIL, failed.problem().message(shown));
      case ParseResult.Parsed parsed -> {
        SourceFile file = new SourceFile(name, shown, parsed.quoted(), null);
        file.collect(parsed.quoted(), "");
        yield file;
      }
    };
  }

  /** The names of {@code defmodule}, {@code defprotocol} and {@code defimpl} outside of functions and quotes. */
  private void collect(Object form, String prefix) {
    if (!(form instanceof Tuple t) || t.size() != 3 || !(t.get(0) instanceof Atom head) || !(t.get(2) instanceof Cons)) return;
    List<Object> args = Quoted.args(t);
    switch (head.name()) {
      case "__block__" -> args.forEach(a -> collect(a, prefix));
      case "defmodule", "defprotocol" -> collectModule(args, prefix);
      case "defimpl" -> collectImplementation(args, prefix);
      default -> { }
    }
  }

  private void collectModule(List<Object> args, String prefix) {
    String name = nameOf(args.getFirst());
    if (name == null) return;
    String full = args.getFirst() instanceof Atom || prefix.isEmpty() ? name : prefix + name.substring("Elixir".length());
    modules.add(Atom.of(full));
    Object body = Quoted.isKeyword(args.getLast()) ? Quoted.get(args.getLast(), Quoted.DO) : null;
    if (body != null) collect(body, full);
  }

  private void collectImplementation(List<Object> args, String prefix) {
    String protocol = nameOf(args.getFirst());
    if (protocol == null) return;
    Object targets = prefix.isEmpty() ? null : Atom.of(prefix);
    for (Object arg : args) {
      if (!Quoted.isKeyword(arg)) continue;
      Object given = Quoted.get(arg, "for");
      if (given != null) targets = given;
    }
    if (targets == null) return;
    List<Object> all = Quoted.isList(targets) ? Quoted.items(targets) : List.of(targets);
    for (Object target : all) {
      String forName = nameOf(target);
      if (forName != null) modules.add(Atom.of(protocol + forName.substring("Elixir".length())));
    }
  }

  private static String nameOf(Object form) {
    if (form instanceof Atom atom) return atom.name();
    if (!Quoted.isCall(form, Quoted.ALIASES)) return null;
    StringBuilder name = new StringBuilder("Elixir");
    for (Object part : Quoted.args(form)) {
      if (!(part instanceof Atom atom)) return null;
      name.append('.').append(atom.name());
    }
    return name.toString();
  }

  String name() {
    return name;
  }

  /** The file as its code knows it: {@code __ENV__.file}. */
  String path() {
    return path;
  }

  Object quoted() {
    return quoted;
  }

  /** Why the text is not Elixir, or null. */
  String problem() {
    return problem;
  }

  List<Atom> modules() {
    return modules;
  }

  boolean isUntouched() {
    return !begun;
  }

  void begin() {
    begun = true;
  }
}
