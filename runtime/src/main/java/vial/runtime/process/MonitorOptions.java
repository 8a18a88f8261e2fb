package vial.runtime.process;

import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/** The options of {@code monitor/3}: the tag of the DOWN message (null for the usual one) and the alias mode (null for none). */
record MonitorOptions(Object tag, Monitors.AliasMode alias) {
  private static final Atom ALIAS = Atom.of("alias");
  private static final Atom TAG = Atom.of("tag");

  static MonitorOptions of(Object[] options, int position) {
    Object tag = null;
    Monitors.AliasMode alias = null;
    for (Object option : options) {
      if (!(option instanceof Tuple t) || t.size() != 2) throw Arguments.bad(position, "invalid option");
      if (t.get(0) == TAG) tag = t.get(1);
      else if (t.get(0) == ALIAS) alias = mode(t.get(1), position);
      else throw Arguments.bad(position, "invalid option");
    }
    return new MonitorOptions(tag, alias);
  }

  private static Monitors.AliasMode mode(Object term, int position) {
    return switch (term instanceof Atom a ? a.name() : "") {
      case "explicit_unalias" -> Monitors.AliasMode.EXPLICIT;
      case "demonitor" -> Monitors.AliasMode.DEMONITOR;
      case "reply_demonitor" -> Monitors.AliasMode.REPLY;
      default -> throw Arguments.bad(position, "invalid option");
    };
  }
}
