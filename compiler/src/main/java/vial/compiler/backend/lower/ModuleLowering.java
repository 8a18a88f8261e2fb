package vial.compiler.backend.lower;

import java.util.HashMap;
import java.util.List;
import vial.compiler.FunctionDefinition;
import vial.compiler.ModuleDefinition;
import vial.compiler.backend.Options;
import vial.compiler.backend.core.CoreModule;
import vial.compiler.backend.core.Join;
import vial.compiler.backend.core.Routine;
import vial.compiler.backend.core.Value;
import vial.runtime.code.Mangle;

/** Expanded quoted forms to core. */
public final class ModuleLowering {
  private ModuleLowering() {}

  public static CoreModule run(ModuleDefinition definition, Options options) {
    ModuleContext module = new ModuleContext(definition.name(), options);
    for (FunctionDefinition function : definition.functions()) module.declare(routine(function));
    for (FunctionDefinition function : definition.functions()) lower(module, function);
    return new CoreModule(definition.name(), definition.file(), List.copyOf(module.routines));
  }

  private static Routine routine(FunctionDefinition function) {
    String method = Mangle.method(function.name().name());
    Routine routine = new Routine(Routine.Kind.FUNCTION, function.name(), function.arity(), method, function.line());
    routine.exported = function.exported();
    for (int i = 0; i < function.arity(); i++) routine.newParam("a");
    return routine;
  }

  private static void lower(ModuleContext module, FunctionDefinition function) {
    Lowering l = new Lowering(module, module.function(function.name(), function.arity()));
    List<Value> args = List.copyOf(l.routine.params);
    Join none = l.newJoin();
    l.open(none);
    l.matcher.match(
        function.clauses().stream()
            .map(clause -> l.matcher.row(args, clause.patterns(), clause.guards(), new HashMap<>(), () -> l.tail(clause.body(), Continue.RETURN)))
            .toList(),
        none);
    l.at(none);
    l.lifts.functionClause(args, function.line());
  }
}
