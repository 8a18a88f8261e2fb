package vial.runtime.io;

import vial.runtime.code.Closure;
import vial.runtime.code.Code;
import vial.runtime.code.Frame;
import vial.runtime.code.Frame2;
import vial.runtime.code.Fun;
import vial.runtime.code.Modules;
import vial.runtime.code.Raise;
import vial.runtime.code.Suspend;
import vial.runtime.code.TryFrame;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Empty;
import vial.runtime.term.Cons;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/**
 * The process behind {@code :user} or {@code :standard_error}: answers the io protocol's output requests and passes input requests on to a
 * process of its own, so that others can print while somebody waits for a line.
 */
public final class Console extends Code {
  private static final int LOOP = 0;
  private static final int FORMATTED = 1;
  private static final Atom PUT_CHARS = Atom.of("put_chars");

  private final Output out;
  private final Runnable before;
  private final Proc reader;
  private final IoOptions options;

  private Console(Output out, Runnable before, Proc reader, IoOptions options) {
    this.out = out;
    this.before = before;
    this.reader = reader;
    this.options = options;
  }

  /** A device's main function. {@code before} runs before each write; {@code reader} is null for a device without input. */
  public static Fun device(Output out, Runnable before, Proc reader, IoOptions options) {
    return new Closure(new Console(out, before, reader, options), LOOP, 0, Closure.NOTHING);
  }

  @Override
  public Object call0(Proc p, Closure f) {
    return loop(p);
  }

  @Override
  public Object resume(Proc p, Frame frame, Object value) {
    if (frame.index == LOOP) return loop(p);
    write(p, (IoProtocol.Request) ((TryFrame) frame).slots[0], value, false);
    return IoProtocol.OK;
  }

  private Object loop(Proc p) {
    for (;;) {
      Object message = p.peekMessage();
      if (message == Proc.NO_MESSAGE) return p.waitMessage(new Frame2(this, LOOP, null, null));
      p.takeMessage();
      IoProtocol.Request request = IoProtocol.Request.of(message);
      if (request != null && !handle(p, request)) return Suspend.SUSPEND;
      if (--p.reductions < 0) {
        p.push(new Frame2(this, LOOP, null, null));
        return Suspend.SUSPEND;
      }
    }
  }

  /** False when a formatting function suspended; its frames are pushed. */
  private boolean handle(Proc p, IoProtocol.Request request) {
    Object content = request.content();
    if (content instanceof Tuple t && t.size() > 0 && t.get(0) instanceof Atom name) {
      switch (name.name()) {
        case "put_chars" -> {
          return put(p, request, t);
        }
        case "setopts" -> request.reply(p, t.size() == 2 ? options.set(t.get(1)) : IoProtocol.unknown(content));
        case "get_geometry" -> request.reply(p, geometry(t));
        case "requests" -> request.reply(p, several(p, request, t));
        default -> read(p, request);
      }
    } else if (content == Atom.of("getopts")) {
      request.reply(p, options.term());
    } else {
      request.reply(p, IoProtocol.unknown(content));
    }
    return true;
  }

  private static Object geometry(Tuple request) {
    boolean known = request.size() == 2 && (request.get(1) == Atom.of("columns") || request.get(1) == Atom.of("rows"));
    return known ? IoProtocol.error(IoProtocol.ENOTSUP) : IoProtocol.unknown(request);
  }

  // Output

  private boolean put(Proc p, IoProtocol.Request request, Tuple put) {
    boolean latin1 = put.size() > 2 && put.get(1) == IoProtocol.LATIN1;
    switch (put.size()) {
      case 2 -> write(p, request, put.get(1), true);
      case 3 -> write(p, request, put.get(2), latin1);
      case 5 -> {
        return format(p, request, put.get(2), put.get(3), put.get(4));
      }
      default -> request.reply(p, IoProtocol.unknown(put));
    }
    return true;
  }

  private void write(Proc p, IoProtocol.Request request, Object chars, boolean latin1) {
    request.reply(p, write(chars, latin1));
  }

  private Object write(Object chars, boolean latin1) {
    Binary bytes = Chardata.encode(chars, latin1);
    if (bytes == null) return IoProtocol.error(PUT_CHARS);
    before.run();
    out.write(bytes.bytes, bytes.offset, bytes.length);
    return IoProtocol.OK;
  }

  /** {@code {:put_chars, encoding, module, function, args}}: the characters are what the call returns. */
  private boolean format(Proc p, IoProtocol.Request request, Object module, Object function, Object args) {
    Object[] list = ListTerm.toArray(args);
    if (list == null || !(module instanceof Atom m) || !(function instanceof Atom f)) {
      request.reply(p, IoProtocol.error(PUT_CHARS));
      return true;
    }
    try {
      Object chars = Modules.export(m, f, list.length).call(p, list);
      if (chars == Suspend.SUSPEND) {
        p.push(new TryFrame(this, FORMATTED, new Object[] {request}));
        p.push(new Frame2(this, LOOP, null, null));
        return false;
      }
      write(p, request, chars, false);
    } catch (Raise raised) {
      request.reply(p, IoProtocol.error(PUT_CHARS));
    }
    return true;
  }

  /** The frame below the try goes on with the loop. */
  @Override
  public Object handle(Proc p, TryFrame frame, Raise raised) {
    ((IoProtocol.Request) frame.slots[0]).reply(p, IoProtocol.error(PUT_CHARS));
    return IoProtocol.OK;
  }

  /** {@code {:requests, list}}: up to the first that fails; of those, only output needs no waiting. */
  private Object several(Proc p, IoProtocol.Request request, Tuple all) {
    Object result = IoProtocol.OK;
    Object list = all.size() == 2 ? all.get(1) : Empty.LIST;
    while (list instanceof Cons cell && !(result instanceof Tuple t && t.get(0) == IoProtocol.ERROR)) {
      result = single(cell.head);
      list = cell.tail;
    }
    return result;
  }

  private Object single(Object request) {
    if (request instanceof Tuple t && t.size() == 3 && t.get(0) == PUT_CHARS) return write(t.get(2), t.get(1) == IoProtocol.LATIN1);
    if (request instanceof Tuple t && t.size() == 2 && t.get(0) == PUT_CHARS) return write(t.get(1), true);
    return IoProtocol.unknown(request);
  }

  // Input

  private void read(Proc p, IoProtocol.Request request) {
    if (reader == null) request.reply(p, IoProtocol.unknown(request.content()));
    else reader.send(request, p);
  }
}
