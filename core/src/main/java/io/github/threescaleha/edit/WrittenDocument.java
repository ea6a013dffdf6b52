package io.github.threescaleha.edit;

import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.Syntax;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document of a text, as it is written: how it is laid out, and what in it stands at several places. */
final class WrittenDocument {
    private final Syntax root;
    private final Layout layout;
    private final Set<String> aliases = new HashSet<>();
    private final Map<String, Syntax> anchors = new HashMap<>();

    WrittenDocument(Syntax root, Lines lines) {
        this.root = root;
        this.layout = Layout.of(lines, root);
        collect(root);
    }

    Syntax root() {
        return root;
    }

    Layout layout() {
        return layout;
    }

    /** Refuses what stands at another place, too, or is not written here. */
    void demandOwn(Syntax node, Pointer at) throws RefusedException {
        if (node instanceof Syntax.Alias alias) {
            throw new RefusedException(
                    at.dotted() + " is the alias *" + alias.name() + ": an edit would reach through it");
        }
        if (node.anchor() != null && aliases.contains(node.anchor())) {
            throw new RefusedException(at.dotted() + " has the anchor &" + node.anchor()
                    + ", which is used again: an edit would change both");
        }
    }

    /** Whether a key that is not written in a mapping comes into it by a merge key. */
    boolean isMerged(Syntax.Mapping mapping, String key) {
        for (Syntax merged : mapping.merged()) {
            if (gives(merged, key)) {
                return true;
            }
        }
        return false;
    }

    private boolean gives(@Nullable Syntax merged, String key) {
        if (merged instanceof Syntax.Alias alias) {
            return gives(anchors.get(alias.name()), key);
        }
        if (merged instanceof Syntax.Sequence several) {
            return several.items().stream().anyMatch(one -> gives(one, key));
        }
        return merged instanceof Syntax.Mapping mapping && (mapping.entry(key) != null || isMerged(mapping, key));
    }

    private void collect(Syntax node) {
        if (node.anchor() != null) {
            anchors.put(node.anchor(), node);
        }
        if (node instanceof Syntax.Alias alias) {
            aliases.add(alias.name());
        } else if (node instanceof Syntax.Mapping mapping) {
            for (Syntax.Entry entry : mapping.entries()) {
                collect(entry.key());
                collect(entry.value());
            }
        } else if (node instanceof Syntax.Sequence sequence) {
            sequence.items().forEach(this::collect);
        }
    }
}
