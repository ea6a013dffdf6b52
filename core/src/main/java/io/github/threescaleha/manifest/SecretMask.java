package io.github.threescaleha.manifest;

import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.YamlDocument;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a text safe to show lines of: each character of a Secret's values and annotations, and of a Template's parameter
 * values, becomes a star. Places stay where they are.
 */
public final class SecretMask {
    private static final String MENTION = "Secret";
    private static final char STAR = '*';

    private final StringBuilder out;
    private int lastIndex;
    private int lastOffset;

    private SecretMask(String text) {
        this.out = new StringBuilder(text);
    }

    /** The text of a file, masked where its documents hold secrets. */
    public static SourceFile mask(SourceFile file, List<YamlDocument> documents) {
        if (!file.text().contains(MENTION)) {
            return file;
        }
        SecretMask mask = new SecretMask(file.text());
        documents.forEach(document -> mask.search(document.root()));
        return new SourceFile(file.name(), mask.out.toString());
    }

    private void search(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::search);
        } else if (node instanceof YamlMapping mapping) {
            if (isKind(mapping, "Secret")) {
                maskSecret(mapping);
            } else {
                if (isKind(mapping, "Template")) {
                    values(mapping, "parameters").forEach(this::maskAll);
                }
                mapping.entries().forEach(entry -> search(entry.value()));
                mapping.duplicates().forEach(duplicate -> search(duplicate.lost()));
            }
        }
    }

    private void maskSecret(YamlMapping secret) {
        values(secret, "data").forEach(this::maskAll);
        values(secret, "stringData").forEach(this::maskAll);
        for (YamlNode node : values(secret, "metadata")) {
            if (node instanceof YamlMapping metadata) {
                values(metadata, "annotations").forEach(this::maskAll);
            }
        }
    }

    private static boolean isKind(YamlMapping mapping, String kind) {
        for (YamlNode node : values(mapping, "kind")) {
            if (node instanceof YamlScalar scalar && kind.equals(scalar.text())) {
                return true;
            }
        }
        return false;
    }

    /** The value of a key, and those that were given for it before and do not count. */
    private static List<YamlNode> values(YamlMapping mapping, String name) {
        List<YamlNode> values = new ArrayList<>();
        for (YamlMapping.DuplicateKey duplicate : mapping.duplicates()) {
            if (duplicate.name().equals(name)) {
                values.add(duplicate.lost());
            }
        }
        YamlMapping.Entry entry = mapping.entry(name);
        if (entry != null) {
            values.add(entry.value());
        }
        return values;
    }

    private void maskAll(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> maskAll(entry.value()));
            mapping.duplicates().forEach(duplicate -> maskAll(duplicate.lost()));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::maskAll);
        } else if (node instanceof YamlScalar scalar) {
            mask(scalar.span());
        }
    }

    private void mask(Span span) {
        int from = index(span.start());
        int to = index(span.end());
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(out.charAt(i)) && !Character.isSurrogate(out.charAt(i))) {
                out.setCharAt(i, STAR);
            }
        }
    }

    /** Where a position is in the text; counted from the one asked for before, as values come mostly in order. */
    private int index(Position position) {
        lastIndex = out.offsetByCodePoints(lastIndex, position.offset() - lastOffset);
        lastOffset = position.offset();
        return lastIndex;
    }
}
