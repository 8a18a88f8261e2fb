package vial.runtime.code;

import java.lang.reflect.Method;
import vial.runtime.process.Proc;

/** A function in Java: the method to call, whether it takes the process first, and whether it may return SUSPEND. */
public record Native(Method method, String name, int arity, boolean takesProcess, boolean suspends) {
  static Native of(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    boolean takesProcess = parameters.length > 0 && parameters[0] == Proc.class;
    for (int i = takesProcess ? 1 : 0; i < parameters.length; i++) if (parameters[i] != Object.class) return null;
    if (method.getReturnType() != Object.class) return null;
    Name name = method.getAnnotation(Name.class);
    return new Native(
        method,
        name == null ? method.getName() : name.value(),
        takesProcess ? parameters.length - 1 : parameters.length,
        takesProcess,
        method.isAnnotationPresent(Suspends.class));
  }

  /** Internal name of the class that holds the method, for {@code invokestatic}. */
  public String owner() {
    return method.getDeclaringClass().getName().replace('.', '/');
  }

  public String methodName() {
    return method.getName();
  }

  public String descriptor() {
    StringBuilder out = new StringBuilder("(");
    if (takesProcess) out.append("Lvial/runtime/process/Proc;");
    out.append("Ljava/lang/Object;".repeat(arity));
    return out.append(")Ljava/lang/Object;").toString();
  }
}
