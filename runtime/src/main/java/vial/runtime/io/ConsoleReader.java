package vial.runtime.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vial.runtime.code.Closure;
import vial.runtime.code.Code;
import vial.runtime.code.Frame2;
import vial.runtime.code.Frame;
import vial.runtime.code.Fun;
import vial.runtime.code.Modules;
import vial.runtime.code.Raise;
import vial.runtime.code.Suspend;
import vial.runtime.code.TryFrame;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Empty;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/**
 * The process that reads for a {@link Console}: one input request after the other, answered to the asker directly. Reading a line blocks,
 * so it is lent out (NATIVE); what a request leaves of a line stays for the next.
 */
public final class ConsoleReader extends Code {
  private static final int LOOP = 0;
  private static final int GOT_LINE = 1;
  private static final int COLLECTED = 2;

  private final Input input;
  private final IoOptions options;
  private byte[] rest = {};
  private boolean ended;

  /** One input request under way; {@code state} is a collector's continuation. */
  private static final class Reading {
    final IoProtocol.Request request;
    final Tuple content;
    final Object kind;
    Object state = Empty.LIST;

    Reading(IoProtocol.Request request, Tuple content) {
      this.request = request;
      this.content = content;
      this.kind = content.get(0);
    }
  }

  private ConsoleReader(Input input, IoOptions options) {
    this.input = input;
    this.options = options;
  }

  public static Fun reader(Input input, IoOptions options) {
    return new Closure(new ConsoleReader(input, options), LOOP, 0, Closure.NOTHING);
  }

  @Override
  public Object call0(Proc p, Closure f) {
    return loop(p);
  }

  @Override
  public Object resume(Proc p, Frame frame, Object value) {
    return switch (frame.index) {
      case LOOP -> loop(p);
      case GOT_LINE -> gotLine(p, (Reading) ((Frame2) frame).a, (byte[]) value);
      default -> collected(p, (Reading) ((TryFrame) frame).slots[0], value);
    };
  }

  private Object loop(Proc p) {
    Object message = p.peekMessage();
    if (message == Proc.NO_MESSAGE) return p.waitMessage(new Frame2(this, LOOP, null, null));
    p.takeMessage();
    if (message instanceof IoProtocol.Request request) return begin(p, request);
    return again(p);
  }

  /** Each request begins with an empty stack. */
  private Object again(Proc p) {
    p.push(new Frame2(this, LOOP, null, null));
    return Suspend.SUSPEND;
  }

  private Object answer(Proc p, Reading reading, Object result) {
    reading.request.reply(p, result);
    return again(p);
  }

  private Object begin(Proc p, IoProtocol.Request request) {
    Tuple content = normalize((Tuple) request.content());
    Reading reading = new Reading(request, content);
    boolean known =
        switch (((Atom) reading.kind).name()) {
          case "get_line" -> content.size() == 3;
          case "get_chars" -> content.size() == 4;
          case "get_until" -> content.size() == 6;
          default -> false;
        };
    if (!known) return answer(p, reading, IoProtocol.unknown(request.content()));
    return next(p, reading);
  }

  /** Old forms have no encoding: {@code {:get_line, prompt}}. */
  private static Tuple normalize(Tuple content) {
    if (content.size() > 1 && (content.get(1) == IoProtocol.UNICODE || content.get(1) == IoProtocol.LATIN1)) return content;
    Object[] elements = new Object[content.size() + 1];
    elements[0] = content.get(0);
    elements[1] = IoProtocol.LATIN1;
    System.arraycopy(content.elements, 1, elements, 2, content.size() - 1);
    return new Tuple(elements);
  }

  /** Goes on with what there is, or reads a line first. */
  private Object next(Proc p, Reading reading) {
    if (ended && rest.length == 0) return satisfied(p, reading, true);
    if (rest.length > 0 && isEnough(reading)) return satisfied(p, reading, false);
    String prompt = IoProtocol.text(reading.content.get(2));
    Object suspended = p.lendBlocking(() -> input.readLine(prompt));
    p.push(new Frame2(this, GOT_LINE, reading, null));
    return suspended;
  }

  private Object gotLine(Proc p, Reading reading, byte[] line) {
    if (line == null) {
      ended = true;
      return satisfied(p, reading, rest.length == 0);
    }
    byte[] joined = new byte[rest.length + line.length];
    System.arraycopy(rest, 0, joined, 0, rest.length);
    System.arraycopy(line, 0, joined, rest.length, line.length);
    rest = joined;
    return next(p, reading);
  }

  private boolean isEnough(Reading reading) {
    if (!reading.kind.equals(Atom.of("get_chars"))) return true;
    return prefix((Long) reading.content.get(3), reading) >= 0;
  }

  /** The bytes of so many characters, or -1 when there are fewer. */
  private int prefix(long characters, Reading reading) {
    int at = 0;
    for (long i = 0; i < characters; i++) {
      if (at >= rest.length) return -1;
      at += isLatin1(reading) ? 1 : width(rest[at]);
    }
    return Math.min(at, rest.length);
  }

  private static boolean isLatin1(Reading reading) {
    return reading.content.get(1) == IoProtocol.LATIN1;
  }

  private static int width(byte first) {
    int b = first & 0xFF;
    return b < 0xC0 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
  }

  private Object satisfied(Proc p, Reading reading, boolean atEnd) {
    return switch (((Atom) reading.kind).name()) {
      case "get_line" -> answer(p, reading, atEnd ? IoProtocol.EOF : characters(take(lineLength()), reading));
      case "get_chars" -> answer(p, reading, atEnd ? IoProtocol.EOF : characters(take(count(reading)), reading));
      default -> collect(p, reading, atEnd);
    };
  }

  private int lineLength() {
    for (int i = 0; i < rest.length; i++) if (rest[i] == '\n') return i + 1;
    return rest.length;
  }

  private int count(Reading reading) {
    int enough = prefix((Long) reading.content.get(3), reading);
    return enough < 0 ? rest.length : enough;
  }

  private byte[] take(int count) {
    byte[] taken = Arrays.copyOf(rest, count);
    rest = Arrays.copyOfRange(rest, count, rest.length);
    return taken;
  }

  private Object characters(byte[] bytes, Reading reading) {
    if (options.isBinary()) return Binary.of(bytes);
    return ListTerm.ofCodePoints(new String(bytes, isLatin1(reading) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
  }

  // {:get_until, encoding, prompt, module, function, args}: a collector decides how much it needs

  private Object collect(Proc p, Reading reading, boolean atEnd) {
    Object data = atEnd ? IoProtocol.EOF : ListTerm.ofCodePoints(new String(take(rest.length), StandardCharsets.UTF_8));
    Object[] extra = ListTerm.toArray(reading.content.get(5));
    if (extra == null) return answer(p, reading, IoProtocol.unknown(reading.request.content()));
    Object[] args = new Object[extra.length + 2];
    args[0] = reading.state;
    args[1] = data;
    System.arraycopy(extra, 0, args, 2, extra.length);
    Object result;
    try {
      result = Modules.export((Atom) reading.content.get(3), (Atom) reading.content.get(4), args.length).call(p, args);
    } catch (Raise raised) {
      return failed(p, reading);
    }
    if (result != Suspend.SUSPEND) return collected(p, reading, result);
    p.push(new TryFrame(this, COLLECTED, new Object[] {reading}));
    return Suspend.SUSPEND;
  }

  private Object collected(Proc p, Reading reading, Object result) {
    if (result instanceof Tuple t && t.size() == 2 && t.get(0) == Atom.of("more")) {
      reading.state = t.get(1);
      return next(p, reading);
    }
    if (!(result instanceof Tuple t) || t.size() != 3 || t.get(0) != Atom.of("done")) return failed(p, reading);
    Binary left = t.get(2) == IoProtocol.EOF ? Binary.EMPTY : Chardata.encode(t.get(2), false);
    rest = left == null ? new byte[0] : concatenate(left, rest);
    return answer(p, reading, t.get(1));
  }

  private static byte[] concatenate(Binary first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(first.bytes, first.offset, first.length);
    out.writeBytes(second);
    return out.toByteArray();
  }

  private Object failed(Proc p, Reading reading) {
    return answer(p, reading, IoProtocol.error(Atom.of("get_until")));
  }

  @Override
  public Object handle(Proc p, TryFrame frame, Raise raised) {
    return failed(p, (Reading) frame.slots[0]);
  }
}
