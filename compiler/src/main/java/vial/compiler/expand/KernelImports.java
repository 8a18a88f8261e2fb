package vial.compiler.expand;

import java.util.Set;

/** What every file imports of Kernel, made once for each version of Kernel. */
public final class KernelImports {
  private record Made(Set<FunctionId> from, Imports imports) {}

  private static volatile Made functions = new Made(Set.of(), Imports.NONE);
  private static volatile Made macros = new Made(Set.of(), Imports.NONE);

  private KernelImports() {}

  public static Imports functions(Set<FunctionId> all) {
    if (functions.from != all) functions = make(all);
    return functions.imports;
  }

  public static Imports macros(Set<FunctionId> all) {
    if (macros.from != all) macros = make(all);
    return macros.imports;
  }

  private static Made make(Set<FunctionId> all) {
    return new Made(all, Imports.NONE.with(Quoted.KERNEL, ImportForm.term(ImportForm.unguarded(all))));
  }
}
