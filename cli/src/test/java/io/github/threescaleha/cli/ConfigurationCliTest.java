package io.github.threescaleha.cli;

import static io.github.threescaleha.cli.Workspace.GOOD;
import static io.github.threescaleha.cli.Workspace.ONE_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Workspace.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ConfigurationCliTest {
    /** The example of the contract. */
    private static final String EXAMPLE = """
            release: "2.16"
            topology: multi-zone
            zones: 3
            fail-on: error
            rules:
              minimum-replicas: warning          # or off
            overrides:
              - paths: ["overlays/dev/**"]
                topology: single-node
                rules: {pod-anti-affinity: off}
            waivers:
              - rule: external-zync-database
                object: prod/example             # namespace/name, globs allowed
                component: zync-database
                reason: "zync is rebuilt from system by a rake task, agreed with SRE"
                expires: 2027-03-31
            """;

    @TempDir
    private Path temp;

    private Workspace workspace;

    @BeforeEach
    void write_manifests() {
        workspace = new Workspace(temp).with("good.yaml", GOOD).with("bad/bad.yaml", ONE_ERROR);
    }

    @Test
    void example_of_the_contract_is_a_configuration() {
        workspace.with(".threescale-ha.yaml", EXAMPLE).with("overlays/dev/a.yaml", GOOD);
        assertThat(workspace.check("@good.yaml").problems()).isEmpty();
        Outcome outcome = workspace.run("check", "--format=json", "@good.yaml", "@overlays");
        assertThat(outcome.json().path("topology").asString()).isEqualTo("multi-zone");
        assertThat(outcome.json().path("findings").valueStream())
                .extracting(finding -> finding.path("rule").asString())
                .contains("zone-spread");
        assertThat(outcome.json().path("findings").valueStream())
                .filteredOn(finding -> finding.path("file").asString().contains("/dev/"))
                .isEmpty();
    }

    @Test
    void release_of_the_configuration_is_told_as_such() {
        workspace.with(".threescale-ha.yaml", "release: '2.15'");
        JsonNode apiManager =
                workspace.check("@good.yaml").json().path("apiManagers").path(0);
        assertThat(apiManager.path("release").asString()).isEqualTo("2.15");
        assertThat(apiManager.path("releaseFrom").asString()).isEqualTo("config");
        assertThat(workspace
                        .run("check", "--topology=single-node", "@good.yaml")
                        .out())
                .endsWith("(3scale 2.15 by configuration; topology single-node)\n");
        assertThat(workspace
                        .check("--release=2.14", "@good.yaml")
                        .json()
                        .at("/apiManagers/0/releaseFrom")
                        .asString())
                .isEqualTo("option");
    }

    @Test
    void misspelt_key_is_no_success_and_the_right_one_is_named() {
        workspace.with(".threescale-ha.yaml", "topolgy: single-node");
        Outcome outcome = workspace.check("@good.yaml");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.problems())
                .containsExactly(".threescale-ha.yaml:1:1: topolgy is not known; did you mean topology?");
        assertThat(workspace
                        .run("check", "--topology=single-node", "@good.yaml")
                        .out())
                .contains(".threescale-ha.yaml:1:1: problem: topolgy is not known; did you mean topology?\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topology: [",
                "rules: {external-system-redi: off}",
                "waivers: [{rule: external-system-redis}]",
                "waivers: [{rule: external-system-redi, reason: r}]",
                "waivers: [{rule: external-system-redis, reason: r, expires: 2027-02-30}]",
                "rules: {schema: off, schema: off}",
                "- release",
                "overrides: [{paths: ['[']}]"
            })
    void mistake_is_no_success_and_the_other_files_are_judged(String configuration) {
        workspace.with("bad/.threescale-ha.yaml", configuration).with("other/other.yaml", ONE_ERROR);
        Outcome outcome = workspace.check("@good.yaml", "@bad", "@other");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.problems()).hasSize(1).allMatch(problem -> problem.startsWith(".threescale-ha.yaml:1:"));
        assertThat(outcome.findings()).containsExactly("external-system-redis new", "external-system-redis new");
        assertThat(outcome.json().at("/summary/apiManagers").asInt()).isEqualTo(3);
    }

    @Test
    void folder_called_like_a_configuration_is_no_success() throws IOException {
        Files.createDirectory(workspace.path("bad/.threescale-ha.yaml"));
        Outcome outcome = workspace.check("@good.yaml", "@bad");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.problems()).containsExactly(".threescale-ha.yaml:0:0: is no regular file");
        assertThat(outcome.findings()).containsExactly("external-system-redis new");
    }

    @Test
    void configuration_that_is_given_holds_for_all() {
        workspace
                .with("ci/ha.yaml", "rules: {external-system-redis: off}")
                .with("bad/.threescale-ha.yaml", "rules: {external-system-redis: error}");
        assertThat(workspace.check("@bad").code()).isEqualTo(1);
        assertThat(workspace.check("--config", "@ci/ha.yaml", "@bad").code()).isZero();
    }

    @Test
    void configuration_that_is_given_and_cannot_be_read_is_no_success() {
        for (String missing : List.of("@gone.yaml", "@bad")) {
            Outcome outcome = workspace.check("--config", missing, "@bad/bad.yaml");
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.problems()).hasSize(1);
            assertThat(outcome.findings()).containsExactly("external-system-redis new");
        }
        workspace.with("other.yaml", "kind: Other");
        assertThat(workspace.check("--allow-empty", "@other.yaml").code()).isZero();
        assertThat(workspace
                        .check("--allow-empty", "--config", "@gone.yaml", "@other.yaml")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void option_goes_before_what_the_configuration_fails_on() {
        workspace.with(".threescale-ha.yaml", "fail-on: never");
        assertThat(workspace.check("@bad").code()).isZero();
        assertThat(workspace.check("--fail-on=error", "@bad").code()).isEqualTo(1);
        workspace.with(".threescale-ha.yaml", "{fail-on: warning, rules: {external-system-redis: warning}}");
        assertThat(workspace.check("@bad").code()).isEqualTo(1);
        assertThat(workspace.check("--fail-on=error", "@bad").code()).isZero();
    }

    @Test
    void schema_of_the_configuration_is_printed() {
        Outcome outcome = workspace.run("schema", "--config");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.json().path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(outcome.json().path("properties").propertyNames())
                .containsExactly("release", "topology", "nodes", "zones", "fail-on", "rules", "overrides", "waivers");
    }

    @Test
    void what_applies_is_printed_and_nothing_is_checked() {
        workspace.with(".threescale-ha.yaml", EXAMPLE);
        Outcome outcome = workspace.run("check", "--print-config", "--nodes=4", "@bad/bad.yaml");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().replace(temp + "/", "")).isEqualTo("""
                # bad/bad.yaml: from .threescale-ha.yaml
                release: "2.16"
                topology: multi-zone
                nodes: 4
                zones: 3
                fail-on: error
                rules:
                  minimum-replicas: warning
                waivers:
                  - rule: external-zync-database
                    object: "prod/example"
                    component: "zync-database"
                    reason: "zync is rebuilt from system by a rake task, agreed with SRE"
                    expires: 2027-03-31
                """);
    }

    @Test
    void what_is_printed_means_the_same() {
        workspace.with(
                ".threescale-ha.yaml", EXAMPLE + "  - {rule: zone-spread, component: zync, reason: \"a\\nb\"}\n");
        Outcome before = workspace.run("check", "--format=json", "@bad/bad.yaml");
        workspace.with(
                "printed.yaml",
                workspace.run("check", "--print-config", "@bad/bad.yaml").out());
        Outcome after = workspace.run("check", "--format=json", "--config", "@printed.yaml", "@bad/bad.yaml");
        assertThat(before.findings()).contains("zone-spread waived a\nb", "unused-waiver new");
        assertThat(after.findings()).containsExactlyInAnyOrderElementsOf(before.findings());
        assertThat(after.code()).isEqualTo(before.code());
    }

    @Test
    void what_applies_is_printed_for_each_file_of_a_folder() {
        workspace.with("bad/.threescale-ha.yaml", "nodes: 2").with("bad/worse.yaml", GOOD);
        Outcome outcome =
                workspace.run("check", "--print-config", "@good.yaml", "@bad", "-", "--stdin-name", "@bad/in");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()
                        .replace(temp + "/", "")
                        .lines()
                        .filter(line -> line.matches("# .*:.*from.*|---|nodes.*")))
                .containsExactly(
                        "---",
                        "# bad/bad.yaml: from bad/.threescale-ha.yaml",
                        "nodes: 2",
                        "---",
                        "# bad/worse.yaml: from bad/.threescale-ha.yaml",
                        "nodes: 2",
                        "---",
                        "# bad/in: from bad/.threescale-ha.yaml",
                        "nodes: 2");
    }

    @Test
    void what_applies_cannot_be_printed_of_a_mistake() {
        workspace.with("bad/.threescale-ha.yaml", "topolgy: single-node");
        Outcome outcome = workspace.run("check", "--print-config", "@bad/bad.yaml");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(".threescale-ha.yaml:1:1: topolgy is not known; did you mean topology?");
        assertThat(workspace.run("check", "--print-config", "@none/*.yaml").code())
                .isEqualTo(2);
    }

    @Test
    void configuration_is_named_from_the_working_folder() throws Exception {
        String waiver = "waivers: [{rule: zone-spread, object: gone, reason: r}]";
        workspace.with("app/a.yaml", GOOD).with("app/.threescale-ha.yaml", "topology: multi-zone\n" + waiver);
        List<String> args = List.of("check", "--format=json", temp + "/app/a.yaml");
        assertThat(fileOfUnused(workspace.runIn("", "", args))).isEqualTo("app/.threescale-ha.yaml");
        assertThat(fileOfUnused(workspace.runIn("app", "", args))).isEqualTo(".threescale-ha.yaml");
        assertThat(fileOfUnused(workspace.runIn("bad", "", args)))
                .isEqualTo(temp.toRealPath() + "/app/.threescale-ha.yaml");
    }

    private static String fileOfUnused(Outcome outcome) {
        return outcome.json()
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("rule").asString().equals("unused-waiver"))
                .map(finding -> finding.path("file").asString()
                        + finding.path("pointer").asString()
                        + finding.path("document").asInt())
                .reduce("", String::concat)
                .replace("/waivers/00", "");
    }

    @Test
    void standard_input_is_judged_by_the_configuration_of_the_working_folder() throws Exception {
        workspace.with(".threescale-ha.yaml", "{topology: single-node, rules: {external-system-redis: off}}");
        assertThat(workspace.runIn("", ONE_ERROR, List.of("check", "-")).code()).isZero();
        workspace.with("other/.threescale-ha.yaml", "topology: single-node");
        assertThat(workspace
                        .runIn("", ONE_ERROR, List.of("check", "-", "--stdin-name", "other/a.yaml"))
                        .code())
                .isEqualTo(1);
    }
}
