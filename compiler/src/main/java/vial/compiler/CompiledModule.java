package vial.compiler;

import java.util.List;
import java.util.Map;
import vial.runtime.term.Atom;

/**
 * What the back end makes of a module: its classes by binary name, {@code className} the one to load first.
 *
 * @param live terms that no class file can hold (pids, references, funs), which the loader hands to the classes; with any of
 *     them the module cannot be kept in a cache
 */
public record CompiledModule(Atom name, String className, Map<String, byte[]> classes, List<Object> live) {}
