package io.github.threescaleha.manifest;

import io.github.threescaleha.manifest.Manifest.Kind;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Locator;
import io.github.threescaleha.yaml.YamlDocument;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects in a document: alone, as items of a {@code List}, as objects of an OpenShift {@code Template}, or as
 * object templates of an Advanced Cluster Management {@code Policy} or {@code ConfigurationPolicy}.
 */
public final class ManifestReader {
    private final SourceFile source;
    private final YamlDocument document;
    private final List<Found> found = new ArrayList<>();
    private int skipped;

    /**
     * An object with the node that it came from.
     *
     * @param origin the node in the document
     * @param root the object, parameters put in
     * @param span what to show for it as a whole
     */
    record Found(Kind kind, YamlMapping origin, YamlMapping root, Span span) {}

    private ManifestReader(SourceFile source, YamlDocument document) {
        this.source = source;
        this.document = document;
    }

    /** The objects of a document of a file. */
    public static DocumentManifests read(SourceFile source, YamlDocument document) {
        ManifestReader reader = new ManifestReader(source, document);
        reader.unwrap(document.root(), Locator.ofDocument(document.root()), null);
        return new DocumentManifests(reader.manifests(), reader.skipped);
    }

    private void unwrap(@Nullable YamlNode node, Span span, @Nullable TemplateParameters parameters) {
        if (!(node instanceof YamlMapping object)) {
            return;
        }
        String kind = object.string("kind");
        if (kind == null) {
            return;
        }
        switch (kind) {
            case "APIManager" -> add(Kind.API_MANAGER, object, span, parameters);
            case "Secret" -> add(Kind.SECRET, object, span, parameters);
            case "List", "APIManagerList", "SecretList" -> unwrapAll(object.get("items"), parameters);
            case "Template" -> unwrapAll(object.get("objects"), TemplateParameters.of(object));
            case "Policy" -> unwrapPolicy(object, parameters);
            case "ConfigurationPolicy" -> unwrapConfigurationPolicy(object, parameters);
            default -> {}
        }
    }

    private void add(Kind kind, YamlMapping object, Span span, @Nullable TemplateParameters parameters) {
        found.add(new Found(kind, object, parameters == null ? object : parameters.putInto(object), span));
    }

    private void unwrapAll(@Nullable YamlNode list, @Nullable TemplateParameters parameters) {
        if (list instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> unwrap(item, item.span(), parameters));
        }
    }

    private void unwrapPolicy(YamlMapping policy, @Nullable TemplateParameters parameters) {
        if (spec(policy, "policy-templates") instanceof YamlSequence templates) {
            for (YamlNode template : templates.items()) {
                unwrapDefinition(template, parameters);
            }
        }
    }

    private void unwrapConfigurationPolicy(YamlMapping policy, @Nullable TemplateParameters parameters) {
        if (spec(policy, "object-templates-raw") != null) {
            skipped++;
        }
        if (spec(policy, "object-templates") instanceof YamlSequence templates) {
            for (YamlNode template : templates.items()) {
                unwrapObjectTemplate(template, parameters);
            }
        }
    }

    private void unwrapObjectTemplate(YamlNode node, @Nullable TemplateParameters parameters) {
        if (!(node instanceof YamlMapping template)) {
            return;
        }
        if ("mustnothave".equalsIgnoreCase(template.string("complianceType"))
                || !(template.get("objectDefinition") instanceof YamlMapping)) {
            skipped++;
        } else {
            unwrapDefinition(template, parameters);
        }
    }

    private void unwrapDefinition(YamlNode template, @Nullable TemplateParameters parameters) {
        YamlMapping.Entry entry = template instanceof YamlMapping mapping ? mapping.entry("objectDefinition") : null;
        if (entry != null) {
            unwrap(entry.value(), entry.key().span(), parameters);
        }
    }

    private static @Nullable YamlNode spec(YamlMapping object, String key) {
        YamlMapping spec = object.mapping("spec");
        return spec == null ? null : spec.get(key);
    }

    private List<Manifest> manifests() {
        List<Manifest> manifests = new ArrayList<>();
        DuplicateKeys duplicates = document.hasDuplicateKeys() ? new DuplicateKeys(found) : null;
        for (Found object : found) {
            var keys = duplicates == null
                    ? List.<Manifest.DuplicateAt>of()
                    : duplicates.of(object, manifests.isEmpty() ? document.root() : null);
            manifests.add(new Manifest(object.kind(), source, document.index(), object.root(), object.span(), keys));
        }
        return manifests;
    }
}
