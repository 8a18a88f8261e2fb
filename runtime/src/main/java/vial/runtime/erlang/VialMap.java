package vial.runtime.erlang;

import vial.runtime.code.Raise;
import vial.runtime.process.Proc;
import vial.runtime.term.Cons;
import vial.runtime.term.Empty;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** {@code :vial_map}: what the library needs of maps beyond {@code :maps}. */
public final class VialMap {
  private VialMap() {}

  /** The entries in the order of iterators, in which folds, filters and {@code Enum.reduce} meet them: see {@link MapTerm#iteration}. */
  public static Object pairs(Proc p, Object map) {
    if (!(map instanceof MapTerm m)) throw Raise.badmap(map);
    p.reductions -= m.size() / 20;
    Object[] entries = m.iteration();
    Object list = Empty.LIST;
    for (int i = entries.length - 2; i >= 0; i -= 2) list = new Cons(Tuple.of(entries[i], entries[i + 1]), list);
    return list;
  }
}
