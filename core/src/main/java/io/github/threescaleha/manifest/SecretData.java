package io.github.threescaleha.manifest;

import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlMapping.Entry;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a Secret with their values decoded. Holds secrets: it has no text form, and nothing of a value may be
 * printed.
 */
public final class SecretData {
    private static final Pointer DATA = Pointer.ROOT.child("data");
    private static final Pointer STRING_DATA = Pointer.ROOT.child("stringData");
    private static final int BASE64_GROUP = 4;

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<Pointer> broken = new ArrayList<>();
    private final Pointer newKeys;
    private boolean complete = true;

    /** A value of a Secret. */
    public static final class Value {
        private final Pointer pointer;
        private final @Nullable String text;

        private Value(Pointer pointer, @Nullable String text) {
            this.pointer = pointer;
            this.text = text;
        }

        /** Where it is. */
        public Pointer pointer() {
            return pointer;
        }

        /** The value, never to be printed, or {@code null} if it is unknown. */
        public @Nullable String text() {
            return text;
        }

        /** Whether it is there with nothing in it. */
        public boolean isEmpty() {
            return text != null && text.isEmpty();
        }
    }

    private SecretData(YamlMapping root) {
        newKeys = root.get("stringData") != null || root.get("data") == null ? STRING_DATA : DATA;
        readAll(root.get("data"), DATA);
        readAll(root.get("stringData"), STRING_DATA);
    }

    /** Reads a Secret. */
    public static SecretData of(Manifest secret) {
        return new SecretData(secret.root());
    }

    /** The value of a key, {@code stringData} before {@code data}, or {@code null} if it is absent or null. */
    public @Nullable Value get(String key) {
        return values.get(key);
    }

    /** All keys with their values. */
    public Map<String, Value> all() {
        return Collections.unmodifiableMap(values);
    }

    /** Whether a key that is not here is certainly nowhere: not while {@code data} or {@code stringData} is unknown. */
    public boolean isComplete() {
        return complete;
    }

    /** Where a key that is missing would go. */
    public Pointer wouldBe(String key) {
        return newKeys.child(key);
    }

    /** The values that are no text, or in {@code data} no base64. */
    public List<Pointer> broken() {
        return List.copyOf(broken);
    }

    private void readAll(@Nullable YamlNode node, Pointer at) {
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> read(entry, at.child(entry.name()), at.equals(DATA)));
        } else if (node != null) {
            complete = false;
            if (!(node instanceof YamlScalar scalar && scalar.isUnknown())) {
                broken.add(at);
            }
        }
    }

    private void read(Entry entry, Pointer at, boolean encoded) {
        if (entry.value() instanceof YamlScalar scalar && (scalar.isNull() || scalar.isUnknown())) {
            if (scalar.isUnknown()) {
                values.put(entry.name(), new Value(at, null));
            }
            return;
        }
        String text = entry.value() instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.STRING
                ? scalar.text()
                : null;
        String value = text != null && encoded ? decoded(text) : text;
        if (value == null) {
            broken.add(at);
        }
        values.put(entry.name(), new Value(at, value));
    }

    /** The text behind base64 as the API server decodes it: line breaks are let pass, padding is not optional. */
    private static @Nullable String decoded(String text) {
        String joined = text.replace("\n", "").replace("\r", "");
        if (joined.length() % BASE64_GROUP != 0) {
            return null;
        }
        try {
            return new String(Base64.getDecoder().decode(joined), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
