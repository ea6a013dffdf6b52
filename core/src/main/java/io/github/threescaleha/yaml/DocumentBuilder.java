package io.github.threescaleha.yaml;

import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.YamlScalar.Style;
import io.github.threescaleha.yaml.YamlScalar.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Builds trees from parser events with a stack of its own, so that nesting costs no Java stack and is bounded. */
final class DocumentBuilder {
    private final Limits limits;
    private final Position base;
    private int index;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private @Nullable YamlNode root;
    private int written;
    private int merged;
    private boolean duplicates;

    /**
     * A node that aliases may refer to.
     *
     * @param levels how deep it is nested in itself
     */
    private record Anchored(YamlNode node, int levels) {}

    /**
     * @param limits what is refused
     * @param base where the parser's text starts in its file: at the beginning of a line
     * @param index number of the first document
     */
    DocumentBuilder(Limits limits, Position base, int index) {
        this.limits = limits;
        this.base = base;
        this.index = index;
    }

    /** Reads documents to the end of the parser's text; those read before a failure are in the list. */
    void readAll(Parser parser, List<YamlDocument> documents) {
        while (!parser.checkEvent(Event.ID.StreamEnd)) {
            Event event = parser.getEvent();
            switch (event.getEventId()) {
                case DocumentEnd -> documents.add(finish());
                case DocumentStart -> start(event);
                case Scalar -> add((ScalarEvent) event);
                case Alias -> add((AliasEvent) event);
                case SequenceStart, MappingStart -> openCollection((CollectionStartEvent) event);
                case SequenceEnd -> closeCollection((SequenceEndEvent) event);
                case MappingEnd -> closeCollection((MappingEndEvent) event);
                default -> {}
            }
        }
    }

    /** A mark of the parser as a position in the whole file. */
    Position position(Mark mark) {
        return new Position(base.offset() + mark.getIndex(), base.line() + mark.getLine(), mark.getColumn() + 1);
    }

    private void start(Event event) {
        if (index >= limits.documents()) {
            throw broken(event, "holds more than " + limits.documents() + " documents, the limit");
        }
        anchors.clear();
        open.clear();
        written = 0;
        merged = 0;
        duplicates = false;
        root = null;
    }

    private YamlDocument finish() {
        if (root == null) {
            throw new IllegalStateException("a document ended without a value");
        }
        return new YamlDocument(index++, root, duplicates);
    }

    /** Counts while reading, as a collection without an end would be built to the end of the memory. */
    private void count(Event event) {
        written++;
        if (written > 2L * limits.nodes()) {
            throw broken(event, "holds more than " + limits.nodes() + " values, the limit");
        }
    }

    private void openCollection(CollectionStartEvent event) {
        count(event);
        if (open.size() >= limits.depth()) {
            throw broken(event, "is nested deeper than " + limits.depth() + " levels, the limit");
        }
        boolean sequence = event instanceof SequenceStartEvent;
        open.push(new OpenCollection(sequence, event.isFlow(), event.getAnchor(), position(event.getStartMark())));
        if (event.getAnchor() != null) {
            anchors.remove(event.getAnchor());
        }
    }

    private void closeCollection(Event end) {
        OpenCollection collection = open.pop();
        Position endOfIt = collection.flow() ? position(end.getEndMark()) : collection.lastEnd();
        YamlNode node = collection.sequence() ? sequence(collection, endOfIt) : mapping(collection, endOfIt);
        if (node.size() > limits.nodes()) {
            throw new BrokenDocumentException(
                    collection.start(),
                    "holds more than " + limits.nodes() + " values once aliases are expanded, the limit");
        }
        if (collection.anchor() != null) {
            anchors.put(collection.anchor(), new Anchored(node, collection.levels()));
        }
        attach(node, endOfIt, collection.levels());
    }

    private static YamlSequence sequence(OpenCollection collection, Position end) {
        long size = 1;
        for (YamlNode item : collection.children()) {
            size += item.size();
        }
        int bounded = (int) Math.min(size, Integer.MAX_VALUE);
        return new YamlSequence(collection.children(), new Span(collection.start(), end), bounded);
    }

    private YamlMapping mapping(OpenCollection collection, Position end) {
        MappingBuilder builder = new MappingBuilder(limits.nodes() - merged);
        List<YamlNode> children = collection.children();
        for (int i = 0; i < children.size(); i += 2) {
            builder.put(children.get(i), children.get(i + 1));
        }
        YamlMapping mapping = builder.build(new Span(collection.start(), end));
        merged += builder.merged();
        duplicates |= !mapping.duplicates().isEmpty();
        return mapping;
    }

    private void add(ScalarEvent event) {
        count(event);
        YamlScalar scalar = scalar(event);
        if (event.getAnchor() != null) {
            anchors.put(event.getAnchor(), new Anchored(scalar, 0));
        }
        attach(scalar, scalar.span().end(), 0);
    }

    private void add(AliasEvent event) {
        count(event);
        Anchored anchored = alias(event);
        if (open.size() + anchored.levels() > limits.depth()) {
            throw broken(event, "is nested deeper than " + limits.depth() + " levels, the limit");
        }
        attach(anchored.node(), anchored.node().span().end(), anchored.levels());
    }

    private void attach(YamlNode node, Position end, int levels) {
        OpenCollection parent = open.peek();
        if (parent == null) {
            root = node;
        } else {
            parent.add(node, end, levels);
        }
    }

    /** An alias is not named in a message: it may be a password that somebody forgot to quote. */
    private Anchored alias(AliasEvent event) {
        Anchored anchored = anchors.get(event.getAnchor());
        if (anchored != null) {
            return anchored;
        }
        for (OpenCollection collection : open) {
            if (event.getAnchor().equals(collection.anchor())) {
                throw broken(event, "an alias refers to what it is part of");
            }
        }
        throw broken(event, "an alias has no anchor");
    }

    private YamlScalar scalar(ScalarEvent event) {
        Span span = new Span(position(event.getStartMark()), position(event.getEndMark()));
        String text = JsonText.unmarked(event.getValue());
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        if (event.getTag() == null) {
            return new YamlScalar(plain ? ScalarTypes.plain(text) : Type.STRING, text, style(event), span);
        }
        if (event.getTag().equals("tag:yaml.org,2002:binary")) {
            return new YamlScalar(Type.STRING, binary(event), style(event), span);
        }
        return new YamlScalar(ScalarTypes.tagged(event.getTag(), text), text, style(event), span);
    }

    private String binary(ScalarEvent event) {
        try {
            return new String(Base64.getMimeDecoder().decode(event.getValue()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw broken(event, "the value tagged !!binary is no base64");
        }
    }

    static Style style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
            case LITERAL, FOLDED -> Style.BLOCK;
            default -> Style.PLAIN;
        };
    }

    private BrokenDocumentException broken(Event event, String message) {
        return new BrokenDocumentException(position(event.getStartMark()), message);
    }

    /** A collection whose end has not come yet; a mapping's children are keys and values in turn. */
    private static final class OpenCollection {
        private final boolean sequence;
        private final boolean flow;
        private final @Nullable String anchor;
        private final Position start;
        private final List<YamlNode> children = new ArrayList<>();
        private Position lastEnd;
        private int levels = 1;

        OpenCollection(boolean sequence, boolean flow, @Nullable String anchor, Position start) {
            this.sequence = sequence;
            this.flow = flow;
            this.anchor = anchor;
            this.start = start;
            this.lastEnd = start;
        }

        void add(YamlNode child, Position end, int childLevels) {
            children.add(child);
            levels = Math.max(levels, childLevels + 1);
            lastEnd = end.offset() > lastEnd.offset() ? end : lastEnd;
        }

        boolean sequence() {
            return sequence;
        }

        boolean flow() {
            return flow;
        }

        int levels() {
            return levels;
        }

        @Nullable
        String anchor() {
            return anchor;
        }

        Position start() {
            return start;
        }

        Position lastEnd() {
            return lastEnd;
        }

        List<YamlNode> children() {
            return children;
        }
    }
}
