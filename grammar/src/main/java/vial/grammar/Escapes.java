package vial.grammar;

/** Escape sequences. */
final class Escapes {
    private static final String BAD_HEX =
            "invalid hex escape character, expected \\xHH where H is a hexadecimal digit. Syntax error after: ";
    private static final String BAD_UNICODE =
            "invalid Unicode escape character, expected \\uHHHH or \\u{H*} where H is a hexadecimal digit. Syntax error after: ";

    private Escapes() {}

    static int character(Lexeme literal) {
        String text = literal.getText();
        int point = text.codePointAt(1);
        if (point != '\\' || text.length() == 2) {
            return point;
        }
        int escaped = text.codePointAt(2);
        boolean plain = escaped == 'x' || escaped == 'u' || escaped == '\n' || escaped == '\r';
        return plain ? escaped : unescape(text.substring(1), literal, false).codePointAt(0);
    }

    static String unescape(String raw, Lexeme place, boolean heredoc) {
        int slash = raw.indexOf('\\');
        if (slash < 0) {
            return raw;
        }
        Reader reader = new Reader(raw, place);
        return reader.read();
    }

    /** In a sigil only the closing delimiter loses its backslash. */
    static String unescapeDelimiter(String raw, Lexeme end, boolean heredoc) {
        String delimiter = delimiter(end);
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        if (heredoc) {
            return raw.replace("\\" + delimiter, delimiter);
        }
        StringBuilder result = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < raw.length()) {
                char next = raw.charAt(++i);
                if (delimiter.indexOf(next) < 0) {
                    result.append(c);
                }
                result.append(next);
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    private static String delimiter(Lexeme end) {
        String text = end.getText();
        String withoutModifiers = text.substring(0, text.length() - QuotedText.modifiers(end).length());
        return withoutModifiers.startsWith("\\") ? withoutModifiers.substring(1).strip() : withoutModifiers.strip();
    }

    private static final class Reader {
        private final String raw;
        private final Lexeme place;
        private final StringBuilder out;
        private int at;

        Reader(String raw, Lexeme place) {
            this.raw = raw;
            this.place = place;
            this.out = new StringBuilder(raw.length());
        }

        String read() {
            while (at < raw.length()) {
                char c = raw.charAt(at++);
                if (c == '\\' && at < raw.length()) {
                    escape(raw.charAt(at++));
                } else {
                    out.append(c);
                }
            }
            return out.toString();
        }

        private void escape(char c) {
            switch (c) {
                case '\n' -> { }
                case '\r' -> carriageReturn();
                case 'x' -> hexadecimal();
                case 'u' -> unicode();
                case '0' -> out.append('\0');
                case 'a' -> out.append('\u0007');
                case 'b' -> out.append('\b');
                case 'd' -> out.append('\u007F');
                case 'e' -> out.append('\u001B');
                case 'f' -> out.append('\f');
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 's' -> out.append(' ');
                case 't' -> out.append('\t');
                case 'v' -> out.append('\u000B');
                default -> out.append(c);
            }
        }

        private void carriageReturn() {
            if (at < raw.length() && raw.charAt(at) == '\n') {
                at++;
            } else {
                out.append('\r');
            }
        }

        private void hexadecimal() {
            if (at < raw.length() && raw.charAt(at) == '{') {
                codePoint(braced(), "\\x", BAD_HEX);
                return;
            }
            int value = fixed(1, 2);
            if (value < 0) {
                throw invalid(BAD_HEX, "\\x");
            }
            out.append(value < 0x80 ? (char) value : QuotedText.byteMark(value));
        }

        private void unicode() {
            codePoint(at < raw.length() && raw.charAt(at) == '{' ? braced() : fixed(4, 4), "\\u", BAD_UNICODE);
        }

        private void codePoint(int value, String escape, String malformed) {
            if (value < 0) {
                throw invalid(malformed, escape);
            }
            if (value > 0x10FFFF || value >= 0xD800 && value <= 0xDFFF) {
                throw invalid("invalid or reserved Unicode code point \\u{" + Integer.toHexString(value)
                        + "}. Syntax error after: ", escape);
            }
            out.appendCodePoint(value);
        }

        private int braced() {
            int close = raw.indexOf('}', at);
            int from = at + 1;
            if (close < from + 1 || close > from + 6) {
                return -1;
            }
            int value = 0;
            for (int i = from; i < close; i++) {
                int digit = Character.digit(raw.charAt(i), 16);
                if (digit < 0) {
                    return -1;
                }
                value = value * 16 + digit;
            }
            at = close + 1;
            return value;
        }

        private int fixed(int least, int most) {
            int value = 0;
            int count = 0;
            while (count < most && at < raw.length() && Character.digit(raw.charAt(at), 16) >= 0) {
                value = value * 16 + Character.digit(raw.charAt(at++), 16);
                count++;
            }
            return count < least ? -1 : value;
        }

        private SyntaxFailure invalid(String prefix, String escape) {
            return SyntaxFailure.at(place, prefix, escape);
        }
    }
}
