package vial.runtime.erlang;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/**
 * {@code ~p}: a term in lines. What fits is written flat. Otherwise entries that are no collections fill lines, collections begin a
 * line of their own, and behind a tag (a tuple's first atom) the rest is indented.
 */
final class ErlangLayout {
  private static final int TAG_INDENT = 4;

  /** The last columns of a line stay free. */
  private static final int MARGIN = 2;

  private final ErlangSyntax syntax;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  private ErlangLayout(ErlangSyntax syntax, int width) {
    this.syntax = syntax;
    this.width = width;
  }

  static String of(ErlangSyntax syntax, Object term, int column, int width, int depth) {
    String flat = flat(syntax, term, depth);
    if (width == 0 || column + flat.length() <= width - MARGIN || depth >= 0) return flat;
    ErlangLayout layout = new ErlangLayout(syntax, width - MARGIN);
    layout.term(term, column, 0);
    return layout.out.toString();
  }

  private static String flat(ErlangSyntax syntax, Object term, int depth) {
    StringBuilder flat = new StringBuilder();
    syntax.write(flat, term, depth);
    return flat.toString();
  }

  /** Writes a term at a column; {@code closing} characters follow it on its last line. Returns the column behind. */
  private int term(Object term, int column, int closing) {
    String flat = flat(syntax, term, -1);
    if (column + flat.length() + closing <= width || !isCompound(term)) {
      return text(flat, column);
    }
    return switch (term) {
      case Tuple tuple -> tuple(tuple, column, closing);
      case MapTerm map -> map(map, column, closing);
      case Binary binary -> bytes(flat, column, closing);
      default -> list(term, column, closing);
    };
  }

  private int text(String text, int column) {
    out.append(text);
    return column + text.length();
  }

  private void newline(int indent) {
    out.append('\n').repeat(' ', indent);
  }

  private boolean isCompound(Object term) {
    if (term instanceof Cons) return !syntax.isText(term);
    if (term instanceof Binary binary) return !flat(syntax, binary, -1).startsWith("<<\"");
    return term instanceof Tuple tuple && tuple.size() > 0 || term instanceof MapTerm;
  }

  private int list(Object list, int column, int closing) {
    List<Object> entries = new ArrayList<>();
    Object rest = list;
    for (; rest instanceof Cons cell; rest = cell.tail) entries.add(cell.head);
    Object tail = rest;
    int at = text("[", column);
    at = entries(entries, at, column + 1, closing + 1, 0);
    if (tail != Empty.LIST) {
      out.append('|');
      newline(column + 1);
      at = term(tail, column + 1, closing + 1);
    }
    return text("]", at);
  }

  /** Entries from {@code first} on, at an indentation. */
  private int entries(List<Object> entries, int column, int indent, int closing, int first) {
    int at = column;
    boolean alone = false;
    for (int i = first; i < entries.size(); i++) {
      Object entry = entries.get(i);
      boolean last = i == entries.size() - 1;
      if (i > first) {
        at = text(",", at);
        int size = flat(syntax, entry, -1).length();
        boolean compound = entry instanceof Cons && isCompound(entry) || entry instanceof Tuple || entry instanceof MapTerm;
        if (alone || compound || at + size + (last ? closing : 1) > width) {
          newline(indent);
          at = indent;
        }
        alone = compound;
      } else {
        alone = entry instanceof Cons && isCompound(entry) || entry instanceof Tuple || entry instanceof MapTerm;
      }
      at = term(entry, at, last ? closing : 1);
    }
    return at;
  }

  private int tuple(Tuple tuple, int column, int closing) {
    List<Object> entries = List.of(tuple.elements);
    int at = text("{", column);
    if (entries.size() > 1 && entries.getFirst() instanceof Atom tag) {
      String name = flat(syntax, tag, -1);
      at = text(name + ",", at);
      int indent = column + TAG_INDENT;
      if (name.length() + 2 > TAG_INDENT && !fitsBehind(entries, at, indent, closing)) newline(indent);
      else indent = at;
      at = entries(entries, indent, indent, closing + 1, 1);
    } else {
      at = entries(entries, at, column + 1, closing + 1, 0);
    }
    return text("}", at);
  }

  /** Whether nothing that would fit further to the left is too long behind the tag. */
  private boolean fitsBehind(List<Object> entries, int at, int indent, int closing) {
    for (int i = 1; i < entries.size(); i++) {
      int size = flat(syntax, entries.get(i), -1).length() + (i == entries.size() - 1 ? closing + 1 : 1);
      if (at + size > width && indent + size <= width) return false;
    }
    return true;
  }

  private int map(MapTerm map, int column, int closing) {
    int indent = column + 2;
    int at = text("#{", column);
    boolean first = true;
    boolean alone = false;
    int left = map.size();
    for (MapTerm.Cursor entry = map.cursor(); entry.next(); ) {
      Tuple pair = Tuple.of(entry.key(), entry.value());
      int follow = --left > 0 ? 1 : closing + 1;
      boolean compound = isCompound(pair.get(1)) || isCompound(pair.get(0));
      String flat = flat(syntax, pair.get(0), -1) + " => " + flat(syntax, pair.get(1), -1);
      if (!first) {
        at = text(",", at);
        if (alone || compound || at + flat.length() + follow > width) {
          newline(indent);
          at = indent;
        }
      }
      at = pair(pair, flat, at, follow);
      first = false;
      alone = compound;
    }
    return text("}", at);
  }

  private int pair(Tuple pair, String flat, int column, int closing) {
    if (column + flat.length() + closing <= width) return text(flat, column);
    int at = term(pair.get(0), column, 4);
    text(" =>", at);
    newline(column + TAG_INDENT);
    return term(pair.get(1), column + TAG_INDENT, closing);
  }

  private int bytes(String flat, int column, int closing) {
    String[] parts = flat.substring(2, flat.length() - 2).split(",");
    int at = text("<<", column);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (i > 0 && at + parts[i].length() + (last ? closing + 2 : 1) > width) {
        newline(column + 2);
        at = column + 2;
      }
      at = text(last ? parts[i] : parts[i] + ",", at);
    }
    return text(">>", at);
  }
}
