package io.github.threescaleha.manifest;

import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.Pointer;
import io.github.threescaleha.yaml.YamlDocument;
import io.github.threescaleha.yaml.YamlMapping;
import io.github.threescaleha.yaml.YamlNode;
import io.github.threescaleha.yaml.YamlScalar;
import io.github.threescaleha.yaml.YamlScalar.Style;
import io.github.threescaleha.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the comments of a file that ask for findings to be ignored, and the keys that they stand on or above. */
public final class IgnoreComments {
    private static final String MARK = "threescale-ha:";
    /** Made only where a file has such a comment. */
    private static final class Form {
        private static final String REST_OF_LINE = "[^\\r\\n\\u0085\\u2028\\u2029]*";
        private static final Pattern COMMENT =
                Pattern.compile("(?m)(?:^|(?<=[ \\t]))#[ \\t]*threescale-ha:[ \\t]*ignore\\b"
                        + "[ \\t]*([^\\s\\u0085\\u2028\\u2029]*)(?:[ \\t]+--[ \\t]*(" + REST_OF_LINE + "))?"
                        + REST_OF_LINE);
    }

    private final String text;
    private final Lines lines;
    private final List<Stretch> scalars = new ArrayList<>();
    private final Map<Integer, Key> firstKeys = new HashMap<>();
    private final TreeMap<Integer, Manifest> manifests = new TreeMap<>();

    /** Where a comment sign is none, in code points. */
    private record Stretch(int start, int end) {}

    private record Key(Manifest manifest, Pointer pointer, Span span) {}

    private IgnoreComments(SourceFile source) {
        this.text = source.text();
        this.lines = new Lines(text);
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
        comments.scalars.sort(Comparator.comparingInt(Stretch::start));
        for (Manifest manifest : manifests) {
            comments.manifests.put(manifest.root().span().start().offset(), manifest);
            comments.collectKeys(manifest, manifest.root(), Pointer.ROOT);
        }
        return comments.find();
    }

    private List<IgnoreComment> find() {
        List<IgnoreComment> found = new ArrayList<>();
        Matcher matcher = Form.COMMENT.matcher(text);
        int offset = 0;
        int counted = 0;
        int scalar = 0;
        int endOfScalars = 0;
        for (int from = 0; matcher.find(from); ) {
            offset += text.codePointCount(counted, matcher.start());
            counted = matcher.start();
            while (scalar < scalars.size() && scalars.get(scalar).start() <= offset) {
                endOfScalars = Math.max(endOfScalars, scalars.get(scalar++).end());
            }
            if (offset < endOfScalars) {
                from = text.offsetByCodePoints(matcher.start(), endOfScalars - offset);
            } else {
                found.add(comment(matcher, offset));
                from = matcher.end();
            }
        }
        return found;
    }

    private IgnoreComment comment(Matcher matcher, int offset) {
        String rule = matcher.group(1).startsWith("--") ? "" : matcher.group(1);
        @Nullable
        String reason = matcher.group(2) == null || matcher.group(2).isBlank()
                ? null
                : matcher.group(2).strip();
        Key key = key(matcher.start());
        return key == null
                ? new IgnoreComment(manifestAt(offset), Pointer.ROOT, null, rule, reason)
                : new IgnoreComment(key.manifest(), key.pointer(), key.span(), rule, reason);
    }

    /**
     * The first key on the comment's own line, else the first of the next line if nothing but blanks and comments is
     * between. A comment behind a value that has no key on its line belongs to no key.
     */
    private @Nullable Key key(int at) {
        int line = lines.of(at);
        return firstKeys.get(lines.hasContentBefore(at) ? line : lines.nextWithContent(line));
    }

    private Manifest manifestAt(int offset) {
        var before = manifests.floorEntry(offset);
        return Objects.requireNonNullElseGet(before, manifests::firstEntry).getValue();
    }

    private void collectScalars(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                addScalar(entry.key());
                collectScalars(entry.value());
            }
            mapping.duplicates().forEach(duplicate -> collectScalars(duplicate.lost()));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::collectScalars);
        } else {
            addScalar((YamlScalar) node);
        }
    }

    /** What follows a block's indicator on its line is a comment. */
    private void addScalar(YamlScalar scalar) {
        if (scalar.style() != Style.PLAIN) {
            Position start = scalar.span().start();
            String line = scalar.style() == Style.BLOCK ? lines.text(start.line()) : "";
            int header = line.isEmpty() ? 0 : line.codePointCount(0, line.length()) - start.column() + 1;
            scalars.add(new Stretch(start.offset() + header, scalar.span().end().offset()));
        }
    }

    private void collectKeys(Manifest manifest, YamlNode node, Pointer at) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                Pointer pointer = at.child(entry.name());
                Key key = new Key(manifest, pointer, entry.key().span());
                firstKeys.merge(key.span().start().line(), key, IgnoreComments::earlier);
                collectKeys(manifest, entry.value(), pointer);
            }
        } else if (node instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                collectKeys(manifest, sequence.items().get(i), at.child(i));
            }
        }
    }

    private static Key earlier(Key one, Key other) {
        return other.span().start().offset() < one.span().start().offset() ? other : one;
    }
}
