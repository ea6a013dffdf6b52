package io.github.threescaleha.edit;

import io.github.threescaleha.source.Position;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.Syntax;
import org.jspecify.annotations.Nullable;

/** An object of a text, as it is written. */
final class Written {
    private final ReadText text;
    private final WrittenDocument document;
    private final Syntax.Mapping object;
    private final Pointer base;

    /** An object with the way to it from the root of its document. */
    private record Found(Syntax.Mapping object, Pointer base) {}

    /**
     * @param text the text
     * @param document the document that the object is in
     * @param start where the object starts
     */
    Written(ReadText text, WrittenDocument document, Position start) throws RefusedException {
        this.text = text;
        this.document = document;
        Found found = find(document.root(), start, Pointer.ROOT);
        if (found == null) {
            throw new RefusedException("the object is not found in the file");
        }
        this.object = found.object();
        this.base = found.base();
    }

    Lines lines() {
        return text.lines();
    }

    Layout layout() {
        return document.layout();
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
        return text.comments();
    }

    /** Refuses what stands at another place, too, or is not written here. */
    void demandOwn(Syntax node, Pointer at) throws RefusedException {
        document.demandOwn(node, at);
    }

    /** Whether a key that is not written in a mapping comes into it by a merge key. */
    boolean isMerged(Syntax.Mapping mapping, String key) {
        return document.isMerged(mapping, key);
    }

    private @Nullable Found find(Syntax node, Position start, Pointer at) throws RefusedException {
        if (node instanceof Syntax.Mapping mapping) {
            if (mapping.span().start().offset() == start.offset()) {
                demandOwn(mapping, at);
                return new Found(mapping, at);
            }
            for (Syntax.Entry entry : mapping.entries()) {
                String name = entry.name();
                if (name != null && isAround(entry.value(), start)) {
                    demandOwn(mapping, at);
                    return find(entry.value(), start, at.child(name));
                }
            }
        } else if (node instanceof Syntax.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                if (isAround(sequence.items().get(i), start)) {
                    demandOwn(sequence, at);
                    return find(sequence.items().get(i), start, at.child(i));
                }
            }
        }
        return null;
    }

    private static boolean isAround(Syntax node, Position start) {
        return node.span().start().offset() <= start.offset()
                && start.offset() < node.span().end().offset();
    }
}
