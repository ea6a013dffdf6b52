package io.github.threescaleha.edit;

import io.github.threescaleha.edit.Comments.Comment;
import io.github.threescaleha.fix.Value;
import io.github.threescaleha.yaml.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Takes a value out of the mapping that it is in, or puts it into one, and leaves its text as it is. */
final class Reshape {
    private final Written written;
    private final Lines lines;
    private final Comments comments;
    private final Spot spot;

    Reshape(Written written, Spot spot) {
        this.written = written;
        this.lines = written.lines();
        this.comments = written.comments();
        this.spot = spot;
    }

    /** The value of a key in place of its mapping. */
    List<Splice> unwrap(String key) throws RefusedException {
        Syntax outer = spot.present();
        Syntax.Entry entry = outer instanceof Syntax.Mapping mapping ? mapping.entry(key) : null;
        if (entry == null) {
            throw new RefusedException(spot.pointer().dotted() + " holds no " + key);
        }
        written.demandOwn(entry.value(), spot.pointer().child(key));
        int from = start(outer);
        int to = end(outer);
        int innerFrom = start(entry.value());
        int innerTo = end(entry.value());
        if (isFlow(outer)) {
            if (!comments.in(from, innerFrom).isEmpty()
                    || !comments.in(innerTo, to).isEmpty()) {
                throw new RefusedException("a comment within the braces would be lost");
            }
            return List.of(Splice.delete(from, innerFrom), Splice.delete(innerTo, to));
        }
        int column = outer.span().start().column() - 1;
        StringBuilder text = new StringBuilder();
        String lineBreak = lines.lineBreak() + " ".repeat(column);
        comments.in(from, innerFrom)
                .forEach(comment -> text.append(comment.text()).append(lineBreak));
        int lineEnd = isFlow(entry.value()) ? innerTo : lines.endOfLine(innerTo);
        text.append(shifted(innerFrom, lineEnd, column - column(entry.value())));
        for (Comment comment : comments.in(lineEnd, lines.endOfLine(to))) {
            text.append(comment.from() < lines.endOfLine(lineEnd) ? " " : lineBreak)
                    .append(comment.text());
        }
        return List.of(new Splice(from, lines.endOfLine(to), text.toString()));
    }

    /** A mapping with other entries and the value under a key, in place of the value. */
    List<Splice> wrap(Value.Fields before, String key) throws RefusedException {
        Syntax inner = spot.present();
        Layout layout = written.layout().like(spot.nearestMapping(), lines);
        int from = start(inner);
        int to = end(inner);
        if (isFlow(inner)) {
            FlowText flow = new FlowText(written.layout().like((Syntax.Mapping) inner, lines), lines.lineBreak(), null);
            StringBuilder open = new StringBuilder("{");
            before.entries()
                    .forEach((name, value) ->
                            open.append(flow.entry(name, value, "")).append(layout.comma()));
            open.append(ScalarText.text(key, flow.layout().quote()))
                    .append(flow.layout().colon());
            return List.of(Splice.insert(from, open.toString()), Splice.insert(to, "}"));
        }
        int column = inner.span().start().column() - 1;
        String lineBreak = lines.lineBreak() + " ".repeat(column);
        List<String> above = new ArrayList<>(new BlockText(layout).lines(before));
        above.add(ScalarText.text(key, layout.quote()) + ":");
        String text = String.join(lineBreak, above)
                + lineBreak
                + " ".repeat(layout.step())
                + shifted(from, to, layout.step());
        return List.of(new Splice(from, to, text));
    }

    /** A stretch with all lines but the first moved. */
    private String shifted(int from, int to, int by) throws RefusedException {
        StringBuilder out = new StringBuilder();
        int at = from;
        while (at < to) {
            int next = Math.min(lines.nextLine(at), to);
            out.append(lines.text(), at, next);
            at = next;
            if (at < to) {
                at = moveLine(at, by, out);
            }
        }
        return out.toString();
    }

    private int moveLine(int at, int by, StringBuilder out) throws RefusedException {
        int word = lines.skipBlanks(at);
        boolean blank = word == lines.endOfLine(word);
        if (by >= 0) {
            out.append(blank ? "" : " ".repeat(by));
            return at;
        }
        boolean comment = !blank && lines.text().charAt(word) == '#';
        if (!blank && !comment && word - at < -by) {
            throw new RefusedException("the lines below stand in less than they should");
        }
        return Math.min(at - by, word);
    }

    private static boolean isFlow(Syntax node) {
        return node instanceof Syntax.Mapping mapping && mapping.flow()
                || node instanceof Syntax.Sequence list && list.flow()
                || node instanceof Syntax.Scalar;
    }

    private static int column(Syntax node) {
        return node.span().start().column() - 1;
    }

    private int start(Syntax node) {
        return lines.index(node.span().start());
    }

    private int end(Syntax node) {
        return lines.index(node.span().end());
    }
}
