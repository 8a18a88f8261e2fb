package vial.runtime.erlang;

import vial.runtime.term.ListTerm;

/** {@code :io_lib_format}: the shortest text of floats. */
public final class IoLibFormat {
  private IoLibFormat() {}

  public static Object fwrite_g(Object number) {
    return ListTerm.ofCodePoints(FloatText.shortest((Double) number));
  }
}
