package vial.compiler.backend.core;

import java.util.ArrayList;
import java.util.List;

/** A straight run of steps and its end. Lowering fills it; afterwards nobody writes it. */
public final class Block {
  public final List<Stmt> stmts = new ArrayList<>();
  public Terminator end;
}
