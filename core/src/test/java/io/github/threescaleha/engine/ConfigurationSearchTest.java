package io.github.threescaleha.engine;

import static io.github.threescaleha.engine.ConfiguredFolder.MANIFEST;
import static io.github.threescaleha.engine.ConfiguredFolder.judged;
import static io.github.threescaleha.engine.ConfiguredFolder.linter;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationSearchTest {
    private static final String DEFAULTS = "2.16 multi-node nodes - zones -";
    private static final String ZONES = "2.16 multi-zone nodes - zones -";

    @TempDir
    private Path temp;

    private ConfiguredFolder folder;

    @BeforeEach
    void write_manifest() {
        folder = new ConfiguredFolder(temp).with("a/b/c/apimanager.yaml", MANIFEST);
    }

    @Test
    void without_a_configuration_the_defaults_hold() {
        assertThat(judged(folder.check("a"))).containsExactly(DEFAULTS);
    }

    @Test
    void configuration_is_found_in_the_folder_of_the_file() {
        folder.with("a/b/c/.threescale-ha.yaml", "topology: multi-zone");
        assertThat(judged(folder.check("a"))).containsExactly(ZONES);
    }

    @Test
    void configuration_is_found_in_a_folder_above() {
        folder.with("a/.threescale-ha.yaml", "topology: multi-zone");
        assertThat(judged(folder.check("a/b/c/apimanager.yaml"))).containsExactly(ZONES);
        assertThat(judged(folder.check("a/b"))).containsExactly(ZONES);
    }

    @Test
    void nearest_configuration_is_taken_alone() {
        folder.with("a/.threescale-ha.yaml", "{topology: multi-zone, nodes: 5}").with("a/b/.threescale-ha.yaml", "");
        assertThat(judged(folder.check("a"))).containsExactly(DEFAULTS);
    }

    @Test
    void configuration_of_another_folder_does_not_matter() {
        folder.with("a/b/d/.threescale-ha.yaml", "topology: multi-zone")
                .with("a/b/.threescale-ha.yml", "topology: multi-zone");
        assertThat(judged(folder.check("a"))).containsExactly(DEFAULTS);
    }

    @Test
    void each_file_is_judged_by_its_own_configuration() {
        folder.with("one/apimanager.yaml", MANIFEST)
                .with("one/.threescale-ha.yaml", "{topology: single-node, rules: {minimum-replicas: off}}")
                .with("two/deep/apimanager.yaml", MANIFEST)
                .with("two/.threescale-ha.yaml", "{topology: multi-zone, rules: {minimum-replicas: info}}");
        Report report = folder.check("two", "one", "a");
        assertThat(judged(report))
                .containsExactly(DEFAULTS, "2.16 single-node nodes - zones -", "2.16 multi-zone nodes - zones -");
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("minimum-replicas"))
                .extracting(
                        finding -> temp.relativize(Path.of(finding.location().file())) + " "
                                + finding.severity().label())
                .containsOnly("a/b/c/apimanager.yaml error", "two/deep/apimanager.yaml info");
    }

    @Test
    void configuration_that_is_given_holds_for_all_files_and_no_other_is_looked_for() {
        folder.with("one/apimanager.yaml", MANIFEST)
                .with("one/.threescale-ha.yaml", "nodes: 9")
                .with("ci/ha.yaml", "topology: multi-zone");
        assertThat(judged(folder.check(linter().configuration(folder.path("ci/ha.yaml")), "a", "one")))
                .containsExactly(ZONES, ZONES);
    }

    @Test
    void library_looks_for_no_configuration_unless_it_is_told_to() {
        folder.with("a/.threescale-ha.yaml", "topology: multi-zone");
        assertThat(judged(folder.check(linter(), "a"))).containsExactly(DEFAULTS);
    }

    @Test
    void text_and_stream_are_judged_as_if_they_were_where_their_name_says() {
        folder.with("a/.threescale-ha.yaml", "topology: multi-zone");
        HaLinter linter = linter().findConfiguration().build();
        String name = folder.path("a/new.yaml").toString();
        var in = new ByteArrayInputStream(MANIFEST.getBytes(StandardCharsets.UTF_8));
        assertThat(judged(linter.check(name, MANIFEST))).containsExactly(ZONES);
        assertThat(judged(linter.check(List.of(), new HaLinter.Stream(name, in))))
                .containsExactly(ZONES);
        assertThat(judged(linter.check("no\0path", MANIFEST))).hasSize(1);
    }

    @Test
    void configuration_is_named_with_its_whole_path_where_it_is_not_below_the_working_folder() {
        folder.withConfiguration("nods: 3");
        assertThat(folder.check("a").problems())
                .extracting(Object::toString)
                .containsExactly(temp + "/.threescale-ha.yaml:1:1: nods is not known; did you mean nodes?");
    }

    @Test
    void folder_of_that_name_is_a_mistake() throws IOException {
        Files.createDirectories(folder.path("a/.threescale-ha.yaml"));
        folder.withConfiguration("topology: multi-zone");
        Report report = folder.check("a");
        assertThat(folder.problems(report)).containsExactly("a/.threescale-ha.yaml: is no regular file");
        assertThat(judged(report)).containsExactly(DEFAULTS);
    }

    @Test
    void link_of_that_name_that_leads_nowhere_is_a_mistake() throws IOException {
        Files.createSymbolicLink(folder.path("a/.threescale-ha.yaml"), Path.of("gone.yaml"));
        assertThat(folder.problems(folder.check("a")))
                .containsExactly("a/.threescale-ha.yaml: is a link that leads to no file");
    }

    @Test
    void link_to_a_configuration_is_one_of_the_folder_that_it_is_in() throws IOException {
        folder.with("ci/ha.yaml", "overrides: [{paths: ['b/**'], nodes: 7}]");
        Files.createSymbolicLink(folder.path("a/.threescale-ha.yaml"), folder.path("ci/ha.yaml"));
        assertThat(judged(folder.check("a"))).containsExactly("2.16 multi-node nodes 7 zones -");
    }

    @Test
    void configuration_that_is_given_and_not_there_is_a_mistake() {
        Report report = folder.check(linter().configuration(folder.path("gone.yaml")), "a");
        assertThat(folder.problems(report)).containsExactly("gone.yaml: does not exist");
        assertThat(judged(report)).containsExactly(DEFAULTS);
    }

    @Test
    void configuration_that_is_given_is_read_even_if_no_file_needs_it() {
        folder.with("other.yaml", "kind: Other").with("ha.yaml", "nods: 3");
        assertThat(folder.problems(folder.check(linter().configuration(folder.path("ha.yaml")), "other.yaml")))
                .containsExactly("ha.yaml:1:1: nods is not known; did you mean nodes?");
    }

    @Test
    void broken_configuration_is_told_once_and_the_other_files_are_judged_by_theirs() {
        folder.with("a/.threescale-ha.yaml", "topology: [")
                .with("a/second.yaml", MANIFEST)
                .with("one/apimanager.yaml", MANIFEST)
                .with("one/.threescale-ha.yaml", "topology: multi-zone");
        Report report = folder.check("a", "one");
        assertThat(folder.problems(report))
                .hasSize(1)
                .allMatch(problem -> problem.startsWith("a/.threescale-ha.yaml:1:"));
        assertThat(judged(report)).containsExactly(DEFAULTS, DEFAULTS, ZONES);
    }
}
