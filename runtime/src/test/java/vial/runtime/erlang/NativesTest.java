package vial.runtime.erlang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import vial.runtime.code.Native;
import vial.runtime.code.Natives;
import vial.runtime.code.Raise;
import vial.runtime.process.LoneProcess;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Terms;
import vial.runtime.term.Tuple;

/** Replays the calls of {@code natives.cases}, which {@code record_natives.exs} recorded on the BEAM. */
class NativesTest {
  private final Proc process = LoneProcess.make();

  @Test
  void givesWhatTheBeamGives() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (BufferedReader in = new BufferedReader(new InputStreamReader(
        NativesTest.class.getResourceAsStream("/natives.cases"), StandardCharsets.US_ASCII))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String found = replay(line);
        if (found != null) wrong.add(found);
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** Null when the call gave what was recorded, else what it gave. */
  String replay(String line) {
    Binary source = Binary.of(Base64.getDecoder().decode(line));
    Tuple call = (Tuple) TermDecoder.decode(process, source, false).term();
    Object[] args = ListTerm.toArray(call.get(2));
    Tuple expected = (Tuple) call.get(3);
    Object found = call((Atom) call.get(0), (Atom) call.get(1), args);
    if (same((Atom) call.get(0), expected, found)) return null;
    return Show.term(call.get(0)) + "." + call.get(1) + Show.term(call.get(2)) + "\n    gave " + Show.term(found) + "\n  wanted " + Show.term(expected);
  }

  /** The mathematical functions may differ in the last digit. */
  private static boolean same(Atom module, Tuple expected, Object found) {
    boolean math = module.name().equals("math") && found instanceof Tuple t && t.size() == 2 && t.get(1) instanceof Double && expected.get(1) instanceof Double;
    if (!math) return Terms.identical(expected, found);
    double x = (Double) expected.get(1);
    double y = (Double) ((Tuple) found).get(1);
    return x == y || Math.abs(x - y) <= 8 * Math.ulp(x);
  }

  private Object call(Atom module, Atom name, Object[] args) {
    Native function = Natives.find(module, name, args.length);
    if (function == null) return Tuple.of(Atom.of("undefined"));
    Object[] all = args;
    if (function.takesProcess()) {
      all = new Object[args.length + 1];
      all[0] = process;
      System.arraycopy(args, 0, all, 1, args.length);
    }
    try {
      return Tuple.of(Atom.of("ok"), function.method().invoke(null, all));
    } catch (InvocationTargetException raised) {
      if (raised.getCause() instanceof Raise raise) return result(raise);
      throw new AssertionError(module + "." + name, raised.getCause());
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private Object result(Raise raise) {
    if (raise.kind != Raise.ERROR) return Tuple.of(raise.kind, raise.reason);
    Object messages = ErlErtsErrors.format_error(raise.reason, raise.stacktrace(process));
    return Tuple.of(raise.kind, raise.reason, messages instanceof MapTerm m ? m : MapTerm.EMPTY);
  }
}
