package vial.runtime.code;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.invoke.SwitchPoint;
import vial.runtime.process.Proc;
import vial.runtime.term.Atom;

/**
 * Calls to users' modules: {@code invokedynamic} with the mangled function name, type {@code (Proc, Object...)Object} and the module's name. A
 * site links to the static method of the module's current version under that version's switch point, so an unchanged site
 * costs and inlines like {@code invokestatic}; redefining the module makes it link again at its next call.
 */
public final class Linker {
  private static final MethodHandle LINK;

  static {
    try {
      MethodType type = MethodType.methodType(Object.class, Site.class, Object[].class);
      LINK = MethodHandles.lookup().findStatic(Linker.class, "link", type);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private static final class Site extends MutableCallSite {
    final Atom module;
    final String method;
    final MethodHandle unlinked;

    Site(Atom module, String method, MethodType type) {
      super(type);
      this.module = module;
      this.method = method;
      this.unlinked = LINK.bindTo(this).asCollector(Object[].class, type.parameterCount()).asType(type);
      setTarget(unlinked);
    }
  }

  private Linker() {}

  /** Bootstrap method: linking itself waits for the first call, since the module may not be defined yet. */
  public static CallSite function(MethodHandles.Lookup caller, String method, MethodType type, String module) {
    return new Site(Atom.of(module), method, type);
  }

  @SuppressWarnings("unused")
  private static Object link(Site site, Object[] call) throws Throwable {
    MethodType type = site.type();
    SwitchPoint version = Modules.version(site.module);
    MethodHandle target = target(site, type);
    if (target == null) {
      Object[] args = new Object[call.length - 1];
      System.arraycopy(call, 1, args, 0, args.length);
      throw Failures.undefined(site.module, Atom.of(Mangle.demangle(site.method)), args);
    }
    site.setTarget(version.guardWithTest(target, site.unlinked));
    return target.invokeWithArguments(call);
  }

  private static MethodHandle target(Site site, MethodType type) throws ReflectiveOperationException {
    Atom name = Atom.of(Mangle.demangle(site.method));
    int arity = type.parameterCount() - 1;
    Fun function = Modules.function(site.module, name, arity);
    if (function == null) return null;
    if (function instanceof Closure c && c.code instanceof NativeCode) {
      return NativeCode.handle(Natives.find(site.module, name, arity)).asType(type);
    }
    Module module = Modules.find(site.module);
    try {
      return MethodHandles.publicLookup().findStatic(module.owner, site.method, type);
    } catch (NoSuchMethodException elsewhere) {
      return closureCall(function, arity).asType(type);
    }
  }

  /** For an exported function whose method has another shape: through its closure. */
  private static MethodHandle closureCall(Fun function, int arity) throws ReflectiveOperationException {
    MethodType type = MethodType.methodType(Object.class, Proc.class, Object[].class);
    MethodHandle call = MethodHandles.publicLookup().findVirtual(Fun.class, "call", type);
    return call.bindTo(function).asCollector(Object[].class, arity);
  }
}
