package vial.grammar;

import java.math.BigInteger;

/** The values of number literals. */
final class Numbers {
    private Numbers() {}

    static BigInteger integer(String text) {
        String digits = text.replace("_", "");
        if (digits.length() > 2 && digits.charAt(0) == '0') {
            int radix = switch (digits.charAt(1)) {
                case 'x' -> 16;
                case 'o' -> 8;
                case 'b' -> 2;
                default -> 10;
            };
            return new BigInteger(radix == 10 ? digits : digits.substring(2), radix);
        }
        return new BigInteger(digits);
    }

    static double decimal(Lexeme number) {
        double value = Double.parseDouble(number.getText().replace("_", ""));
        if (Double.isInfinite(value)) {
            throw SyntaxFailure.at(number, "invalid float number ", number.getText());
        }
        return value;
    }
}
