package vial.grammar;

import java.math.BigInteger;
import java.util.List;

/** Makes the terms that a quoted form is built of, so that the grammar need not know how the runtime represents them. */
public interface QuotedTerms {
    Object atom(String name);

    Object integer(BigInteger value);

    Object decimal(double value);

    Object binary(byte[] utf8);

    Object tuple(Object... elements);

    Object list(List<Object> elements);

    /** The elements of a tuple, null for any other term. Asked only of what a literal encoder gave. */
    default Object[] tupleElements(Object term) {
        return null;
    }

    /** The elements of a proper list, null for any other term. Asked only of what a literal encoder gave. */
    default List<Object> listElements(Object term) {
        return null;
    }

    /** Whether an atom of this name has been made before: for {@code existing_atoms_only}. */
    default boolean atomExists(String name) {
        return true;
    }
}
