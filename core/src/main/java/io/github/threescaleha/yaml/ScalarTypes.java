package io.github.threescaleha.yaml;

import io.github.threescaleha.yaml.YamlScalar.Type;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What kubectl takes a plain scalar for. It reads YAML 1.1 by rules of its own: {@code yes} and {@code y} are booleans,
 * {@code 012} and {@code 0o12} are ten, {@code 1_000} is a thousand, {@code 2.0} is the integer two, but {@code 1:30}
 * and dates are text. Found by running sigs.k8s.io/yaml 1.6.0 over each form.
 */
final class ScalarTypes {
    private ScalarTypes() {}

    /** The type of a scalar without quotes or tag. */
    static Type plain(String text) {
        if (text.isEmpty()) {
            return Type.NULL;
        }
        char first = text.charAt(0);
        if (isDigit(first) || first == '+' || first == '-' || first == '.') {
            return number(text);
        }
        return switch (text) {
            case "~", "null", "Null", "NULL" -> Type.NULL;
            case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> Type.BOOLEAN;
            case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> Type.BOOLEAN;
            default -> Type.STRING;
        };
    }

    /** The type of a scalar with an explicit tag; a tag that is not of the core set makes text. */
    static Type tagged(String tag, String text) {
        Type plain = plain(text);
        return switch (tag) {
            case "tag:yaml.org,2002:null" -> Type.NULL;
            case "tag:yaml.org,2002:bool" -> plain == Type.BOOLEAN ? plain : Type.STRING;
            case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float" ->
                plain == Type.INTEGER || plain == Type.FLOAT ? plain : Type.STRING;
            default -> Type.STRING;
        };
    }

    /** Whether a boolean's text is one of the words for true. */
    static boolean isTrue(String text) {
        char first = text.charAt(0);
        return first == 'y' || first == 'Y' || first == 't' || first == 'T' || text.equalsIgnoreCase("on");
    }

    /** The value of an integer's text. */
    static BigInteger integer(String text) {
        String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
        boolean negative = digits.charAt(0) == '-';
        String bare = negative || digits.charAt(0) == '+' ? digits.substring(1) : digits;
        BigInteger value = magnitude(bare);
        return negative ? value.negate() : value;
    }

    private static BigInteger magnitude(String bare) {
        int radix = radix(bare);
        if (radix != 10) {
            return new BigInteger(bare.substring(prefix(bare)), radix);
        }
        return isDigits(bare, 0, 10) ? new BigInteger(bare) : new BigDecimal(bare).toBigIntegerExact();
    }

    private static Type number(String text) {
        if (text.length() == 1) {
            return isDigit(text.charAt(0)) ? Type.INTEGER : Type.STRING;
        }
        String plain = text.charAt(0) == '.' || text.indexOf('_') < 0 ? text : text.replace("_", "");
        int start = isDigit(plain.charAt(0)) || plain.charAt(0) == '.' ? 0 : 1;
        String bare = plain.substring(start);
        if (bare.isEmpty()) {
            return Type.STRING;
        }
        return radix(bare) == 10 ? decimal(bare) : Type.INTEGER;
    }

    private static Type decimal(String bare) {
        if (isDigits(bare, 0, 10)) {
            return Type.INTEGER;
        }
        if (bare.equals(".inf") || bare.equals(".Inf") || bare.equals(".INF")) {
            return Type.FLOAT;
        }
        if (bare.equals(".nan") || bare.equals(".NaN") || bare.equals(".NAN")) {
            return Type.FLOAT;
        }
        return isFloat(bare) ? wholeOrNot(bare) : Type.STRING;
    }

    private static Type wholeOrNot(String bare) {
        double value = Double.parseDouble(bare);
        if (Double.isInfinite(value)) {
            return Type.STRING;
        }
        return value == Math.rint(value) && isExact(bare) ? Type.INTEGER : Type.FLOAT;
    }

    private static boolean isExact(String bare) {
        try {
            BigDecimal value = new BigDecimal(bare);
            return value.signum() == 0
                    || value.scale() < 400 && value.stripTrailingZeros().scale() <= 0;
        } catch (NumberFormatException e) {
            return false; // an exponent beyond what it can hold
        }
    }

    /** The radix that the prefix gives, if digits of that radix follow; else 10. */
    private static int radix(String bare) {
        if (bare.length() < 2 || bare.charAt(0) != '0') {
            return 10;
        }
        int radix = switch (bare.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            case 'o', 'O', '0', '1', '2', '3', '4', '5', '6', '7' -> 8;
            default -> 10;
        };
        int from = prefix(bare);
        return radix != 10 && from < bare.length() && isDigits(bare, from, radix) ? radix : 10;
    }

    private static int prefix(String bare) {
        return isDigit(bare.charAt(1)) ? 1 : 2;
    }

    private static boolean isDigits(String text, int from, int radix) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), radix) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFloat(String bare) {
        int i = digits(bare, 0);
        int whole = i;
        int fraction = 0;
        if (i < bare.length() && bare.charAt(i) == '.') {
            int end = digits(bare, i + 1);
            fraction = end - i - 1;
            i = end;
        }
        return whole + fraction > 0 && exponentEnd(bare, i) == bare.length();
    }

    private static int exponentEnd(String bare, int at) {
        if (at == bare.length() || bare.charAt(at) != 'e' && bare.charAt(at) != 'E') {
            return at;
        }
        int sign = at + 1 < bare.length() && (bare.charAt(at + 1) == '+' || bare.charAt(at + 1) == '-') ? 1 : 0;
        int end = digits(bare, at + 1 + sign);
        return end == at + 1 + sign ? at : end;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
