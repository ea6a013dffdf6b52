package io.github.threescaleha.maven;

import io.github.threescaleha.engine.Baseline;
import io.github.threescaleha.engine.FailOn;
import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.engine.Summary;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.SourceReader;
import io.github.threescaleha.source.UnreadableException;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the APIManager manifests of this module, and fails the build if one does not give a highly available
 * installation.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CheckMojo extends ManifestMojo {
    /**
     * Which findings are violations: <code>error</code>, <code>warning</code>, <code>info</code> or <code>never</code>.
     * Without it the configuration says, else errors are.
     */
    @Parameter(property = "threescale-ha.failOn")
    private @Nullable String failOn;

    /** Whether violations fail the build. If not, they are only told. */
    @Parameter(property = "threescale-ha.failOnViolation", defaultValue = "true")
    private boolean failOnViolation;

    /** How many violations the build passes with. */
    @Parameter(property = "threescale-ha.maxAllowedViolations", defaultValue = "0")
    private int maxAllowedViolations;

    /** Whether it fails the build to find no APIManager at all, so that a mistyped path does not pass. */
    @Parameter(property = "threescale-ha.failIfNoManifests", defaultValue = "true")
    private boolean failIfNoManifests;

    /** The baseline: findings that are known and do not count. */
    @Parameter(property = "threescale-ha.baseline")
    private @Nullable File baseline;

    /**
     * The reports to write, each a format such as <code>sarif</code>, or a format and a file, such as
     * <code>junit=TEST-threescale-ha.xml</code>. Files are named from the folder of reports.
     */
    @Parameter(property = "threescale-ha.reports", defaultValue = "text")
    private List<String> reports = List.of();

    /** The folder of reports. Without it: <code>threescale-ha</code> in the build's output. */
    @Parameter(property = "threescale-ha.reportsDirectory")
    private @Nullable File reportsDirectory;

    /** Whether to log findings and problems alone, without the line that counts and without notes. */
    @Parameter(property = "threescale-ha.quiet", defaultValue = "false")
    private boolean quiet;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        ReportFiles files = ReportFiles.of(reports, folderOfReports());
        HaLinter linter = linter().failOn(threshold()).baseline(knownFindings()).build();
        Report report = linter.check(manifests());
        new ReportLog(getLog(), quiet).write(report);
        files.write(report.relativeTo(Path.of("")), writerOptions(linter));
        judge(report, files);
    }

    private Path folderOfReports() {
        return reportsDirectory == null ? buildDirectory().resolve("threescale-ha") : reportsDirectory.toPath();
    }

    private void judge(Report report, ReportFiles files) throws MojoExecutionException, MojoFailureException {
        int problems = report.problems().size();
        if (problems > 0) {
            throw new MojoExecutionException(problems + (problems == 1 ? " problem" : " problems")
                    + ": not all could be checked" + files.place());
        }
        if (failIfNoManifests && report.apiManagers().isEmpty()) {
            throw new MojoExecutionException(
                    "no APIManager found in " + count(report.summary().files(), "file") + " of " + directory()
                            + "; if that is all right, set failIfNoManifests to false");
        }
        if (failOnViolation && report.violations() > maxAllowedViolations) {
            throw new MojoFailureException(violations(report) + files.place());
        }
    }

    private String violations(Report report) {
        Summary found = report.summary();
        return count(report.violations(), "violation")
                + " of high availability (" + count(found.errors(), "error") + ", "
                + count(found.warnings(), "warning") + ", " + count(found.infos(), "note") + ")"
                + (maxAllowedViolations == 0 ? "" : ", more than the " + maxAllowedViolations + " allowed");
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private @Nullable FailOn threshold() throws MojoExecutionException {
        if (failOn == null) {
            return null;
        }
        FailOn threshold = FailOn.named(failOn);
        if (threshold == null) {
            List<String> labels =
                    Arrays.stream(FailOn.values()).map(FailOn::label).toList();
            throw new MojoExecutionException("failOn takes " + String.join(", ", labels) + ", not '" + failOn + "'");
        }
        return threshold;
    }

    private Baseline knownFindings() throws MojoExecutionException {
        if (baseline == null) {
            return Baseline.EMPTY;
        }
        try {
            return Baseline.read(new SourceReader(Limits.DEFAULT).read(baseline.toPath(), baseline.toString()));
        } catch (UnreadableException e) {
            throw new MojoExecutionException("baseline: " + e.problem(), e);
        }
    }
}
