package vial.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.Quoted;
import vial.grammar.ElixirText;
import vial.grammar.EncodingRefused;
import vial.grammar.ParseOptions;
import vial.grammar.ParseResult;
import vial.grammar.SourceComment;
import vial.grammar.SyntaxProblem;
import vial.grammar.SyntaxWarning;
import vial.runtime.code.Fun;
import vial.runtime.code.Raise;
import vial.runtime.process.Lending;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** Text to quoted form, as {@code Code.string_to_quoted} does it. */
public final class Syntax {
  private Syntax() {}

  public static Object toQuoted(String source, String file, int line) {
    return quotedOrRaise(source, ParseOptions.DEFAULT.withFile(file).withPosition(line, 1));
  }

  public static Object toQuoted(String source, Object options) {
    return quotedOrRaise(source, options(options));
  }

  private static Object quotedOrRaise(String source, ParseOptions options) {
    ParseResult result = ElixirText.parse(source, options, RuntimeTerms.INSTANCE);
    warn(result, options);
    return switch (result) {
      case ParseResult.Parsed parsed -> parsed.quoted();
      case ParseResult.Failed failed -> throw exception(failed.problem(), options);
    };
  }

  private static void warn(ParseResult result, ParseOptions options) {
    for (SyntaxWarning w : result.warnings()) {
      String file = Diagnostics.relative(options.file());
      Diagnostics.print("warning: " + w.message() + "\n  " + file + ":" + w.line() + (w.column() > 0 ? ":" + w.column() : "") + "\n\n");
    }
  }

  private static Raise exception(SyntaxProblem problem, ParseOptions options) {
    String module = problem.kind() == SyntaxProblem.Kind.TOKEN_MISSING ? "Elixir.TokenMissingError" : "Elixir.SyntaxError";
    Object column = problem.hasColumn() ? (Object) (long) problem.column() : Atom.NIL;
    Object snippet = problem.hasColumn() && problem.sourceLine() != null ? snippet(problem) : Atom.NIL;
    return Diagnostics.exception(Atom.of(module), "file", Quoted.text(Diagnostics.relative(options.file())), "line", (long) problem.line(),
        "column", column, "snippet", snippet, "description", Quoted.text(problem.description()));
  }

  private static Object snippet(SyntaxProblem problem) {
    return MapTerm.of(Atom.of("content"), Quoted.text(problem.sourceLine()), Atom.of("offset"), (long) problem.offset());
  }

  /** {@code {:ok, quoted}}, with comments {@code {:ok, quoted, comments}}, or {@code {:error, {meta, message, token}}}. */
  public static Object toResult(String source, Object optionTerm, boolean comments) {
    ParseOptions options = options(optionTerm).withComments(comments);
    ParseResult result = ElixirText.parse(source, options, RuntimeTerms.INSTANCE);
    warn(result, options);
    return switch (result) {
      case ParseResult.Parsed parsed when comments -> Tuple.of(Atom.of("ok"), parsed.quoted(), comments(parsed.comments()));
      case ParseResult.Parsed parsed -> Tuple.of(Atom.of("ok"), parsed.quoted());
      case ParseResult.Failed failed -> Tuple.of(Atom.of("error"), problem(failed.problem()));
    };
  }

  private static Object problem(SyntaxProblem problem) {
    Object meta = problem.hasColumn()
        ? Quoted.keyword("line", (long) problem.line(), "column", (long) problem.column())
        : Quoted.keyword("line", (long) problem.line());
    Object message = problem.suffix() == null
        ? Quoted.text(problem.prefix())
        : Tuple.of(Quoted.text(problem.prefix()), Quoted.text(problem.suffix()));
    return Tuple.of(meta, message, Quoted.text(problem.token()));
  }

  private static Object comments(List<SourceComment> comments) {
    List<Object> terms = new ArrayList<>();
    for (SourceComment c : comments) {
      terms.add(MapTerm.of(Atom.of("line"), (long) c.line(), Atom.of("column"), (long) c.column(),
          Atom.of("previous_eol_count"), (long) c.newlinesBefore(), Atom.of("next_eol_count"), (long) c.newlinesAfter(),
          Atom.of("text"), Quoted.text(c.text())));
    }
    return ListTerm.fromJava(terms);
  }

  private static ParseOptions options(Object term) {
    ParseOptions options = ParseOptions.DEFAULT;
    int line = 1;
    int column = 1;
    for (Object rest = term; rest instanceof Cons cell; rest = cell.tail) {
      Tuple option = (Tuple) cell.head;
      Object value = option.get(1);
      boolean on = value == Atom.TRUE;
      switch (((Atom) option.get(0)).name()) {
        case "file" -> options = options.withFile(((Binary) value).toJavaString());
        case "line" -> line = ((Long) value).intValue();
        case "column" -> column = ((Long) value).intValue();
        case "columns" -> options = options.withColumns(on);
        case "token_metadata" -> options = options.withTokenMetadata(on);
        case "unescape" -> options = options.withUnescape(on);
        case "existing_atoms_only" -> options = options.withExistingAtomsOnly(on);
        case "warn_on_unnecessary_quotes" -> options = options.withWarnings(options.emitWarnings(), on);
        case "emit_warnings" -> options = options.withWarnings(on, options.warnOnUnnecessaryQuotes());
        case "literal_encoder" -> options = options.withLiteralEncoder(literalEncoder((Fun) value));
        case "static_atoms_encoder" -> options = options.withStaticAtomsEncoder(atomsEncoder((Fun) value));
        default -> { }
      }
    }
    return options.withPosition(line, column);
  }

  private static BiFunction<Object, Object, Object> literalEncoder(Fun fun) {
    return (literal, meta) -> encoded(Lending.call(fun, literal, meta));
  }

  private static BiFunction<String, Object, Object> atomsEncoder(Fun fun) {
    return (name, meta) -> encoded(Lending.call(fun, Quoted.text(name), meta));
  }

  private static Object encoded(Object answer) {
    if (answer instanceof Tuple t && t.size() == 2 && t.get(0) == Atom.of("ok")) return t.get(1);
    if (answer instanceof Tuple t && t.size() == 2 && t.get(0) == Atom.of("error") && t.get(1) instanceof Binary reason) {
      throw new EncodingRefused(reason.toJavaString());
    }
    throw Raise.error("case_clause", answer);
  }

}
