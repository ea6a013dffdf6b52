package io.github.threescaleha.maven;

import io.github.threescaleha.engine.FileFix;
import io.github.threescaleha.engine.FixReport;
import io.github.threescaleha.engine.FixWish;
import io.github.threescaleha.fix.Fix;
import io.github.threescaleha.report.Printable;
import io.github.threescaleha.report.WholeFile;
import io.github.threescaleha.rule.Finding;
import io.github.threescaleha.source.Limits;
import io.github.threescaleha.source.Problem;
import io.github.threescaleha.source.SourceWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Edits the APIManager manifests of this module so that what can be mended by an edit is. */
@Mojo(name = "fix", threadSafe = true, requiresProject = false)
public final class FixMojo extends ManifestMojo {
    /** Whether to make also edits that need something done elsewhere first, or that guess what is meant. */
    @Parameter(property = "threescale-ha.unsafe", defaultValue = "false")
    private boolean unsafe;

    /** The rules whose findings to mend. Without any: all. */
    @Parameter(property = "threescale-ha.rules")
    private List<String> rules = List.of();

    @Override
    void run() throws MojoExecutionException {
        List<String> files = Arrays.stream(manifests()).map(Path::toString).toList();
        FixReport report = linter().build().fix(files, null, new FixWish(unsafe, Set.copyOf(rules)));
        int failed = 0;
        for (FileFix file : report.changed()) {
            failed += write(file) ? 0 : 1;
        }
        report.files().forEach(this::tell);
        for (Problem problem : report.after().problems()) {
            getLog().error(Printable.of(problem.toString()));
        }
        getLog().info(report.fixed() + (report.fixed() == 1 ? " finding" : " findings") + " mended");
        if (failed > 0 || !report.after().problems().isEmpty()) {
            throw new MojoExecutionException("not all could be mended: see above");
        }
    }

    private boolean write(FileFix file) {
        try {
            new SourceWriter(Limits.DEFAULT).replace(Path.of(file.name()), file.before(), file.after());
            return true;
        } catch (IOException e) {
            getLog().error(Printable.of(file.name() + " cannot be written: " + WholeFile.reason(e)));
            return false;
        }
    }

    private void tell(FileFix file) {
        for (Finding finding : file.fixed()) {
            Fix fix = finding.readyFix();
            getLog().info(Printable.of(
                    finding.location() + ": fixed: " + (fix == null ? "" : fix.title()) + " [" + finding.rule() + "]"));
        }
        for (FileFix.Refused refused : file.refused()) {
            getLog().warn(Printable.of(refused.finding().location() + ": not fixed: " + refused.reason() + " ["
                    + refused.finding().rule() + "]"));
        }
    }
}
