package vial.compiler.expand;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vial.runtime.term.Atom;

/** The macros of Kernel that the compiler expands itself: what defines modules, functions and attributes. */
public final class KernelForms {
  private static final Set<FunctionId> IDS = new TreeSet<>(List.of(
      FunctionId.of("defmodule", 2), FunctionId.of("@", 1),
      FunctionId.of("def", 1), FunctionId.of("def", 2), FunctionId.of("defp", 1), FunctionId.of("defp", 2),
      FunctionId.of("defmacro", 1), FunctionId.of("defmacro", 2), FunctionId.of("defmacrop", 1), FunctionId.of("defmacrop", 2)));

  private KernelForms() {}

  public static Set<FunctionId> ids() {
    return IDS;
  }

  static boolean handles(Atom module, FunctionId id) {
    return module == Quoted.KERNEL && IDS.contains(id);
  }

  static Object expand(FunctionId id, Object meta, List<Object> args, Scope s) {
    return switch (id.name().name()) {
      case "defmodule" -> DefmoduleForm.expand(meta, args, s);
      case "@" -> AttributeForm.expand(meta, args.getFirst(), s);
      default -> DefForm.expand(id, meta, args, s);
    };
  }

  static void assertModule(FunctionId id, Scope s) {
    if (s.env.module() == Atom.NIL) throw Diagnostics.argumentError("cannot invoke " + id + " outside module");
  }
}
