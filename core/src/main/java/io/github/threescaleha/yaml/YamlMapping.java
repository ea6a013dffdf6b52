package io.github.threescaleha.yaml;

import io.github.threescaleha.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as its reader sees it: merge keys merged in, and of a key given twice the last value. The values that lost
 * are kept as {@link #duplicates()}.
 */
public final class YamlMapping implements YamlNode {
    private static final int SCAN_UP_TO = 8;

    private final List<Entry> entries;
    private final List<DuplicateKey> duplicates;
    private final Span span;
    private final int size;
    private final @Nullable Map<String, Entry> index;

    /**
     * A key with its value.
     *
     * @param key the key as it is written
     * @param name the key as text
     * @param value the value
     */
    public record Entry(YamlScalar key, String name, YamlNode value) {
        /** Whether its value is null, which counts as no entry at all. */
        public boolean hasNull() {
            return isNull(value);
        }
    }

    /**
     * A key that is given again in the same mapping.
     *
     * @param name the key as text
     * @param first where it was given before
     * @param again where it is given again
     * @param lost the value that was given before and does not count
     */
    public record DuplicateKey(String name, Span first, Span again, YamlNode lost) {}

    /** A mapping of entries with different names. */
    public YamlMapping(List<Entry> entries, List<DuplicateKey> duplicates, Span span) {
        this.entries = List.copyOf(entries);
        this.duplicates = List.copyOf(duplicates);
        this.span = span;
        this.size = sizeOf(entries, duplicates);
        this.index = entries.size() > SCAN_UP_TO ? index(entries) : null;
    }

    /** The same mapping with other entries. */
    public YamlMapping with(List<Entry> others) {
        return new YamlMapping(others, duplicates, span);
    }

    /** The entries in the order written; those merged in come last. */
    public List<Entry> entries() {
        return entries;
    }

    /** The keys given more than once, here and not below. */
    public List<DuplicateKey> duplicates() {
        return duplicates;
    }

    /** The entry of a key, or {@code null}. */
    public @Nullable Entry entry(String name) {
        if (index != null) {
            return index.get(name);
        }
        int count = entries.size();
        for (int i = 0; i < count; i++) {
            Entry entry = entries.get(i);
            if (entry.name.equals(name)) {
                return entry;
            }
        }
        return null;
    }

    /** The value of a key, or {@code null} if the key is absent or its value is null. */
    public @Nullable YamlNode get(String name) {
        Entry entry = entry(name);
        return entry == null || entry.hasNull() ? null : entry.value;
    }

    /** The mapping at a key, or {@code null} if there is none. */
    public @Nullable YamlMapping mapping(String name) {
        return get(name) instanceof YamlMapping mapping ? mapping : null;
    }

    /** The text at a key, or {@code null} if it is no text. */
    public @Nullable String string(String name) {
        return get(name) instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.STRING ? scalar.text() : null;
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public int size() {
        return size;
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull();
    }

    private static int sizeOf(List<Entry> entries, List<DuplicateKey> duplicates) {
        long size = 1;
        for (DuplicateKey duplicate : duplicates) {
            size += duplicate.lost().size();
        }
        for (Entry entry : entries) {
            size += entry.value.size();
        }
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    private static Map<String, Entry> index(List<Entry> entries) {
        Map<String, Entry> index = new HashMap<>();
        for (Entry entry : entries) {
            index.put(entry.name, entry);
        }
        return index;
    }
}
