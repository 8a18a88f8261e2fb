package vial.runtime.ets;

import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/** The options of {@code :ets.new}; {@link #parse} gives null for options that there are not. */
public record TableOptions(
    Atom type,
    Access access,
    boolean named,
    int keyPosition,
    Proc heir,
    Object heirData,
    boolean compressed,
    Object readConcurrency,
    Object writeConcurrency,
    Object decentralizedCounters) {

  static final TableOptions DEFAULT =
      new TableOptions(Atom.of("set"), Access.PROTECTED, false, 1, null, null, false, Atom.FALSE, Atom.FALSE, null);

  public static TableOptions parse(Object[] options) {
    TableOptions parsed = DEFAULT;
    for (Object option : options) {
      parsed = option instanceof Tuple t ? parsed.with(t) : parsed.with(option);
      if (parsed == null) return null;
    }
    return parsed;
  }

  private TableOptions with(Object flag) {
    return switch (flag instanceof Atom a ? a.name() : "") {
      case "set", "ordered_set", "bag", "duplicate_bag" -> copy((Atom) flag, access, named);
      case "public" -> copy(type, Access.PUBLIC, named);
      case "protected" -> copy(type, Access.PROTECTED, named);
      case "private" -> copy(type, Access.PRIVATE, named);
      case "named_table" -> copy(type, access, true);
      case "compressed" ->
          new TableOptions(
              type, access, named, keyPosition, heir, heirData, true, readConcurrency, writeConcurrency, decentralizedCounters);
      default -> null;
    };
  }

  private TableOptions copy(Atom newType, Access newAccess, boolean newNamed) {
    return new TableOptions(
        newType, newAccess, newNamed, keyPosition, heir, heirData, compressed, readConcurrency, writeConcurrency, decentralizedCounters);
  }

  private TableOptions with(Tuple option) {
    String name = option.size() > 1 && option.get(0) instanceof Atom a ? a.name() : "";
    Object value = option.size() > 1 ? option.get(1) : null;
    return switch (name) {
      case "keypos" -> value instanceof Long at && at > 0 ? keyPosition(at.intValue()) : null;
      case "heir" -> heir(option);
      case "read_concurrency" -> concurrency(value, writeConcurrency, decentralizedCounters);
      case "write_concurrency" -> concurrency(readConcurrency, value, decentralizedCounters);
      case "decentralized_counters" -> concurrency(readConcurrency, writeConcurrency, value);
      default -> null;
    };
  }

  private TableOptions keyPosition(int at) {
    return new TableOptions(
        type, access, named, at, heir, heirData, compressed, readConcurrency, writeConcurrency, decentralizedCounters);
  }

  private TableOptions heir(Tuple option) {
    boolean none = option.size() == 2 && option.get(1) == Atom.of("none");
    if (!none && !(option.size() == 3 && option.get(1) instanceof Proc)) return null;
    Proc process = none ? null : (Proc) option.get(1);
    Object data = none ? null : option.get(2);
    return new TableOptions(
        type, access, named, keyPosition, process, data, compressed, readConcurrency, writeConcurrency, decentralizedCounters);
  }

  private TableOptions concurrency(Object read, Object write, Object decentralized) {
    if (!isFlag(read) || !isFlag(write) || decentralized != null && !isFlag(decentralized)) return null;
    return new TableOptions(type, access, named, keyPosition, heir, heirData, compressed, read, write, decentralized);
  }

  private static boolean isFlag(Object value) {
    return value == Atom.TRUE || value == Atom.FALSE || value == Atom.of("auto");
  }

  /** On by default for ordered sets that are written to concurrently. */
  public Object shownDecentralizedCounters() {
    if (decentralizedCounters != null) return decentralizedCounters;
    return Atom.of(writeConcurrency == Atom.of("auto") || type == Atom.of("ordered_set") && writeConcurrency == Atom.TRUE);
  }
}
