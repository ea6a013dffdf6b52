package io.github.threescaleha.manifest;

import io.github.threescaleha.manifest.Manifest.DuplicateAt;
import io.github.threescaleha.manifest.ManifestReader.Found;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the keys given twice in each object of a document; a key that several aliases share is collected once. */
final class DuplicateKeys {
    private final Set<YamlNode> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Span> seen = new HashSet<>();

    DuplicateKeys(List<Found> found) {
        found.forEach(object -> objects.add(object.origin()));
    }

    /** Those in the object and, if a document is given, those of the document that are in no object. */
    List<DuplicateAt> of(Found object, @Nullable YamlNode around) {
        List<DuplicateAt> into = new ArrayList<>();
        if (around != null) {
            collect(around, Pointer.ROOT, true, into);
        }
        collect(object.root(), Pointer.ROOT, false, into);
        return into;
    }

    private void collect(YamlNode node, Pointer at, boolean outside, List<DuplicateAt> into) {
        if (outside && objects.contains(node)) {
            return;
        }
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.DuplicateKey key : mapping.duplicates()) {
                add(new DuplicateAt(at.child(key.name()), key), into);
                collect(key.lost(), at.child(key.name()), outside, into);
            }
            mapping.entries().forEach(entry -> collect(entry.value(), at.child(entry.name()), outside, into));
        } else if (node instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                collect(sequence.items().get(i), at.child(i), outside, into);
            }
        }
    }

    private void add(DuplicateAt duplicate, List<DuplicateAt> into) {
        if (seen.add(duplicate.key().again())) {
            into.add(duplicate);
        }
    }
}
