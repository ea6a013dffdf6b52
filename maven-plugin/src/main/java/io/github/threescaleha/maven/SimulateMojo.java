package io.github.threescaleha.maven;

import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.SimulationReport;
import io.github.threescaleha.report.Printable;
import io.github.threescaleha.report.SimulationFormat;
import io.github.threescaleha.report.WholeFile;
import io.github.threescaleha.report.WriterOptions;
import io.github.threescaleha.simulation.Losses;
import io.github.threescaleha.simulation.Question;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what survives the loss of a pod, a node, a zone or a database, for the APIManager manifests of this module, and fails
 * the build if what is required does not.
 */
@Mojo(name = "simulate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class SimulateMojo extends ManifestMojo {
    /**
     * What happens: <code>pod</code>, <code>drain</code>, <code>node</code>, <code>zone</code>, <code>database</code>,
     * <code>rollout</code>. Without any: all that can make a difference.
     */
    @Parameter(property = "threescale-ha.lose")
    private @Nullable List<String> lose;

    /**
     * Events that must be survived, as in <code>lose</code>; with <code>=likely</code> it is enough that the scheduler
     * honours what is preferred.
     */
    @Parameter(property = "threescale-ha.require")
    private @Nullable List<String> require;

    /** The journeys that must survive them, such as <code>portals</code>. Without any: <code>production</code>. */
    @Parameter(property = "threescale-ha.journeys")
    private @Nullable List<String> journeys;

    /** Whether to show each workload, too. */
    @Parameter(property = "threescale-ha.details", defaultValue = "false")
    private boolean details;

    /** The formats of the reports to write, as <code>simulation.FORMAT</code>. */
    @Parameter(property = "threescale-ha.simulationReports", defaultValue = "text")
    private List<String> simulationReports = List.of();

    /** The folder of reports. Without it: <code>threescale-ha</code> in the build's output. */
    @Parameter(property = "threescale-ha.reportsDirectory")
    private @Nullable File reportsDirectory;

    /** Whether it fails the build to find no APIManager at all, so that a mistyped path does not pass. */
    @Parameter(property = "threescale-ha.failIfNoManifests", defaultValue = "true")
    private boolean failIfNoManifests;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Question question = question();
        HaLinter linter = linter().build();
        SimulationReport report = simulate(linter, question.losses()).relativeTo(Path.of(""));
        write(report, writerOptions(linter));
        report.notes().forEach(note -> getLog().info(Printable.of(note)));
        judge(report, question);
    }

    /** The page for a browser shows findings, too. */
    private SimulationReport simulate(HaLinter linter, Losses losses) throws MojoExecutionException {
        List<String> files = Arrays.stream(manifests()).map(Path::toString).toList();
        return simulationReports.contains(SimulationFormat.HTML.label())
                ? linter.simulateAndCheck(files, null, losses)
                : linter.simulate(files, null, losses);
    }

    private Question question() throws MojoExecutionException {
        try {
            return Question.of(orNone(lose), orNone(require), orNone(journeys));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private void write(SimulationReport report, WriterOptions options) throws MojoExecutionException {
        StringBuilder text = new StringBuilder("\n");
        try {
            SimulationFormat.TEXT.writer(options, details).write(report, text);
            getLog().info(text.toString());
            for (String name : simulationReports) {
                SimulationFormat format = format(name);
                Path file = folderOfReports().resolve("simulation." + extension(format));
                WholeFile.write(file, out -> format.writer(options, details).write(report, out));
            }
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write a report: " + WholeFile.reason(e), e);
        }
    }

    private Path folderOfReports() {
        return reportsDirectory == null ? buildDirectory().resolve("threescale-ha") : reportsDirectory.toPath();
    }

    private static SimulationFormat format(String name) throws MojoExecutionException {
        SimulationFormat format = SimulationFormat.named(name.strip().toLowerCase(Locale.ROOT));
        if (format == null) {
            throw new MojoExecutionException(
                    "simulationReports takes " + String.join(", ", SimulationFormat.labels()) + ", not '" + name + "'");
        }
        return format;
    }

    private static String extension(SimulationFormat format) {
        return switch (format) {
            case TEXT -> "txt";
            case MARKDOWN -> "md";
            case JSON -> "json";
            case HTML -> "html";
        };
    }

    private void judge(SimulationReport report, Question question) throws MojoExecutionException, MojoFailureException {
        if (!report.problems().isEmpty()) {
            throw new MojoExecutionException(
                    "not all could be simulated: " + report.problems().get(0));
        }
        if (failIfNoManifests && report.installations().isEmpty()) {
            throw new MojoExecutionException(
                    "no APIManager found in " + directory() + "; if that is all right, set failIfNoManifests to false");
        }
        List<String> unmet = report.unmet(question.requirements());
        if (!unmet.isEmpty()) {
            throw new MojoFailureException("required, but not so: " + String.join("; ", unmet));
        }
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }
}
