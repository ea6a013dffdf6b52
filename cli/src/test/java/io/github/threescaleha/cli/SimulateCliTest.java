package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCliTest {
    private static final String NODES = "docs/examples/simulation/multi-node.yaml";
    private static final String ZONES = "docs/examples/simulation/multi-zone.yaml";

    private static Desk.Outcome simulate(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "simulate";
        System.arraycopy(args, 0, all, 1, args.length);
        return Desk.PLAIN.run("", all);
    }

    @Test
    void journeys_come_first_and_workloads_when_asked_for() {
        assertThat(simulate(NODES).out())
                .contains("production API traffic  ", "✓ survives  ~ likely", "rollout")
                .doesNotContain("1/2 survives");
        assertThat(simulate("--details", NODES).out()).contains("system-sidekiq ", "~ 0-1/2 likely");
    }

    @Test
    void each_reason_names_the_line_that_decides() {
        assertThat(simulate("--lose", "node", NODES).out())
                .contains("node lost: likely: the preferred anti-affinity on the hostname keeps 2 pods off one node")
                .contains("    system-app at docs/examples/simulation/multi-node.yaml:82:15\n")
                .doesNotContain("rollout");
    }

    @ParameterizedTest
    @CsvSource({
        "node, 1",
        "node=likely, 0",
        "pod, 0",
        "drain, 0",
        "rollout, 0",
        "database, 0",
        "zone, 1",
    })
    void exit_code_says_whether_production_survives(String required, int code) {
        assertThat(simulate("--require", required, NODES).code()).isEqualTo(code);
    }

    @Test
    void what_is_required_and_not_so_is_said() {
        Desk.Outcome outcome = simulate("--require", "node", "--journey", "routes", "--journey", "jobs", NODES);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo("threescale-ha: required, but not so: " + NODES
                        + ": routes, identity provider: node lost: likely\n"
                        + "threescale-ha: required, but not so: " + NODES
                        + ": mail, webhooks, other jobs: node lost: likely\n");
    }

    @Test
    void several_requirements_must_all_be_met() {
        assertThat(simulate("--topology", "multi-zone", "--require", "zone", "--require", "node", ZONES)
                        .code())
                .isZero();
        assertThat(simulate("--topology", "multi-zone", "--require", "zone", "--require", "node", NODES)
                        .code())
                .isEqualTo(1);
    }

    @Test
    void nothing_required_is_nothing_missed() {
        assertThat(simulate("--topology", "single-node", "--lose", "node", NODES)
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lose disk",
                "--require all",
                "--require node=surely",
                "--journey sales --require node",
                "--journey routes",
                "--format sarif",
                "--nodes 0",
                "--topology ring"
            })
    void misuse_is_told_and_fails(String options) {
        Desk.Outcome outcome = Desk.PLAIN.run("", ("simulate " + options + " " + NODES).split(" "));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("threescale-ha: --").contains("Try 'threescale-ha simulate --help'.");
    }

    @Test
    void a_file_that_cannot_be_read_fails_and_stops_no_other(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "spec: [");
        Files.writeString(folder.resolve("b.yaml"), Project.text(NODES));
        Desk.Outcome outcome = simulate("--require", "node", folder.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).contains("b.yaml: example", "problem: ", "1 APIManager");
    }

    @Test
    void no_manifest_at_all_fails_unless_that_is_all_right(@TempDir Path folder) {
        assertThat(simulate(folder.toString()).code()).isEqualTo(2);
        assertThat(simulate("--allow-empty", folder.toString()).code()).isZero();
    }

    @Test
    void standard_input_is_read() throws IOException {
        Desk.Outcome outcome = Desk.PLAIN.run(Project.text(ZONES), "simulate", "--stdin-name", "here.yaml", "-");
        assertThat(outcome.out()).startsWith("here.yaml: example, 3scale 2.16 by default, on 3 nodes\n");
    }

    @Test
    void configuration_says_which_cluster(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".threescale-ha.yaml"), "topology: multi-zone\nzones: 2\nnodes: 4\n");
        Files.writeString(folder.resolve("a.yaml"), Project.text(ZONES));
        assertThat(simulate(folder.toString()).out()).contains("on 4 nodes in 2 zones", "topology multi-zone");
    }

    @Test
    void marks_and_colours_are_those_that_a_terminal_can_show() {
        Desk ascii = new Desk(Map.of(), StandardCharsets.US_ASCII, false);
        assertThat(ascii.run("", "simulate", NODES).out())
                .contains("+ survives", "x fails")
                .isASCII();
        assertThat(new Desk(Map.of(), StandardCharsets.UTF_8, true)
                        .run("", "simulate", NODES)
                        .out())
                .contains("\u001B[32m✓ survives\u001B[0m", "\u001B[1;33m~ likely\u001B[0m");
        assertThat(simulate("--color", "never", NODES).out()).doesNotContain("\u001B");
    }

    @Test
    void hostile_names_move_no_cursor(@TempDir Path folder) throws IOException {
        String text = Project.text(NODES).replace("name: example", "name: \"\\e[2Jexample\\n::error::x\"");
        Path file = Files.writeString(folder.resolve("a.yaml"), text);
        assertThat(simulate(file.toString()).out()).doesNotContain("\u001B", "\n::");
        assertThat(simulate("--format", "markdown", file.toString()).out()).doesNotContain("\u001B", "\n::");
    }

    @Test
    void json_tells_all_that_is_known() {
        String json = simulate("--format", "json", "--topology", "multi-zone", "--lose", "zone", ZONES)
                .out();
        assertThat(json)
                .contains("\"schemaVersion\": 1", "\"topology\": \"multi-zone\"", "\"zone\": \"zone-3\"")
                .contains("\"journey\": \"production\"", "\"verdict\": \"survives\"", "\"worst\": {")
                .contains("\"pointer\": \"/spec/backend/listenerSpec/topologySpreadConstraints/0\"")
                .contains("\"apiManagers\": 1");
    }

    @Test
    void markdown_has_a_table_and_the_reasons() {
        assertThat(simulate("--format", "markdown", "--details", NODES).out())
                .contains("| Journey | pod lost | node drained | node lost | rollout |\n|---|---|---|---|---|\n")
                .contains("| production API traffic | survives | survives | likely | survives |\n")
                .contains("| Workload |", "<details><summary>Why</summary>");
    }

    @Test
    void several_formats_can_be_written_at_once(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("out.json");
        assertThat(simulate("--format", "text", "--format", "json=" + json, NODES)
                        .out())
                .contains("production");
        assertThat(Files.readString(json)).startsWith("{\n  \"schemaVersion\": 1");
    }
}
