package io.github.threescaleha.edit;

import io.github.threescaleha.fix.Value;
import io.github.threescaleha.yaml.Syntax;
import io.github.threescaleha.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts values in where there are none, in the style of what is around. */
final class Insertion {
    private final Written written;
    private final Lines lines;
    private final Spot spot;

    /**
     * @param written the text
     * @param spot where the value is to go
     */
    Insertion(Written written, Spot spot) {
        this.written = written;
        this.lines = written.lines();
        this.spot = spot;
    }

    /** A value at the place that the spot lacks, with the mappings on the way to it. */
    List<Splice> put(Value value) throws RefusedException {
        Value whole = value;
        for (int i = spot.missing().size() - 1; i > 0; i--) {
            whole = Value.field(spot.missing().get(i), whole);
        }
        String key = spot.missing().get(0);
        if (spot.node() instanceof Syntax.Mapping mapping && !mapping.entries().isEmpty()) {
            return mapping.flow()
                    ? new FlowInsertion(written, spot).entry(mapping, key, whole)
                    : afterLast(mapping, new BlockText(layout(mapping)).entry(key, whole));
        }
        return fill(Value.field(key, whole));
    }

    /** A key, with lines that are written already, into a mapping in block style. */
    List<Splice> putLines(List<String> entry) throws RefusedException {
        if (spot.node() instanceof Syntax.Mapping mapping && !mapping.flow()) {
            return afterLast(mapping, entry);
        }
        throw new RefusedException(spot.pointer().dotted() + " is written in another style");
    }

    /** An item at the end of the list that the spot found. */
    List<Splice> append(Value item) throws RefusedException {
        if (!(spot.node() instanceof Syntax.Sequence list) || list.items().isEmpty()) {
            return fill(Value.list(item));
        }
        return list.flow()
                ? new FlowInsertion(written, spot).item(list, item)
                : afterLast(list, new BlockText(layout(spot.nearestMapping())).item(item));
    }

    /** A collection in place of null or of an empty collection. */
    List<Splice> fill(Value value) throws RefusedException {
        demandEmpty();
        Syntax around = spot.around();
        boolean inFlow = around instanceof Syntax.Mapping mapping && mapping.flow()
                || around instanceof Syntax.Sequence list && list.flow();
        return inFlow || !isBare() || !(around instanceof Syntax.Mapping mapping)
                ? new FlowInsertion(written, spot).fill(value)
                : fillBlock(mapping, value);
    }

    private void demandEmpty() throws RefusedException {
        Syntax node = spot.node();
        boolean empty = node instanceof Syntax.Scalar scalar && scalar.node().isNull()
                || node instanceof Syntax.Mapping mapping && mapping.entries().isEmpty()
                || node instanceof Syntax.Sequence list && list.items().isEmpty();
        if (!empty) {
            throw new RefusedException(spot.pointer().dotted() + " holds something else");
        }
    }

    /** Whether nothing would be lost if the braces or the word for null went. */
    private boolean isBare() {
        int from = lines.index(spot.node().span().start());
        int to = lines.index(spot.node().span().end());
        return lines.isOnOneLine(from, to) && written.comments().in(from, to).isEmpty();
    }

    private List<Splice> fillBlock(Syntax.Mapping around, Value value) throws RefusedException {
        Syntax.Entry entry = entry();
        int keyEnd = lines.index(entry.key().span().end());
        int from = lines.index(spot.node().span().start());
        int to = lines.index(spot.node().span().end());
        if (!lines.isOnOneLine(keyEnd, to)) {
            throw new RefusedException(spot.pointer().dotted() + " is empty in an unusual way");
        }
        Layout layout = layout(around);
        int step = value instanceof Value.Items ? layout.listStep() : layout.step();
        int indentation = entry.key().span().start().column() - 1 + step;
        List<String> text = BlockText.indented(new BlockText(layout).lines(value), indentation);
        Splice gone = Splice.delete(from == to ? from : lines.skipBlanksBack(from), to);
        return List.of(gone, Splice.insert(lines.endOfLine(to), joined(text)));
    }

    private Syntax.Entry entry() throws RefusedException {
        Syntax.Entry entry = spot.entry();
        if (entry == null) {
            throw new RefusedException(spot.pointer().dotted() + " is no entry of a mapping");
        }
        return entry;
    }

    private List<Splice> afterLast(Syntax collection, List<String> text) {
        int column = collection instanceof Syntax.Mapping mapping
                ? mapping.entries().get(0).key().span().start().column()
                : collection.span().start().column();
        List<String> indented = BlockText.indented(text, column - 1);
        int end = lines.index(collection.span().end());
        if (isBlockScalar(last(collection)) && lines.isAtLineStart(end)) {
            return List.of(Splice.insert(end, String.join(lines.lineBreak(), indented) + lines.lineBreak()));
        }
        return List.of(Splice.insert(lines.endOfLine(end), joined(indented)));
    }

    private String joined(List<String> text) {
        return lines.lineBreak() + String.join(lines.lineBreak(), text);
    }

    private Layout layout(Syntax.Mapping like) {
        return written.layout().like(like, lines);
    }

    private static @Nullable Syntax last(Syntax node) {
        Syntax last = node;
        while (true) {
            if (last instanceof Syntax.Mapping mapping && !mapping.flow()) {
                last = mapping.entries().get(mapping.entries().size() - 1).value();
            } else if (last instanceof Syntax.Sequence list && !list.flow()) {
                last = list.items().get(list.items().size() - 1);
            } else {
                return last;
            }
        }
    }

    private static boolean isBlockScalar(@Nullable Syntax node) {
        return node instanceof Syntax.Scalar scalar && scalar.node().style() == YamlScalar.Style.BLOCK;
    }
}
