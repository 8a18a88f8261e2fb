package vial.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Terms;

/** The entries of a map in the order of their keys. */
final class MapEntries {
  private MapEntries() {}

  static List<Object[]> sorted(MapTerm map) {
    List<Object[]> entries = new ArrayList<>();
    MapTerm.Cursor cursor = map.cursor();
    while (cursor.next()) entries.add(new Object[] {cursor.key(), cursor.value()});
    entries.sort((a, b) -> Terms.compare(a[0], b[0]));
    return entries;
  }
}
