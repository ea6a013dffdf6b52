package io.github.threescaleha.manifest;

import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.YamlDocument;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a text safe to show lines of: each character of a Secret's values and annotations, and of a Template's parameter
 * values, becomes a star. Places stay where they are.
 */
public final class SecretMask {
    private static final String MENTION = "Secret";
    private static final char STAR = '*';

    private final StringBuilder out;

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
            String kind = mapping.string("kind");
            if ("Secret".equals(kind)) {
                maskSecret(mapping);
            } else {
                if ("Template".equals(kind)) {
                    maskAll(mapping.get("parameters"));
                }
                mapping.entries().forEach(entry -> search(entry.value()));
                mapping.duplicates().forEach(duplicate -> search(duplicate.lost()));
            }
        }
    }

    private void maskSecret(YamlMapping secret) {
        maskAll(secret.get("data"));
        maskAll(secret.get("stringData"));
        YamlMapping metadata = secret.mapping("metadata");
        maskAll(metadata == null ? null : metadata.get("annotations"));
    }

    private void maskAll(@Nullable YamlNode node) {
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
        int from = out.offsetByCodePoints(0, span.start().offset());
        int to = out.offsetByCodePoints(from, span.end().offset() - span.start().offset());
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(out.charAt(i)) && !Character.isSurrogate(out.charAt(i))) {
                out.setCharAt(i, STAR);
            }
        }
    }
}
