package io.github.threescaleha.report;

import io.github.threescaleha.edit.Edits;
import io.github.threescaleha.edit.Proof;
import io.github.threescaleha.edit.ReadText;
import io.github.threescaleha.edit.RefusedException;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Works out the edits that a report shows. They are worked out on the text that reports may show, in which secrets are
 * masked: where an edit of that cannot be proved, none is suggested. Of the text of a file, findings that follow each other
 * share what was read. For one thread.
 */
final class Suggestions {
    /** To read a text again for its edits takes several times its size in memory. */
    private static final int MOST_TO_READ = 1_000_000;

    private final Report report;
    private @Nullable ReadText text;

    Suggestions(Report report) {
        this.report = report;
    }

    /** What can be done about a new finding without asking, for a report that is applied; {@code null} for nothing. */
    @Nullable
    Suggestion toApply(Finding finding) {
        return of(finding, true);
    }

    /**
     * The same for a report that is read. It is not proved, which takes three times as long: {@code fix} does so before
     * it writes a file. For a file that is too long to be read, there is none.
     */
    @Nullable
    Suggestion toRead(Finding finding) {
        SourceFile source = report.source(finding);
        return source == null || source.text().length() > MOST_TO_READ ? null : of(finding, false);
    }

    private @Nullable Suggestion of(Finding finding, boolean prove) {
        Fix fix = finding.readyFix();
        SourceFile source = report.source(finding);
        if (fix == null || source == null || !fix.isSafe() || finding.status() != Finding.Status.NEW) {
            return null;
        }
        ReadText before = read(source);
        int document = finding.location().document();
        try {
            Edits edits = Edits.of(before, document, fix);
            boolean good = !prove || Proof.fault(before, document, fix, edits) == null;
            return good ? new Suggestion(fix.title(), source, edits.splices()) : null;
        } catch (RefusedException e) {
            return null;
        }
    }

    private ReadText read(SourceFile source) {
        if (text == null || !text.source().equals(source)) {
            text = new ReadText(source);
        }
        return text;
    }
}
