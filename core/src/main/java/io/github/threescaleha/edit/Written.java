package io.github.threescaleha.edit;

import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.Syntax;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document of a text with an object in it, as they are written. */
final class Written {
    private final Lines lines;
    private final List<Syntax> documents;
    private final Syntax document;
    private final Layout layout;
    private final Set<String> aliases = new HashSet<>();
    private final Map<String, Syntax> anchors = new HashMap<>();
    private final Syntax.Mapping object;
    private final Pointer base;

    /** An object with the way to it from the root of its document. */
    private record Found(Syntax.Mapping object, Pointer base) {}

    /**
     * @param source the text
     * @param read its documents, none if it cannot be read to its end
     * @param document which of them the object is in, from 0
     * @param start where the object starts
     */
    Written(SourceFile source, List<Syntax> read, int document, Position start) throws RefusedException {
        if (document >= read.size()) {
            throw new RefusedException("the file cannot be read as a whole");
        }
        this.lines = new Lines(source.text());
        this.documents = read;
        this.document = read.get(document);
        this.layout = Layout.of(lines, this.document);
        collect(this.document);
        Found found = find(this.document, start, Pointer.ROOT);
        if (found == null) {
            throw new RefusedException("the object is not found in the file");
        }
        this.object = found.object();
        this.base = found.base();
    }

    Lines lines() {
        return lines;
    }

    Layout layout() {
        return layout;
    }

    /** The object. */
    Syntax.Mapping object() {
        return object;
    }

    /** Where the object is in its document. */
    Pointer base() {
        return base;
    }

    Comments comments() {
        return Comments.of(lines, documents);
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
        return mapping.merged().stream().anyMatch(merged -> gives(merged, key));
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

    private @Nullable Found find(Syntax node, Position start, Pointer at) throws RefusedException {
        if (node instanceof Syntax.Mapping mapping) {
            if (mapping.span().start().offset() == start.offset()) {
                demandOwn(mapping, at);
                return new Found(mapping, at);
            }
            for (Syntax.Entry entry : mapping.entries()) {
                String name = entry.name();
                Found found = name == null ? null : within(entry.value(), start, at.child(name));
                if (found != null) {
                    demandOwn(mapping, at);
                    return found;
                }
            }
        } else if (node instanceof Syntax.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                Found found = within(sequence.items().get(i), start, at.child(i));
                if (found != null) {
                    demandOwn(sequence, at);
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Found within(Syntax node, Position start, Pointer at) throws RefusedException {
        boolean around = node.span().start().offset() <= start.offset()
                && start.offset() < node.span().end().offset();
        return around ? find(node, start, at) : null;
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
