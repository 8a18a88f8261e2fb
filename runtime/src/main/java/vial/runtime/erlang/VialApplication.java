package vial.runtime.erlang;

import java.util.Map;
import java.util.Set;
import vial.runtime.code.Module;
import vial.runtime.code.Modules;
import vial.runtime.code.Natives;
import vial.runtime.term.Atom;

/** {@code :vial_application}: which application of the library a module belongs to. Stack traces say so. */
public final class VialApplication {
  private static final Atom UNDEFINED = Atom.of("undefined");

  /** Elixir's applications besides {@code :elixir}, by the first part of their modules' names. */
  private static final Map<String, Atom> ELIXIR =
      Map.of("ExUnit", Atom.of("ex_unit"), "IEx", Atom.of("iex"), "Mix", Atom.of("mix"), "Logger", Atom.of("logger"), "EEx", Atom.of("eex"));

  private static final Set<String> KERNEL =
      Set.of("application", "code", "disk_log", "erl_ddll", "error_handler", "error_logger", "file", "gen_tcp", "gen_udp", "global", "group",
          "inet", "inet_res", "kernel", "logger", "net_adm", "net_kernel", "os", "pg", "rpc", "seq_trace", "socket", "user");

  /** Modules of the runtime itself, which belong to no application. */
  private static final Set<String> PRELOADED =
      Set.of("erlang", "atomics", "counters", "init", "persistent_term", "prim_file", "zlib", "erts_internal");

  private VialApplication() {}

  public static Object of(Object module) {
    if (!(module instanceof Atom name) || !isLibrary(name)) return UNDEFINED;
    String text = name.name();
    if (text.startsWith("Elixir.")) return ELIXIR.getOrDefault(text.split("\\.")[1], Atom.of("elixir"));
    if (PRELOADED.contains(text) || text.startsWith("vial_")) return UNDEFINED;
    return Atom.of(KERNEL.contains(text) ? "kernel" : "stdlib");
  }

  /** The library's classes have the class loader of the runtime; users' modules have loaders of their own. */
  private static boolean isLibrary(Atom name) {
    Module module = Modules.find(name);
    if (module == null || module.owner == null) return Natives.exist(name);
    return module.owner.getClassLoader() == Modules.class.getClassLoader();
  }
}
