package vial.runtime.ets;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** {@code set}: one object for each key, in no order. */
final class HashTable extends Table {
  private final ConcurrentHashMap<Object, Tuple> objects = new ConcurrentHashMap<>();
  private final Walk<Tuple> walk = new Walk<>();

  HashTable(Reference id, Atom name, Proc owner, TableOptions options) {
    super(id, name, owner, options);
  }

  @Override
  public void insert(Tuple object) {
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
  public List<Tuple> take(Object key) {
    Tuple found = objects.remove(key);
    return found == null ? List.of() : List.of(found);
  }

  @Override
  public void deleteObject(Tuple object) {
    objects.remove(key(object), object);
  }

  @Override
  public void clear() {
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
  public Tuple update(Object key, Tuple absent, UnaryOperator<Tuple> change) {
    return objects.compute(
        key,
        (k, before) -> {
          Tuple object = before != null ? before : absent;
          return object == null ? null : change.apply(object);
        });
  }

  @Override
  public Object first() {
    return walk.first(objects);
  }

  @Override
  public Object last() {
    return first();
  }

  @Override
  public Object next(Object key) {
    return walk.next(objects, key);
  }

  @Override
  public Object previous(Object key) {
    return next(key);
  }

  /**
   * The order of keys for {@code first} and {@code next}: the map's own. The last iterator is kept, so that a walk from key to key does not
   * search its place each time.
   */
  static final class Walk<V> {
    private Iterator<Map.Entry<Object, V>> iterator;
    private Object at;

    synchronized Object first(ConcurrentHashMap<Object, V> map) {
      iterator = map.entrySet().iterator();
      return advance();
    }

    synchronized Object next(ConcurrentHashMap<Object, V> map, Object key) {
      if (iterator == null || at == null || !at.equals(key)) {
        iterator = map.entrySet().iterator();
        boolean found = false;
        while (!found && iterator.hasNext()) found = iterator.next().getKey().equals(key);
        if (!found) throw new NoSuchElementException();
      }
      return advance();
    }

    private Object advance() {
      at = iterator.hasNext() ? iterator.next().getKey() : null;
      if (at == null) iterator = null;
      return at;
    }
  }
}
