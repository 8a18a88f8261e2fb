package vial.runtime.ets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** {@code bag} and {@code duplicate_bag}: several objects for a key, the same one more than once only in the latter. */
final class BagTable extends Table {
  private final boolean duplicates;
  private final ConcurrentHashMap<Object, Group> groups = new ConcurrentHashMap<>();
  private final AtomicInteger size = new AtomicInteger();
  private final HashTable.Walk<Group> walk = new HashTable.Walk<>();

  /**
   * The objects of one key; immutable to its readers. Appending shares the array with the group before: only the newest group of a key is
   * ever appended to, under the map's lock, and older ones do not look behind their count.
   */
  private record Group(Tuple[] objects, int count) {
    Group plus(Tuple object) {
      Tuple[] array = count < objects.length ? objects : Arrays.copyOf(objects, count * 2);
      array[count] = object;
      return new Group(array, count + 1);
    }

    List<Tuple> list() {
      return Arrays.asList(objects).subList(0, count);
    }
  }

  BagTable(Reference id, Atom name, Proc owner, TableOptions options) {
    super(id, name, owner, options);
    this.duplicates = options.type() == Atom.of("duplicate_bag");
  }

  @Override
  public void insert(Tuple object) {
    groups.compute(
        key(object),
        (key, group) -> {
          if (group != null && !duplicates && group.list().contains(object)) return group;
          size.incrementAndGet();
          return group == null ? new Group(new Tuple[] {object}, 1) : group.plus(object);
        });
  }

  /** A list goes into a bag from its end, as on the BEAM: the order of the objects of a key shows it. */
  @Override
  public void insertAll(List<Tuple> objects) {
    super.insertAll(duplicates ? objects : objects.reversed());
  }

  @Override
  public boolean contains(Object key) {
    return groups.containsKey(key);
  }

  @Override
  public List<Tuple> lookup(Object key) {
    Group group = groups.get(key);
    return group == null ? List.of() : group.list();
  }

  @Override
  public List<Tuple> take(Object key) {
    Group group = groups.remove(key);
    if (group == null) return List.of();
    size.addAndGet(-group.count);
    return group.list();
  }

  @Override
  public void deleteObject(Tuple object) {
    groups.computeIfPresent(
        key(object),
        (key, group) -> {
          List<Tuple> left = new ArrayList<>(group.list());
          left.removeIf(object::equals);
          size.addAndGet(left.size() - group.count);
          return left.isEmpty() ? null : new Group(left.toArray(new Tuple[0]), left.size());
        });
  }

  @Override
  public void clear() {
    for (Object key : groups.keySet()) take(key);
  }

  @Override
  public int size() {
    return size.get();
  }

  @Override
  public Iterator<Tuple> iterator() {
    Iterator<Group> outer = groups.values().iterator();
    return new Iterator<>() {
      private Iterator<Tuple> inner = List.<Tuple>of().iterator();

      @Override
      public boolean hasNext() {
        while (!inner.hasNext() && outer.hasNext()) inner = outer.next().list().iterator();
        return inner.hasNext();
      }

      @Override
      public Tuple next() {
        if (!hasNext()) throw new NoSuchElementException();
        return inner.next();
      }
    };
  }

  @Override
  public Tuple update(Object key, Tuple absent, UnaryOperator<Tuple> change) {
    throw new UnsupportedOperationException("a bag has no one object of a key");
  }

  @Override
  public Object first() {
    return walk.first(groups);
  }

  @Override
  public Object last() {
    return first();
  }

  @Override
  public Object next(Object key) {
    return walk.next(groups, key);
  }

  @Override
  public Object previous(Object key) {
    return next(key);
  }
}
