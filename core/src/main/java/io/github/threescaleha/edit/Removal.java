package io.github.threescaleha.edit;

import io.github.threescaleha.edit.Comments.Comment;
import io.github.threescaleha.yaml.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes entries away and leaves the comments on them. */
final class Removal {
    private final Lines lines;
    private final Comments comments;
    private final boolean keepsComments;

    /**
     * @param written the text
     * @param keepsComments whether comments within the entry stay, as they do unless they were copied elsewhere
     */
    Removal(Written written, boolean keepsComments) {
        this.lines = written.lines();
        this.comments = written.comments();
        this.keepsComments = keepsComments;
    }

    /**
     * An entry of a mapping that has others, or of the only one if the mapping is the value of a key.
     *
     * @param mapping the mapping
     * @param entry the entry
     */
    List<Splice> of(Syntax.Mapping mapping, Syntax.Entry entry) throws RefusedException {
        int index = mapping.entries().indexOf(entry);
        if (mapping.flow()) {
            return List.of(flow(mapping, index));
        }
        return mapping.entries().size() == 1 ? only(entry) : List.of(block(mapping, index));
    }

    private Splice flow(Syntax.Mapping mapping, int index) throws RefusedException {
        List<Syntax.Entry> entries = mapping.entries();
        int from = start(entries.get(index));
        int to = end(entries.get(index));
        if (index + 1 < entries.size()) {
            int next = start(entries.get(index + 1));
            to = comments.in(to, next).isEmpty() ? next : lines.text().indexOf(',', to) + 1;
        } else if (index > 0) {
            int before = end(entries.get(index - 1));
            from = comments.in(before, from).isEmpty() ? before : from;
        }
        demandNoComment(from, to);
        return Splice.delete(from, to);
    }

    private void demandNoComment(int from, int to) throws RefusedException {
        if (keepsComments && !comments.in(from, to).isEmpty()) {
            throw new RefusedException("a comment within the braces would be lost");
        }
    }

    private Splice block(Syntax.Mapping mapping, int index) {
        Syntax.Entry entry = mapping.entries().get(index);
        int from = start(entry);
        int end = end(entry);
        String kept = kept(from, lines.endOfLine(end), lines.indentation(from));
        if (lines.isFirstOnLine(from)) {
            return wholeLines(from, end, kept);
        }
        int next = start(mapping.entries().get(index + 1));
        boolean joins = comments.in(from, next).isEmpty();
        return joins ? Splice.delete(from, next) : new Splice(from, lines.endOfLine(end), kept.strip());
    }

    private Splice wholeLines(int from, int end, String kept) {
        int start = lines.startOfLine(from);
        if (!kept.isEmpty()) {
            return new Splice(start, lines.endOfLine(end), kept);
        }
        int next = lines.isAtLineStart(end) && end > from ? end : lines.nextLine(end);
        boolean lastLine = next == lines.text().length() && !lines.isAtLineStart(next);
        return Splice.delete(lastLine ? endOfLineBefore(start) : start, next);
    }

    private int endOfLineBefore(int start) {
        int at = Math.max(start - 1, 0);
        return at > 0 && lines.text().startsWith("\r\n", at - 1) ? at - 1 : at;
    }

    /** The only entry of a mapping: braces take its place. */
    private List<Splice> only(Syntax.Entry entry) throws RefusedException {
        int from = start(entry);
        int end = end(entry);
        int colon = lines.skipBlanksBack(lines.startOfLine(from) - 1);
        if (!lines.isFirstOnLine(from) || !comments.in(0, from).isEmpty() && isCommentBefore(from)) {
            throw new RefusedException("nothing would be left in the mapping");
        }
        int lineBefore = endOfLineBefore(lines.startOfLine(from));
        if (colon < 1 || lines.text().charAt(lines.skipBlanksBack(lineBefore) - 1) != ':') {
            throw new RefusedException("nothing would be left in the mapping");
        }
        String kept = kept(from, lines.endOfLine(end), lines.indentation(from));
        return List.of(Splice.insert(lines.skipBlanksBack(lineBefore), " {}"), wholeLines(from, end, kept));
    }

    private boolean isCommentBefore(int from) {
        int lineBefore = endOfLineBefore(lines.startOfLine(from));
        return !comments.in(lines.startOfLine(lineBefore), lineBefore).isEmpty();
    }

    /** The comments of a stretch, each on a line of its own. */
    private String kept(int from, int to, String indentation) {
        if (!keepsComments) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (Comment comment : comments.in(from, to)) {
            texts.add(indentation + comment.text());
        }
        return String.join(lines.lineBreak(), texts);
    }

    private int start(Syntax.Entry entry) {
        return lines.index(entry.key().span().start());
    }

    private int end(Syntax.Entry entry) {
        @Nullable Syntax value = entry.value();
        return Math.max(
                lines.index(entry.key().span().end()), lines.index(value.span().end()));
    }
}
