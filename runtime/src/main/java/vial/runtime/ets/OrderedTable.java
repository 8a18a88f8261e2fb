package vial.runtime.ets;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Reference;
import vial.runtime.term.Terms;
import vial.runtime.term.Tuple;

/** {@code ordered_set}: keys in term order; 1 and 1.0 are one key. Writers exclude each other, readers do not wait. */
final class OrderedTable extends Table {
  private final ConcurrentSkipListMap<Object, Tuple> objects = new ConcurrentSkipListMap<>(Terms::compare);

  OrderedTable(Reference id, Atom name, Proc owner, TableOptions options) {
    super(id, name, owner, options);
  }

  @Override
  public synchronized void insert(Tuple object) {
    objects.put(key(object), object);
  }

  @Override
  public boolean contains(Object key) {
    return objects.containsKey(key);
  }

  @Override
  public List<Tuple> lookup(Object key) {
    Tuple found = objects.get(key);
    return found == null ? List.of() : List.of(found);
  }

  @Override
  public synchronized List<Tuple> take(Object key) {
    Tuple found = objects.remove(key);
    return found == null ? List.of() : List.of(found);
  }

  @Override
  public synchronized void deleteObject(Tuple object) {
    objects.remove(key(object), object);
  }

  @Override
  public synchronized void clear() {
    objects.clear();
  }

  @Override
  public int size() {
    return objects.size();
  }

  @Override
  public Iterator<Tuple> iterator() {
    return objects.values().iterator();
  }

  @Override
  public synchronized Tuple update(Object key, Tuple absent, UnaryOperator<Tuple> change) {
    Tuple before = objects.get(key);
    Tuple object = before != null ? before : absent;
    if (object == null) return null;
    Tuple after = change.apply(object);
    objects.put(key, after);
    return after;
  }

  private Object keyOf(Map.Entry<Object, Tuple> entry) {
    return entry == null ? null : key(entry.getValue());
  }

  @Override
  public Object first() {
    return keyOf(objects.firstEntry());
  }

  @Override
  public Object last() {
    return keyOf(objects.lastEntry());
  }

  /** Of a key that is not there too: the next one in order. */
  @Override
  public Object next(Object key) {
    return keyOf(objects.higherEntry(key));
  }

  @Override
  public Object previous(Object key) {
    return keyOf(objects.lowerEntry(key));
  }
}
