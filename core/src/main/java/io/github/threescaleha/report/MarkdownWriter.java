package io.github.threescaleha.report;

import io.github.threescaleha.engine.Report;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The report as a comment on a change, in GitHub's and GitLab's Markdown: the line that counts, a table, and folded below
 * it what to know about each finding. GitHub refuses a comment of more than 65,536 characters: what has no room is counted.
 */
public final class MarkdownWriter implements ReportWriter {
    private static final int LONGEST = 65_000;
    private static final int LONGEST_TABLE = LONGEST / 2;
    private static final int RESERVE = 200;

    @Override
    public void write(Report report, Appendable out) throws IOException {
        StringBuilder comment = new StringBuilder("**threescale-ha**: ")
                .append(SummaryLine.of(report))
                .append('\n');
        List<Block> blocks = Block.of(report.findings());
        if (!blocks.isEmpty() || !report.problems().isEmpty()) {
            comment.append("\n| Severity | Place | Finding | Rule |\n|---|---|---|---|\n");
            List<String> rows = rows(report, blocks);
            int unseen = rows.size() - fill(comment, rows.iterator(), LONGEST_TABLE);
            comment.append(leftOut(unseen, "more row is", "more rows are"));
            Suggestions suggestions = new Suggestions(report);
            Iterator<String> details =
                    blocks.stream().map(block -> details(block, suggestions)).iterator();
            int untold = blocks.size() - fill(comment, details, LONGEST - RESERVE);
            comment.append(leftOut(untold, "explanation is", "explanations are"));
        }
        out.append(comment);
    }

    /** Adds parts until one has no room, and tells how many were added: those after it are not even made. */
    private static int fill(StringBuilder comment, Iterator<String> parts, int longest) {
        int added = 0;
        while (parts.hasNext()) {
            String part = parts.next();
            if (comment.length() + part.length() > longest) {
                return added;
            }
            comment.append(part);
            added++;
        }
        return added;
    }

    private static String leftOut(int number, String one, String several) {
        return number == 0 ? "" : "\n" + number + " " + (number == 1 ? one : several) + " left out: no room here.\n";
    }

    private static List<String> rows(Report report, List<Block> blocks) {
        List<String> rows = new ArrayList<>();
        for (Problem problem : report.problems()) {
            rows.add(row("problem", problem.place(), Markdown.text(problem.message()), ""));
        }
        for (Block block : blocks) {
            Finding finding = block.first();
            String message = Markdown.text(finding.message()) + block.more();
            rows.add(row(finding.severity().label(), finding.location().toString(), message, finding.rule()));
        }
        return rows;
    }

    private static String row(String severity, String place, String message, String rule) {
        return "| " + severity + " | " + Markdown.codeCell(place) + " | " + message + " | " + Markdown.codeCell(rule)
                + " |\n";
    }

    private static String details(Block block, Suggestions suggestions) {
        Finding finding = block.first();
        Words words = Words.of(finding);
        return "\n<details><summary>" + Markdown.htmlCode(finding.location().toString()) + " "
                + Markdown.htmlCode(finding.rule()) + "</summary>\n\n"
                + "**" + finding.severity().label() + ":** " + Markdown.text(finding.message()) + block.more() + "\n\n"
                + "**Why:** " + Markdown.text(words.why()) + "\n\n"
                + "**Fix:** " + Markdown.text(words.fix()) + "\n\n"
                + (words.yaml().isEmpty() ? "" : Markdown.yaml(words.yaml()) + "\n")
                + suggestion(suggestions.toApply(finding))
                + also(block.others())
                + link(words.url()) + "</details>\n";
    }

    private static String suggestion(@Nullable Suggestion suggestion) {
        return suggestion == null
                ? ""
                : "`threescale-ha fix` makes this edit:\n\n" + Markdown.diff(suggestion.diff()) + "\n";
    }

    private static String also(List<Finding> others) {
        if (others.isEmpty()) {
            return "";
        }
        return others.stream()
                .map(other -> Markdown.code(Block.named(other)))
                .collect(Collectors.joining(", ", "**Also:** ", "\n\n"));
    }

    private static String link(String url) {
        return Words.isLink(url) ? "[Documentation](" + url + ")\n\n" : "";
    }
}
