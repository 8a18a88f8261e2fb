package vial.runtime.process;

import vial.runtime.term.Reference;

/**
 * What processes tell each other besides messages, in the same mailbox, so that the order between two processes holds for
 * all of it (MAILBOX). The owner handles them when it fetches; a dead process answers some of them through {@link #refuse}.
 */
abstract class Signal extends Node {
  Signal() {
    super(null);
  }

  /** Runs in the receiving process, which appends {@code this} no further. */
  abstract void handle(Proc p);

  /** Runs when the receiver is dead. {@code from} is whoever found out. */
  void refuse(Proc dead, Carrier from) {}

  /** {@code link/1}: the other side of a link that {@code from} has already noted. */
  static final class Link extends Signal {
    final Proc from;

    Link(Proc from) {
      this.from = from;
    }

    @Override
    void handle(Proc p) {
      p.parts().links.add(from);
    }

    @Override
    void refuse(Proc dead, Carrier carrier) {
      from.signal(new Exit(dead, Exits.NOPROC, true), carrier);
    }
  }

  static final class Unlink extends Signal {
    final Proc from;

    Unlink(Proc from) {
      this.from = from;
    }

    @Override
    void handle(Proc p) {
      p.parts().links.remove(from);
    }
  }

  /** An exit signal, by the end of a linked process or by {@code exit/2}. */
  static final class Exit extends Signal {
    final Object from;
    final Object reason;
    final boolean byLink;

    Exit(Object from, Object reason, boolean byLink) {
      this.from = from;
      this.reason = reason;
      this.byLink = byLink;
    }

    @Override
    void handle(Proc p) {
      Exits.receive(p, this);
    }
  }

  static final class Monitor extends Signal {
    final Proc from;
    final Reference ref;
    final Object name;

    Monitor(Proc from, Reference ref, Object name) {
      this.from = from;
      this.ref = ref;
      this.name = name;
    }

    @Override
    void handle(Proc p) {
      p.parts().monitoredBy().put(ref, this);
    }

    @Override
    void refuse(Proc dead, Carrier carrier) {
      from.signal(new Down(ref, name, Exits.NOPROC), carrier);
    }
  }

  static final class Demonitor extends Signal {
    final Reference ref;

    Demonitor(Reference ref) {
      this.ref = ref;
    }

    @Override
    void handle(Proc p) {
      p.parts().monitoredBy().remove(ref);
    }
  }

  /** The end of a monitored process; {@code object} is its pid or {@code {name, node}}. */
  static final class Down extends Signal {
    final Reference ref;
    final Object object;
    final Object reason;

    Down(Reference ref, Object object, Object reason) {
      this.ref = ref;
      this.object = object;
      this.reason = reason;
    }

    @Override
    void handle(Proc p) {
      Monitors.down(p, this);
    }
  }

  /** A message sent to an alias: dropped when the alias is not active any more on arrival. */
  static final class Aliased extends Signal {
    final Reference alias;
    final Object content;

    Aliased(Reference alias, Object content) {
      this.alias = alias;
      this.content = content;
    }

    @Override
    void handle(Proc p) {
      if (Monitors.arriveAtAlias(p, alias)) p.append(new Node(content));
    }
  }

  /** The receive's timer rang. Whether time is really up is for the receive to see. */
  static final class Timeout extends Signal {
    final Timer timer;

    Timeout(Timer timer) {
      this.timer = timer;
    }

    @Override
    void handle(Proc p) {
      p.parts().timerRang(p, timer);
    }
  }

  /** {@code group_leader/2}. */
  static final class Leader extends Signal {
    final Object leader;

    Leader(Object leader) {
      this.leader = leader;
    }

    @Override
    void handle(Proc p) {
      p.groupLeader = leader;
    }
  }

  /** A table is given to this process. */
  static final class Tables extends Signal {
    @Override
    void handle(Proc p) {
      p.becomesTableOwner();
    }
  }

  /** Asks another process to look at itself; the answer comes back as an {@link Answer}. */
  static final class Inquiry extends Signal {
    final Proc from;
    final Proc.Question question;
    final Proc.Reply reply;

    Inquiry(Proc from, Proc.Question question, Proc.Reply reply) {
      this.from = from;
      this.question = question;
      this.reply = reply;
    }

    @Override
    void handle(Proc p) {
      from.signal(new Answer(reply, question.ask(p)), p.carrier);
    }

    @Override
    void refuse(Proc dead, Carrier carrier) {
      from.signal(new Answer(reply, null), carrier);
    }
  }

  static final class Answer extends Signal {
    final Proc.Reply reply;
    final Object value;

    Answer(Proc.Reply reply, Object value) {
      this.reply = reply;
      this.value = value;
    }

    @Override
    void handle(Proc p) {
      reply.value = value;
      reply.came = true;
    }
  }
}
