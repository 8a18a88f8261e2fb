package vial.runtime.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** APPEND: growing in place never changes what anybody else sees. */
class BinaryTest {
  @Test
  void anOldValueIsCopiedWhenItIsAppendedToAgain() {
    Binary base = Binary.ofUtf8("a").append(Binary.ofUtf8("b")).append(Binary.ofUtf8("c"));
    Binary one = base.append(Binary.ofUtf8("one"));
    Binary other = base.append(Binary.ofUtf8("other"));
    assertEquals("abc", base.toJavaString());
    assertEquals("abcone", one.toJavaString());
    assertEquals("abcother", other.toJavaString());
  }

  @Test
  void aLoopOfAppendsCopiesEachByteAConstantNumberOfTimes() {
    Binary text = Binary.EMPTY;
    byte[] before = null;
    int copies = 0;
    for (int i = 0; i < 100_000; i++) {
      text = text.append(Binary.ofUtf8("x"));
      if (text.bytes != before) copies++;
      before = text.bytes;
    }
    assertEquals(100_000, text.length);
    assertEquals(true, copies < 25, copies + " copies");
  }

  @Test
  void nothingIsAppendedForFree() {
    Binary text = Binary.ofUtf8("text");
    assertSame(text, text.append(Binary.EMPTY));
    assertSame(text, Binary.EMPTY.append(text));
  }
}
