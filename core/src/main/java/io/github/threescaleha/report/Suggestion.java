package io.github.threescaleha.report;

import io.github.threescaleha.edit.Edits;
import io.github.threescaleha.edit.Proof;
import io.github.threescaleha.edit.RefusedException;
import io.github.threescaleha.edit.Splice;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The edit that mends a finding, as {@code threescale-ha fix} makes it, for reports that others apply. It is worked out on
 * the text that reports may show, in which secrets are masked: where an edit of that cannot be proved, none is suggested.
 *
 * @param title what it does
 * @param source the text before
 * @param splices what is written in place of what, at least one
 */
record Suggestion(String title, SourceFile source, List<Splice> splices) {
    /** What can be done about a new finding without asking, or {@code null}. */
    static @Nullable Suggestion of(Finding finding, Report report) {
        Fix fix = finding.readyFix();
        SourceFile source = report.source(finding);
        if (fix == null || source == null || !fix.isSafe() || finding.status() != Finding.Status.NEW) {
            return null;
        }
        int document = finding.location().document();
        try {
            Edits edits = Edits.of(source, document, fix);
            boolean proved = Proof.fault(source, document, fix, edits) == null;
            return proved ? new Suggestion(fix.title(), source, edits.splices()) : null;
        } catch (RefusedException e) {
            return null;
        }
    }

    /** The lines taken out and put in, each with its sign, hunk after hunk. */
    List<String> diff() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < splices.size(); ) {
            int from = startOfLine(splices.get(i).from());
            int to = endOfLine(splices.get(i).to());
            int next = i + 1;
            while (next < splices.size() && splices.get(next).from() <= to) {
                to = Math.max(to, endOfLine(splices.get(next).to()));
                next++;
            }
            addHunk(from, to, splices.subList(i, next), lines);
            i = next;
        }
        return lines;
    }

    private void addHunk(int from, int to, List<Splice> within, List<String> into) {
        String before = source.text().substring(from, to);
        String after = Splice.apply(
                before,
                within.stream()
                        .map(splice -> new Splice(splice.from() - from, splice.to() - from, splice.text()))
                        .toList());
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int shared = Math.min(old.size(), now.size());
        int start = 0;
        while (start < shared && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shared - start && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        old.subList(start, old.size() - end).forEach(line -> into.add("-" + line));
        now.subList(start, now.size() - end).forEach(line -> into.add("+" + line));
    }

    private int startOfLine(int at) {
        return source.text().lastIndexOf('\n', at - 1) + 1;
    }

    private int endOfLine(int at) {
        int end = source.text().indexOf('\n', at);
        return end < 0 ? source.text().length() : end + 1;
    }
}
