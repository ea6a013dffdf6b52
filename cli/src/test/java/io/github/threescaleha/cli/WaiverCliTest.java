package io.github.threescaleha.cli;

import static io.github.threescaleha.cli.Workspace.GOOD;
import static io.github.threescaleha.cli.Workspace.ONE_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Workspace.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WaiverCliTest {
    private static final String SECRET = """
            apiVersion: v1
            kind: Secret
            metadata:
              name: backend-redis
            stringData:
              REDIS_STORAGE_URL: http://storage:6379/0
              REDIS_QUEUES_URL: redis://queues:6379/1
            """;

    @TempDir
    private Path temp;

    private Workspace workspace;

    @BeforeEach
    void make_workspace() {
        workspace = new Workspace(temp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system: {database: true, redis: false} # threescale-ha: ignore external-system-redis -- a test system",
                "# threescale-ha: ignore external-system-redis -- a test system\n    system: {database: true, redis: false}"
            })
    void comment_in_a_manifest_accepts_a_finding(String line) {
        workspace.with("a.yaml", ONE_ERROR.replace("system: {database: true, redis: false}", line));
        assertAccepted(workspace.check("--fail-on=info", "@a.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"external-system-redis", "external-system-redis.system-redis"})
    void annotation_accepts_a_finding(String what) {
        workspace.with("a.yaml", ONE_ERROR.replace("  name: example", annotated(what + ": a test system")));
        assertAccepted(workspace.check("--fail-on=info", "@a.yaml"));
    }

    @Test
    void configuration_accepts_a_finding() {
        workspace.with("a.yaml", ONE_ERROR).with(".threescale-ha.yaml", """
                waivers:
                  - rule: external-system-redis
                    object: example
                    component: system-redis
                    reason: a test system
                """);
        assertAccepted(workspace.check("--fail-on=info", "@a.yaml"));
    }

    private static String annotated(String waiver) {
        return "  name: example\n  annotations:\n    threescale-ha/ignore." + waiver;
    }

    private static void assertAccepted(Outcome outcome) {
        assertThat(outcome.code()).isZero();
        assertThat(outcome.findings()).containsExactly("external-system-redis waived a test system");
        JsonNode summary = outcome.json().path("summary");
        assertThat(summary.path("waived").asInt()).isEqualTo(1);
        assertThat(summary.path("errors").asInt()).isZero();
    }

    @Test
    void text_report_counts_what_is_accepted_and_shows_it_no_more() {
        workspace.with(
                "a.yaml",
                ONE_ERROR.replace(
                        "system: {database: true, redis: false}",
                        "system: {database: true, redis: false} # threescale-ha: ignore external-system-redis -- a test system"));
        assertThat(workspace.run("check", "--topology=single-node", "@a.yaml").out())
                .isEqualTo("1 file, 1 APIManager, 0 other documents skipped: 0 errors, 0 warnings, 0 notes, 1 waived"
                        + " (3scale 2.16 by default; topology single-node)\n");
    }

    @Test
    void annotation_that_is_no_text_is_an_error_and_no_waiver() {
        workspace.with("a.yaml", ONE_ERROR.replace("  name: example", annotated("external-system-redis: true")));
        Outcome outcome = workspace.check("@a.yaml");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.findings()).containsExactly("schema new", "external-system-redis new");
    }

    @Test
    void annotation_without_a_value_is_told() {
        workspace.with("a.yaml", GOOD.replace("  name: example", annotated("external-system-redis:")));
        Outcome outcome = workspace.check("@a.yaml");
        assertThat(outcome.findings()).containsExactly("unused-waiver new");
        assertThat(outcome.json().at("/findings/0/message").asString())
                .isEqualTo("this waiver does not waive: it gives no reason");
    }

    @Test
    void rule_that_does_not_speak_in_a_release_leaves_its_waiver_unused() {
        workspace.with("a.yaml", GOOD.replace("  name: example", annotated("spreading-unsupported: r")));
        assertThat(workspace.check("@a.yaml").findings()).containsExactly("unused-waiver new");
    }

    @Test
    void finding_in_a_secret_is_accepted_by_the_secret() {
        workspace.with("a.yaml", GOOD).with("secret.yaml", SECRET);
        assertThat(workspace.check("@").findings()).containsExactly("database-secret-url new");
        workspace.with(
                "secret.yaml",
                SECRET.replace("storage:6379/0", "storage:6379/0 # threescale-ha: ignore database-secret-url -- r"));
        assertThat(workspace.check("@").findings()).containsExactly("database-secret-url waived r");
        workspace.with(
                "secret.yaml",
                SECRET.replace(
                        "stringData:",
                        "  annotations: {threescale-ha/ignore.database-secret-url.backend-redis: s}\nstringData:"));
        assertThat(workspace.check("@").findings()).containsExactly("database-secret-url waived s");
    }

    @Test
    void finding_in_a_secret_is_not_accepted_by_the_apimanager() {
        workspace
                .with("secret.yaml", SECRET)
                .with("a.yaml", GOOD.replace("  name: example", annotated("database-secret-url: r")));
        assertThat(workspace.check("@").findings()).containsExactly("unused-waiver new", "database-secret-url new");
    }

    @Test
    void finding_in_a_secret_is_accepted_by_the_configuration_of_its_file() {
        workspace.with("app/a.yaml", GOOD).with("secrets/secret.yaml", SECRET).with("secrets/.threescale-ha.yaml", """
                        waivers:
                          - {rule: database-secret-url, object: backend-redis, reason: r}
                          - {rule: database-secret-keys, reason: s}
                        """);
        Outcome outcome = workspace.check("@");
        assertThat(outcome.findings()).containsExactlyInAnyOrder("database-secret-url waived r", "unused-waiver new");
        assertThat(outcome.json().path("findings").valueStream())
                .filteredOn(finding -> finding.path("rule").asString().equals("unused-waiver"))
                .extracting(finding -> finding.path("pointer").asString())
                .containsExactly("/waivers/1");
    }

    @Test
    void value_of_a_secret_that_looks_like_a_waiver_is_none() {
        workspace
                .with("a.yaml", GOOD)
                .with(
                        "secret.yaml",
                        SECRET.replace(
                                "http://storage:6379/0",
                                "'http://storage # threescale-ha: ignore database-secret-url -- r'"));
        assertThat(workspace.check("@").findings()).containsExactly("database-secret-url new");
    }

    @Test
    void comment_on_a_key_given_twice_accepts_that() {
        String twice = GOOD.replace("    enabled: true\n", "    enabled: true\n    enabled: true REST\n");
        workspace.with("a.yaml", twice.replace(" REST", ""));
        assertThat(workspace.check("@a.yaml").findings()).containsExactly("duplicate-key new");
        workspace.with("a.yaml", twice.replace("REST", "# threescale-ha: ignore duplicate-key -- r"));
        assertThat(workspace.check("@a.yaml").findings()).containsExactly("duplicate-key waived r");
    }

    @Test
    void comment_cannot_forge_a_report() {
        workspace.with(
                "a.yaml",
                ONE_ERROR.replace(
                        "system: {database: true, redis: false}",
                        "system: {database: true, redis: false} # threescale-ha: ignore external-system-redis -- \"}]\\u001b[31m<b>"));
        assertThat(workspace.check("@a.yaml").findings())
                .containsExactly("external-system-redis waived \"}]\\u001b[31m<b>");
    }
}
