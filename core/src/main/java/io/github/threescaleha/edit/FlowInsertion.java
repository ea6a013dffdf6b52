package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Value;
import io.github.threescaleha.yaml.Syntax;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Puts values in between braces and brackets, on the same line or on lines of their own, as the others are. */
final class FlowInsertion {
    private final Written written;
    private final Lines lines;
    private final Spot spot;

    FlowInsertion(Written written, Spot spot) {
        this.written = written;
        this.lines = written.lines();
        this.spot = spot;
    }

    List<Splice> entry(Syntax.Mapping mapping, String key, Value value) {
        Syntax.Entry last = mapping.entries().get(mapping.entries().size() - 1);
        return after(mapping, last.key(), last.value(), (text, indentation) -> text.entry(key, value, indentation));
    }

    List<Splice> item(Syntax.Sequence list, Value item) {
        Syntax last = list.items().get(list.items().size() - 1);
        return after(list, last, last, (text, indentation) -> text.value(item, indentation));
    }

    /** A value in place of null or of an empty collection. */
    List<Splice> fill(Value value) throws RefusedException {
        int from = lines.index(spot.node().span().start());
        int to = lines.index(spot.node().span().end());
        if (!written.comments().in(from, to).isEmpty()) {
            throw new RefusedException(spot.pointer().dotted() + " is empty but for a comment");
        }
        boolean empty = from == to;
        if (empty && lines.text().charAt(Math.max(lines.skipBlanksBack(from) - 1, 0)) != ':') {
            throw new RefusedException(spot.pointer().dotted() + " has no colon");
        }
        Syntax.Mapping like = spot.nearestFlow();
        FlowText text = new FlowText(layout(), lines.lineBreak(), like == null ? null : unit(like));
        return List.of(new Splice(from, to, (empty ? " " : "") + text.value(value, lines.indentation(from))));
    }

    private List<Splice> after(
            Syntax collection, Syntax lastStart, Syntax lastEnd, BiFunction<FlowText, String, String> writer) {
        int valueEnd = Math.max(
                lines.index(lastEnd.span().end()), lines.index(lastStart.span().end()));
        int close = lines.index(collection.span().end()) - 1;
        int comma = trailingComma(valueEnd, close);
        int end = comma < 0 ? valueEnd : comma + 1;
        String unit = unit(collection);
        FlowText text = new FlowText(layout(), lines.lineBreak(), unit);
        Splice separator = Splice.insert(valueEnd, comma < 0 ? "," : "");
        if (unit == null) {
            String blank = written.layout().comma().equals(",") ? "" : " ";
            return List.of(separator, Splice.insert(end, blank + writer.apply(text, lines.indentation(valueEnd))));
        }
        String indentation = lines.indentation(lines.index(lastStart.span().start()));
        int at = lines.isOnOneLine(end, close) ? end : lines.endOfLine(end);
        return List.of(separator, Splice.insert(at, lines.lineBreak() + indentation + writer.apply(text, indentation)));
    }

    /** Where a comma follows the last entry, or -1. */
    private int trailingComma(int from, int close) {
        int at = from;
        while (at < close) {
            char c = lines.text().charAt(at);
            if (c == ',') {
                return at;
            }
            at = c == '#' ? lines.nextLine(at) : at + 1;
        }
        return -1;
    }

    /** By what the entries of a collection stand in from it if each is on a line of its own, else {@code null}. */
    private @Nullable String unit(Syntax collection) {
        Syntax last = lastStart(collection);
        int open = lines.index(collection.span().start());
        int start = last == null ? open : lines.index(last.span().start());
        if (lines.isOnOneLine(open, start) || !lines.isFirstOnLine(start)) {
            return null;
        }
        String outer = lines.indentation(open);
        String inner = lines.indentation(start);
        boolean further = inner.startsWith(outer) && inner.length() > outer.length();
        return further
                ? inner.substring(outer.length())
                : " ".repeat(written.layout().step());
    }

    private static @Nullable Syntax lastStart(Syntax collection) {
        if (collection instanceof Syntax.Mapping mapping && !mapping.entries().isEmpty()) {
            return mapping.entries().get(mapping.entries().size() - 1).key();
        }
        return collection instanceof Syntax.Sequence list && !list.items().isEmpty()
                ? list.items().get(list.items().size() - 1)
                : null;
    }

    private Layout layout() {
        Syntax.Mapping flow = spot.nearestFlow();
        return written.layout().like(flow == null ? spot.nearestMapping() : flow, lines);
    }
}
