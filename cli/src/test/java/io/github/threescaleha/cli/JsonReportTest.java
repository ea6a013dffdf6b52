package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Cli.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON report is a contract: these are its fields, their order, their types. */
class JsonReportTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String TWO_DOCUMENTS = Manifests.DEPLOYMENT + "---\n" + Manifests.ONE_ERROR;

    @Test
    void the_report_has_the_fields_of_the_contract() {
        JsonNode report = json(TWO_DOCUMENTS);

        assertThat(fields(report))
                .containsExactly(
                        "schemaVersion: number",
                        "tool: object",
                        "topology: string",
                        "apiManagers: array",
                        "findings: array",
                        "problems: array",
                        "summary: object");
        assertThat(report.get("schemaVersion").intValue()).isEqualTo(1);
        assertThat(fields(report.get("tool"))).containsExactly("name: string", "version: string");
        assertThat(report.get("tool").get("name").stringValue()).isEqualTo("threescale-ha");
        assertThat(report.get("topology").stringValue()).isEqualTo("single-node");
    }

    @Test
    void an_apimanager_has_the_fields_of_the_contract() {
        JsonNode unnamed = json(Manifests.BARE.replace("  name: example\n", "  labels: {}\n"))
                .get("apiManagers")
                .get(0);
        JsonNode named = json(Manifests.BARE.replace("  name: example\n", "  name: example\n  namespace: prod\n"))
                .get("apiManagers")
                .get(0);

        assertThat(fields(named))
                .containsExactly(
                        "file: string",
                        "document: number",
                        "name: string",
                        "namespace: string",
                        "release: string",
                        "releaseFrom: string");
        assertThat(values(named)).containsExactly("-", "0", "example", "prod", "2.16", "default");
        assertThat(values(unnamed)).containsExactly("-", "0", null, null, "2.16", "default");
    }

    @Test
    void the_release_comes_from_where_it_says() {
        String annotated = Manifests.BARE.replace(
                "  name: example\n",
                "  name: example\n  annotations: {apps.3scale.net/apimanager-threescale-version: \"2.13\"}\n");

        assertThat(releaseFrom(annotated)).isEqualTo("annotation");
        assertThat(releaseFrom(annotated, "--release", "2.14")).isEqualTo("option");
        assertThat(releaseFrom(Manifests.BARE)).isEqualTo("default");
    }

    @Test
    void a_finding_has_the_fields_of_the_contract() {
        JsonNode finding = json(TWO_DOCUMENTS).get("findings").get(0);

        assertThat(fields(finding))
                .containsExactly(
                        "rule: string",
                        "severity: string",
                        "message: string",
                        "component: null",
                        "file: string",
                        "document: number",
                        "pointer: string",
                        "line: number",
                        "column: number",
                        "endLine: number",
                        "endColumn: number",
                        "why: string",
                        "fix: string",
                        "url: string",
                        "fingerprint: string",
                        "status: string",
                        "reason: null");
    }

    @Test
    void a_finding_says_where_it_is() {
        JsonNode finding = json(TWO_DOCUMENTS).get("findings").get(0);

        assertThat(Map.of(
                        "rule", text(finding, "rule"),
                        "severity", text(finding, "severity"),
                        "file", text(finding, "file"),
                        "document", text(finding, "document"),
                        "pointer", text(finding, "pointer"),
                        "from", text(finding, "line") + ":" + text(finding, "column"),
                        "to", text(finding, "endLine") + ":" + text(finding, "endColumn"),
                        "status", text(finding, "status")))
                .isEqualTo(Map.of(
                        "rule", "pod-disruption-budget",
                        "severity", "error",
                        "file", "-",
                        "document", "1",
                        "pointer", "/spec/podDisruptionBudget/enabled",
                        "from", "17:14",
                        "to", "17:19",
                        "status", "new"));
        assertThat(text(finding, "url")).startsWith("https://");
        assertThat(text(finding, "fingerprint")).matches("[0-9a-f]{32}");
    }

    @Test
    void findings_that_the_text_folds_are_kept_apart() {
        JsonNode findings = json(Manifests.BARE).get("findings");

        List<String> components = new ArrayList<>();
        for (JsonNode finding : findings) {
            if (text(finding, "rule").equals("minimum-replicas")) {
                components.add(text(finding, "component") + " " + text(finding, "pointer"));
            }
        }
        assertThat(components)
                .containsExactlyInAnyOrder(
                        "apicast-staging /spec/apicast/stagingSpec/replicas",
                        "apicast-production /spec/apicast/productionSpec/replicas",
                        "backend-listener /spec/backend/listenerSpec/replicas",
                        "backend-worker /spec/backend/workerSpec/replicas",
                        "backend-cron /spec/backend/cronSpec/replicas",
                        "system-app /spec/system/appSpec/replicas",
                        "system-sidekiq /spec/system/sidekiqSpec/replicas",
                        "zync /spec/zync/appSpec/replicas",
                        "zync-que /spec/zync/queSpec/replicas");
    }

    @Test
    void findings_are_ordered_by_path_line_column_and_rule() {
        List<String> keys = new ArrayList<>();
        for (JsonNode finding :
                json(Manifests.ONE_ERROR + "---\n" + Manifests.BARE).get("findings")) {
            keys.add("%s %05d %05d %s"
                    .formatted(
                            text(finding, "file"),
                            finding.get("line").intValue(),
                            finding.get("column").intValue(),
                            text(finding, "rule")));
        }
        assertThat(keys).isSorted().hasSizeGreaterThan(10);
    }

    @Test
    void a_fingerprint_stays_when_lines_move_and_the_file_is_renamed() {
        JsonNode before = json(TWO_DOCUMENTS).get("findings").get(0);
        JsonNode after = json("# moved\n\n" + Manifests.ONE_ERROR, "--stdin-name", "other.yaml")
                .get("findings")
                .get(0);

        assertThat(text(after, "line")).isNotEqualTo(text(before, "line"));
        assertThat(text(after, "fingerprint")).isEqualTo(text(before, "fingerprint"));
    }

    @Test
    void a_problem_has_the_fields_of_the_contract() {
        JsonNode problem =
                json(Manifests.ONE_ERROR + "---\nspec: [\n").get("problems").get(0);

        assertThat(fields(problem))
                .containsExactly("file: string", "line: number", "column: number", "message: string");
    }

    @Test
    void a_problem_with_a_whole_file_has_no_line() {
        Outcome outcome = Cli.run("check", "--format", "json", "none.yaml");

        JsonNode problem = MAPPER.readTree(outcome.out()).get("problems").get(0);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(values(problem)).containsExactly("none.yaml", "0", "0", "does not exist");
    }

    @Test
    void the_summary_has_the_fields_of_the_contract() {
        JsonNode summary = json(TWO_DOCUMENTS).get("summary");

        assertThat(fields(summary))
                .containsExactly(
                        "files: number",
                        "apiManagers: number",
                        "skippedDocuments: number",
                        "errors: number",
                        "warnings: number",
                        "infos: number",
                        "waived: number",
                        "baseline: number");
        assertThat(values(summary)).containsExactly("1", "1", "1", "1", "0", "0", "0", "0");
    }

    @Test
    void quiet_and_colour_change_nothing_in_it() {
        Outcome plain = Cli.checkSingleNodeReading(TWO_DOCUMENTS, "--format", "json");

        assertThat(Cli.checkSingleNodeReading(TWO_DOCUMENTS, "--format", "json", "--quiet", "--color", "always"))
                .isEqualTo(plain);
    }

    @Test
    void text_from_a_manifest_cannot_break_out_of_it() {
        String name = "\\\"},\\e[31m\\u202E\\n\\x07";

        JsonNode report = json(Manifests.BARE.replace("name: example", "name: \"" + name + "\""));

        assertThat(report.get("apiManagers").get(0).get("name").stringValue())
                .isEqualTo("\"},\u001B[31m\u202E\n\u0007");
    }

    private static String releaseFrom(String manifest, String... options) {
        return text(json(manifest, options).get("apiManagers").get(0), "releaseFrom");
    }

    private static JsonNode json(String manifest, String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "--format";
        all[1] = "json";
        System.arraycopy(options, 0, all, 2, options.length);
        return MAPPER.readTree(Cli.checkSingleNodeReading(manifest, all).out());
    }

    private static List<String> fields(JsonNode object) {
        return object.properties().stream()
                .map(field -> field.getKey() + ": "
                        + field.getValue().getNodeType().name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static List<String> values(JsonNode object) {
        List<String> values = new ArrayList<>();
        object.values().forEach(value -> values.add(value.isNull() ? null : value.asString()));
        return values;
    }

    private static String text(JsonNode object, String field) {
        return object.get(field).asString();
    }
}
