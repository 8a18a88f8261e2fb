package vial.compiler.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vial.compiler.expand.FunctionId;
import vial.runtime.term.Atom;

/** Who calls whom inside of a module, and what it uses of others. */
final class Locals {
  record Call(FunctionId user, FunctionId used, String file, int line, boolean macro) {}

  record ImportUse(FunctionId id, Atom module, String file, int line) {}

  record RemoteCall(FunctionId user, Atom module, FunctionId used, String file, int line) {}

  private final Map<FunctionId, Set<FunctionId>> edges = new LinkedHashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final Map<FunctionId, ImportUse> imports = new LinkedHashMap<>();
  private final List<RemoteCall> remotes = new ArrayList<>();

  void add(FunctionId user, FunctionId used, String file, int line, boolean macro) {
    edges.computeIfAbsent(user, u -> new LinkedHashSet<>()).add(used);
    calls.add(new Call(user, used, file, line, macro));
  }

  void addImport(FunctionId id, Atom from, String file, int line) {
    imports.putIfAbsent(id, new ImportUse(id, from, file, line));
  }

  void addRemote(FunctionId user, Atom module, FunctionId used, String file, int line) {
    remotes.add(new RemoteCall(user, module, used, file, line));
  }

  /** A function took another's place: what called in its name belongs to the new name. */
  void rename(FunctionId from, FunctionId to) {
    Set<FunctionId> used = edges.remove(from);
    if (used != null) edges.put(to, used);
    calls.replaceAll(c -> c.user.equals(from) ? new Call(to, c.used, c.file, c.line, c.macro) : c);
  }

  void forget(FunctionId user) {
    edges.remove(user);
    calls.removeIf(c -> c.user.equals(user));
    remotes.removeIf(c -> c.user.equals(user));
  }

  Set<FunctionId> usedBy(FunctionId user) {
    return edges.getOrDefault(user, Set.of());
  }

  List<Call> calls() {
    return calls;
  }

  Iterable<ImportUse> imports() {
    return imports.values();
  }

  List<RemoteCall> remotes() {
    return remotes;
  }
}
