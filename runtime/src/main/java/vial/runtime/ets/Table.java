package vial.runtime.ets;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/**
 * A table of {@code :ets}: what all types share. Reads never block; a single object's change is atomic. Objects are shared with the
 * processes, so nothing is copied in or out.
 */
public abstract sealed class Table permits HashTable, OrderedTable, BagTable {
  public final Reference id;
  public final Atom type;
  public final int keyPosition;
  public final Access access;
  public final TableOptions options;
  public volatile Atom name;
  public volatile Proc owner;
  public volatile Proc heir;
  public volatile Object heirData;
  public volatile boolean fixed;

  Table(Reference id, Atom name, Proc owner, TableOptions options) {
    this.id = id;
    this.name = name;
    this.owner = owner;
    this.type = options.type();
    this.keyPosition = options.keyPosition();
    this.access = options.access();
    this.options = options;
    this.heir = options.heir();
    this.heirData = options.heirData();
  }

  static Table of(Reference id, Atom name, Proc owner, TableOptions options) {
    return switch (options.type().name()) {
      case "ordered_set" -> new OrderedTable(id, name, owner, options);
      case "set" -> new HashTable(id, name, owner, options);
      default -> new BagTable(id, name, owner, options);
    };
  }

  /** The key of an object that is known to be long enough. */
  public final Object key(Tuple object) {
    return object.elements[keyPosition - 1];
  }

  public abstract void insert(Tuple object);

  public void insertAll(List<Tuple> objects) {
    for (Tuple object : objects) insert(object);
  }

  /** All or, when one of the keys exists, none. */
  public final boolean insertNew(List<Tuple> objects) {
    synchronized (this) {
      for (Tuple object : objects) if (contains(key(object))) return false;
      insertAll(objects);
      return true;
    }
  }

  public abstract boolean contains(Object key);

  /** The objects of a key, in the order of insertion. */
  public abstract List<Tuple> lookup(Object key);

  public abstract List<Tuple> take(Object key);

  public abstract void deleteObject(Tuple object);

  public abstract void clear();

  public abstract int size();

  public abstract Iterator<Tuple> iterator();

  /** Replaces the one object of a key; {@code absent} is inserted first when there is none. Null when there is neither. */
  public abstract Tuple update(Object key, Tuple absent, UnaryOperator<Tuple> change);

  /** Null at the ends. */
  public abstract Object first();

  public abstract Object last();

  /** Null behind the last one; {@link java.util.NoSuchElementException} for a key that is not there. */
  public abstract Object next(Object key);

  public abstract Object previous(Object key);

  public final boolean isSet() {
    return !(this instanceof BagTable);
  }

  /** What a match has to look at: all objects, or those of its key when the pattern fixes it. */
  public final Iterator<Tuple> candidates(Object boundKey) {
    return boundKey == null ? iterator() : lookup(boundKey).iterator();
  }

  public final Object toList() {
    List<Tuple> all = new ArrayList<>();
    for (Iterator<Tuple> i = iterator(); i.hasNext(); ) all.add(i.next());
    return ListTerm.fromJava(all);
  }

  public final boolean mayRead(Proc p) {
    return access != Access.PRIVATE || owner == p;
  }

  public final boolean mayWrite(Proc p) {
    return access == Access.PUBLIC || owner == p;
  }
}
