package vial.compiler.backend.lower;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.backend.core.JavaMethod;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Literal;
import vial.compiler.backend.core.Op;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Target;
import vial.compiler.backend.core.Value;
import vial.runtime.code.Native;
import vial.runtime.support.MapOps;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Tuple;

/** Calls: local, remote, of values; operators and leaf natives among them, which are operations. */
final class Calls {
  private static final JavaMethod FIELD = JavaMethod.of(MapOps.class, "field");
  private static final JavaMethod FIELD_OR_CALL = JavaMethod.of(MapOps.class, "fieldOrCall");

  /** A call with its operands computed: either an operation or something that may suspend. */
  private record Ready(Target target, JavaMethod leaf, List<Value> args, int line) {}

  private final Lowering l;

  Calls(Lowering lowering) {
    this.l = lowering;
  }

  Value value(Ast.Call call) {
    Value simple = simple(call);
    if (simple != null) return simple;
    if (isLogical(call)) return l.joined(k -> logical(Ast.remote(call), k));
    Ready ready = ready(call);
    return ready.leaf != null ? operation(ready) : l.call(ready.target, ready.args, ready.line);
  }

  void tail(Ast.Call call, Continue k) {
    Value simple = simple(call);
    if (simple != null) {
      l.deliver(simple, k);
      return;
    }
    if (isLogical(call)) {
      logical(Ast.remote(call), k);
      return;
    }
    Ready ready = ready(call);
    if (ready.leaf != null) l.deliver(operation(ready), k);
    else l.callThen(ready.target, ready.args, ready.line, k);
  }

  private Value operation(Ready ready) {
    return l.let("t", new Op.Invoke(ready.leaf, ready.args, ready.line));
  }

  /** Conditions and signed literals; null for others. */
  private Value simple(Ast.Call call) {
    Ast.Remote remote = Ast.remote(call);
    if (remote == null || remote.module() != Ast.ERLANG) return null;
    Object folded = Folding.fold(remote);
    if (folded != null) return new Literal(folded);
    Object quoted = Tuple.of(call.form(), call.meta(), ListTerm.fromJava(call.args()));
    return l.guards.isCondition(quoted) ? l.guards.truth(quoted, null) : null;
  }

  private static boolean isLogical(Ast.Call call) {
    Ast.Remote remote = Ast.remote(call);
    return remote != null && (remote.isErlang("andalso", 2) || remote.isErlang("orelse", 2));
  }

  /** {@code and}, {@code or} as values: the right side is in tail position. */
  private void logical(Ast.Remote remote, Continue k) {
    boolean and = remote.name().name().equals("andalso");
    Join no = l.newJoin();
    l.open(no);
    l.guards.leftOf(and ? "and" : "or", remote.args().get(0), no);
    if (and) l.tail(remote.args().get(1), k);
    else l.deliver(Literal.TRUE, k);
    l.at(no);
    if (and) l.deliver(Literal.FALSE, k);
    else l.tail(remote.args().get(1), k);
  }

  /** The leaf of a guard. */
  JavaMethod leaf(Ast.Remote remote) {
    JavaMethod leaf = Intrinsics.leaf(remote);
    if (leaf == null) throw new IllegalArgumentException("not allowed in guards: " + remote.module() + "." + remote.name() + "/" + remote.args().size());
    return leaf;
  }

  private Ready ready(Ast.Call call) {
    if (call.form() instanceof Atom name) return local(name, call);
    Ast.Remote remote = Ast.remote(call);
    if (remote != null && !isFieldOfNoModule(remote, call)) return remote(remote);
    Ast.Call dot = Ast.call(call.form());
    if (dot == null || dot.form() != Ast.DOT) throw new IllegalArgumentException("not a call: " + call.form());
    return dot.args().size() == 1 ? funCall(dot, call) : dynamic(dot, call);
  }

  /** {@code nil.name}: true, false and nil are no modules, so this can only be the field of something that is no map. */
  private static boolean isFieldOfNoModule(Ast.Remote remote, Ast.Call call) {
    Atom module = remote.module();
    return (module == Atom.NIL || module == Atom.TRUE || module == Atom.FALSE) && call.args().isEmpty()
        && Ast.get(call.meta(), "no_parens") == Atom.TRUE;
  }

  private Ready local(Atom name, Ast.Call call) {
    Routine routine = l.module.function(name, call.args().size());
    if (routine == null) throw new IllegalArgumentException("undefined function " + name + "/" + call.args().size());
    return new Ready(new Target.Local(routine), null, l.values(call.args()), call.line());
  }

  private Ready remote(Ast.Remote remote) {
    List<Value> args = l.values(remote.args());
    JavaMethod leaf = Intrinsics.leaf(remote);
    if (leaf != null) return new Ready(null, leaf, args, remote.line());
    Native found = Intrinsics.find(remote);
    return new Ready(found != null ? new Target.Suspending(JavaMethod.of(found)) : target(remote.module(), remote.name()), null, args, remote.line());
  }

  /** A function of a module that is compiled. */
  Target target(Atom module, Atom name) {
    return l.module.options.isSystem().test(module) ? new Target.System(module, name) : new Target.Linked(module, name);
  }

  private Ready funCall(Ast.Call dot, Ast.Call call) {
    List<Value> args = new ArrayList<>();
    args.add(l.value(dot.arg(0)));
    args.addAll(l.values(call.args()));
    return new Ready(new Target.FunValue(), null, args, call.line());
  }

  private Ready dynamic(Ast.Call dot, Ast.Call call) {
    List<Value> args = new ArrayList<>();
    args.add(l.value(dot.arg(0)));
    Atom name = (Atom) dot.arg(1);
    if (!call.args().isEmpty()) {
      args.addAll(l.values(call.args()));
      return new Ready(new Target.Dynamic(name), null, args, call.line());
    }
    args.add(new Literal(name));
    boolean field = Ast.get(call.meta(), "no_parens") == Atom.TRUE;
    return new Ready(new Target.Suspending(field ? FIELD : FIELD_OR_CALL), null, args, call.line());
  }
}
