package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.threescaleha.engine.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of rules in its formats, and shell completion. */
class ListingsTest {
    private static final RuleSet RULES = RuleSet.installed();

    @Test
    void rules_are_listed_as_json() {
        JsonNode list = JsonMapper.shared()
                .readTree(Desk.PLAIN.run("", "rules", "--format", "json").out());
        assertThat(list.get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(list.get("rules"))
                .hasSameSizeAs(RULES.ids())
                .allSatisfy(rule -> assertThat(rule.propertyNames())
                        .containsExactly("id", "area", "severity", "title", "why", "fix"));
    }

    @Test
    void rules_are_listed_as_markdown_by_area() {
        List<String> lines = Desk.PLAIN
                .run("", "rules", "--format", "markdown")
                .out()
                .lines()
                .toList();
        assertThat(lines)
                .contains("## Replicas and autoscaling", "| Rule | Severity | What it finds | Why it matters |");
        assertThat(RULES.ids())
                .allSatisfy(id -> assertThat(lines).anyMatch(line -> line.startsWith("| `" + id + "` | ")));
    }

    @Test
    void rules_know_no_other_format() {
        Desk.Outcome outcome = Desk.PLAIN.run("", "rules", "--format", "html");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("threescale-ha: --format takes text, json or markdown, not 'html'\n");
    }

    @Test
    void completion_offers_commands_formats_and_rules() {
        Desk.Outcome outcome = Desk.PLAIN.run("", "completion");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("threescale-ha", "\"sarif\"", "\"minimum-replicas\"")
                .contains("BASH_VERSION", "ZSH_VERSION");
    }

    @ParameterizedTest
    @CsvSource({
        "chec, check",
        "check --basel, --baseline",
        "check --release 2.9, 2.9",
        "check --topology multi-z, multi-zone",
        "check --format sar, sarif",
        "check --fail-on nev, never",
        "explain spreading-u, spreading-unsupported",
        "rules --format js, json"
    })
    void bash_completes_what_is_typed(String typed, String completed, @TempDir Path folder)
            throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
        Path script = Files.writeString(
                folder.resolve("completion"), Desk.PLAIN.run("", "completion").out());
        String complete = "source '%s'; COMP_WORDS=(threescale-ha %s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                        .formatted(script, typed)
                + " _complete_threescale-ha 2>/dev/null; echo \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("/bin/bash", "-c", complete)
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo(completed);
        assertThat(bash.waitFor()).isZero();
    }
}
