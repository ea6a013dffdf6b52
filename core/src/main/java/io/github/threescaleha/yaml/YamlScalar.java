package io.github.threescaleha.yaml;

import io.github.threescaleha.source.Span;
import java.math.BigInteger;

/**
 * A single value.
 *
 * @param type what kubectl takes it for
 * @param text the value as text, quotes and escapes resolved
 * @param style how it is written
 * @param span where it is written, quotes included
 */
public record YamlScalar(Type type, String text, Style style, Span span) implements YamlNode {
    /**
     * What a scalar is taken for. {@code UNKNOWN} is never read from a file: it stands for a value that is not given (a
     * template parameter without a value) or that breaks the schema.
     */
    public enum Type {
        NULL,
        BOOLEAN,
        INTEGER,
        FLOAT,
        STRING,
        UNKNOWN
    }

    /** How a scalar is written. */
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        BLOCK
    }

    @Override
    public int size() {
        return 1;
    }

    /** Whether it is null, written out or left empty. */
    public boolean isNull() {
        return type == Type.NULL;
    }

    /** The same place, holding what nobody knows. */
    public static YamlScalar unknown(YamlNode node) {
        return new YamlScalar(
                Type.UNKNOWN, node instanceof YamlScalar scalar ? scalar.text : "", Style.PLAIN, node.span());
    }

    /** Whether its value is unknown. */
    public boolean isUnknown() {
        return type == Type.UNKNOWN;
    }

    /** Whether it is the boolean true. */
    public boolean isTrue() {
        return type == Type.BOOLEAN && ScalarTypes.isTrue(text);
    }

    /**
     * The number of an integer.
     *
     * @throws IllegalStateException if it is none
     */
    public BigInteger integer() {
        if (type != Type.INTEGER) {
            throw new IllegalStateException("no integer");
        }
        return ScalarTypes.integer(text);
    }
}
