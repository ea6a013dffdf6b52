package io.github.threescaleha.yaml;

import io.github.threescaleha.source.Position;
import io.github.threescaleha.source.SourceFile;
import io.github.threescaleha.source.Span;
import io.github.threescaleha.yaml.YamlScalar.Style;
import io.github.threescaleha.yaml.YamlScalar.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/** Reads how the documents of a file are written. For files that {@link YamlReader} reads without a problem. */
public final class SyntaxReader {
    private final ParserImpl parser;

    private SyntaxReader(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.parser = new ParserImpl(new StretchReader(text, 0, text.length()), options);
    }

    /** The documents of a file, empty ones too; {@code null} if it cannot be read to its end. */
    public static @Nullable List<Syntax> read(SourceFile file) {
        String text = JsonText.readable(file);
        if (StretchReader.firstUnprintable(text, 0, text.length()) >= 0) {
            return null;
        }
        try {
            return new SyntaxReader(text).documents();
        } catch (YAMLException e) {
            return null;
        }
    }

    private List<Syntax> documents() {
        List<Syntax> documents = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.StreamEnd)) {
            Event event = parser.getEvent();
            if (event.is(Event.ID.DocumentStart)) {
                documents.add(node());
            }
        }
        return documents;
    }

    private Syntax node() {
        Event event = parser.getEvent();
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        if (event instanceof AliasEvent alias) {
            return new Syntax.Alias(alias.getAnchor(), span(event.getStartMark(), event.getEndMark()));
        }
        return event instanceof MappingStartEvent mapping ? mapping(mapping) : sequence((SequenceStartEvent) event);
    }

    private Syntax mapping(MappingStartEvent start) {
        List<Syntax.Entry> entries = new ArrayList<>();
        Position end = position(start.getStartMark());
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Syntax key = node();
            Syntax value = node();
            entries.add(new Syntax.Entry(key, value));
            end = later(key.span().end(), value.span().end());
        }
        Mark closed = parser.getEvent().getEndMark();
        Span span = new Span(position(start.getStartMark()), start.isFlow() ? position(closed) : end);
        return new Syntax.Mapping(entries, start.isFlow(), start.getAnchor(), span);
    }

    private Syntax sequence(SequenceStartEvent start) {
        List<Syntax> items = new ArrayList<>();
        Position end = position(start.getStartMark());
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            Syntax item = node();
            items.add(item);
            end = item.span().end();
        }
        Mark closed = parser.getEvent().getEndMark();
        Span span = new Span(position(start.getStartMark()), start.isFlow() ? position(closed) : end);
        return new Syntax.Sequence(items, start.isFlow(), start.getAnchor(), span);
    }

    private static Syntax scalar(ScalarEvent event) {
        String text = JsonText.unmarked(event.getValue());
        Style style = DocumentBuilder.style(event);
        Type type = event.getTag() != null
                ? ScalarTypes.tagged(event.getTag(), text)
                : style == Style.PLAIN ? ScalarTypes.plain(text) : Type.STRING;
        YamlScalar node = new YamlScalar(type, text, style, span(event.getStartMark(), event.getEndMark()));
        return new Syntax.Scalar(node, event.getAnchor());
    }

    private static Position later(Position one, Position other) {
        return one.offset() > other.offset() ? one : other;
    }

    private static Span span(Mark start, Mark end) {
        return new Span(position(start), position(end));
    }

    private static Position position(Mark mark) {
        return new Position(mark.getIndex(), mark.getLine() + 1, mark.getColumn() + 1);
    }
}
