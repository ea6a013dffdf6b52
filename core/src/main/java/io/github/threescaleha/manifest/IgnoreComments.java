package io.github.threescaleha.manifest;

import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlDocument;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the comments of a file that ask for findings to be ignored, and the keys that they stand on or above. */
public final class IgnoreComments {
    private static final String MARK = "threescale-ha:";
    private static final Pattern COMMENT = Pattern.compile(
            "(?m)(?:^|(?<=[ \\t]))#[ \\t]*threescale-ha:[ \\t]*ignore\\b[ \\t]*([^\\s]*)(?:[ \\t]+--[ \\t]*([^\\r\\n]*))?[^\\r\\n]*");

    private final SourceFile source;
    private final List<Span> scalars = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();

    private record Key(Manifest manifest, Pointer pointer, Span span) {}

    private IgnoreComments(SourceFile source) {
        this.source = source;
    }

    /**
     * The comments of a file.
     *
     * @param source its text
     * @param documents its documents
     * @param manifests the objects in them
     */
    public static List<IgnoreComment> find(SourceFile source, List<YamlDocument> documents, List<Manifest> manifests) {
        if (manifests.isEmpty() || !source.text().contains(MARK)) {
            return List.of();
        }
        IgnoreComments comments = new IgnoreComments(source);
        documents.forEach(document -> comments.collectScalars(document.root()));
        manifests.forEach(manifest -> comments.collectKeys(manifest, manifest.root(), Pointer.ROOT));
        comments.keys.sort(Comparator.comparing(key -> key.span().start()));
        return comments.find(manifests);
    }

    private List<IgnoreComment> find(List<Manifest> manifests) {
        List<IgnoreComment> found = new ArrayList<>();
        Matcher matcher = COMMENT.matcher(source.text());
        while (matcher.find()) {
            int offset = source.text().codePointCount(0, matcher.start());
            if (!isInScalar(offset)) {
                found.add(comment(matcher, offset, manifests));
            }
        }
        return found;
    }

    private IgnoreComment comment(Matcher matcher, int offset, List<Manifest> manifests) {
        String rule = matcher.group(1).startsWith("--") ? "" : matcher.group(1);
        @Nullable
        String reason = matcher.group(2) == null || matcher.group(2).isBlank()
                ? null
                : matcher.group(2).strip();
        Key key = key(offset);
        return key == null
                ? new IgnoreComment(nearest(offset, manifests), Pointer.ROOT, false, rule, reason)
                : new IgnoreComment(key.manifest(), key.pointer(), true, rule, reason);
    }

    /** The first key on the comment's own line, else the next one if nothing but blanks and comments is between. */
    private @Nullable Key key(int offset) {
        int line = line(offset);
        for (Key key : keys) {
            int keyLine = key.span().start().line();
            if (keyLine == line && key.span().start().offset() < offset) {
                return key;
            }
            if (keyLine > line) {
                return isFreeBetween(line, keyLine) ? key : null;
            }
        }
        return null;
    }

    private boolean isFreeBetween(int from, int to) {
        for (int line = from + 1; line < to; line++) {
            String text = source.line(line).strip();
            if (!text.isEmpty() && !text.startsWith("#") && !text.equals("-")) {
                return false;
            }
        }
        return true;
    }

    private int line(int offset) {
        int line = 1;
        int end = source.text().offsetByCodePoints(0, offset);
        for (int i = 0; i < end; i++) {
            char c = source.text().charAt(i);
            boolean pair = c == '\r' && source.text().charAt(i + 1) == '\n';
            line += !pair && SourceFile.isBreak(c) ? 1 : 0;
        }
        return line;
    }

    private static Manifest nearest(int offset, List<Manifest> manifests) {
        Manifest nearest = manifests.get(0);
        for (Manifest manifest : manifests) {
            nearest = manifest.root().span().start().offset() <= offset ? manifest : nearest;
        }
        return nearest;
    }

    private boolean isInScalar(int offset) {
        return scalars.stream()
                .anyMatch(span ->
                        span.start().offset() <= offset && offset < span.end().offset());
    }

    private void collectScalars(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                scalars.add(entry.key().span());
                collectScalars(entry.value());
            }
            mapping.duplicates().forEach(duplicate -> collectScalars(duplicate.lost()));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::collectScalars);
        } else if (node instanceof YamlScalar scalar && scalar.style() != YamlScalar.Style.PLAIN) {
            scalars.add(scalar.span());
        }
    }

    private void collectKeys(Manifest manifest, YamlNode node, Pointer at) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                Pointer pointer = at.child(entry.name());
                keys.add(new Key(manifest, pointer, entry.key().span()));
                collectKeys(manifest, entry.value(), pointer);
            }
        } else if (node instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                collectKeys(manifest, sequence.items().get(i), at.child(i));
            }
        }
    }
}
