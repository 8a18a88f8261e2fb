package vial.runtime.term;

import java.util.Arrays;
import vial.runtime.code.Closure;

/**
 * The walks over two terms, or one, that keep what is left to do on a stack of their own: lists and tuples may be nested to any depth.
 * The stack holds pairs; a list's tail stays in the loop, so a long list needs no room.
 */
final class TermWalk {
  /** Stands in a pair's left place: from here on the order is the one named by the right place. */
  private static final Object MODE = new Object();

  private Object[] pending = new Object[32];
  private int top;

  private TermWalk() {}

  private void push(Object left, Object right) {
    if (top + 2 > pending.length) pending = Arrays.copyOf(pending, pending.length * 2);
    pending[top++] = left;
    pending[top++] = right;
  }

  private void pushAll(Object[] left, Object[] right) {
    for (int i = left.length - 1; i >= 0; i--) push(left[i], right[i]);
  }

  static boolean same(Object left, Object right, boolean exact) {
    TermWalk walk = new TermWalk();
    while (true) {
      while (left instanceof Cons x && right instanceof Cons y && x != y) {
        if (!sameHead(walk, x.head, y.head, exact)) return false;
        left = x.tail;
        right = y.tail;
      }
      if (left != right && !walk.sameOther(left, right, exact)) return false;
      if (walk.top == 0) return true;
      right = walk.pending[--walk.top];
      left = walk.pending[--walk.top];
    }
  }

  private static boolean sameHead(TermWalk walk, Object left, Object right, boolean exact) {
    if (left == right) return true;
    if (left instanceof Cons && right instanceof Cons) {
      walk.push(left, right);
      return true;
    }
    return walk.sameOther(left, right, exact);
  }

  /** Two terms of which not both are cells: leaves are compared, what is inside of others is pushed. */
  private boolean sameOther(Object left, Object right, boolean exact) {
    if (left instanceof Tuple x) {
      if (!(right instanceof Tuple y) || x.size() != y.size()) return false;
      pushAll(x.elements, y.elements);
      return true;
    }
    if (left instanceof MapTerm x) return right instanceof MapTerm y && sameMaps(x, y);
    if (left instanceof Closure x) {
      if (!(right instanceof Closure y) || !Terms.sameCode(x, y)) return false;
      pushAll(x.free, y.free);
      return true;
    }
    if (left instanceof Cons || right instanceof Cons) return false;
    return exact ? Terms.identical(left, right) : Terms.equal(left, right);
  }

  private boolean sameMaps(MapTerm left, MapTerm right) {
    if (left.size() != right.size()) return false;
    if (left instanceof FlatMap x && right instanceof FlatMap y) {
      if (x.keys != y.keys && !Arrays.equals(x.keys, y.keys, Terms::compareKeys)) return false;
      pushAll(x.values, y.values);
      return true;
    }
    for (MapTerm.Cursor c = left.cursor(); c.next(); ) {
      Object other = right.get(c.key(), MODE);
      if (other == MODE) return false;
      push(c.value(), other);
    }
    return true;
  }

  static int compare(Object left, Object right, boolean keys) {
    TermWalk walk = new TermWalk();
    while (true) {
      if (left == MODE) {
        keys = right == Boolean.TRUE;
      } else if (left != right) {
        int order = walk.step(left, right, keys);
        if (order != 0) return order;
      }
      if (walk.top == 0) return 0;
      right = walk.pending[--walk.top];
      left = walk.pending[--walk.top];
    }
  }

  private int step(Object left, Object right, boolean keys) {
    while (left instanceof Cons x && right instanceof Cons y) {
      if (left == right) return 0;
      if (x.head instanceof Cons || x.head instanceof Tuple || x.head instanceof MapTerm) {
        push(x.tail, y.tail);
        left = x.head;
        right = y.head;
      } else {
        int order = compareLeaf(x.head, y.head, keys);
        if (order != 0) return order;
        left = x.tail;
        right = y.tail;
      }
    }
    return left == right ? 0 : compareOther(left, right, keys);
  }

  private int compareLeaf(Object left, Object right, boolean keys) {
    if (left == right) return 0;
    int rank = Terms.rank(left);
    int other = Terms.rank(right);
    if (rank != other) return rank < other ? -1 : 1;
    int order = Terms.compareLeaves(rank, left, right, keys);
    if (order == 0 && left instanceof Closure x) pushAll(x.free, ((Closure) right).free);
    return order;
  }

  private int compareOther(Object left, Object right, boolean keys) {
    if (left instanceof Tuple x && right instanceof Tuple y) {
      if (x.size() != y.size()) return Integer.compare(x.size(), y.size());
      pushAll(x.elements, y.elements);
      return 0;
    }
    if (left instanceof MapTerm x && right instanceof MapTerm y) {
      if (x.size() != y.size()) return Integer.compare(x.size(), y.size());
      pushMaps(x.sorted(), y.sorted(), keys);
      return 0;
    }
    return compareLeaf(left, right, keys);
  }

  /** All keys first, in the order of keys, then the values. */
  private void pushMaps(FlatMap left, FlatMap right, boolean keys) {
    pushAll(left.values, right.values);
    if (left.keys == right.keys) return;
    push(MODE, keys);
    pushAll(left.keys, right.keys);
    push(MODE, true);
  }

  /** Folds the terms in the order of the walk; a map adds its keys' hashes, in which their order plays no part. */
  static int hash(Object term) {
    TermWalk walk = new TermWalk();
    int hash = 0;
    while (true) {
      while (term instanceof Cons cell) {
        hash = hash * 31 + 0x2545F491;
        if (cell.tail != Empty.LIST) walk.push(cell.tail, null);
        term = cell.head;
      }
      hash = hash * 31 + Terms.leafHash(term);
      if (term instanceof Tuple x) walk.pushAll(x.elements, x.elements);
      if (term instanceof MapTerm x) hash += x.keysHash();
      if (walk.top == 0) return hash * 0x9E3779B1;
      walk.top--;
      term = walk.pending[--walk.top];
    }
  }
}
