package vial.grammar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
                raw = raw + (end.getText().startsWith("\\") ? "\\\n" : "\n");
            }
            raw = unindented(raw);
        }
        if (sigil) {
            raw = Escapes.unescapeDelimiter(raw, end, heredoc);
        } else if (unescape) {
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
        while (i > 0 && Character.isLetter(text.charAt(i - 1))) {
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

    /** The text that marked bytes make up. */
    static String decode(String text) {
        return new String(bytes(text), StandardCharsets.UTF_8);
    }
}
