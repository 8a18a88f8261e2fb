package vial.compiler.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import vial.compiler.expand.Env;
import vial.compiler.expand.FunctionId;
import vial.compiler.expand.StashedDefinition;
import vial.runtime.term.Atom;

/** A module that is being compiled: what its body has defined so far. One thread works on it at a time. */
public final class OpenModule {
  private static final ConcurrentHashMap<Atom, OpenModule> OPEN = new ConcurrentHashMap<>();

  private final Atom name;
  private final Env env;
  private final Attributes attributes = new Attributes(this);
  private final Map<FunctionId, Definition> definitions = new LinkedHashMap<>();
  private final Overridables overridables = new Overridables(this);
  private final Locals locals = new Locals();
  private final LocalMacros localMacros = new LocalMacros(this);
  private final List<Object> stash = new ArrayList<>();
  private final List<ImplMarks.Mark> implMarks = new ArrayList<>();
  private final Map<FunctionId, Object> deprecated = new TreeMap<>();
  private FunctionId last;

  private OpenModule(Atom name, Env env) {
    this.name = name;
    this.env = env;
  }

  /** The module if it is being compiled now, else null. */
  public static OpenModule of(Atom module) {
    return OPEN.get(module);
  }

  static OpenModule open(Atom name, Env env) {
    OpenModule module = new OpenModule(name, env);
    OPEN.put(name, module);
    return module;
  }

  void close() {
    OPEN.remove(name, this);
  }

  public Atom name() {
    return name;
  }

  /** The env at the {@code defmodule}. */
  public Env env() {
    return env;
  }

  public Attributes attributes() {
    return attributes;
  }

  public LocalMacros localMacros() {
    return localMacros;
  }

  public Overridables overridables() {
    return overridables;
  }

  Locals locals() {
    return locals;
  }

  public Map<FunctionId, Definition> definitions() {
    return definitions;
  }

  public Definition definition(FunctionId id) {
    return definitions.get(id);
  }

  /** The definition that was stored last: the clauses of one function should stand together. */
  FunctionId last() {
    return last;
  }

  void setLast(FunctionId id) {
    last = id;
  }

  void deprecate(FunctionId id, Object reason) {
    deprecated.put(id, reason);
  }

  Map<FunctionId, Object> deprecated() {
    return deprecated;
  }

  List<ImplMarks.Mark> implMarks() {
    return implMarks;
  }

  /** Keeps a quoted form (or a definition) until the running body asks for it by number. */
  public long stash(Object form) {
    stash.add(form);
    return stash.size() - 1L;
  }

  public Object stashed(long index) {
    return stash.get((int) index);
  }

  public StashedDefinition stashedDefinition(long index) {
    return (StashedDefinition) stashed(index);
  }

  public boolean isMacro(FunctionId id) {
    Definition found = definitions.get(id);
    return found != null && found.isMacro();
  }

  public boolean definesFunction(FunctionId id) {
    Definition found = definitions.get(id);
    return found != null && !found.isMacro();
  }

  /** Takes a definition out again. */
  public boolean delete(FunctionId id) {
    locals.forget(id);
    if (id.equals(last)) last = null;
    return definitions.remove(id) != null;
  }

  public Set<FunctionId> publicDefinitions() {
    Set<FunctionId> ids = new TreeSet<>();
    for (Definition d : definitions.values()) if (d.isPublic()) ids.add(d.id());
    return ids;
  }

  public FunctionId superOf(FunctionId id) {
    return overridables.superOf(id);
  }

  public List<String> overridableNames() {
    return overridables.names();
  }

  public void useMacro(FunctionId user, FunctionId macro, int line) {
    locals.add(user, macro, env.file(), line, true);
  }

  public void useFunction(FunctionId user, FunctionId used, String file, int line) {
    locals.add(user, used, file, line, false);
  }

  public void useImport(FunctionId id, Atom from, String file, int line) {
    locals.addImport(id, from, file, line);
  }

  public void useRemote(FunctionId user, Atom module, FunctionId used, String file, int line) {
    locals.addRemote(user, module, used, file, line);
  }
}
