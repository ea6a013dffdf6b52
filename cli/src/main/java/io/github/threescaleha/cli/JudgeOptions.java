package io.github.threescaleha.cli;

import io.github.threescaleha.engine.FailOn;
import io.github.threescaleha.engine.HaLinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How manifests are judged: the options that all commands share which judge any. */
final class JudgeOptions extends ClusterOptions {
    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            completionCandidates = Candidates.Thresholds.class,
            description = "Findings that make the exit code 1: error (default), warning, info or never.")
    @Nullable
    String failOn;

    /** A linter that judges so. */
    @Override
    HaLinter.Builder linter() {
        return super.linter().failOn(threshold());
    }

    private @Nullable FailOn threshold() {
        FailOn threshold = failOn == null ? null : FailOn.named(failOn);
        if (failOn != null && threshold == null) {
            throw misuse("--fail-on takes error, warning, info or never, not '" + failOn + "'");
        }
        return threshold;
    }
}
