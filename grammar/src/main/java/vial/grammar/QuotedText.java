package vial.grammar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * Collects the text between two quotes: heredocs lose their indentation, escapes are applied, sigils keep them.
 * A text may hold single bytes ({@code \xFF}); such a byte is the char U+DC00 plus the byte until the text is encoded.
 */
final class QuotedText {
    private static final int BYTE = 0xDC00;
    private final Lexeme start;
    private final Lexeme end;
    private final boolean unescape;
    private final boolean heredoc;
    private final boolean sigil;
    private final List<Object> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Lexeme textStart;
    private boolean lineStart;

    QuotedText(Lexeme start, Lexeme end, boolean unescape) {
        this.start = start;
        this.end = end;
        this.sigil = start.type == ElixirLexer.SIGIL_START;
        this.heredoc = end.type == ElixirLexer.HEREDOC_END;
        this.unescape = unescape && !sigil;
        this.lineStart = false;
    }

    void add(Lexeme piece) {
        if (textStart == null) {
            textStart = piece;
        }
        text.append(piece.getText());
    }

    void add(Object interpolation) {
        flush(false);
        parts.add(interpolation);
        lineStart = false;
    }

    List<Object> parts() {
        flush(true);
        return parts;
    }

    private boolean first() {
        return parts.isEmpty();
    }

    private void flush(boolean last) {
        String raw = text.toString();
        text.setLength(0);
        if (heredoc) {
            if (last) {
                raw = raw + end.getText().substring(0, end.getText().indexOf('\n') + 1);
            }
            raw = unindented(raw);
        }
        if (!unescape) {
            raw = Escapes.unescapeDelimiter(raw, end, heredoc);
        } else {
            raw = Escapes.unescape(raw, textStart == null ? start : textStart, heredoc);
        }
        if (!raw.isEmpty() || heredoc && first() && !last) {
            parts.add(raw);
        }
        textStart = null;
    }

    /** Removes as much white space from each line's start as the closing delimiter has before it. */
    private String unindented(String raw) {
        int indentation = indentation(end);
        String body = first() ? raw.substring(raw.indexOf('\n') + 1) : raw;
        StringBuilder result = new StringBuilder(body.length());
        boolean atStart = first();
        int i = 0;
        while (i < body.length()) {
            if (atStart) {
                int spaces = 0;
                while (i < body.length() && spaces < indentation && (body.charAt(i) == ' ' || body.charAt(i) == '\t')) {
                    i++;
                    spaces++;
                }
                atStart = false;
                continue;
            }
            char c = body.charAt(i++);
            result.append(c);
            atStart = c == '\n';
        }
        return result.toString();
    }

    static int indentation(Lexeme end) {
        String text = end.getText();
        int from = text.indexOf('\n') + 1;
        int i = from;
        while (text.charAt(i) == ' ' || text.charAt(i) == '\t') {
            i++;
        }
        return i - from;
    }

    static String modifiers(Lexeme end) {
        String text = end.getText();
        int i = text.length();
        while (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))) {
            i--;
        }
        return text.substring(i);
    }

    static char byteMark(int value) {
        return (char) (BYTE + value);
    }

    /** UTF-8, with marked bytes as they are. */
    static byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isByte(text, i)) {
                out.writeBytes(text.substring(plain, i).getBytes(StandardCharsets.UTF_8));
                out.write(c - BYTE);
                plain = i + 1;
            }
        }
        out.writeBytes(text.substring(plain).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static boolean isByte(String text, int i) {
        char c = text.charAt(i);
        return c >= BYTE && c <= BYTE + 0xFF && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** The text that marked bytes make up; none if they are not UTF-8. */
    static String decode(String text, Lexeme place) {
        if (text.chars().noneMatch(c -> c >= BYTE && c <= BYTE + 0xFF)) {
            return text;
        }
        byte[] bytes = bytes(text);
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        int bad = decoded.indexOf('\uFFFD');
        if (bad >= 0) {
            throw invalidEncoding(Arrays.copyOfRange(bytes, decoded.substring(0, bad).getBytes(StandardCharsets.UTF_8).length,
                    bytes.length), place);
        }
        return decoded;
    }

    private static SyntaxFailure invalidEncoding(byte[] rest, Lexeme place) {
        StringJoiner shown = new StringJoiner(", ", "<<", ">>");
        for (byte b : rest) {
            shown.add(Integer.toString(b & 0xFF));
        }
        return new SyntaxFailure(new SyntaxProblem(SyntaxProblem.Kind.INVALID_ENCODING, place.line, place.column, true,
                "invalid encoding starting at " + shown, null, ""));
    }
}
