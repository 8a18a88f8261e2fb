package vial.runtime.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vial.runtime.code.Closure;
import vial.runtime.code.Frame;
import vial.runtime.code.Frame1;
import vial.runtime.code.Code;
import vial.runtime.code.Suspend;
import vial.runtime.term.Atom;
import vial.runtime.term.Tuple;

/** No message and no wake-up is lost, whatever the order of sends, parks, steals, exits and kills (MAILBOX). */
final class StressTest {
  private static final int PROCESSES = 1_000;
  private static final int TOKENS = 200;
  private static final int HOPS = Integer.getInteger("vial.stress.hops", 2_000);

  /** A counter that a process passes on to a random other until it is used up. */
  private record Token(int[] left, Random random) {}

  private static final class Hopper extends Code {
    final Proc[] all = new Proc[PROCESSES];
    final AtomicLong hops = new AtomicLong();
    final CountDownLatch home = new CountDownLatch(TOKENS);

    Object loop(Proc p) {
      for (;;) {
        if (--p.reductions < 0) {
          p.push(new Frame1(this, 0, null));
          return Suspend.SUSPEND;
        }
        Object message = p.peekMessage();
        if (message == Proc.NO_MESSAGE) return p.waitMessage(new Frame1(this, 0, null));
        Token token = (Token) message;
        if (token.random.nextInt(8) == 0) {
          p.skipMessage();
          return behind(p);
        }
        p.takeMessage();
        pass(p, token);
      }
    }

    /** Behind a skipped token: one that is newer is passed on, or time passes; then all are looked at from the start. */
    Object behind(Proc p) {
      Object next = p.peekMessage();
      if (next == Proc.NO_MESSAGE) {
        if (!p.receiveTimeout(1L)) return p.waitMessage(new Frame1(this, 1, null));
        return loop(p);
      }
      p.takeMessage();
      pass(p, (Token) next);
      return loop(p);
    }

    void pass(Proc p, Token token) {
      hops.incrementAndGet();
      if (--token.left[0] == 0) home.countDown();
      else all[token.random.nextInt(PROCESSES)].send(token, p);
    }

    @Override
    public Object resume(Proc p, Frame frame, Object value) {
      return frame.index == 0 ? loop(p) : behind(p);
    }

    @Override
    public Object call0(Proc p, Closure f) {
      return loop(p);
    }
  }

  private static void hop(int schedulers, int slice) throws InterruptedException {
    try (TestSystem system = new TestSystem(schedulers, slice)) {
      Hopper hopper = new Hopper();
      for (int i = 0; i < PROCESSES; i++) hopper.all[i] = system.vm.spawn(new Closure(hopper, 0, 0, Closure.NOTHING));
      for (int i = 0; i < TOKENS; i++) {
        system.vm.send(hopper.all[i], new Token(new int[] {HOPS}, new Random(i)));
      }
      boolean done = hopper.home.await(60, TimeUnit.SECONDS);
      assertEquals(0, hopper.home.getCount(), "tokens lost with " + schedulers + " schedulers, slice " + slice + ", done " + done);
      assertEquals((long) TOKENS * HOPS, hopper.hops.get());
    }
  }

  @Test
  void tokensHopOnOneScheduler() throws InterruptedException {
    hop(1, Options.SLICE);
  }

  @Test
  void tokensHopOnTwo() throws InterruptedException {
    hop(2, Options.SLICE);
    hop(2, 3);
  }

  @Test
  void tokensHopOnMoreSchedulersThanCores() throws InterruptedException {
    hop(4, 50);
    hop(8, 1);
  }

  /** Every process that is started, ended by itself, a link or a kill, gives exactly one DOWN. */
  @Test
  void everyEndIsHeardOnce() throws InterruptedException {
    for (int schedulers = 1; schedulers <= 4; schedulers++) {
      try (TestSystem system = new TestSystem(schedulers, 7)) {
        int rounds = 20_000;
        AtomicInteger downs = new AtomicInteger();
        CountDownLatch heard = new CountDownLatch(1);
        system.spawn(p -> ending(p, new Random(1), rounds, downs, heard));
        heard.await(60, TimeUnit.SECONDS);
        assertEquals(rounds, downs.get(), schedulers + " schedulers");
      }
    }
  }

  private static Object ending(Proc p, Random random, int left, AtomicInteger downs, CountDownLatch heard) {
    if (left == 0) {
      heard.countDown();
      return null;
    }
    Tuple pair = (Tuple) Spawning.spawnMonitor(p, Behaviour.fun(q -> Behaviour.receive(q, (r, m) -> m)), Closure.NOTHING);
    Proc child = (Proc) pair.get(0);
    int kind = random.nextInt(4);
    if (kind != 1) Signals.send(p, child, "end");
    if (kind != 0) Signals.exit(p, child, Atom.of("kill"));
    if (kind == 2) Behaviour.spawn(p, q -> Signals.exit(q, child, Atom.of("kill")));
    if (kind == 3) Behaviour.spawn(p, q -> Signals.monitor(q, Atom.of("process"), child, null));
    return Behaviour.receive(
        p,
        m -> m instanceof Tuple t && t.get(1).equals(pair.get(1)),
        Atom.of("infinity"),
        (q, m) -> {
          downs.incrementAndGet();
          return ending(q, random, left - 1, downs, heard);
        },
        null);
  }
}
