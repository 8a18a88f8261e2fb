package vial.runtime.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vial.runtime.code.Closure;
import vial.runtime.code.Raise;
import vial.runtime.term.Atom;
import vial.runtime.term.Reference;
import vial.runtime.term.Tuple;

/** Links, monitors, exits, names, aliases, timers: each with the normal slice and with one reduction. */
final class SignalsTest {
  private static final int[] SLICES = {Options.SLICE, 1};
  private static final Atom BOOM = Atom.of("boom");
  private static final Object[] NONE = Closure.NOTHING;

  private interface Scenario {
    void run(TestSystem system);
  }

  private static void each(Scenario scenario) {
    for (int slice : SLICES) {
      for (int schedulers = 1; schedulers <= 3; schedulers++) {
        try (TestSystem system = new TestSystem(schedulers, slice)) {
          scenario.run(system);
        }
      }
    }
  }

  @Test
  void messagesKeepTheirOrderAndSelectionLeavesTheRest() {
    each(
        s -> {
          Proc p =
              s.spawn(
                  q ->
                      Behaviour.receive(
                          q,
                          m -> m.equals(3L),
                          Atom.of("infinity"),
                          (r, m) -> {
                            s.report(m);
                            return Behaviour.receive(r, (t, n) -> Behaviour.receive(t, (u, o) -> s.report(Tuple.of(n, o))));
                          },
                          null));
          s.vm.send(p, 1L);
          s.vm.send(p, 2L);
          s.vm.send(p, 3L);
          assertEquals(3L, s.next());
          Tuple rest = (Tuple) s.next();
          assertEquals(1L, rest.get(0));
          assertEquals(2L, rest.get(1));
        });
  }

  @Test
  void aLinkTakesTheOtherDown() {
    each(
        s -> {
          s.spawn(
              p -> {
                Flags.set(p, Atom.of("trap_exit"), Atom.TRUE);
                Object child =
                    Spawning.spawnLink(
                        p,
                        Behaviour.fun(
                            q -> {
                              Spawning.spawnLink(
                                  q,
                                  Behaviour.fun(
                                      r -> {
                                        throw new Raise(Raise.EXIT, BOOM);
                                      }),
                                  NONE);
                              return Behaviour.receive(q, (r, m) -> m);
                            }),
                        NONE);
                return Behaviour.receive(p, (q, m) -> s.report(Tuple.of(m, child)));
              });
          Tuple seen = (Tuple) s.next();
          Tuple message = (Tuple) seen.get(0);
          assertSame(Exits.EXIT, message.get(0));
          assertSame(seen.get(1), message.get(1));
          assertSame(BOOM, message.get(2));
        });
  }

  @Test
  void aMonitorTellsTheReasonOnceAndNoprocOfTheDead() {
    each(
        s -> {
          s.spawn(
              p -> {
                Tuple pair = (Tuple) Spawning.spawnMonitor(p, Behaviour.fun(q -> Behaviour.receive(q, (r, m) -> exit(m))), NONE);
                Signals.send(p, pair.get(0), BOOM);
                return Behaviour.receive(
                    p,
                    (q, m) -> {
                      s.report(m);
                      Object ref = Signals.monitor(q, Atom.of("process"), pair.get(0), null);
                      s.report(ref);
                      return Behaviour.receive(q, (r, n) -> s.report(n));
                    });
              });
          Tuple down = (Tuple) s.next();
          assertSame(BOOM, down.get(4));
          Reference ref = assertInstanceOf(Reference.class, s.next());
          Tuple again = (Tuple) s.next();
          assertEquals(ref, again.get(1));
          assertSame(Exits.NOPROC, again.get(4));
        });
  }

  private static Object exit(Object reason) {
    throw new Raise(Raise.EXIT, reason);
  }

  @Test
  void killEndsASpinningProcessThatTrapsExits() {
    each(
        s -> {
          Proc spinner =
              s.spawn(
                  p -> {
                    Flags.set(p, Atom.of("trap_exit"), Atom.TRUE);
                    return spin(p);
                  });
          s.spawn(
              p -> {
                Signals.monitor(p, Atom.of("process"), spinner, null);
                Signals.exit(p, spinner, Atom.of("kill"));
                return Behaviour.receive(p, (q, m) -> s.report(((Tuple) m).get(4)));
              });
          assertSame(Atom.of("killed"), s.next());
          assertFalse(spinner.isAlive());
        });
  }

  private static Object spin(Proc p) {
    while (true) {
      if (--p.reductions < 0) return Behaviour.call(p, SignalsTest::spin);
    }
  }

  @Test
  void timeoutsAndTimers() {
    each(
        s -> {
          s.spawn(
              p -> {
                long start = System.nanoTime();
                Timers.start(p, 30L, p, "late", NONE, false);
                return Behaviour.receive(
                    p,
                    m -> false,
                    10L,
                    (q, m) -> m,
                    q -> {
                      s.report(System.nanoTime() - start >= 10_000_000);
                      return Behaviour.receive(q, (r, m) -> s.report(System.nanoTime() - start >= 30_000_000));
                    });
              });
          assertEquals(true, s.next());
          assertEquals(true, s.next());
        });
  }

  @Test
  void aCancelledTimerStaysSilent() {
    each(
        s -> {
          s.spawn(
              p -> {
                Object timer = Timers.start(p, 5L, p, "never", NONE, false);
                s.report(Timers.cancel(p, timer));
                return Behaviour.receive(p, m -> true, 20L, (q, m) -> s.report(m), q -> s.report("silence"));
              });
          long left = (Long) s.next();
          assertTrue(0 < left && left <= 5, "what is left of 5 ms, on a busy machine less: " + left);
          assertEquals("silence", s.next());
        });
  }

  @Test
  void anAliasForOneReplyTakesOne() {
    each(
        s -> {
          s.spawn(
              p -> {
                Object mode = Tuple.of(Atom.of("alias"), Atom.of("reply_demonitor"));
                Proc server =
                    (Proc)
                        Behaviour.spawn(
                            p,
                            q ->
                                Behaviour.receive(
                                    q,
                                    (r, alias) -> {
                                      Signals.send(r, alias, "first");
                                      Signals.send(r, alias, "second");
                                      return null;
                                    }));
                Object ref = Signals.monitor(p, Atom.of("process"), server, new Object[] {mode});
                Signals.send(p, server, ref);
                return Behaviour.receive(
                    p,
                    (q, m) -> {
                      s.report(m);
                      return Behaviour.receive(q, m2 -> true, 20L, (r, m2) -> s.report(m2), r -> s.report("no more"));
                    });
              });
          assertEquals("first", s.next());
          assertEquals("no more", s.next());
        });
  }

  @Test
  void namesAreFreedBeforeAnyoneHearsOfTheEnd() {
    each(
        s -> {
          s.spawn(
              p -> {
                Tuple pair = (Tuple) Spawning.spawnMonitor(p, Behaviour.fun(q -> Behaviour.receive(q, (r, m) -> m)), NONE);
                Signals.register(p, BOOM, pair.get(0));
                Signals.send(p, BOOM, "end");
                return Behaviour.receive(
                    p,
                    (q, m) -> {
                      s.report(Signals.whereis(q, BOOM));
                      return s.report(Signals.register(q, BOOM, q));
                    });
              });
          assertSame(Atom.of("undefined"), s.next());
          assertSame(Atom.TRUE, s.next());
        });
  }

  @Test
  void anExceptionAfterASuspensionFindsItsTry() {
    each(
        s -> {
          s.spawn(
              p ->
                  Behaviour.then(
                      p,
                      Behaviour.attempt(
                          p,
                          q -> Behaviour.receive(q, m -> false, 1L, (r, m) -> m, r -> exit(BOOM)),
                          (q, raised) -> ((Raise) raised).reason),
                      (q, value) -> s.report(value)));
          assertSame(BOOM, s.next());
        });
  }

  @Test
  void aProcessAnswersQuestionsWhileItWaitsAndWhileItBlocks() {
    each(
        s -> {
          Proc waiting = s.spawn(p -> Behaviour.receive(p, (q, m) -> m));
          Proc blocked =
              s.spawn(
                  p ->
                      p.lendBlocking(
                          () -> {
                            Thread.sleep(60_000);
                            return null;
                          }));
          s.spawn(
              p ->
                  Behaviour.then(
                      p,
                      Inspection.info(p, waiting, Atom.of("message_queue_len")),
                      (q, a) -> {
                        s.report(a);
                        return Behaviour.then(
                            q,
                            Inspection.info(q, blocked, Atom.of("links")),
                            (r, b) -> {
                              s.report(b);
                              Signals.monitor(r, Atom.of("process"), blocked, null);
                              Signals.exit(r, blocked, BOOM);
                              return Behaviour.receive(r, (t, m) -> s.report(((Tuple) m).get(4)));
                            });
                      }));
          assertEquals(Tuple.of(Atom.of("message_queue_len"), 0L), s.next());
          assertInstanceOf(Tuple.class, s.next());
          assertSame(BOOM, s.next());
        });
  }

  @Test
  void lentWorkRunsElixirAsTheSameProcess() {
    each(
        s -> {
          s.spawn(
              p ->
                  Behaviour.then(
                      p,
                      p.lend(
                          () ->
                              Lending.call(
                                  Behaviour.fun(
                                      q -> {
                                        Behaviour.spawn(
                                            q,
                                            r -> {
                                              Signals.send(r, q, "hello");
                                              return null;
                                            });
                                        return Behaviour.receive(q, (r, m) -> Tuple.of(r, m));
                                      }))),
                      (q, value) -> s.report(((Tuple) value).get(0) == q && ((Tuple) value).get(1).equals("hello"))));
          assertEquals(true, s.next());
        });
  }

  @Test
  void aKillReachesLentWork() {
    each(
        s -> {
          Proc lent = s.spawn(p -> p.lend(() -> Lending.call(Behaviour.fun(q -> Behaviour.receive(q, (r, m) -> m)))));
          s.spawn(
              p -> {
                Signals.monitor(p, Atom.of("process"), lent, null);
                Signals.exit(p, lent, Atom.of("kill"));
                return Behaviour.receive(p, (q, m) -> s.report(((Tuple) m).get(4)));
              });
          assertSame(Atom.of("killed"), s.next());
          assertTrue(s.vm.processCount() <= 1);
        });
  }
}
