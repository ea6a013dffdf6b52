package io.github.threescaleha.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON pointer (RFC 6901): where a value is, or would be, below a root. Immutable, and equal to one of the same text. */
public final class Pointer {
    /** The root itself. */
    public static final Pointer ROOT = new Pointer("");

    private final String text;

    /** The steps; found when they are asked for first. */
    private volatile @Nullable List<String> steps;

    /**
     * A pointer.
     *
     * @param text empty for the root, else each step after a slash with {@code ~} and {@code /} escaped
     * @throws IllegalArgumentException if it does not start with a slash
     */
    public Pointer(String text) {
        if (!text.isEmpty() && text.charAt(0) != '/') {
            throw new IllegalArgumentException("a pointer starts with a slash: " + text);
        }
        this.text = text;
    }

    /** The pointer as text: empty for the root, else each step after a slash with {@code ~} and {@code /} escaped. */
    public String text() {
        return text;
    }

    /** The value of a key below this one. */
    public Pointer child(String key) {
        return new Pointer(text.concat("/").concat(escape(key)));
    }

    /** An item of this list, from 0. */
    public Pointer child(int index) {
        return new Pointer(text + "/" + index);
    }

    /** Below this one, the steps of another. */
    public Pointer resolve(Pointer below) {
        return new Pointer(text + below.text);
    }

    /** Whether this is the other or lies below it. */
    public boolean startsWith(Pointer other) {
        return text.startsWith(other.text)
                && (text.length() == other.text.length() || text.charAt(other.text.length()) == '/');
    }

    /** What this lies in, or {@code null} for the root. */
    public @Nullable Pointer parent() {
        return text.isEmpty() ? null : new Pointer(text.substring(0, text.lastIndexOf('/')));
    }

    /** The last step, unescaped; empty for the root. */
    public String last() {
        return unescape(text.substring(text.lastIndexOf('/') + 1));
    }

    /** The steps, unescaped. */
    public List<String> steps() {
        List<String> known = steps;
        if (known == null) {
            known = Collections.unmodifiableList(read());
            steps = known;
        }
        return known;
    }

    private List<String> read() {
        List<String> read = new ArrayList<>();
        for (int from = 1; from <= text.length(); ) {
            int slash = text.indexOf('/', from);
            int to = slash < 0 ? text.length() : slash;
            read.add(unescape(text.substring(from, to)));
            from = to + 1;
        }
        return read;
    }

    /** The way people write it, on one line: {@code spec.backend.listenerSpec.replicas}, items as {@code [0]}. */
    public String dotted() {
        StringBuilder out = new StringBuilder();
        for (String step : steps()) {
            if (isNumber(step)) {
                out.append('[').append(step).append(']');
            } else {
                out.append(out.length() == 0 ? "" : ".").append(onOneLine(step));
            }
        }
        return out.toString();
    }

    /** A key for a sentence: one with line breaks would be taken for more than a key. */
    public static String onOneLine(String key) {
        return key.chars().anyMatch(Character::isISOControl) ? key.replaceAll("\\p{Cc}", " ") : key;
    }

    private static boolean isNumber(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String escape(String key) {
        return key.indexOf('~') < 0 && key.indexOf('/') < 0
                ? key
                : key.replace("~", "~0").replace("/", "~1");
    }

    private static String unescape(String step) {
        return step.indexOf('~') < 0 ? step : step.replace("~1", "/").replace("~0", "~");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pointer pointer && text.equals(pointer.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
