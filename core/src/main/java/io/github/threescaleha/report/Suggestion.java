package io.github.threescaleha.report;

import io.github.threescaleha.edit.Splice;
import io.github.threescaleha.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The edit that mends a finding, as {@code threescale-ha fix} makes it.
 *
 * @param title what it does
 * @param source the text before
 * @param splices what is written in place of what, at least one
 */
record Suggestion(String title, SourceFile source, List<Splice> splices) {
    /**
     * Lines that follow each other in the text before, and what becomes of them.
     *
     * @param line number of the first of them, from 1
     * @param lines those taken out and those put in, each with its sign
     */
    record Hunk(int line, List<String> lines) {}

    /** What it changes, line by line. */
    List<Hunk> hunks() {
        List<Hunk> hunks = new ArrayList<>();
        for (int i = 0; i < splices.size(); ) {
            int from = startOfLine(splices.get(i).from());
            int to = endOfLine(splices.get(i).to());
            int next = i + 1;
            while (next < splices.size() && splices.get(next).from() <= to) {
                to = Math.max(to, endOfLine(splices.get(next).to()));
                next++;
            }
            hunks.add(hunk(from, to, splices.subList(i, next)));
            i = next;
        }
        return hunks;
    }

    /** The lines of all that it changes. */
    List<String> diff() {
        List<String> lines = new ArrayList<>();
        hunks().forEach(hunk -> lines.addAll(hunk.lines()));
        return lines;
    }

    private Hunk hunk(int from, int to, List<Splice> within) {
        String before = source.text().substring(from, to);
        List<Splice> moved = new ArrayList<>();
        for (Splice splice : within) {
            moved.add(new Splice(splice.from() - from, splice.to() - from, splice.text()));
        }
        List<String> old = linesOf(before);
        List<String> now = linesOf(Splice.apply(before, moved));
        int shared = Math.min(old.size(), now.size());
        int start = 0;
        while (start < shared && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shared - start && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<String> lines = new ArrayList<>();
        for (String line : old.subList(start, old.size() - end)) {
            lines.add("-" + line);
        }
        for (String line : now.subList(start, now.size() - end)) {
            lines.add("+" + line);
        }
        return new Hunk(source.lineAt(from) + start, lines);
    }

    private static List<String> linesOf(String text) {
        if (text.indexOf('\r') >= 0) {
            return text.lines().toList();
        }
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            lines.add(text.substring(from, to));
            from = to + 1;
        }
        return lines;
    }

    private int startOfLine(int at) {
        return source.text().lastIndexOf('\n', at - 1) + 1;
    }

    private int endOfLine(int at) {
        int end = source.text().indexOf('\n', at);
        return end < 0 ? source.text().length() : end + 1;
    }
}
