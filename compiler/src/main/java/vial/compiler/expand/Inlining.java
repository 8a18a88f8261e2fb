package vial.compiler.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vial.runtime.term.Atom;

/**
 * Functions of Elixir that are another module's function under another name: a call to one is a call to the other. Guards rest on it,
 * since only {@code :erlang}'s functions are allowed in them.
 */
final class Inlining {
  /** {@code order[i]} is the argument that goes to place i; null: as they are. */
  record Target(Atom module, Atom function, int[] order, boolean countsFromOne) {}

  private static final Map<Atom, Map<FunctionId, Target>> TABLE = new HashMap<>();

  static {
    String kernel = "Elixir.Kernel";
    same(kernel, 0, "make_ref", "node", "self");
    same(kernel, 1, "+", "-", "abs", "bit_size", "byte_size", "ceil", "exit", "floor", "hd", "is_atom", "is_binary", "is_bitstring",
        "is_boolean", "is_float", "is_function", "is_integer", "is_list", "is_map", "is_number", "is_pid", "is_port", "is_reference",
        "is_tuple", "length", "map_size", "node", "not", "round", "spawn", "spawn_link", "spawn_monitor", "throw", "tl", "trunc", "tuple_size");
    same(kernel, 2, "+", "-", "*", "/", "++", "--", "==", "<", ">", ">=", "apply", "div", "is_function", "max", "min", "rem", "send");
    same(kernel, 3, "apply", "binary_part", "spawn", "spawn_link", "spawn_monitor");
    to(kernel, "!=", 2, "erlang", "/=");
    to(kernel, "===", 2, "erlang", "=:=");
    to(kernel, "!==", 2, "erlang", "=/=");
    to(kernel, "<=", 2, "erlang", "=<");
    to(kernel, "is_map_key", 2, "erlang", "is_map_key", 1, 0);
    shifted(kernel, "elem", 2, "element", 1, 0);
    shifted(kernel, "put_elem", 3, "setelement", 1, 0, 2);
    to("Elixir.Atom", "to_charlist", 1, "erlang", "atom_to_list");
    to("Elixir.Bitwise", "bnot", 1, "erlang", "bnot");
    to("Elixir.Bitwise", "band", 2, "erlang", "band");
    to("Elixir.Bitwise", "bor", 2, "erlang", "bor");
    to("Elixir.Bitwise", "bxor", 2, "erlang", "bxor");
    to("Elixir.Bitwise", "bsl", 2, "erlang", "bsl");
    to("Elixir.Bitwise", "bsr", 2, "erlang", "bsr");
    to("Elixir.Bitwise", "&&&", 2, "erlang", "band");
    to("Elixir.Bitwise", "|||", 2, "erlang", "bor");
    to("Elixir.Bitwise", "<<<", 2, "erlang", "bsl");
    to("Elixir.Bitwise", ">>>", 2, "erlang", "bsr");
    to("Elixir.Bitwise", "~~~", 1, "erlang", "bnot");
    to("Elixir.List", "to_tuple", 1, "erlang", "list_to_tuple");
    to("Elixir.List", "to_atom", 1, "erlang", "list_to_atom");
    to("Elixir.Tuple", "to_list", 1, "erlang", "tuple_to_list");
    to("Elixir.Map", "keys", 1, "maps", "keys");
    to("Elixir.Map", "values", 1, "maps", "values");
    to("Elixir.Map", "merge", 2, "maps", "merge");
    to("Elixir.Map", "to_list", 1, "maps", "to_list");
    to("Elixir.Map", "has_key?", 2, "maps", "is_key", 1, 0);
    to("Elixir.Map", "fetch", 2, "maps", "find", 1, 0);
    to("Elixir.Map", "fetch!", 2, "maps", "get", 1, 0);
    to("Elixir.Map", "delete", 2, "maps", "remove", 1, 0);
    to("Elixir.Map", "put", 3, "maps", "put", 1, 2, 0);
  }

  private static final Set<String> GUARDS = Set.of(
      "self/0", "node/0", "+/1", "-/1", "abs/1", "bit_size/1", "byte_size/1", "ceil/1", "floor/1", "hd/1", "is_atom/1", "is_binary/1",
      "is_bitstring/1", "is_boolean/1", "is_float/1", "is_function/1", "is_integer/1", "is_list/1", "is_map/1", "is_number/1", "is_pid/1",
      "is_port/1", "is_reference/1", "is_tuple/1", "length/1", "map_size/1", "node/1", "not/1", "round/1", "tl/1", "trunc/1", "tuple_size/1",
      "size/1", "float/1", "bnot/1", "+/2", "-/2", "*/2", "//2", "==/2", "/=/2", "=:=/2", "=/=/2", "</2", "=</2", ">/2", ">=/2", "div/2", "rem/2",
      "is_function/2", "is_map_key/2", "map_get/2", "element/2", "band/2", "bor/2", "bxor/2", "bsl/2", "bsr/2", "and/2", "or/2", "xor/2",
      "andalso/2", "orelse/2", "binary_part/2", "binary_part/3", "is_record/2", "is_record/3", "max/2", "min/2");

  private Inlining() {}

  private static void same(String module, int arity, String... names) {
    for (String name : names) to(module, name, arity, "erlang", name);
  }

  private static void to(String module, String name, int arity, String target, String function, int... order) {
    put(module, name, arity, new Target(Atom.of(target), Atom.of(function), order.length == 0 ? null : order, false));
  }

  private static void shifted(String module, String name, int arity, String function, int... order) {
    put(module, name, arity, new Target(Quoted.ERLANG, Atom.of(function), order, true));
  }

  private static void put(String module, String name, int arity, Target target) {
    TABLE.computeIfAbsent(Atom.of(module), m -> new HashMap<>()).put(FunctionId.of(name, arity), target);
  }

  static Target find(Atom module, FunctionId function) {
    Map<FunctionId, Target> functions = TABLE.get(module);
    return functions == null ? null : functions.get(function);
  }

  /** What Kernel offers before it is compiled. */
  static Set<FunctionId> ofKernel() {
    return new TreeSet<>(TABLE.get(Quoted.KERNEL).keySet());
  }

  static boolean allowedInGuards(FunctionId erlang) {
    return GUARDS.contains(erlang.toString());
  }

  /** The call's arguments (expanded already) in the target's order. */
  static List<Object> arrange(Target target, Object meta, List<Object> args) {
    if (target.order == null) return args;
    List<Object> arranged = new ArrayList<>(args.size());
    for (int from : target.order) arranged.add(args.get(from));
    if (target.countsFromOne) arranged.set(0, increment(meta, arranged.getFirst()));
    return arranged;
  }

  private static Object increment(Object meta, Object index) {
    return index instanceof Long n ? (Object) (n + 1) : Quoted.erlang(meta, "+", index, 1L);
  }
}
