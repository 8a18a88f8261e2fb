package vial.runtime.ets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** The tables of a system. */
public final class Tables {
  private static final Atom TRANSFER = Atom.of("ETS-TRANSFER");
  private final ConcurrentHashMap<Reference, Table> tables = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Atom, Table> named = new ConcurrentHashMap<>();

  /** Delivers a message on behalf of a process that has just ended. */
  @FunctionalInterface
  public interface Sender {
    void send(Proc to, Object message);
  }

  /** Null when the name is taken. */
  public Table create(Proc owner, Atom name, TableOptions options) {
    Reference id = owner.makeReference();
    Table table = Table.of(id, name, owner, options);
    if (options.named() && named.putIfAbsent(name, table) != null) return null;
    tables.put(id, table);
    owner.becomesTableOwner();
    return table;
  }

  /** By identifier or name; null when there is none. */
  public Table find(Object table) {
    if (table instanceof Atom name) return named.get(name);
    return table instanceof Reference ref ? tables.get(ref) : null;
  }

  /** False when somebody was faster. */
  public boolean delete(Table table) {
    if (tables.remove(table.id) == null) return false;
    if (table.options.named()) named.remove(table.name, table);
    table.clear();
    return true;
  }

  public boolean rename(Table table, Atom name) {
    if (table.options.named()) {
      if (named.putIfAbsent(name, table) != null) return false;
      named.remove(table.name, table);
    }
    table.name = name;
    return true;
  }

  public int count() {
    return tables.size();
  }

  public List<Table> all() {
    return new ArrayList<>(tables.values());
  }

  /** The owner is dead: its tables go to their heirs, or away. */
  public void ownerEnded(Proc p, Sender sender) {
    for (Table table : tables.values()) {
      if (table.owner != p) continue;
      Proc heir = table.heir;
      if (heir != null && heir != p && heir.isAlive()) give(table, heir, table.heirData, p, sender);
      else delete(table);
    }
  }

  public static void give(Table table, Proc to, Object data, Proc from, Sender sender) {
    table.owner = to;
    sender.send(to, Tuple.of(TRANSFER, table.options.named() ? table.name : table.id, from, data));
  }
}
