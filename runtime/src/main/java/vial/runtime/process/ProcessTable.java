package vial.runtime.process;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import vial.runtime.code.Frame;
import vial.runtime.code.Raise;

/**
 * All living processes by number. Numbers are handed out in blocks, one carrier filling one block at a time, so that spawning and ending
 * touch nothing shared but a count; a block whose processes have all ended is dropped.
 */
final class ProcessTable {
  private static final int BLOCK = 64;
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Proc[].class);

  /** {@link #BLOCK} consecutive numbers. {@code free} is its carrier's, {@code ended} anyone's. */
  static final class Block {
    final long start;
    final Proc[] slots = new Proc[BLOCK];
    final AtomicInteger ended = new AtomicInteger();
    int used;

    Block(long start) {
      this.start = start;
    }
  }

  private final ConcurrentSkipListMap<Long, Block> blocks = new ConcurrentSkipListMap<>();
  private final AtomicLong nextBlock;
  private final AtomicInteger count = new AtomicInteger();
  private final int limit;

  ProcessTable(int limit, long firstNumber) {
    this.limit = limit;
    this.nextBlock = new AtomicLong(firstNumber);
  }

  int count() {
    return count.get();
  }

  int limit() {
    return limit;
  }

  /** A process with a number of its own. Raises system_limit when there are too many. */
  Proc add(Carrier carrier, Frame stack, Object groupLeader) {
    if (count.incrementAndGet() > limit) {
      count.decrementAndGet();
      throw Raise.error("system_limit");
    }
    Block block = carrier.identifiers;
    if (block == null || block.used == BLOCK) block = newBlock(carrier);
    int at = block.used++;
    Proc p = new Proc(block.start + at, stack, groupLeader);
    SLOT.setRelease(block.slots, at, p);
    return p;
  }

  private Block newBlock(Carrier carrier) {
    Block block = new Block(nextBlock.getAndAdd(BLOCK));
    blocks.put(block.start, block);
    carrier.identifiers = block;
    return block;
  }

  void remove(Proc p) {
    count.decrementAndGet();
    Block block = blocks.floorEntry(p.id()).getValue();
    SLOT.setRelease(block.slots, (int) (p.id() - block.start), null);
    if (block.ended.incrementAndGet() == BLOCK) blocks.remove(block.start);
  }

  /** The living process of this number, or null. */
  Proc find(long id) {
    var entry = blocks.floorEntry(id);
    if (entry == null || id - entry.getKey() >= BLOCK) return null;
    return (Proc) SLOT.getAcquire(entry.getValue().slots, (int) (id - entry.getKey()));
  }

  List<Proc> all() {
    List<Proc> list = new ArrayList<>();
    for (Block block : blocks.values()) {
      for (int i = 0; i < BLOCK; i++) {
        Proc p = (Proc) SLOT.getAcquire(block.slots, i);
        if (p != null && p.isAlive()) list.add(p);
      }
    }
    return list;
  }
}
