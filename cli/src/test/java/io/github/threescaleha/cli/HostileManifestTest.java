package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.report.Format;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** A manifest that holds secrets, and one that tries to forge the report, in every format. */
class HostileManifestTest {
    private static final String EVIL =
            "\\e[2J\\u202E ]]></testcase> `x` </details><img src=x> \\\"\\n::error::forged\\n"
                    + "| forged | ##[error]forged @everyone";
    private static final String MANIFEST = """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata:
              name: "EVIL"
              namespace: "EVIL"
              annotations:
                apps.3scale.net/apimanager-threescale-version: "EVIL"
                threescale-ha/ignore.file-storage: "EVIL"
            spec:
              wildcardDomain: "EVIL"
              "EVIL": "EVIL"
              backend:
                listenerSpec:
                  replicas: "EVIL"
                  nodeSelector: {kubernetes.io/hostname: "EVIL"}
                  affinity:
                    podAntiAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        - topologyKey: "EVIL"
                          labelSelector: {matchLabels: {"EVIL": "EVIL"}}
            """.replace("EVIL", EVIL);
    private static final String PASSWORD = "hunter2hunter2";
    private static final String SECRETS = """
            apiVersion: apps.3scale.net/v1alpha1
            kind: APIManager
            metadata:
              name: example
            spec:
              wildcardDomain: example.com
              externalComponents: {backend: {redis: true}, system: {redis: true, database: true}}
            ---
            apiVersion: v1
            kind: Secret
            metadata:
              name: system-redis
              annotations: {last: "PASSWORD"}
            stringData:
              URL: " redis://:PASSWORD@localhost:6379/1"
              PASSWORD: x
              EXTRA: PASSWORD
            ---
            apiVersion: v1
            kind: Secret
            metadata:
              name: system-database
            data:
              URL: BASE64
              EXTRA: BASE64
            """.replace("  PASSWORD: x\n", "").replace("PASSWORD", PASSWORD).replace(
            "BASE64",
            Base64.getEncoder()
                    .encodeToString(("mysql9://root:" + PASSWORD + "@localhost/s").getBytes(StandardCharsets.UTF_8)));

    @ParameterizedTest
    @EnumSource
    void no_format_lets_a_manifest_forge_it(Format format) {
        Desk.Outcome outcome = Desk.PLAIN.run(MANIFEST, "check", "--format", format.label(), "-");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .doesNotContain("\u001B", "\u202E", "##[error]")
                .contains("forged");
        assertThat(outcome.err()).doesNotContain("\u001B", "\u202E");
        assertThat(outcome.out().lines())
                .noneMatch(line -> line.startsWith("::error::") || line.startsWith("| forged"));
    }

    @ParameterizedTest
    @EnumSource
    void no_format_shows_what_a_secret_holds(Format format) {
        Desk.Outcome outcome = Desk.PLAIN.run(SECRETS, "check", "--format", format.label(), "-");
        assertThat(outcome.out()).contains("database-secret-url").doesNotContain(PASSWORD, "hunter");
        assertThat(outcome.out()).doesNotContain("bXlzcWw5");
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "GITLAB", "SARIF"})
    void json_stays_json(Format format) {
        String json = Desk.PLAIN
                .run(MANIFEST, "check", "--format", format.label(), "-")
                .out();
        assertThat(JsonMapper.shared().readTree(json).isEmpty()).isFalse();
    }
}
