package vial.compiler.backend.core;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import vial.runtime.code.Native;
import vial.runtime.process.Proc;

/**
 * A Java method that generated code calls. Parameter descriptors may be narrower than Object: {@code J} and {@code I} take integers,
 * a class takes a value that is known to be one. Of an instance method the receiver is the first parameter (or the process).
 * {@code pure}: leaving the call out changes nothing when its result is unused.
 */
public record JavaMethod(
    String owner, String name, boolean isStatic, boolean takesProcess, List<String> parameters, String result, boolean pure) {
  private static final ConcurrentHashMap<String, JavaMethod> KNOWN = new ConcurrentHashMap<>();

  public static final String OBJECT = "Ljava/lang/Object;";

  /** The one method of this name in {@code owner}; of overloads, that of the types. */
  public static JavaMethod of(Class<?> owner, String name, Class<?>... types) {
    String key = owner.getName() + '.' + name + Arrays.toString(types);
    return KNOWN.computeIfAbsent(key, k -> of(find(owner, name, types)));
  }

  private static Method find(Class<?> owner, String name, Class<?>[] types) {
    Method found = null;
    for (Method method : owner.getDeclaredMethods()) {
      if (!method.getName().equals(name) || !Modifier.isPublic(method.getModifiers())) continue;
      if (types.length > 0 && !Arrays.equals(method.getParameterTypes(), types)) continue;
      if (found != null) throw new IllegalStateException("overloaded: " + owner + "." + name);
      found = method;
    }
    if (found == null) throw new IllegalStateException("no method " + owner + "." + name);
    return found;
  }

  private static JavaMethod of(Method method) {
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    List<String> parameters = new ArrayList<>();
    if (!isStatic) parameters.add(method.getDeclaringClass().descriptorString());
    for (Class<?> type : method.getParameterTypes()) parameters.add(type.descriptorString());
    boolean takesProcess = !parameters.isEmpty() && parameters.getFirst().equals(Proc.class.descriptorString());
    if (takesProcess) parameters.removeFirst();
    String owner = method.getDeclaringClass().getName().replace('.', '/');
    return new JavaMethod(owner, method.getName(), isStatic, takesProcess, List.copyOf(parameters), method.getReturnType().descriptorString(), false);
  }

  /** A native: Objects in, an Object out. */
  public static JavaMethod of(Native found) {
    List<String> parameters = Collections.nCopies(found.arity(), OBJECT);
    return new JavaMethod(found.owner(), found.methodName(), true, found.takesProcess(), parameters, OBJECT, false);
  }

  public JavaMethod asPure() {
    return new JavaMethod(owner, name, isStatic, takesProcess, parameters, result, true);
  }

  public boolean returnsLong() {
    return result.equals("J");
  }

  /** The descriptor in the class file: without the receiver. */
  public String descriptor() {
    StringBuilder out = new StringBuilder("(");
    if (isStatic && takesProcess) out.append(Proc.class.descriptorString());
    boolean receiver = !isStatic && !takesProcess;
    for (int i = receiver ? 1 : 0; i < parameters.size(); i++) out.append(parameters.get(i));
    return out.append(')').append(result).toString();
  }
}
