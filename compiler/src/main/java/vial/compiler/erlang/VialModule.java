package vial.compiler.erlang;

import java.util.ArrayList;
import java.util.List;
import vial.compiler.expand.DefmoduleForm;
import vial.compiler.expand.Diagnostics;
import vial.compiler.expand.Env;
import vial.compiler.expand.EnvTerm;
import vial.compiler.expand.FunctionId;
import vial.compiler.expand.Quoted;
import vial.compiler.expand.StashedDefinition;
import vial.compiler.module.Definition;
import vial.compiler.module.DefinitionStore;
import vial.compiler.module.DefinitionView;
import vial.compiler.module.ModuleCompiler;
import vial.compiler.module.OpenModule;
import vial.runtime.code.Name;
import vial.runtime.code.Suspends;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;
import vial.runtime.term.ListTerm;
import vial.runtime.term.MapTerm;
import vial.runtime.term.Tuple;

/** {@code :vial_module}: modules under compilation. */
public final class VialModule {
  private static final Atom OK = Atom.of("ok");

  private VialModule() {}

  // Defining modules

  @Suspends
  @Name("compile_stashed")
  public static Object compileStashed(Proc p, Object name, Object index, Object bindings) {
    return p.lend(() -> compileStashed(name, index, bindings));
  }

  public static Object compileStashed(Object name, Object index, Object bindings) {
    DefmoduleForm.Stashed stashed = DefmoduleForm.stashed((Long) index);
    return ModuleCompiler.compile(name, stashed.block(), bindings, stashed.env());
  }

  @Suspends
  public static Object compile(Proc p, Object name, Object block, Object bindings, Object env) {
    Env fresh = EnvTerm.fromMap((MapTerm) env);
    return p.lend(() -> ModuleCompiler.compile(name, block, bindings, fresh));
  }

  @Suspends
  public static Object create(Proc p, Object name, Object quoted, Object envOrOptions) {
    return p.lend(() -> ModuleCompiler.compile(name, quoted, ListTerm.of(), Envs.of(envOrOptions).withFunction(null)));
  }

  // Definitions

  @Suspends
  @Name("store_stashed")
  public static Object storeStashed(Proc p, Object module, Object index) {
    return p.lend(() -> storeStashed(module, index));
  }

  public static Object storeStashed(Object module, Object index) {
    OpenModule open = open(module);
    StashedDefinition d = open.stashedDefinition((Long) index);
    return DefinitionStore.store(open, d, d.call(), d.body());
  }

  @Suspends
  @Name("store_built")
  public static Object storeBuilt(Proc p, Object module, Object index, Object call, Object body) {
    return p.lend(() -> DefinitionStore.store(open(module), open(module).stashedDefinition((Long) index), call, body));
  }

  @Suspends
  @Name("store_def")
  public static Object storeDef(Proc p, Object kind, Object call, Object body, Object env) {
    Env where = EnvTerm.fromMap((MapTerm) env);
    StashedDefinition d = new StashedDefinition((Atom) kind, call, body, where.withFunction(null), false, Atom.NIL);
    return p.lend(() -> DefinitionStore.store(open(where.module()), d, call, body));
  }

  private static OpenModule open(Object module) {
    OpenModule open = module instanceof Atom name ? OpenModule.of(name) : null;
    if (open == null) {
      throw Diagnostics.argumentError("could not call Module function because the module " + Diagnostics.inspect(module) + " is already compiled");
    }
    return open;
  }

  @Name("open?")
  public static Object isOpen(Object module) {
    return Atom.of(module instanceof Atom name && OpenModule.of(name) != null);
  }

  @Name("defines?")
  public static Object defines(Object module, Object id) {
    return Atom.of(definition(open(module), id) != null);
  }

  @Name("defines?")
  public static Object defines(Object module, Object id, Object kind) {
    Definition d = definition(open(module), id);
    return Atom.of(d != null && d.kind() == kind);
  }

  private static Definition definition(OpenModule module, Object id) {
    FunctionId wanted = FunctionId.fromTerm(id);
    return wanted == null ? null : module.definition(wanted);
  }

  @Name("definitions_in")
  public static Object definitionsIn(Object module) {
    return definitions(open(module), null);
  }

  @Name("definitions_in")
  public static Object definitionsIn(Object module, Object kind) {
    return definitions(open(module), kind);
  }

  private static Object definitions(OpenModule module, Object kind) {
    List<FunctionId> ids = new ArrayList<>();
    for (Definition d : module.definitions().values()) if (kind == null || d.kind() == kind) ids.add(d.id());
    ids.sort(null);
    return ListTerm.fromJava(ids.stream().map(FunctionId::toTerm).toList());
  }

  @Name("get_definition")
  public static Object getDefinition(Object module, Object id, Object options) {
    Definition d = definition(open(module), id);
    return d == null ? Atom.NIL : DefinitionView.term(d, options);
  }

  @Name("delete_definition")
  public static Object deleteDefinition(Object module, Object id) {
    FunctionId wanted = FunctionId.fromTerm(id);
    return Atom.of(wanted != null && open(module).delete(wanted));
  }

  @Name("make_overridable")
  public static Object makeOverridable(Object module, Object ids) {
    for (Object item : Quoted.items(ids)) {
      FunctionId id = FunctionId.fromTerm(item);
      if (id == null) {
        throw Diagnostics.argumentError("each element in tuple list has to be a {function_name :: atom, arity :: 0..255} tuple, got: " + Diagnostics.inspect(item));
      }
      open(module).overridables().make(id);
    }
    return OK;
  }

  @Name("overridable?")
  public static Object isOverridable(Object module, Object id) {
    return Atom.of(open(module).overridables().isOverridable(FunctionId.fromTerm(id)));
  }

  @Name("overridables_in")
  public static Object overridablesIn(Object module) {
    return ListTerm.fromJava(open(module).overridables().all().stream().map(FunctionId::toTerm).toList());
  }

  // Attributes

  @Name("read_attribute")
  public static Object readAttribute(Object module, Object name, Object line) {
    OpenModule open = open(module);
    return open.attributes().read((Atom) name, open.env(), ((Long) line).intValue());
  }

  @Name("write_attribute")
  public static Object writeAttribute(Object module, Object name, Object value, Object line) {
    open(module).attributes().write((Atom) name, value, ((Long) line).intValue());
    return OK;
  }

  @Name("put_type")
  public static Object putType(Object module, Object kind, Object quoted, Object line) {
    OpenModule open = open(module);
    // The text before a type or a callback is about it, not about the next function.
    open.attributes().delete(Atom.of(((Atom) kind).name().endsWith("callback") ? "doc" : kind == Atom.of("spec") ? "none" : "typedoc"));
    open.attributes().write((Atom) kind, Tuple.of(kind, quoted, line), 0);
    return OK;
  }

  @Name("put_stashed_type")
  public static Object putStashedType(Object module, Object kind, Object index, Object line) {
    return putType(module, kind, open(module).stashed((Long) index), line);
  }

  @Name("get_attribute")
  public static Object getAttribute(Object module, Object name, Object otherwise) {
    return open(module).attributes().get((Atom) name, otherwise);
  }

  @Name("put_attribute")
  public static Object putAttribute(Object module, Object name, Object value) {
    open(module).attributes().write((Atom) name, value, 0);
    return OK;
  }

  @Name("delete_attribute")
  public static Object deleteAttribute(Object module, Object name) {
    return open(module).attributes().delete((Atom) name);
  }

  @Name("has_attribute?")
  public static Object hasAttribute(Object module, Object name) {
    return Atom.of(open(module).attributes().has((Atom) name));
  }

  @Name("attributes_in")
  public static Object attributesIn(Object module) {
    return ListTerm.fromJava(open(module).attributes().names());
  }

  @Name("register_attribute")
  public static Object registerAttribute(Object module, Object name, Object options) {
    open(module).attributes().register((Atom) name, options);
    return OK;
  }
}
