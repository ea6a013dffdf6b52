package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Change;
import io.github.threescaleha.fix.ChangedTree;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.fix.Value;
import io.github.threescaleha.yaml.YamlDocument;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlSequence;
import io.github.threescaleha.yaml.YamlStream;
import org.jspecify.annotations.Nullable;

/** Shows that an edit does what its fix says and nothing else, by reading the result again. */
public final class Proof {
    private Proof() {}

    /**
     * What is wrong with an edit, or {@code null} if it is right: the result can be read, each document says what it said
     * but for the declared changes, no key is repeated that was not, and each comment is still there.
     *
     * @param before the text before
     * @param document which of its documents was edited, from 0
     * @param fix what was to be changed
     * @param edits what was made of it
     */
    public static @Nullable String fault(ReadText before, int document, Fix fix, Edits edits) {
        YamlStream old = before.stream();
        YamlStream now = edits.after().stream();
        if (!now.problems().isEmpty()) {
            return "the result cannot be read: " + now.problems().get(0).message();
        }
        if (old.documents().size() != now.documents().size()) {
            return "the result has another number of documents";
        }
        for (int i = 0; i < old.documents().size(); i++) {
            Value expected = before.values().get(i);
            if (old.documents().get(i).index() == document) {
                expected = expected(expected, fix, edits);
            }
            if (!edits.after().values().get(i).equals(expected)) {
                return "the result says something else than it should";
            }
        }
        if (repeats(now) != repeats(old) - removedRepeats(fix)) {
            return "the result repeats another number of keys";
        }
        return before.comments().texts().equals(edits.after().comments().texts())
                ? null
                : "a comment is lost or changed";
    }

    private static @Nullable Value expected(Value before, Fix fix, Edits edits) {
        Value tree = before;
        try {
            for (Change change : fix.changes()) {
                tree = ChangedTree.of(tree, edits.base(), change);
            }
            return tree;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static long removedRepeats(Fix fix) {
        return fix.changes().stream()
                .filter(Change.RemoveRepeat.class::isInstance)
                .count();
    }

    private static long repeats(YamlStream stream) {
        return stream.documents().stream()
                .filter(YamlDocument::hasDuplicateKeys)
                .mapToLong(document -> repeats(document.root()))
                .sum();
    }

    private static long repeats(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.duplicates().size()
                    + mapping.duplicates().stream()
                            .mapToLong(key -> repeats(key.lost()))
                            .sum()
                    + mapping.entries().stream()
                            .mapToLong(entry -> repeats(entry.value()))
                            .sum();
        }
        return node instanceof YamlSequence list
                ? list.items().stream().mapToLong(Proof::repeats).sum()
                : 0;
    }
}
