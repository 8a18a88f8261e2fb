package vial.runtime.erlang;

import static vial.runtime.erlang.EtsAccess.bad;
import static vial.runtime.erlang.EtsAccess.readable;
import static vial.runtime.erlang.EtsAccess.writable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vial.runtime.ets.Table;
import vial.runtime.ets.TableOptions;
import vial.runtime.ets.Tables;
import vial.runtime.process.Proc;
import vial.runtime.process.Signals;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** {@code :ets}: tables as such. */
public final class EtsInfo {
  private static final Atom UNDEFINED = Atom.of("undefined");
  private static final long WORDS_OF_TABLE = 305;
  private static final long WORDS_OF_OBJECT = 7;

  private static final List<String> ITEMS =
      List.of(
          "id", "decentralized_counters", "read_concurrency", "write_concurrency", "compressed", "memory", "owner", "heir", "name",
          "size", "node", "named_table", "type", "keypos", "protection");

  private EtsInfo() {}

  public static Object info(Proc p, Object table) {
    Table t = p.vm().tables.find(table);
    if (t == null) return UNDEFINED;
    List<Object> pairs = new ArrayList<>();
    for (String item : ITEMS) pairs.add(Tuple.of(Atom.of(item), item(t, item)));
    return ListTerm.fromJava(pairs);
  }

  public static Object info(Proc p, Object table, Object item) {
    Table t = p.vm().tables.find(table);
    String name = item instanceof Atom a ? a.name() : "";
    if (!ITEMS.contains(name) && !List.of("fixed", "safe_fixed", "safe_fixed_monotonic_time", "stats").contains(name)) {
      throw bad("info", 2, "not a valid info item", table, item);
    }
    return t == null ? UNDEFINED : item(t, name);
  }

  private static Object item(Table t, String item) {
    TableOptions options = t.options;
    return switch (item) {
      case "id" -> t.id;
      case "decentralized_counters" -> options.shownDecentralizedCounters();
      case "read_concurrency" -> options.readConcurrency();
      case "write_concurrency" -> options.writeConcurrency();
      case "compressed" -> Atom.of(options.compressed());
      case "memory" -> WORDS_OF_TABLE + WORDS_OF_OBJECT * t.size();
      case "owner" -> t.owner;
      case "heir" -> t.heir == null ? Atom.of("none") : t.heir;
      case "name" -> t.name;
      case "size" -> (long) t.size();
      case "node" -> Signals.NODE;
      case "named_table" -> Atom.of(options.named());
      case "type" -> t.type;
      case "keypos" -> (long) t.keyPosition;
      case "protection" -> Atom.of(t.access.name().toLowerCase(Locale.ROOT));
      case "fixed" -> Atom.of(t.fixed);
      default -> Atom.FALSE;
    };
  }

  public static Object all(Proc p) {
    List<Object> ids = new ArrayList<>();
    for (Table t : p.vm().tables.all()) ids.add(t.options.named() ? t.name : t.id);
    return ListTerm.fromJava(ids);
  }

  public static Object whereis(Proc p, Object name) {
    if (!(name instanceof Atom)) throw bad("whereis", 1, "not an atom", name);
    Table t = p.vm().tables.find(name);
    return t == null ? UNDEFINED : t.id;
  }

  public static Object rename(Proc p, Object table, Object name) {
    Table t = writable(p, table, "rename", table, name);
    if (!(name instanceof Atom atom)) throw bad("rename", 2, "not an atom", table, name);
    if (!p.vm().tables.rename(t, atom)) throw bad("rename", 2, "table name already exists", table, name);
    return t.options.named() ? atom : t.id;
  }

  public static Object give_away(Proc p, Object table, Object pid, Object data) {
    Table t = writable(p, table, "give_away", table, pid, data);
    if (t.owner != p) throw bad("give_away", 1, "the process is not the owner of the table", table, pid, data);
    if (!(pid instanceof Proc to)) throw bad("give_away", 2, "not a pid", table, pid, data);
    if (to == p) throw bad("give_away", 2, "the process is already the owner of the table", table, pid, data);
    if (!to.isAlive()) throw bad("give_away", 2, "the process is not alive", table, pid, data);
    to.takeOverTables(p);
    Tables.give(t, to, data, p, (receiver, message) -> receiver.send(message, p));
    return Atom.TRUE;
  }

  /** {@code {:heir, pid, data}} or {@code {:heir, :none}}. */
  public static Object setopts(Proc p, Object table, Object options) {
    Table t = writable(p, table, "setopts", table, options);
    Object option = options instanceof Tuple ? options : ListTerm.length(options) == 1 ? ListTerm.toArray(options)[0] : null;
    if (!(option instanceof Tuple heir) || heir.size() < 2 || heir.get(0) != Atom.of("heir")) {
      throw bad("setopts", 2, "invalid options", table, options);
    }
    t.heir = heir.get(1) instanceof Proc to ? to : null;
    t.heirData = heir.size() > 2 ? heir.get(2) : null;
    return Atom.TRUE;
  }

  /** Walks here never break when the table changes; the flag is only shown. */
  public static Object safe_fixtable(Proc p, Object table, Object fix) {
    readable(p, table, "safe_fixtable", table, fix).fixed = fix == Atom.TRUE;
    return Atom.TRUE;
  }
}
