package vial.runtime.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random puts and removals, against the JDK's map. */
class TrieMapTest {
  @Test
  void agreesWithTheJdk() {
    Random random = new Random(1);
    Map<Object, Object> expected = new HashMap<>();
    MapTerm map = MapTerm.EMPTY;
    for (int i = 0; i < 50_000; i++) {
      Object key = random.nextBoolean() ? (Object) (long) random.nextInt(300) : Binary.ofUtf8("k" + random.nextInt(300));
      if (random.nextInt(100) < (i / 5000 % 2 == 0 ? 70 : 30)) {
        map = map.put(key, (long) i);
        expected.put(key, (long) i);
      } else {
        map = map.remove(key);
        expected.remove(key);
      }
      assertEquals(expected.size(), map.size());
      assertEquals(expected.get(key), map.get(key));
    }
    for (MapTerm.Cursor c = map.cursor(); c.next(); ) assertEquals(expected.get(c.key()), c.value());
  }

  @Test
  void growsAndShrinksOverTheBorder() {
    MapTerm map = MapTerm.EMPTY;
    for (long i = 0; i < 33; i++) map = map.put(i, i);
    assertInstanceOf(TrieMap.class, map);
    map = map.remove(5L);
    assertInstanceOf(FlatMap.class, map);
    assertNull(map.get(5L));
    assertEquals(32, map.size());
  }

  @Test
  void entriesOfOneHashAreKeptApart() {
    MapTerm map = MapTerm.EMPTY;
    for (long i = 0; i < 200_000; i++) map = map.put(Tuple.of(i, i), i);
    for (long i = 0; i < 200_000; i++) assertEquals(i, map.get(Tuple.of(i, i)));
    for (long i = 0; i < 199_990; i++) map = map.remove(Tuple.of(i, i));
    assertEquals(10, map.size());
  }
}
