package io.github.threescaleha.schema;

import io.github.threescaleha.manifest.Manifest;
import io.github.threescaleha.manifest.SecretData;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlScalar.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of a Secret what the API server checks of it. Tells of a value only where it is, never what it is. */
public final class SecretSchema {
    private static final List<String> TEXT_MAPS = List.of("labels", "annotations");

    private SecretSchema() {}

    /** Labels and annotations that are no text, and values that are no text or no base64. */
    public static List<SchemaViolation> violations(Manifest secret) {
        List<SchemaViolation> violations = new ArrayList<>();
        Pointer metadata = Pointer.ROOT.child("metadata");
        TEXT_MAPS.forEach(name -> checkTexts(secret, metadata.child(name), violations));
        for (Pointer pointer : SecretData.of(secret).broken()) {
            violations.add(broken(pointer));
        }
        return violations;
    }

    private static void checkTexts(Manifest secret, Pointer at, List<SchemaViolation> into) {
        YamlMapping metadata = secret.root().mapping("metadata");
        YamlNode node = metadata == null ? null : metadata.get(at.last());
        if (node instanceof YamlMapping texts) {
            for (YamlMapping.Entry entry : texts.entries()) {
                if (!isText(entry.value())) {
                    Pointer pointer = at.child(entry.name());
                    into.add(new SchemaViolation(pointer, pointer.dotted() + " must be text", "quote it"));
                }
            }
        } else if (node != null) {
            into.add(new SchemaViolation(at, at.dotted() + " must be a mapping", "give a mapping of texts"));
        }
    }

    private static boolean isText(@Nullable YamlNode node) {
        return node instanceof YamlScalar scalar
                && (scalar.type() == Type.STRING || scalar.isNull() || scalar.isUnknown());
    }

    private static SchemaViolation broken(Pointer pointer) {
        boolean encoded = pointer.text().startsWith("/data");
        return pointer.steps().size() == 1
                ? new SchemaViolation(
                        pointer, pointer.last() + " must be a mapping", "give a mapping of keys and texts")
                : new SchemaViolation(
                        pointer,
                        pointer.dotted() + (encoded ? " is not base64" : " must be text"),
                        encoded ? "encode the value, or give it as it is under stringData" : "quote the value");
    }
}
