package vial.compiler.module;

import java.util.concurrent.ConcurrentHashMap;
import vial.runtime.process.Lending;
import vial.runtime.process.Proc;

/**
 * A value for each process that compiles. A thread local would not do: code that suspends goes on on the schedulers (NATIVE), and what it
 * compiles then is lent to another thread, in the same process.
 */
final class ProcessLocal<T> {
  private final ConcurrentHashMap<Object, T> values = new ConcurrentHashMap<>();

  private static Object key() {
    Proc process = Lending.process();
    return process != null ? process : Thread.currentThread();
  }

  T get() {
    return values.get(key());
  }

  /** Null forgets. */
  void set(T value) {
    if (value == null) values.remove(key());
    else values.put(key(), value);
  }
}
