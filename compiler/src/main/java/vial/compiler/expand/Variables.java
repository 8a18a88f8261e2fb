package vial.compiler.expand;

import java.nio.file.Path;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Reading and binding variables, and the names that look like variables: {@code __MODULE__} and its kin. */
final class Variables {
  private static final Atom VERSION = Atom.of("version");

  private Variables() {}

  static Object expand(Atom name, Object meta, Atom context, Scope s) {
    return switch (name.name()) {
      case "__MODULE__" -> s.env.module();
      case "__DIR__" -> directory(s.env.file());
      case "__ENV__" -> environment(meta, s);
      case "__CALLER__" -> caller(meta, context, s);
      case "__STACKTRACE__" -> stacktrace(meta, context, s);
      case "_" -> ignored(meta, context, s);
      default -> s.inMatch() ? bind(name, meta, context, s) : read(name, meta, context, s);
    };
  }

  private static Object directory(String file) {
    Path parent = Path.of(file).toAbsolutePath().normalize().getParent();
    return Quoted.text(parent == null ? "/" : parent.toString());
  }

  private static Object environment(Object meta, Scope s) {
    Expander.assertOutside("__ENV__", meta, s);
    Env here = s.env.withLine(Quoted.line(meta, s.env.line())).withLexical(null);
    return Expander.expand(Escape.value(EnvTerm.toMap(here, s.vars)), s.fork());
  }

  private static Object caller(Object meta, Atom context, Scope s) {
    Expander.assertOutside("__CALLER__", meta, s);
    if (!s.callerAllowed) throw Diagnostics.error(meta, s, "__CALLER__ is available only inside defmacro and defmacrop");
    // One name for the parameter, whichever macro it is mentioned by.
    return Tuple.of(Atom.of("__CALLER__"), meta, Atom.NIL);
  }

  private static Object stacktrace(Object meta, Atom context, Scope s) {
    Expander.assertOutside("__STACKTRACE__", meta, s);
    if (!s.stacktraceAllowed) {
      throw Diagnostics.error(meta, s, "__STACKTRACE__ is available only inside catch and rescue clauses of try expressions");
    }
    return Tuple.of(Atom.of("__STACKTRACE__"), meta, context);
  }

  private static Object ignored(Object meta, Atom context, Scope s) {
    if (s.inMatch()) return Tuple.of(Quoted.UNDERSCORE, meta, context);
    throw Diagnostics.error(meta, s,
        "invalid use of _. \"_\" represents a value to be ignored in a pattern and cannot be used in expressions");
  }

  /** A variable that a macro made is told apart by the counter of that macro's expansion. */
  static Object kind(Object meta, Atom context) {
    return Quoted.get(meta, "counter") instanceof Long counter ? counter : context;
  }

  private static Object bind(Atom name, Object meta, Atom context, Scope s) {
    Object kind = kind(meta, context);
    Vars known = s.find(name, kind);
    if (known != null && known.version() >= s.matchStart) {
      markRead(known, meta, s);
      return variable(name, meta, context, known.version());
    }
    return variable(name, meta, context, s.bind(name, kind, meta));
  }

  private static Object read(Atom name, Object meta, Atom context, Scope s) {
    Object kind = kind(meta, context);
    Vars known = s.find(name, kind);
    if (known != null) {
      markRead(known, meta, s);
      return variable(name, meta, context, known.version());
    }
    return undefined(name, meta, context, s);
  }

  private static Object undefined(Atom name, Object meta, Atom context, Scope s) {
    Object policy = Quoted.get(meta, "if_undefined");
    if (policy == Atom.of("raise")) {
      throw Diagnostics.error(meta, s, "undefined variable \"" + name + "\"" + contextNote(meta, context));
    }
    if (policy != Atom.of("apply")) {
      Diagnostics.warn(Quoted.line(meta, s.env.line()), s.env, "variable \"" + name + "\" does not exist and is being expanded to \""
          + name + "()\", please use parentheses to remove the ambiguity or change the variable name");
    }
    return Expander.expand(Tuple.of(name, meta, Empty.LIST), s);
  }

  private static String contextNote(Object meta, Atom context) {
    return context == Atom.NIL ? "" : " (context " + Diagnostics.inspect(context) + ")";
  }

  /** The variable under a pin: of before the pattern. */
  static Object pinned(Atom name, Object meta, Atom context, Scope s) {
    Vars known = Vars.find(s.beforeMatch, name, kind(meta, context));
    if (known == null) {
      throw Diagnostics.error(meta, s, "undefined variable ^" + name + ". No variable \"" + name
          + "\" has been defined before the current pattern");
    }
    markRead(known, meta, s);
    return variable(name, meta, context, known.version());
  }

  private static void markRead(Vars known, Object meta, Scope s) {
    s.usage.read(known.version());
    String text = known.name().name();
    if (known.kind() == Atom.NIL && text.startsWith("_") && !Quoted.flag(meta, "generated") && !text.startsWith("__")) {
      Diagnostics.warn(Quoted.line(meta, s.env.line()), s.env, "the underscored variable \"" + text
          + "\" is used after being set. A leading underscore indicates that the value of the variable should be ignored. "
          + "If this is intended please rename the variable to remove the underscore");
    }
  }

  static Tuple variable(Atom name, Object meta, Atom context, int version) {
    Object kept = Quoted.get(meta, VERSION) == null ? meta : Quoted.delete(meta, VERSION);
    return Tuple.of(name, new Cons(Tuple.of(VERSION, (long) version), kept), context);
  }

  static Object list(Object... terms) {
    return ListTerm.of(terms);
  }
}
