package vial.compiler.module;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.ClauseDefinition;
import vial.compiler.FunctionDefinition;
import vial.compiler.ModuleDefinition;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.FunctionId;

/** What the back end takes, out of what a module has defined. */
final class ModuleAssembly {
  private ModuleAssembly() {}

  static ModuleDefinition of(OpenModule module) {
    List<FunctionDefinition> functions = new ArrayList<>();
    for (Definition d : module.definitions().values()) {
      if (!d.clauses.isEmpty()) functions.add(function(d, d.isPublic()));
    }
    functions.addAll(ModuleInfo.functions(module));
    return new ModuleDefinition(module.name(), Diagnostics.relative(module.env().file()), module.env().line(), functions);
  }

  static FunctionDefinition function(Definition d, boolean exported) {
    List<ClauseDefinition> clauses = new ArrayList<>();
    for (Definition.Clause c : d.clauses) clauses.add(c.code());
    FunctionId id = d.compiledId();
    return new FunctionDefinition(id.name(), id.arity(), exported, d.line, clauses);
  }
}
