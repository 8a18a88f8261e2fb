package vial.runtime.erlang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import vial.runtime.process.LoneProcess;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.BitBuilder;
import vial.runtime.term.BitReader;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapBuilder;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Terms;
import vial.runtime.term.Tuple;

/** Order, equality, large maps and bit syntax as {@code record_terms.exs} recorded them. */
class RecordedTermsTest {
  private final Proc process = LoneProcess.make();

  private List<Tuple> cases(String kind) throws IOException {
    List<Tuple> found = new ArrayList<>();
    try (BufferedReader in = new BufferedReader(new InputStreamReader(
        RecordedTermsTest.class.getResourceAsStream("/terms.cases"), StandardCharsets.US_ASCII))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Tuple c = (Tuple) TermDecoder.decode(process, Binary.of(Base64.getDecoder().decode(line)), false).term();
        if (c.get(0) == Atom.of(kind)) found.add(c);
      }
    }
    assertTrue(found.size() > 10);
    return found;
  }

  @Test
  void comparesAsTheBeam() throws IOException {
    for (Tuple c : cases("compare")) {
      Object a = c.get(1);
      Object b = c.get(2);
      String what = Show.term(a) + " with " + Show.term(b);
      assertEquals(c.get(3), (long) Integer.signum(Terms.compare(a, b)), what);
      assertEquals(c.get(3), (long) -Integer.signum(Terms.compare(b, a)), what);
      assertEquals(c.get(4), Atom.of(Terms.equal(a, b)), what);
      assertEquals(c.get(5), Atom.of(Terms.identical(a, b)), what);
      if (Terms.identical(a, b)) assertEquals(Terms.hash(a), Terms.hash(b), what);
    }
  }

  @Test
  void walksLargeMapsAsTheBeam() throws IOException {
    for (Tuple c : cases("order")) {
      Object[] keys = ListTerm.toArray(c.get(1));
      MapBuilder builder = new MapBuilder();
      for (Object key : keys) builder.put(key, key);
      MapTerm map = builder.build();
      assertEquals(Show.term(c.get(1)), Show.term(ListTerm.of(map.keyArray())));
      Object[] iteration = map.iteration();
      Object[] iterated = new Object[keys.length];
      for (int i = 0; i < iterated.length; i++) iterated[i] = iteration[2 * i];
      assertEquals(Show.term(c.get(2)), Show.term(ListTerm.of(iterated)));
    }
  }

  @Test
  void makesAndReadsIntegersAtAnyBit() throws IOException {
    for (Tuple c : cases("bits")) {
      long size = (Long) c.get(3);
      int flags = c.get(4) == Atom.of("little") ? BitBuilder.LITTLE : 0;
      Binary before = (Binary) c.get(1);
      Binary wanted = (Binary) c.get(5);
      Object made = BitBuilder.start(1).bitstring(1, before).integer(2, c.get(2), size, flags).finish();
      assertEquals(Show.term(wanted), Show.term(made), Show.term(c));
      assertEquals(wanted, made);
      assertEquals(c.get(6), BitReader.integer(wanted, before.bitSize(), size, flags), Show.term(c));
      assertEquals(c.get(7), BitReader.integer(wanted, before.bitSize(), size, flags | BitBuilder.SIGNED), Show.term(c));
      assertEquals(BitReader.part(wanted, before.bitSize(), size), BitReader.rest(wanted, before.bitSize(), 1));
      assertEquals(before, BitReader.part(wanted, 0, before.bitSize()));
    }
  }

  @Test
  void sortsAnyMixtureTheSameWay() throws IOException {
    List<Object> all = new ArrayList<>();
    for (Tuple c : cases("compare")) all.add(c.get(1));
    Object[] once = all.toArray();
    Object[] reversed = all.reversed().toArray();
    Arrays.sort(once, Terms::compareKeys);
    Arrays.sort(reversed, Terms::compareKeys);
    for (int i = 0; i < once.length; i++) assertEquals(0, Terms.compareKeys(once[i], reversed[i]));
  }
}
