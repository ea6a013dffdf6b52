package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Value;
import io.github.threescaleha.yaml.YamlReader;
import io.github.threescaleha.yaml.YamlScalar.Type;

/** Writes single values. */
final class ScalarText {
    private ScalarText() {}

    static String of(Value.Scalar scalar, String quote) {
        return scalar.type() == Type.STRING ? text(scalar.text(), quote) : scalar.text();
    }

    /** A text or a key. */
    static String text(String text, String quote) {
        boolean plain = isWord(text) && YamlReader.plainType(text) == Type.STRING;
        if (plain && quote.isEmpty()) {
            return text;
        }
        boolean single = quote.equals("'") && text.chars().noneMatch(Character::isISOControl);
        return single ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
    }

    /** Whether a text can stand without quotes anywhere, also within braces. */
    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            boolean sign = c == '_' || c == '.' || c == '/' || c == '-' && i > 0;
            if (!letter && !sign) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7F && c < 0xA0 || c == '\u2028' || c == '\u2029') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
