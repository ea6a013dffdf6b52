package io.github.threescaleha.manifest;

import io.github.threescaleha.fix.Value;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Locator;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlMapping.DuplicateKey;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object found in a file, freed from the List, Template or policy that it came in.
 *
 * @param kind what it is
 * @param source the file it is in
 * @param document which document of the file, from 0
 * @param root the object, template parameters put in
 * @param rootSpan what to show for the object as a whole
 * @param duplicateKeys keys given twice, in it and, for the first object of a document, around it
 */
public record Manifest(
        Kind kind, SourceFile source, int document, YamlMapping root, Span rootSpan, List<DuplicateAt> duplicateKeys) {
    /** The kinds that matter here. */
    public enum Kind {
        API_MANAGER,
        SECRET
    }

    /**
     * A key given twice.
     *
     * @param pointer the key, from the object's root, or from the document's if it is around the object
     * @param key the key and both places
     */
    public record DuplicateAt(Pointer pointer, DuplicateKey key) {
        /** Where it was given before. */
        public Span first() {
            return key.first();
        }

        /** Where it is given again. */
        public Span again() {
            return key.again();
        }
    }

    public Manifest {
        duplicateKeys = List.copyOf(duplicateKeys);
    }

    /** {@code metadata.name}, or {@code null} if there is none. */
    public @Nullable String name() {
        return metadata("name");
    }

    /** {@code metadata.namespace}, or {@code null} if it is not given. */
    public @Nullable String namespace() {
        String namespace = metadata("namespace");
        return namespace == null || namespace.isEmpty() ? null : namespace;
    }

    /** An annotation's text, or {@code null} if it is absent or no text. */
    public @Nullable String annotation(String name) {
        YamlMapping metadata = root.mapping("metadata");
        YamlMapping annotations = metadata == null ? null : metadata.mapping("annotations");
        return annotations == null ? null : annotations.string(name);
    }

    /** All annotations that are texts, in the order written; one that is null counts as empty. */
    public Map<String, String> annotations() {
        Map<String, String> texts = new LinkedHashMap<>();
        YamlMapping metadata = root.mapping("metadata");
        YamlMapping annotations = metadata == null ? null : metadata.mapping("annotations");
        if (annotations != null) {
            for (YamlMapping.Entry entry : annotations.entries()) {
                if (entry.value() instanceof YamlScalar scalar
                        && (scalar.isNull() || scalar.type() == YamlScalar.Type.STRING)) {
                    texts.put(entry.name(), scalar.isNull() ? "" : scalar.text());
                }
            }
        }
        return texts;
    }

    /** Whether two objects can be in one namespace: the same, or one does not say which. */
    public boolean sharesNamespace(Manifest other) {
        String mine = namespace();
        String others = other.namespace();
        return mine == null || others == null || mine.equals(others);
    }

    /** Kind, namespace and name: what stays when the file is moved or edited. */
    public String identity() {
        String kindName = kind == Kind.API_MANAGER ? "APIManager" : "Secret";
        String space = namespace();
        String called = name();
        return kindName + "/" + (space == null ? "" : space) + "/" + (called == null ? "" : called);
    }

    /** Where in the file a pointer below this object leads, or would lead. */
    public Span locate(Pointer pointer) {
        return Locator.locate(root, rootSpan, pointer);
    }

    /** Whether something stands where a pointer leads, be it null. */
    public boolean has(Pointer pointer) {
        Pointer parent = pointer.parent();
        return parent == null
                || Locator.find(root, pointer) != null
                || Locator.find(root, parent) instanceof YamlMapping mapping && mapping.entry(pointer.last()) != null;
    }

    /** Whether a key given twice in this object, and not around it, has the same value both times. */
    public boolean repeatsItself(DuplicateAt duplicate) {
        Pointer parent = duplicate.pointer().parent();
        YamlNode around = parent == null ? null : parent.parent() == null ? root : Locator.find(root, parent);
        if (!(around instanceof YamlMapping mapping)) {
            return false;
        }
        List<DuplicateKey> same = mapping.duplicates().stream()
                .filter(key -> key.name().equals(duplicate.key().name()))
                .toList();
        int index = same.indexOf(duplicate.key());
        YamlMapping.Entry last = mapping.entry(duplicate.key().name());
        if (index < 0 || last == null) {
            return false;
        }
        YamlNode again = index + 1 < same.size() ? same.get(index + 1).lost() : last.value();
        return Value.of(duplicate.key().lost()).equals(Value.of(again));
    }

    /** Whether a mapping has one entry alone. */
    public boolean holdsOnly(Pointer mapping, Pointer entry) {
        return Locator.find(root, mapping) instanceof YamlMapping found
                && found.entries().size() == 1
                && found.entry(entry.last()) != null;
    }

    /** Whether a pointer leads through a list. */
    public boolean isInList(Pointer pointer) {
        for (Pointer at = pointer.parent(); at != null; at = at.parent()) {
            if (Locator.find(root, at) instanceof YamlSequence) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String metadata(String key) {
        YamlMapping metadata = root.mapping("metadata");
        return metadata == null ? null : metadata.string(key);
    }
}
