package io.github.threescaleha.edit;

import io.github.threescaleha.yaml.Syntax;
import io.github.threescaleha.yaml.YamlScalar.Style;
import java.util.ArrayList;
import java.util.List;

/** The comments of a file, in order. */
final class Comments {
    private final List<Comment> all = new ArrayList<>();

    /**
     * A comment.
     *
     * @param from index of its sign
     * @param to index after its last character
     * @param text its text with the sign
     */
    record Comment(int from, int to, String text) {}

    /** A stretch that is no comment whatever it looks like. */
    private record Stretch(int from, int to) {}

    private Comments() {}

    static Comments of(Lines lines, List<Syntax> documents) {
        List<Stretch> scalars = new ArrayList<>();
        documents.forEach(document -> collect(document, lines, scalars));
        scalars.sort((one, other) -> Integer.compare(one.from(), other.from()));
        Comments comments = new Comments();
        int at = 0;
        for (Stretch scalar : scalars) {
            comments.find(lines, at, scalar.from());
            at = Math.max(at, scalar.to());
        }
        comments.find(lines, at, lines.text().length());
        return comments;
    }

    /** What they say, in alphabetical order. */
    List<String> texts() {
        return all.stream().map(Comment::text).sorted().toList();
    }

    /** Those that begin in a stretch. */
    List<Comment> in(int from, int to) {
        List<Comment> within = new ArrayList<>();
        for (Comment comment : all) {
            if (comment.from() >= from && comment.from() < to) {
                within.add(comment);
            }
        }
        return within;
    }

    private void find(Lines lines, int from, int to) {
        String text = lines.text();
        for (int i = text.indexOf('#', from); i >= 0 && i < to; i = text.indexOf('#', i + 1)) {
            if (i == 0 || lines.isAtLineStart(i) || text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t') {
                int end = lines.endOfLine(i);
                all.add(new Comment(i, end, text.substring(i, end).stripTrailing()));
                i = end;
            }
        }
    }

    private static void collect(Syntax node, Lines lines, List<Stretch> into) {
        if (node instanceof Syntax.Mapping mapping) {
            for (Syntax.Entry entry : mapping.entries()) {
                collect(entry.key(), lines, into);
                collect(entry.value(), lines, into);
            }
        } else if (node instanceof Syntax.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, lines, into));
        } else if (node instanceof Syntax.Scalar scalar) {
            int from = lines.index(scalar.span().start());
            int header = scalar.node().style() == Style.BLOCK ? lines.endOfLine(from) : from;
            into.add(new Stretch(
                    header, Math.max(header, lines.index(scalar.span().end()))));
        }
    }
}
