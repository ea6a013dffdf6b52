package io.github.threescaleha.engine;

import io.github.threescaleha.engine.FileFixer.Unproved;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends the files of a run, each for itself. */
final class FixRun {
    private final Run run;
    private final List<String> rules;
    private final FixWish wish;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param run the run with all its files
     * @param rules the rules in the order in which their findings are mended
     * @param wish which fixes are wanted
     */
    FixRun(Run run, List<String> rules, FixWish wish) {
        this.run = run;
        this.rules = rules;
        this.wish = wish;
    }

    FixReport fix() {
        Report before = run.report();
        List<FileFix> fixes = new ArrayList<>();
        List<ReadFile> after = new ArrayList<>();
        for (ReadFile file : run.files()) {
            boolean wanted = before.findings().stream()
                    .anyMatch(finding -> finding.location().file().equals(file.name()) && wish.includes(finding));
            ReadFile mended = file;
            if (wanted) {
                FileFix fix = fix(file);
                fixes.add(fix);
                mended = fix.isChanged() ? run.read(fix.after(), file.path()) : file;
            }
            after.add(mended);
        }
        SourceFile stream = after.stream()
                .filter(file -> file.path() == null)
                .map(ReadFile::original)
                .findFirst()
                .orElse(null);
        return new FixReport(fixes, stream, report(before, fixes.stream().anyMatch(FileFix::isChanged) ? after : null));
    }

    private Report report(Report before, @Nullable List<ReadFile> files) {
        Report report = files == null ? before : run.like(files).report();
        for (Problem problem : before.problems()) {
            report = report.problems().contains(problem) ? report : report.with(problem);
        }
        for (Problem problem : problems) {
            report = report.with(problem);
        }
        return report;
    }

    private FileFix fix(ReadFile file) {
        try {
            return new FileFixer(run, file, others(file), rules, wish).fix();
        } catch (Unproved e) {
            problems.add(Problem.of(file.name(), "is left as it is: " + e.getMessage()));
            return FileFixer.unchanged(file);
        }
    }

    /** The files without which the findings in a file would not be the same: a Secret is judged with its APIManager. */
    private List<ReadFile> others(ReadFile file) {
        if (file.secrets().isEmpty()) {
            return List.of();
        }
        return run.files().stream()
                .filter(other -> !other.name().equals(file.name()) && other.holdsObjects())
                .toList();
    }
}
