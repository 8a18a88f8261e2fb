package vial.runtime.io;

import java.nio.charset.StandardCharsets;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.Tuple;

/** The words of Erlang's io protocol. */
final class IoProtocol {
  static final Atom OK = Atom.of("ok");
  static final Atom EOF = Atom.of("eof");
  static final Atom ERROR = Atom.of("error");
  static final Atom IO_REQUEST = Atom.of("io_request");
  static final Atom IO_REPLY = Atom.of("io_reply");
  static final Atom LATIN1 = Atom.of("latin1");
  static final Atom UNICODE = Atom.of("unicode");
  static final Atom ENOTSUP = Atom.of("enotsup");
  static final Atom REQUEST = Atom.of("request");

  /** {@code {:io_request, from, reply_as, request}}. */
  record Request(Proc from, Object replyAs, Object content) {
    static Request of(Object message) {
      if (message instanceof Tuple t && t.size() == 4 && t.get(0) == IO_REQUEST && t.get(1) instanceof Proc from) {
        return new Request(from, t.get(2), t.get(3));
      }
      return null;
    }

    void reply(Proc p, Object result) {
      from.send(Tuple.of(IO_REPLY, replyAs, result), p);
    }

    Request with(Object other) {
      return new Request(from, replyAs, other);
    }
  }

  private IoProtocol() {}

  static Tuple error(Object reason) {
    return Tuple.of(ERROR, reason);
  }

  static Tuple unknown(Object request) {
    return error(Tuple.of(REQUEST, request));
  }

  /** A prompt: an atom, characters, or {@code {:format, ...}} of which only Erlang's shell makes use. */
  static String text(Object chars) {
    if (chars instanceof Atom atom) return atom.name();
    Binary bytes = Chardata.encode(chars, false);
    return bytes == null ? "" : new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
  }
}
