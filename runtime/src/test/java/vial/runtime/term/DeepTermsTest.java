package vial.runtime.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** No walk over a term may recurse on the Java stack. */
class DeepTermsTest {
  private static final int DEPTH = 1_000_000;

  private static Object nestedList(Object inner) {
    Object term = inner;
    for (int i = 0; i < DEPTH; i++) term = new Cons(term, Empty.LIST);
    return term;
  }

  private static Object nestedTuple(Object inner) {
    Object term = inner;
    for (int i = 0; i < DEPTH; i++) term = Tuple.of(term, 1L);
    return term;
  }

  private static Object nestedMap(Object inner) {
    Object term = inner;
    for (int i = 0; i < DEPTH; i++) term = MapTerm.of(Atom.of("a"), term);
    return term;
  }

  private static Object longList(Object last) {
    Object term = ListTerm.of(last);
    for (int i = 0; i < DEPTH; i++) term = new Cons(1L, term);
    return term;
  }

  private static void check(Object left, Object same, Object greater) {
    assertTrue(Terms.identical(left, same));
    assertTrue(Terms.equal(left, same));
    assertEquals(0, Terms.compare(left, same));
    assertEquals(Terms.hash(left), Terms.hash(same));
    assertFalse(Terms.identical(left, greater));
    assertTrue(Terms.compare(left, greater) < 0);
    assertEquals(PortableHash.of(left), PortableHash.of(same));
    assertEquals(MapHash.of(left), MapHash.of(same));
  }

  @Test
  void listsInLists() {
    check(nestedList(1L), nestedList(1L), nestedList(2L));
  }

  @Test
  void tuplesInTuples() {
    check(nestedTuple(1L), nestedTuple(1L), nestedTuple(2L));
  }

  @Test
  void mapsInMaps() {
    check(nestedMap(1L), nestedMap(1L), nestedMap(2L));
  }

  @Test
  void longLists() {
    check(longList(1L), longList(1L), longList(2L));
  }

  @Test
  void integersAndFloatsInside() {
    assertTrue(Terms.equal(nestedList(1L), nestedList(1.0)));
    assertFalse(Terms.identical(nestedList(1L), nestedList(1.0)));
  }
}
