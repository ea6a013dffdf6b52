package io.github.threescaleha.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threescaleha.report.Format;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class ReportFilesTest {
    private static final Path FOLDER = Path.of("target/threescale-ha").toAbsolutePath();

    @Test
    void a_format_alone_has_a_file_of_its_own() throws MojoExecutionException {
        ReportFiles files = ReportFiles.of(Format.labels(), FOLDER);

        assertThat(files.formats()).hasSameSizeAs(Format.labels());
        assertThat(files.formats().keySet()).allMatch(file -> file.startsWith(FOLDER));
    }

    @Test
    void a_file_is_named_from_the_folder_of_reports_or_by_its_whole_path() throws MojoExecutionException {
        Path elsewhere = Path.of("a=b.xml").toAbsolutePath();

        ReportFiles files = ReportFiles.of(List.of(" sarif=x/y.sarif", "junit=" + elsewhere), FOLDER);

        assertThat(files.formats())
                .containsEntry(FOLDER.resolve("x/y.sarif"), Format.SARIF)
                .containsEntry(elsewhere, Format.JUNIT);
        assertThat(files.place()).isEqualTo("; see " + FOLDER.resolve("x/y.sarif") + ", " + elsewhere);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> ReportFiles.of(List.of("pdf"), FOLDER))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("reports takes text, json, ")
                .hasMessageEndingWith(", not 'pdf'");
        assertThatThrownBy(() -> ReportFiles.of(List.of("json=a", "sarif=a"), FOLDER))
                .hasMessage("two reports cannot both go to " + FOLDER.resolve("a"));
        assertThatThrownBy(() -> ReportFiles.of(List.of("json=a\0b"), FOLDER)).hasMessageContaining("is no path");
    }
}
