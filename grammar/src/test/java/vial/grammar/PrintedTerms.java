package vial.grammar;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Terms as plain Java objects, and their canonical text: what record-goldens.exs prints for the same terms. */
final class PrintedTerms implements QuotedTerms {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    record Atom(String name) {}

    record Binary(byte[] bytes) {}

    record Tuple(List<Object> elements) {}

    @Override
    public Object atom(String name) {
        return new Atom(name);
    }

    @Override
    public Object integer(BigInteger value) {
        return value;
    }

    @Override
    public Object decimal(double value) {
        return value;
    }

    @Override
    public Object binary(byte[] utf8) {
        return new Binary(utf8);
    }

    @Override
    public Object tuple(Object... elements) {
        return new Tuple(Arrays.asList(elements));
    }

    @Override
    public Object list(List<Object> elements) {
        return List.copyOf(elements);
    }

    @Override
    public Object[] tupleElements(Object term) {
        return term instanceof Tuple tuple ? tuple.elements.toArray() : null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Object> listElements(Object term) {
        return term instanceof List<?> list ? (List<Object>) list : null;
    }

    static String print(Object term) {
        StringBuilder out = new StringBuilder();
        print(term, out);
        return out.toString();
    }

    private static void print(Object term, StringBuilder out) {
        switch (term) {
            case Atom atom -> text(atom.name.getBytes(StandardCharsets.UTF_8), out.append(':'));
            case BigInteger integer -> out.append(integer);
            case Double decimal -> out.append('f').append(HEX.toHexDigits(Double.doubleToRawLongBits(decimal)));
            case Binary binary -> text(binary.bytes, out);
            case Tuple tuple -> sequence('{', tuple.elements, '}', out);
            case List<?> list -> sequence('[', list, ']', out);
            default -> throw new IllegalArgumentException("not a term: " + term);
        }
    }

    private static void sequence(char open, List<?> elements, char close, StringBuilder out) {
        out.append(open);
        String separator = "";
        for (Object element : elements) {
            out.append(separator);
            print(element, out);
            separator = ", ";
        }
        out.append(close);
    }

    static void text(byte[] bytes, StringBuilder out) {
        out.append('"');
        for (byte b : bytes) {
            if (b >= 32 && b <= 126 && b != '"' && b != '\\') {
                out.append((char) b);
            } else {
                out.append('\\').append(HEX.toHexDigits(b));
            }
        }
        out.append('"');
    }
}
