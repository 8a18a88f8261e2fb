package vial.runtime.erlang;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.code.Raise;
import vial.runtime.ets.Table;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** Finding tables, and the wording of what is wrong with arguments of {@code :ets}. */
final class EtsAccess {
  static final Atom END = Atom.of("$end_of_table");
  static final String BAD_SPEC = "not a valid match specification";
  static final String NO_KEY = "not a key that exists in the table";

  private EtsAccess() {}

  static Table readable(Proc p, Object table, String function, Object... args) {
    Table found = p.vm().tables.find(table);
    if (found == null || !found.mayRead(p)) throw noTable(found, table, function, args);
    return found;
  }

  static Table writable(Proc p, Object table, String function, Object... args) {
    Table found = p.vm().tables.find(table);
    if (found == null || !found.mayWrite(p)) throw noTable(found, table, function, args);
    return found;
  }

  private static Raise noTable(Table found, Object table, String function, Object... args) {
    if (found != null) return bad(function, 1, "the table identifier refers to an ETS table with insufficient access rights", args);
    boolean isName = table instanceof Atom || table instanceof Reference;
    String message =
        isName ? "the table identifier does not refer to an existing ETS table" : "not an atom or a table identifier";
    return bad(function, 1, message, args);
  }

  static Raise bad(String function, int position, String message, Object... args) {
    return Raise.badargIn("ets", function, position, message, args);
  }

  /** An object that has a key. */
  static Tuple object(Table table, Object term, String function, Object... args) {
    if (!(term instanceof Tuple t)) throw bad(function, 2, "not a tuple", args);
    if (t.size() == 0) throw bad(function, 2, "is an empty tuple", args);
    if (t.size() < table.keyPosition) throw Raise.badarg();
    return t;
  }

  /** The objects of a list, each checked. */
  static List<Tuple> objects(Table table, Object list, String function, Object... args) {
    List<Tuple> objects = new ArrayList<>();
    Object rest = list;
    for (; rest instanceof Cons cell; rest = cell.tail) {
      if (!(cell.head instanceof Tuple t) || t.size() == 0) {
        throw bad(function, 2, "not a non-empty tuple or a list of non-empty tuples", args);
      }
      if (t.size() < table.keyPosition) throw Raise.badarg();
      objects.add(t);
    }
    if (rest != Empty.LIST) throw bad(function, 2, "not a non-empty tuple or a list of non-empty tuples", args);
    return objects;
  }
}
