package io.github.threescaleha.yaml;

import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.YamlMapping.DuplicateKey;
import io.github.threescaleha.yaml.YamlMapping.Entry;
import io.github.threescaleha.yaml.YamlScalar.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers a mapping's entries: the last of equal keys wins, merge keys fill in what is not given. */
final class MappingBuilder {
    private final int mergeBudget;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<DuplicateKey> duplicates = new ArrayList<>();
    private final List<YamlMapping> merges = new ArrayList<>();
    private int merged;

    /**
     * @param mergeBudget how many entries may be merged in
     */
    MappingBuilder(int mergeBudget) {
        this.mergeBudget = mergeBudget;
    }

    void put(YamlNode key, YamlNode value) {
        if (!(key instanceof YamlScalar scalar) || scalar.isNull()) {
            throw new BrokenDocumentException(key.span().start(), "cannot be used: a key of a mapping is no text");
        }
        if (scalar.style() == Style.PLAIN && scalar.text().equals("<<")) {
            merge(value);
            return;
        }
        String name = name(scalar);
        Entry before = entries.put(name, new Entry(scalar, name, value));
        if (before != null) {
            duplicates.add(new DuplicateKey(name, before.key().span(), scalar.span(), before.value()));
        }
    }

    YamlMapping build(Span span) {
        for (YamlMapping merge : merges) {
            merged += merge.entries().size();
            if (merged > mergeBudget) {
                throw new BrokenDocumentException(span.start(), "merges too many entries: over the limit of values");
            }
            for (Entry entry : merge.entries()) {
                entries.putIfAbsent(entry.name(), entry);
            }
        }
        return new YamlMapping(List.copyOf(entries.values()), duplicates, span);
    }

    int merged() {
        return merged;
    }

    private void merge(YamlNode value) {
        if (value instanceof YamlMapping mapping) {
            merges.add(mapping);
        } else if (value instanceof YamlSequence sequence
                && sequence.items().stream().allMatch(YamlMapping.class::isInstance)) {
            sequence.items().forEach(item -> merges.add((YamlMapping) item));
        } else {
            throw new BrokenDocumentException(
                    value.span().start(), "cannot be used: a merge key (<<) takes a mapping or a list of mappings");
        }
    }

    /** A key as text. */
    static String name(YamlScalar key) {
        return switch (key.type()) {
            case BOOLEAN -> Boolean.toString(key.isTrue());
            case INTEGER -> ScalarTypes.integer(key.text()).toString();
            default -> key.text();
        };
    }
}
