package io.github.threescaleha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threescaleha.cli.Cli.Outcome;
import io.github.threescaleha.engine.RuleSet;
import io.github.threescaleha.operator.Release;
import io.github.threescaleha.rule.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that check nothing. */
class CommandsTest {
    private static final RuleSet RULES = RuleSet.installed();

    @Test
    void rules_lists_each_rule_with_its_severity_and_title() {
        Outcome outcome = Cli.run("rules");

        List<String> lines = outcome.out().lines().toList();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(lines).hasSameSizeAs(RULES.infos()).hasSizeGreaterThan(40);
        for (int i = 0; i < lines.size(); i++) {
            RuleInfo info = RULES.infos().get(i);
            assertThat(lines.get(i).split(" +", 3))
                    .containsExactly(info.id(), info.severity().label(), info.title());
        }
    }

    static Stream<String> ruleIds() {
        return RULES.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ruleIds")
    void explain_says_what_a_rule_finds_and_how_to_mend_it(String id) {
        Outcome outcome = Cli.run("explain", id);

        RuleInfo info = RULES.info(id);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith(id + " (" + info.severity().label() + ", ");
        assertThat(outcome.out().replaceAll("\\s+", " "))
                .contains(info.title() + ": " + info.why() + ".")
                .containsSubsequence(" What it finds ", " Why it matters ", " How to mend it ", " When it is silent ");
    }

    @ParameterizedTest
    @CsvSource({"minimum-replica, minimum-replicas", "Schema, schema", "poddisruptionbudget, pod-disruption-budget"})
    void explain_suggests_the_nearest_rule(String misspelt, String nearest) {
        Outcome outcome = Cli.run("explain", misspelt);

        assertThat(outcome).isEqualTo(new Outcome(2, "", """
                threescale-ha: there is no rule '%s'; did you mean %s?
                Try 'threescale-ha explain --help'.
                """.formatted(misspelt, nearest)));
    }

    @Test
    void explain_names_the_list_where_no_rule_is_near() {
        Outcome outcome = Cli.run("explain", "xyzzy");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("there is no rule 'xyzzy'; 'threescale-ha rules' lists them\n");
    }

    @Test
    void schema_prints_a_json_schema_for_each_release_and_no_two_are_the_same() {
        JsonMapper mapper = JsonMapper.builder().build();
        Set<JsonNode> schemas = new HashSet<>();
        for (Release release : Release.all()) {
            Outcome outcome = Cli.run("schema", "--release", release.label());

            JsonNode schema = mapper.readTree(outcome.out());
            assertThat(outcome.code()).isZero();
            assertThat(outcome.err()).isEmpty();
            assertThat(schema.get("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.toString()).contains("wildcardDomain");
            schemas.add(schema);
        }
        assertThat(schemas).hasSameSizeAs(Release.all());
    }

    @Test
    void schema_is_that_of_the_newest_release_unless_asked_otherwise() {
        assertThat(Cli.run("schema")).isEqualTo(Cli.run("schema", "--release", "2.16"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "check --version", "rules -V", "explain -V", "schema -V", "completion -V"})
    void version_names_the_build_the_java_and_the_number_of_rules(String line) {
        Outcome outcome = Cli.run(line.split(" ", -1));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .matches("threescale-ha \\S+\nJava " + System.getProperty("java.version") + ", \\d+ rules\n");
    }

    static Stream<String> commands() {
        String listed =
                Cli.run("--help").out().replaceFirst("(?s).*Commands:\n", "").replaceFirst("(?s)\n\n.*", "");
        List<String> commands = Pattern.compile("(?m)^  (\\w+)")
                .matcher(listed)
                .results()
                .map(command -> command.group(1) + " ")
                .toList();
        assertThat(commands).contains("check ", "explain ", "completion ");
        return Stream.concat(Stream.of(""), commands.stream());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_shows_on_80_columns_an_example_that_can_be_run(String command) {
        Outcome outcome = Cli.run((command + "--help").split(" ", -1));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("Usage: threescale-ha").containsPattern("\nExample: .*\n$");
        assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
        String example = outcome.out().substring(outcome.out().indexOf("\nExample: "));
        Matcher ours = Pattern.compile("threescale-ha ([^|>)]*)").matcher(example);
        assertThat(ours.find()).isTrue();
        Cli.parse(List.of(ours.group(1).trim().split(" ", -1)));
    }

    @Test
    void help_names_the_exit_codes() {
        assertThat(Cli.run("check", "--help").out().replaceAll("\\s+", " "))
                .contains("0 nothing found at or above --fail-on, 1 findings, 2 it could not do its work");
    }
}
