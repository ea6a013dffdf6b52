package io.github.threescaleha.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901): where a value is, or would be, below a root. Immutable, and equal to one of the same text.
 * Most are made on the way to a value and never written, so text and steps are found when they are asked for first.
 */
public final class Pointer {
    /** The root itself. */
    public static final Pointer ROOT = new Pointer("");

    /** What it lies in and its last step; {@code null} for one that was made of a text. */
    private final @Nullable Pointer parent;

    private final @Nullable String step;
    private volatile @Nullable String text;
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
        this.parent = null;
        this.step = null;
        this.text = text;
    }

    private Pointer(Pointer parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    /** The pointer as text: empty for the root, else each step after a slash with {@code ~} and {@code /} escaped. */
    public String text() {
        String known = text;
        if (known == null) {
            known = Objects.requireNonNull(parent).text() + "/" + escape(Objects.requireNonNull(step));
            text = known;
        }
        return known;
    }

    /** The value of a key below this one. */
    public Pointer child(String key) {
        return new Pointer(this, key);
    }

    /** An item of this list, from 0. */
    public Pointer child(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    /** Below this one, the steps of another. */
    public Pointer resolve(Pointer below) {
        return new Pointer(text() + below.text());
    }

    /** Whether this is the other or lies below it. */
    public boolean startsWith(Pointer other) {
        String own = text();
        String start = other.text();
        return own.startsWith(start) && (own.length() == start.length() || own.charAt(start.length()) == '/');
    }

    /** What this lies in, or {@code null} for the root. */
    public @Nullable Pointer parent() {
        if (parent != null) {
            return parent;
        }
        String own = text();
        return own.isEmpty() ? null : new Pointer(own.substring(0, own.lastIndexOf('/')));
    }

    /** The last step, unescaped; empty for the root. */
    public String last() {
        return step != null ? step : unescape(text().substring(text().lastIndexOf('/') + 1));
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
        if (parent != null) {
            read.addAll(parent.steps());
            read.add(last());
            return read;
        }
        String own = text();
        for (int from = 1; from <= own.length(); ) {
            int slash = own.indexOf('/', from);
            int to = slash < 0 ? own.length() : slash;
            read.add(unescape(own.substring(from, to)));
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
        for (int i = 0; i < key.length(); i++) {
            if (Character.isISOControl(key.charAt(i))) {
                return key.replaceAll("\\p{Cc}", " ");
            }
        }
        return key;
    }

    /** Whether a step is written as that to an item of a list is: with digits alone. */
    public static boolean isNumber(String step) {
        for (int i = 0; i < step.length(); i++) {
            if (step.charAt(i) < '0' || step.charAt(i) > '9') {
                return false;
            }
        }
        return !step.isEmpty();
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
        return other instanceof Pointer pointer && (this == pointer || text().equals(pointer.text()));
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
