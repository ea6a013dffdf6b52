package io.github.threescaleha.schema;

import io.github.threescaleha.operator.Release;
import io.github.threescaleha.schema.FieldType.Field;
import io.github.threescaleha.schema.FieldType.ListOf;
import io.github.threescaleha.schema.FieldType.MapOf;
import io.github.threescaleha.schema.FieldType.Struct;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlMapping.Entry;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a {@code spec} once: notes fields that should not be there and makes the tree that the operator gets. */
final class SpecView {
    private static final Pointer SPEC = Pointer.ROOT.child("spec");

    private final Release release;
    private final Violations violations;
    private final FieldSuggestions suggestions;
    private final List<UnknownField> unknown = new ArrayList<>();
    private final List<UnavailableField> unavailable = new ArrayList<>();
    private final List<DeprecatedField> deprecated = new ArrayList<>();

    SpecView(Release release, Violations violations, FieldSuggestions suggestions) {
        this.release = release;
        this.violations = violations;
        this.suggestions = suggestions;
    }

    SchemaReport of(YamlNode spec, FieldType type) {
        YamlNode view = view(spec, type, SPEC);
        return new SchemaReport(violations.all(), violations.items(), unknown, unavailable, deprecated, view);
    }

    private YamlNode view(YamlNode node, FieldType type, Pointer at) {
        if (violations.isBroken(at)) {
            return YamlScalar.unknown(node);
        }
        if (type instanceof Struct struct && node instanceof YamlMapping mapping) {
            return struct(mapping, struct, at);
        }
        if (type instanceof MapOf map && node instanceof YamlMapping mapping) {
            return map(mapping, map, at);
        }
        return type instanceof ListOf list && node instanceof YamlSequence sequence ? list(sequence, list, at) : node;
    }

    private YamlMapping struct(YamlMapping mapping, Struct struct, Pointer at) {
        List<Entry> kept = new ArrayList<>(mapping.entries().size());
        for (Entry entry : mapping.entries()) {
            Pointer child = at.child(entry.name());
            Field field = entry.hasNull() ? null : usable(struct, entry, child);
            if (field != null) {
                kept.add(new Entry(entry.key(), entry.name(), view(entry.value(), field.type(), child)));
            }
        }
        return mapping.with(kept);
    }

    private @Nullable Field usable(Struct struct, Entry entry, Pointer at) {
        Field field = struct.field(entry.name());
        if (field == null) {
            unknown.add(suggestions.unknownField(at, struct, release));
            return null;
        }
        if (!field.isIn(release)) {
            unavailable.add(new UnavailableField(at, field.since(), field.until()));
            return null;
        }
        if (field.deprecatedSince() != null && field.isDeprecatedIn(release) && isKnown(entry, at)) {
            deprecated.add(new DeprecatedField(at, field.deprecatedSince()));
        }
        return field;
    }

    private boolean isKnown(Entry entry, Pointer at) {
        return !violations.isBroken(at) && !(entry.value() instanceof YamlScalar scalar && scalar.isUnknown());
    }

    private YamlMapping map(YamlMapping mapping, MapOf map, Pointer at) {
        List<Entry> kept = new ArrayList<>(mapping.entries().size());
        for (Entry entry : mapping.entries()) {
            if (!entry.hasNull()) {
                YamlNode value = view(entry.value(), map.values(), at.child(entry.name()));
                kept.add(new Entry(entry.key(), entry.name(), value));
            }
        }
        return mapping.with(kept);
    }

    private YamlSequence list(YamlSequence sequence, ListOf list, Pointer at) {
        List<YamlNode> items = new ArrayList<>(sequence.items().size());
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlNode item = view(sequence.items().get(i), list.items(), at.child(i));
            items.add(holdsUnknown(item) ? YamlScalar.unknown(item) : item);
        }
        return new YamlSequence(items, sequence.span(), sequence.size());
    }

    private static boolean holdsUnknown(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (holdsUnknown(entry.value())) {
                    return true;
                }
            }
        }
        if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (holdsUnknown(item)) {
                    return true;
                }
            }
        }
        return node instanceof YamlScalar scalar && scalar.isUnknown();
    }
}
