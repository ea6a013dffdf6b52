package io.github.threescaleha.maven;

import io.github.threescaleha.engine.HaLinter;
import io.github.threescaleha.engine.Report;
import io.github.threescaleha.report.Format;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * A page of the project's site: what keeps the manifests of this module from being highly available, why that matters and
 * how to mend it. List it in the <code>reporting</code> section of the POM, then run <code>mvn site</code>, with release
 * 3.20.0 or newer of the site plugin. Run by itself, it writes an HTML page of its own into the folder of the site.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class ReportMojo extends ManifestMojo implements MavenMultiPageReport {
    private static final String OUTPUT_NAME = "threescale-ha";

    /** The folder of the site. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    @SuppressWarnings("NullAway.Init")
    private File outputDirectory;

    @Override
    void run() throws MojoExecutionException {
        HaLinter linter = linter().build();
        Path page = outputDirectory.toPath().resolve(OUTPUT_NAME + ".html");
        new ReportFiles(Map.of(page, Format.HTML)).write(report(linter), writerOptions(linter));
        getLog().info("The report is in " + page);
    }

    private Report report(HaLinter linter) throws MojoExecutionException {
        return linter.check(manifests()).relativeTo(Path.of(""));
    }

    @Override
    public void generate(Sink sink, SinkFactory factory, Locale locale) throws MavenReportException {
        generate(sink, locale);
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            new ReportPage(sink).write(report(linter().build()));
        } catch (MojoExecutionException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    @Override
    public boolean canGenerateReport() {
        return !isSkipped();
    }

    @Override
    @SuppressWarnings("deprecation") // has no default
    public String getOutputName() {
        return OUTPUT_NAME;
    }

    @Override
    public String getOutputPath() {
        return OUTPUT_NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "3scale high availability";
    }

    @Override
    public String getDescription(Locale locale) {
        return "What keeps the 3scale installations of this module from being highly available.";
    }

    @Override
    public void setReportOutputDirectory(File folder) {
        outputDirectory = folder;
    }

    @Override
    public File getReportOutputDirectory() {
        return outputDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }
}
