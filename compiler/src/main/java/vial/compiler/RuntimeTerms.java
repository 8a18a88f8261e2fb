package vial.compiler;

import java.math.BigInteger;
import java.util.List;
import vial.grammar.QuotedTerms;
import vial.runtime.term.Atom;
import vial.runtime.term.Binary;
import vial.runtime.term.ListTerm;
import vial.runtime.term.Numbers;
import vial.runtime.term.Tuple;

/** Builds quoted forms of the runtime's terms. */
final class RuntimeTerms implements QuotedTerms {
  static final RuntimeTerms INSTANCE = new RuntimeTerms();

  private RuntimeTerms() {}

  @Override
  public Object atom(String name) {
    return Atom.of(name);
  }

  @Override
  public Object integer(BigInteger value) {
    return Numbers.normalize(value);
  }

  @Override
  public Object decimal(double value) {
    return value;
  }

  @Override
  public Object binary(byte[] utf8) {
    return Binary.of(utf8);
  }

  @Override
  public Object tuple(Object... elements) {
    return Tuple.of(elements);
  }

  @Override
  public Object list(List<Object> elements) {
    return ListTerm.fromJava(elements);
  }

  @Override
  public Object[] tupleElements(Object term) {
    return term instanceof Tuple t ? t.elements : null;
  }

  @Override
  public List<Object> listElements(Object term) {
    return ListTerm.toJava(term);
  }

  @Override
  public boolean atomExists(String name) {
    return Atom.existing(name) != null;
  }
}
