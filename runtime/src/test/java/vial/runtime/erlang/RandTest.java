package vial.runtime.erlang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import vial.runtime.process.LoneProcess;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Cons;
import vial.runtime.term.Tuple;

/** Seeds and draws as recorded by {@code record_rand.exs}. */
class RandTest {
  private final Proc process = LoneProcess.make();

  @Test
  void drawsWhatErlangDraws() throws IOException {
    try (BufferedReader in = new BufferedReader(new InputStreamReader(
        RandTest.class.getResourceAsStream("/rand.cases"), StandardCharsets.US_ASCII))) {
      Object state = null;
      Object seed = null;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Tuple c = (Tuple) TermDecoder.decode(process, Binary.of(Base64.getDecoder().decode(line)), false).term();
        if (!c.get(1).equals(seed)) state = Rand.seed_s(c.get(0), seed = c.get(1));
        assertEquals(Show.term(c.get(4)), Show.term(Rand.export_seed_s(state)));
        Tuple drawn = draw(((Atom) c.get(2)).name(), c.get(3), state);
        state = drawn.get(1);
        assertEquals(Show.term(c.get(5)), Show.term(Tuple.of(drawn.get(0), Rand.export_seed_s(state))), Show.term(c));
      }
    }
  }

  private static Tuple draw(String function, Object args, Object state) {
    Object argument = args instanceof Cons cell ? cell.head : null;
    return (Tuple) switch (function) {
      case "uniform_s" -> argument == null ? Rand.uniform_s(state) : Rand.uniform_s(argument, state);
      case "uniform_real_s" -> Rand.uniform_real_s(state);
      default -> Rand.bytes_s(argument, state);
    };
  }
}
